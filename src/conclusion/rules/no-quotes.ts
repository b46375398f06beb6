import { isEvidence } from '../../model/coding.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { labelsOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** A reader believes what is quoted; a passage of fewer words ("Sudah, Bu.") cannot be. */
const QUOTABLE_WORDS = 4;

/** Ratings whose evidence holds nothing to quote. Ratings without any evidence are R11's. */
export const noQuotes: VerificationRule = {
  id: 'R23',
  name: { id: 'Penilaian tanpa kutipan', en: 'A rating without a quote' },
  severity: 'warning',
  advice: {
    id: 'Kutip sedikitnya satu ucapan, catatan observasi, atau isi dokumen di bawah penilaian itu.',
    en: 'Quote at least one utterance, observation note or document under the rating.',
  },
  check(coded, draft): readonly Check[] {
    const [seen, quotable] = [new Set<string>(), new Set<string>()];
    for (const coding of coded.codings) {
      if (!isEvidence(coding)) continue;
      seen.add(coding.code);
      if ((coding.quote.match(/\p{L}+/gu) ?? []).length >= QUOTABLE_WORDS) quotable.add(coding.code);
    }
    const rated = draft.findings.filter(({ combined }) => combined !== null).map(({ code }) => code);
    const bare = rated.filter((code) => seen.has(code) && !quotable.has(code));
    if (bare.length === 0) return [];
    const message = inBoth((lang) => {
      const labels = labelsOf(coded, bare, lang);
      return lang === 'id'
        ? `Penilaian ${labels} tidak didukung satu pun bagian data yang dapat dikutip.`
        : `There is no passage to quote under the rating of ${labels}.`;
    });
    return [checkOf(noQuotes, message, bare)];
  },
};
