import type { Matrix } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import { factorColumns, factorRows } from './factors.ts';
import type { MatrixKind } from './kind.ts';
import { titled } from './subject.ts';
import { tallyCell } from './tally.ts';

/**
 * The effects matrix of Miles, Huberman & Saldaña (2014): how the passages speak of a code where a factor is named beside
 * it. The direction is what these passages say, not a proof of cause.
 */
export const effects: MatrixKind = {
  id: 'effects',
  title: { id: 'Matriks efek', en: 'Effects matrix' },
  description: {
    id: 'Ke arah mana perkataan tentang tiap sub-indikator di tempat suatu faktor disebut: berapa positif, campuran, negatif',
    en: 'Which way what is said of every sub-indicator points where a factor is named: how much is positive, mixed, negative',
  },
  heeds: ['by'],
  build(coded, { by } = {}): Matrix {
    const { study } = coded;
    const index = indexStudy(coded);
    const unit = { rolledUp: true };
    return {
      kind: effects.id,
      title: titled(effects.title, by),
      rowHeader: { id: 'Faktor', en: 'Factor' },
      scale: study.scale,
      columns: factorColumns(coded, by, 'tally'),
      rows: factorRows(coded, index, by, ({ beside }) => tallyCell(study, unit, beside, index)),
    };
  },
};
