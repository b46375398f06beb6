import type { CodedStudy } from '../model/analysis.ts';
import type { Coding } from '../model/coding.ts';
import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import { CODE_HEADER, codeGroup, countCell, TOTAL_COLUMN } from './parts.ts';

/** A column of counts: what it is called, and which codings it counts. */
export interface CountColumn {
  readonly id: string;
  readonly label: Bilingual;
  holds(coding: Coding): boolean;
}

/**
 * Codes by whatever the columns part the codings into, with totals both ways. Counts every coding that is not
 * rejected, neutral ones too: it shows how much was said, not how good it was. When each coding stands in one
 * column, the grand total is their number.
 */
export function countsByCode(
  { study, codebook }: CodedStudy,
  index: StudyIndex,
  { kind, title, columns }: { kind: string; title: Bilingual; columns: readonly CountColumn[] },
): Matrix {
  const known = new Set(codebook.codes.map((code) => code.id));
  const counted = index.codings.filter((coding) => known.has(coding.code));
  const cells = (codings: readonly Coding[]): Matrix['rows'][number]['cells'] => [
    ...columns.map((column) => countCell(codings.filter((coding) => column.holds(coding)))),
    countCell(codings),
  ];
  return {
    kind,
    title,
    rowHeader: CODE_HEADER,
    scale: study.scale,
    columns: [...columns.map(({ id, label }): MatrixColumn => ({ id, label, kind: 'count' })), TOTAL_COLUMN],
    rows: [
      ...codebook.codes.map((code) => ({
        id: code.id,
        label: code.label,
        group: codeGroup(codebook, code),
        cells: cells(counted.filter((coding) => coding.code === code.id)),
      })),
      { id: TOTAL_COLUMN.id, label: TOTAL_COLUMN.label, group: null, cells: cells(counted) },
    ],
  };
}
