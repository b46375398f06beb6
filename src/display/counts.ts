import type { CodedStudy } from '../model/analysis.ts';
import type { Coding } from '../model/coding.ts';
import type { Matrix, MatrixCell, MatrixColumn } from '../model/matrix.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Bilingual } from '../model/text.ts';
import type { MatrixOptions } from './kind.ts';
import { TOTAL_COLUMN } from './parts.ts';
import { countCell, headerOf, ownOf, rowHead, subjectsOf, titled } from './subject.ts';

/** A column of counts: what it is called, and which codings it counts. */
export interface CountColumn {
  readonly id: string;
  readonly label: Bilingual;
  holds(coding: Coding): boolean;
}

interface Counts {
  readonly kind: string;
  readonly title: Bilingual;
  readonly columns: readonly CountColumn[];
}

/** 1 where there is anything. */
function present({ codings }: MatrixCell): MatrixCell {
  return { count: codings.length === 0 ? 0 : 1, codings };
}

/**
 * Codes by whatever the columns part the codings into. Counts every coding that is not rejected, neutral ones too: it
 * shows how much was said, not how good it was. With totals both ways: when each coding stands in one column, the grand
 * total is their number; by indicator, all counts are of units, each once. With `presence` the cells say 1 or 0, and
 * the total of a row in how many columns there is anything.
 */
export function countsByCode(
  { study, codebook }: CodedStudy,
  index: StudyIndex,
  { kind, title, columns }: Counts,
  { by, presence = false }: MatrixOptions,
): Matrix {
  const subjects = subjectsOf(codebook, by);
  const counted = ownOf({ codes: codebook.codes.map(({ id }) => id) }, index.codings);
  const unit = { rolledUp: by === 'indicator' };
  const cells = (codings: readonly Coding[], presence: boolean): readonly MatrixCell[] => {
    const parts = columns.map((column) =>
      countCell(
        unit,
        codings.filter((coding) => column.holds(coding)),
      ),
    );
    if (!presence) return [...parts, countCell(unit, codings)];
    const ones = parts.map(present);
    const codes = codings.map(({ id }) => id);
    return [...ones, { count: ones.filter(({ count }) => count === 1).length, codings: codes }];
  };
  const rows = subjects.map((subject) => ({
    ...rowHead(subject),
    cells: cells(ownOf(subject, counted), presence),
  }));
  return {
    kind,
    title: presence
      ? {
          id: `${titled(title, by).id} (1 = ada, 0 = tidak)`,
          en: `${titled(title, by).en} (1 = any, 0 = none)`,
        }
      : titled(title, by),
    rowHeader: headerOf(by),
    scale: study.scale,
    columns: [...columns.map(({ id, label }): MatrixColumn => ({ id, label, kind: 'count' })), TOTAL_COLUMN],
    rows: [
      ...rows,
      {
        id: TOTAL_COLUMN.id,
        label: TOTAL_COLUMN.label,
        group: null,
        cells: presence ? columnSums(rows) : cells(counted, false),
      },
    ],
  };
}

/** How many rows have anything in each column. */
function columnSums(rows: Matrix['rows']): readonly MatrixCell[] {
  const [first] = rows;
  return (first?.cells ?? []).map((_, at) => {
    const own = rows.map(({ cells }) => cells[at]);
    return {
      count: own.reduce((sum, cell) => sum + (cell?.count ?? 0), 0),
      codings: own.flatMap((cell) => cell?.codings ?? []),
    };
  });
}
