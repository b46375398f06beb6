import type { CodedStudy } from '../model/analysis.ts';
import type { Coding } from '../model/coding.ts';
import { convergenceOf } from '../model/convergence.ts';
import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import type { MatrixOptions } from './kind.ts';
import { CONVERGENCE_COLUMN, convergenceCell, ratingCell } from './parts.ts';
import { headerOf, ownOf, rateSubject, rowHead, subjectsOf, titled } from './subject.ts';

/** A column of ratings with the test of which codings stand under it. */
export interface RatedPart {
  readonly id: string;
  readonly label: Bilingual;
  holds(coding: Coding): boolean;
}

/** Triangulation: codes by what the parts say of them, and how these converge. */
export function ratedByParts(
  { study, codebook }: CodedStudy,
  index: StudyIndex,
  { kind, title, parts }: { kind: string; title: Bilingual; parts: readonly RatedPart[] },
  { by }: MatrixOptions,
): Matrix {
  return {
    kind,
    title: titled(title, by),
    rowHeader: headerOf(by),
    scale: study.scale,
    columns: [
      ...parts.map(({ id, label }): MatrixColumn => ({ id, label, kind: 'rating' })),
      CONVERGENCE_COLUMN,
    ],
    rows: subjectsOf(codebook, by).map((subject) => {
      const own = ownOf(subject, index.codings);
      const held = parts.map((part) => own.filter((coding) => part.holds(coding)));
      const ratings = held.map((codings) => rateSubject(study, subject, codings, index));
      return {
        ...rowHead(subject),
        cells: [
          ...held.map((codings, at) => ratingCell(ratings[at] ?? null, codings, index, subject.rolledUp)),
          convergenceCell(convergenceOf(study.scale, ratings), parts.length),
        ],
      };
    }),
  };
}
