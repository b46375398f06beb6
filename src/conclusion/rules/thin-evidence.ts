import type { CodedStudy } from '../../model/analysis.ts';
import { isEvidence, isUnsure } from '../../model/coding.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import type { Lang } from '../../model/text.ts';
import { labelOf, listOf } from './names.ts';
import { checkOf, type DraftConclusion, type VerificationRule } from './rule.ts';

/** A verdict is thin when so large a share of its evidence is unsure and unseen by a person … */
const MUCH = 0.5;
/** … or when there is hardly any evidence at all. */
const FEW = 3;

/** A code with its evidence, and how many of it nobody can be sure of. */
interface Thin {
  readonly code: string;
  readonly all: number;
  readonly unsure: number;
}

/** Verdicts that hang on few codings, or on proposals that nobody has looked at; each kind in one check. */
export const thinEvidence: VerificationRule = {
  id: 'thin',
  name: { id: 'Bukti tipis', en: 'Thin evidence' },
  severity: 'info',
  advice: {
    id: 'Periksa usulan di bawah temuan ini dengan telaah review, atau tambah data.',
    en: 'Look through the proposals under this finding with telaah review, or gather more data.',
  },
  check(coded, draft): readonly Check[] {
    const rated = evidenceOf(coded, draft);
    const isDoubtful = ({ all, unsure }: Thin): boolean => unsure >= all * MUCH;
    return [
      ...found(
        coded,
        rated.filter((one) => !isDoubtful(one) && one.all < FEW),
        (list, lang) =>
          lang === 'id'
            ? `Penilaian berikut hanya bertumpu pada satu atau dua koding: ${list}.`
            : `These ratings rest on no more than one or two codings: ${list}.`,
        ({ all }) => String(all),
      ),
      ...found(
        coded,
        rated.filter(isDoubtful),
        (list, lang) =>
          lang === 'id'
            ? `Sedikitnya separuh koding di bawah penilaian berikut ialah usulan otomatis dengan keyakinan di bawah 50 % yang belum diperiksa: ${list}.`
            : `At least half of the codings under these ratings are unchecked automatic proposals with a confidence below 50 %: ${list}.`,
        ({ all, unsure }, lang) => `${String(unsure)} ${lang === 'id' ? 'dari' : 'of'} ${String(all)}`,
      ),
    ];
  },
};

function evidenceOf(coded: CodedStudy, draft: DraftConclusion): readonly Thin[] {
  return draft.findings.flatMap(({ code, combined }) => {
    const own = coded.codings.filter((coding) => coding.code === code && isEvidence(coding));
    return combined === null || own.length === 0
      ? []
      : [{ code, all: own.length, unsure: own.filter(isUnsure).length }];
  });
}

function found(
  coded: CodedStudy,
  thin: readonly Thin[],
  sentence: (list: string, lang: Lang) => string,
  count: (one: Thin, lang: Lang) => string,
): readonly Check[] {
  if (thin.length === 0) return [];
  const message = inBoth((lang) =>
    sentence(
      listOf(
        thin.map((one) => `${labelOf(coded, one.code, lang)} (${count(one, lang)})`),
        lang,
      ),
      lang,
    ),
  );
  return [
    checkOf(
      thinEvidence,
      message,
      thin.map(({ code }) => code),
    ),
  ];
}
