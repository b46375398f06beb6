import type { Matrix, MatrixColumn } from './matrix.ts';
import type { Bilingual, Lang } from './text.ts';

/** What was chosen, as it stands under a title. */
export function filteredText(filtered: Bilingual, lang: Lang): string {
  return lang === 'id' ? `Hanya: ${filtered.id}` : `Only: ${filtered.en}`;
}

const TALLY: Bilingual = {
  id: '+ positif, ± campuran, − negatif, ○ netral.',
  en: '+ positive, ± mixed, − negative, ○ neutral.',
};

const SPREAD: Bilingual = {
  id: 'Sebaran: saldo sumber yang tertinggi dikurangi yang terendah dalam satu peran (0 = sependapat, 2 = bertolak belakang).',
  en: 'Spread: the highest balance of a source less the lowest within a role (0 = of one mind, 2 = opposed).',
};

const COEFFICIENT: Bilingual = {
  id: 'Koefisien c = n12 / (n1 + n2 − n12), dalam kurung n12; pada diagonal jumlah kode itu sendiri. Muncul bersama bukan bukti sebab-akibat.',
  en: 'The c-coefficient is n12 / (n1 + n2 − n12), with n12 in brackets; on the diagonal the code’s own number. Standing together is no proof of cause.',
};

/** What has to be known to read the cells of a display. */
export function matrixNotes({ kind, columns, rows }: Matrix): readonly Bilingual[] {
  const has = (wanted: MatrixColumn['kind']): boolean => columns.some((column) => column.kind === wanted);
  const isSpread = rows.some(({ cells }) => cells.some(({ spread = 0 }) => spread > 0));
  return [
    ...(has('tally') ? [TALLY] : []),
    ...(isSpread ? [SPREAD] : []),
    ...(kind === 'co-occurrence' ? [COEFFICIENT] : []),
  ];
}
