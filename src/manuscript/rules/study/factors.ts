import { inBoth } from '../../../model/format.ts';
import type { ManuscriptContext } from '../../context.ts';
import { outlineOf } from '../../outline/index.ts';
import type { FactorClaim } from '../../outline/types.ts';
import { alike } from '../../outline/words.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { type StudyFactor, studyFacts } from '../../study/facts.ts';
import { KIND_WORDS } from '../wording.ts';

/** Factors of the text that no passage of the study names, or that it names as the contrary. */
export const studyFactors: ManuscriptRule = {
  id: 'S07',
  name: { id: 'Faktor tidak ada dalam studi', en: 'Factor not in the study' },
  severity: 'warning',
  advice: {
    id: 'Tunjukkan bagian data yang menyebut faktor itu, tetapkan sendiri dengan alasannya, atau hapus dari naskah.',
    en: 'Point to the passages that name the factor, set it yourself with a reason, or take it out of the text.',
  },
  check(context): readonly ManuscriptFinding[] {
    const facts = studyFacts(context);
    if (facts === null || facts.factors.length === 0) return [];
    return claimed(context).flatMap((claim) => {
      const named = facts.factors.filter(({ stems }) => stems.some((each) => alike(claim.stems, each)));
      if (named.some(({ kind }) => kind === claim.kind)) return [];
      return [findingOf(claim, named[0])];
    });
  },
};

/** The factors of the findings; those of the other parts where the findings name none. */
function claimed(context: ManuscriptContext): readonly FactorClaim[] {
  const { factors } = outlineOf(context);
  const found = factors.filter(({ section }) => section.role === 'findings');
  const from = found.length > 0 ? found : factors.filter(({ section }) => section.role === 'conclusion');
  return from.filter(
    (claim, index) =>
      from.findIndex((other) => other.kind === claim.kind && alike(other.stems, claim.stems)) === index,
  );
}

function findingOf(claim: FactorClaim, contrary: StudyFactor | undefined): ManuscriptFinding {
  const message = inBoth((lang) => {
    const kind = KIND_WORDS[claim.kind][lang];
    if (contrary !== undefined) {
      const other = `${KIND_WORDS[contrary.kind][lang]} (“${contrary.label[lang]}”)`;
      return lang === 'id'
        ? `“${claim.label}” disebut ${kind}, sedangkan dalam studi ia ${other}.`
        : `“${claim.label}” is called a ${kind}; in the study it is a ${other}.`;
    }
    return lang === 'id'
      ? `“${claim.label}” disebut ${kind}, tetapi tidak ada bagian data studi yang menyebutnya.`
      : `“${claim.label}” is called a ${kind}, but no passage of the study names it.`;
  });
  return { confidence: contrary === undefined ? 0.6 : 0.65, message, where: [claim.place] };
}
