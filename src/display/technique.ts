import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import { triangulate } from '../model/triangulation.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import type { MatrixKind } from './kind.ts';
import { CODE_HEADER, CONVERGENCE_COLUMN, codeGroup, convergenceCell, heading, ratingCell } from './parts.ts';

const COMBINED: MatrixColumn = {
  id: 'combined',
  label: { id: 'Gabungan', en: 'Combined' },
  kind: 'rating',
};

/** Triangulation of techniques, with the convergence coding of Farmer et al. (2006). */
export const technique: MatrixKind = {
  id: 'technique',
  title: { id: 'Matriks triangulasi teknik', en: 'Triangulation by technique' },
  description: {
    id: 'Penilaian tiap sub-indikator menurut wawancara, observasi, dan dokumentasi, gabungannya, dan konvergensinya',
    en: 'The rating of every sub-indicator by interview, observation and documents, combined, and how they converge',
  },
  build(coded): Matrix {
    const index = indexStudy(coded);
    return {
      kind: technique.id,
      title: technique.title,
      rowHeader: CODE_HEADER,
      scale: coded.study.scale,
      columns: [
        ...index.techniques.map(
          (each): MatrixColumn => ({ id: each, label: heading(TECHNIQUE_WORDS[each]), kind: 'rating' }),
        ),
        COMBINED,
        CONVERGENCE_COLUMN,
      ],
      rows: triangulate(coded, index).map(({ code, codings, techniques, combined, convergence }) => ({
        id: code.id,
        label: code.label,
        group: codeGroup(coded.codebook, code),
        cells: [
          ...index.techniques.map((each) => ratingCell(techniques[each], codings[each], index)),
          ratingCell(
            combined,
            index.techniques.flatMap((each) => codings[each]),
            index,
          ),
          convergenceCell(convergence, index.techniques.length),
        ],
      })),
    };
  },
};
