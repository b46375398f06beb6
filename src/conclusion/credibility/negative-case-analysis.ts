import { inBoth } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { labelsOf } from '../rules/names.ts';
import { type CredibilityContext, many, type Test } from './test.ts';

/** Codes about which the researcher has written something: a memo, or why they decided. */
function answered({ coded, work, index, findings }: CredibilityContext): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { about } of work.memos) {
    if (about.kind === 'code') codes.add(about.code);
    if (about.kind !== 'passage') continue;
    for (const { code, negativeCases } of findings) {
      const isThere = index.codings.some(
        ({ id, document, unit }) =>
          negativeCases.includes(id) && document === about.document && unit === about.unit,
      );
      if (isThere) codes.add(code);
    }
  }
  for (const { subject, rating, alignment } of coded.decisions.findings) {
    if (rating !== null || alignment !== null) codes.add(subject);
  }
  return codes;
}

const NONE: Bilingual = {
  id: 'Semua koding telah dicari: tidak ada bagian yang berlawanan dengan penilaiannya.',
  en: 'All codings were searched: no passage speaks against its rating.',
};

/** What speaks against each rating; whether the researcher has dealt with it, memos and decisions show. */
export const negativeCaseAnalysis: Test<'negative-case-analysis'> = {
  id: 'negative-case-analysis',
  name: { id: 'Analisis kasus negatif', en: 'Negative-case analysis' },
  assess(context) {
    const { coded, index, findings, noun } = context;
    const rated = findings.filter(({ combined }) => combined !== null);
    const against = findings.filter(({ negativeCases }) => negativeCases.length > 0);
    const count = against.reduce((sum, { negativeCases }) => sum + negativeCases.length, 0);
    if (rated.length === 0) {
      const missing = { id: 'Belum ada penilaian.', en: 'Nothing is rated yet.' };
      return { state: 'not-shown', evidence: [], places: [], missing };
    }
    if (count === 0) {
      const isChecked = index.codings.every(({ status }) => status !== 'proposed');
      return {
        state: isChecked ? 'shown' : 'partly',
        evidence: [NONE],
        places: [],
        missing: isChecked
          ? null
          : {
              id: 'Sebagian koding masih usulan yang belum diperiksa, sehingga kasus negatif dapat terlewat.',
              en: 'Part of the codings are proposals that nobody has checked, so that negative cases may be missed.',
            },
      };
    }
    const dealtWith = answered(context);
    const open = against.map(({ code }) => code).filter((code) => !dealtWith.has(code));
    const ids = new Set(against.flatMap(({ negativeCases }) => negativeCases));
    return {
      state: open.length === 0 ? 'shown' : 'partly',
      evidence: [
        {
          id: `${String(count)} bagian yang berlawanan dengan penilaiannya ditemukan pada ${String(against.length)} dari ${String(rated.length)} ${noun.id}; semuanya disebut pada temuannya.`,
          en: `${many(count, 'passage')} that ${count === 1 ? 'speaks' : 'speak'} against ${count === 1 ? 'its' : 'their'} rating stand under ${String(against.length)} of ${String(rated.length)} ${noun.en}s; all are named with the finding.`,
        },
      ],
      places: [...new Set(index.codings.filter(({ id }) => ids.has(id)).map((one) => index.placeOf(one)))],
      missing:
        open.length === 0
          ? null
          : inBoth((lang) =>
              lang === 'id'
                ? `Belum tampak penjelasan peneliti (memo atau keputusan) untuk: ${labelsOf(coded, open, lang)}.`
                : `No explanation of the researcher’s (memo or decision) is there for: ${labelsOf(coded, open, lang)}.`,
            ),
    };
  },
};
