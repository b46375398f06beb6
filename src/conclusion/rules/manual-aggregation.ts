import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** Under `aggregation: manual` every combined rating is a proposal that waits for the researcher. */
export const manualAggregation: VerificationRule = {
  id: 'manual',
  name: { id: 'Penilaian gabungan ditetapkan peneliti', en: 'The researcher sets the combined ratings' },
  severity: 'warning',
  advice: {
    id: 'Tetapkan penilaiannya dengan telaah conclude set.',
    en: 'Set the rating with telaah conclude set.',
  },
  check(coded, { overall }): readonly Check[] {
    if (coded.study.aggregation !== 'manual' || overall === null) return [];
    const message = inBoth((lang) => {
      const proposal = ratingText(coded, overall, lang);
      return lang === 'id'
        ? `Studi ini memakai aturan “manual”: penilaian gabungan hanya usulan dari rata-rata (keseluruhan: ${proposal}), dan harus ditetapkan sendiri oleh peneliti.`
        : `The study’s rule is “manual”: the combined ratings are only proposed, from the mean (overall: ${proposal}); the researcher has to set them.`;
    });
    return [checkOf(manualAggregation, message, ['overall'])];
  },
};
