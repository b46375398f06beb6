import type { Check } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { labelsOf, listOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** What was well at the beginning of the field work and ill at its end may have changed, or hang on whom was asked when. */
export const periodDiffers: VerificationRule = {
  id: 'period-differs',
  name: { id: 'Berbalik antarwaktu', en: 'Reversed between periods' },
  severity: 'info',
  advice: {
    id: 'Periksa apakah keadaannya memang berubah atau informannya yang berbeda, lalu jelaskan (triangulasi waktu).',
    en: 'See whether things have changed or other people were asked, and say so (time triangulation).',
  },
  check(coded, { strength }): readonly Check[] {
    const { replication, periods } = strength.robustness;
    const codes = replication.filter(({ result }) => result === 'reverses').map(({ code }) => code);
    if (codes.length === 0) return [];
    const message = inBoth((lang) => {
      const labels = labelsOf(coded, codes, lang);
      const times = listOf(
        periods.map(({ id }) => id.replace('/', '–')),
        lang,
      );
      return lang === 'id'
        ? `Penilaian berbalik arah antarwaktu pengumpulan data (${times}): ${labels}.`
        : `The rating turns round between periods of the field work (${times}): ${labels}.`;
    });
    return [checkOf(periodDiffers, message, codes)];
  },
};
