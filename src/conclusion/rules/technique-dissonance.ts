import type { Check } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { labelOf, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** One verdict over techniques that contradict each other hides what the reader most needs to know. */
export const techniqueDissonance: VerificationRule = {
  id: 'R10',
  name: { id: 'Teknik saling bertentangan', en: 'Techniques contradict each other' },
  severity: 'warning',
  advice: {
    id: 'Bahas pertentangan itu: teknik mana yang lebih dekat dengan kejadian, dan apa yang membuat keduanya berbeda.',
    en: 'Discuss the disagreement: which technique is closer to what happened, and what makes them differ.',
  },
  check(coded, draft): readonly Check[] {
    return draft.findings
      .filter(({ convergence }) => convergence === 'dissonance')
      .map(({ code, techniques }) => {
        const message = inBoth((lang) => {
          const words = TECHNIQUES.flatMap((technique) => {
            const rating = techniques[technique];
            return rating === null
              ? []
              : [`${TECHNIQUE_WORDS[technique][lang]} ${ratingText(coded, rating, lang)}`];
          });
          const label = labelOf(coded, code, lang);
          return lang === 'id'
            ? `${label}: hasil antarteknik bertentangan, yaitu ${joinList(words, lang)}.`
            : `${label}: the techniques contradict each other: ${joinList(words, lang)}.`;
        });
        return checkOf(techniqueDissonance, message, [code]);
      });
  },
};
