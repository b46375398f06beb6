import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { labelsOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** Techniques rated one by one still owe the reader the verdict. */
export const noCombined: VerificationRule = {
  id: 'R09',
  name: { id: 'Belum ada penilaian gabungan', en: 'No combined rating' },
  severity: 'warning',
  advice: {
    id: 'Tetapkan penilaian gabungannya beserta alasannya: telaah conclude set KODE --rating … --why ….',
    en: 'Set the combined rating with its reason: telaah conclude set CODE --rating … --why ….',
  },
  check(coded, draft): readonly Check[] {
    if (coded.study.aggregation !== 'manual') return [];
    const open = draft.findings
      .filter(
        ({ techniques, combined }) =>
          combined?.decided === undefined && TECHNIQUES.some((technique) => techniques[technique] !== null),
      )
      .map(({ code }) => code);
    if (open.length === 0) return [];
    const message = inBoth((lang) => {
      const labels = labelsOf(coded, open, lang);
      return lang === 'id'
        ? `Studi ini memakai aturan “manual”, tetapi penilaian gabungan belum ditetapkan untuk ${labels}; yang ada hanya penilaian menurut teknik.`
        : `The study’s rule is “manual”, but no combined rating has been set for ${labels}; there are only ratings by technique.`;
    });
    return [checkOf(noCombined, message, open)];
  },
};
