import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { labelOf, listOf, quotedWord } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** Managers content, staff not: one word over both hides who says what. */
export const rolesDisagree: VerificationRule = {
  id: 'roles-disagree',
  name: { id: 'Kelompok informan bertentangan', en: 'Groups of informants disagree' },
  severity: 'warning',
  advice: {
    id: 'Sajikan pandangan tiap kelompok secara terpisah dan bahas mengapa berbeda (triangulasi sumber).',
    en: 'Present each group’s view by itself and discuss why they differ (source triangulation).',
  },
  check(coded, { strength }): readonly Check[] {
    return strength.robustness.groups
      .filter(({ opposed }) => opposed.length > 0)
      .map(({ code, groups, opposed }) => {
        const sides = new Set(opposed.flat());
        const own = groups.filter(({ part }) => sides.has(part));
        const message = inBoth((lang) => {
          const list = listOf(
            own.map(({ part, level }) => `${part} ${quotedWord(coded, level, lang)}`),
            lang,
          );
          const label = labelOf(coded, code, lang);
          return lang === 'id'
            ? `${label}: kelompok informan menilai berlawanan, yaitu ${list}.`
            : `${label}: groups of informants judge it to the contrary: ${list}.`;
        });
        return checkOf(rolesDisagree, message, [code, ...own.map(({ part }) => part)]);
      });
  },
};
