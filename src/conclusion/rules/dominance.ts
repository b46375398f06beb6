import type { CodedStudy } from '../../model/analysis.ts';
import { OVERALL } from '../../model/decision.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import type { Lang } from '../../model/text.ts';
import type { Dominance } from '../../model/verification.ts';
import { labelOf, listOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** A talkative informant does not sway a rating, but fills the discussion: readers want to know whose study it is. */
export const dominance: VerificationRule = {
  id: 'dominance',
  name: { id: 'Satu informan mendominasi', en: 'One informant dominates' },
  severity: 'warning',
  advice: {
    id: 'Kutip juga informan lain, dan sebutkan dominasi ini di antara keterbatasan.',
    en: 'Quote other informants as well, and name the dominance among the limitations.',
  },
  check(coded, { strength }): readonly Check[] {
    const all = strength.robustness.dominance.filter(({ dominant }) => dominant !== null);
    const codes = all.flatMap((one) => (one.code === null ? [] : [{ ...one, code: one.code }]));
    return [
      ...all
        .filter(({ code }) => code === null)
        .map((one) =>
          checkOf(
            dominance,
            inBoth((lang) =>
              lang === 'id'
                ? `Dari seluruh bukti wawancara, ${shareOf(coded, one, lang)} berasal dari satu informan.`
                : `Of all the evidence from interviews, ${shareOf(coded, one, lang)} comes from one informant.`,
            ),
            [OVERALL, one.dominant ?? ''],
          ),
        ),
      ...(codes.length === 0 ? [] : [ofCodes(coded, codes)]),
    ];
  },
};

/** `45 % (I-03)`. */
function shareOf({ study }: CodedStudy, { dominant, shares }: Dominance, lang: Lang): string {
  const share = shares.find(({ informant }) => informant === dominant)?.share ?? 0;
  const name = informantLabel(study, dominant ?? '');
  return `${String(Math.round(share * 100))}${lang === 'id' ? ' %' : '%'} (${name})`;
}

function ofCodes(coded: CodedStudy, codes: readonly (Dominance & { readonly code: string })[]): Check {
  const message = inBoth((lang) => {
    const list = listOf(
      codes.map((one) => `${labelOf(coded, one.code, lang)}: ${shareOf(coded, one, lang)}`),
      lang,
    );
    return lang === 'id'
      ? `Satu informan memberi sepertiga atau lebih bukti wawancara, dan sedikitnya dua kali bagian yang merata: ${list}.`
      : `One informant gives a third or more of the evidence from interviews, and at least twice an equal share: ${list}.`;
  });
  const where = codes.map(({ code }) => code);
  return checkOf(dominance, message, where, { severity: 'info' });
}
