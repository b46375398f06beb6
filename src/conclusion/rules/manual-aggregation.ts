import { OVERALL } from '../../model/decision.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { labelOf, listOf, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** Under `aggregation: manual` every combined rating is a proposal that waits for the researcher; R09 has the codes. */
export const manualAggregation: VerificationRule = {
  id: 'manual',
  name: { id: 'Penilaian gabungan ditetapkan peneliti', en: 'The researcher sets the combined ratings' },
  severity: 'warning',
  advice: {
    id: 'Tetapkan penilaiannya beserta alasannya: telaah conclude set overall --rating … --why ….',
    en: 'Set the rating with its reason: telaah conclude set overall --rating … --why ….',
  },
  check(coded, { overall, indicators, findings }): readonly Check[] {
    if (coded.study.aggregation !== 'manual') return [];
    const codes = new Set(findings.map(({ code }) => code));
    const parts = [
      { code: OVERALL, combined: overall },
      ...indicators.filter(({ code }) => !codes.has(code)),
    ];
    const open = parts.flatMap(({ code, combined }) =>
      combined === null || combined.decided !== undefined ? [] : [{ code, combined }],
    );
    if (open.length === 0) return [];
    const message = inBoth((lang) => {
      const list = listOf(
        open.map(
          ({ code, combined }) => `${labelOf(coded, code, lang)} ${ratingText(coded, combined, lang)}`,
        ),
        lang,
      );
      return lang === 'id'
        ? `Studi ini memakai aturan “manual”; yang berikut baru usulan dari rata-rata dan belum ditetapkan peneliti: ${list}.`
        : `The study’s rule is “manual”; these are only proposed, from the mean, and wait for the researcher: ${list}.`;
    });
    return [
      checkOf(
        manualAggregation,
        message,
        open.map(({ code }) => code),
      ),
    ];
  },
};
