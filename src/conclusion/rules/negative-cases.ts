import { isEvidence } from '../../model/coding.ts';
import { directionOf } from '../../model/direction.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { labelOf, listOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** From this share of the passages that take a side on, what speaks against a rating is more than an exception … */
const MUCH = 1 / 3;
/** … if there are at least as many. */
const SOME = 3;

/** A rating on one side of the scale over evidence of which a good part lies on the other. */
export const manyNegativeCases: VerificationRule = {
  id: 'negative-cases',
  name: { id: 'Banyak kasus negatif', en: 'Many negative cases' },
  severity: 'info',
  advice: {
    id: 'Bahas kasus negatifnya di bawah temuan itu: siapa yang berpandangan lain, dalam keadaan apa, dan mengapa penilaiannya tetap berlaku.',
    en: 'Discuss the negative cases under the finding: who sees it otherwise, under which conditions, and why the rating still holds.',
  },
  check(coded, draft): readonly Check[] {
    const hidden = draft.findings.flatMap(({ code, combined, negativeCases }) => {
      if (combined === null || directionOf(coded.study.scale, combined.level) === 'middle') return [];
      const all = coded.codings.filter(
        (coding) => coding.code === code && isEvidence(coding) && coding.polarity !== 'mixed',
      ).length;
      const many = negativeCases.length >= SOME && negativeCases.length / all >= MUCH;
      return many ? [{ code, against: negativeCases.length, all }] : [];
    });
    if (hidden.length === 0) return [];
    const message = inBoth((lang) => {
      const list = listOf(
        hidden.map(({ code, against, all }) => {
          const of = lang === 'id' ? 'dari' : 'of';
          return `${labelOf(coded, code, lang)} (${String(against)} ${of} ${String(all)})`;
        }),
        lang,
      );
      return lang === 'id'
        ? `Sepertiga atau lebih dari bagian yang berpihak berlawanan dengan penilaiannya: ${list}.`
        : `A third or more of the passages that take a side speak against the rating: ${list}.`;
    });
    return [
      checkOf(
        manyNegativeCases,
        message,
        hidden.map(({ code }) => code),
      ),
    ];
  },
};
