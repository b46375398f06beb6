import type { Matrix } from '../model/matrix.ts';
import { splitPeriods } from '../model/period.ts';
import { indexStudy } from '../model/study-index.ts';
import type { MatrixKind } from './kind.ts';
import { ratedByParts } from './parted.ts';
import { periodLabel } from './periods.ts';

/** Triangulation of time: the same codes in different stretches of the field work; papers were not written in it. */
export const time: MatrixKind = {
  id: 'time',
  title: { id: 'Matriks triangulasi waktu', en: 'Triangulation by time' },
  description: {
    id: 'Penilaian tiap sub-indikator menurut masa kerja lapangan (bulan, atau dua paruh), dan konvergensinya',
    en: 'The rating of every sub-indicator by stretch of the field work (months, or halves), and how they converge',
  },
  heeds: ['by'],
  build(coded, options = {}): Matrix {
    const index = indexStudy(coded);
    const { periods, periodOf } = splitPeriods(index.documents);
    const parts = periods.map((period) => ({
      id: period.id,
      label: periodLabel(period),
      holds: (coding: Parameters<typeof index.documentOf>[0]) =>
        periodOf(index.documentOf(coding)) === period.id,
    }));
    return ratedByParts(coded, index, { kind: time.id, title: time.title, parts }, options);
  },
};
