import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Io } from '../io.ts';
import { indented } from './text.ts';

export interface TableColumn {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** No narrower than this, unless all columns are as narrow. */
  readonly min?: number;
}

/** A row of cells, or a heading across the table. */
export type TableRow = readonly string[] | { readonly heading: string };

const PIPE_WIDTH = 100;
const NARROWEST = 6;
/** Borders and padding: a bar and two spaces a column, and the closing bar. */
const FRAME = 3;

/** The columns there are to fill. */
export function widthOf(io: Io): number {
  const given = Number(io.env['COLUMNS']);
  return Math.max(40, io.columns ?? (Number.isInteger(given) && given > 0 ? given : PIPE_WIDTH));
}

const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => stringWidth(word)));
const longestLine = (text: string): number =>
  Math.max(0, ...text.split('\n').map((line) => stringWidth(line)));

/**
 * Widths of the columns' content so that the table fits into `width`, or `undefined` where it cannot without
 * breaking words: then the rows are better shown one under the other.
 */
function fitColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | undefined {
  const room = width - FRAME * columns.length - 1;
  const cells = columns.map((column, index) => [column.head, ...rows.map((row) => row[index] ?? '')]);
  const wanted = cells.map((texts) => Math.max(NARROWEST, ...texts.map(longestLine)));
  const least = cells.map((texts, index) =>
    Math.max(columns[index]?.min ?? NARROWEST, ...texts.map(longestWord)),
  );
  if (least.reduce((sum, one) => sum + one, 0) > room) return undefined;
  const widths = [...wanted];
  let over = widths.reduce((sum, one) => sum + one, 0) - room;
  while (over > 0) {
    const widest = widths.reduce(
      (best, one, index) =>
        one - (least[index] ?? 0) > (widths[best] ?? 0) - (least[best] ?? 0) ? index : best,
      0,
    );
    widths[widest] = (widths[widest] ?? 0) - 1;
    over -= 1;
  }
  return widths;
}

const cellsOf = (rows: readonly TableRow[]): (readonly string[])[] =>
  rows.filter((row): row is readonly string[] => !('heading' in row));

/** Whether a table of this width can hold the rows without breaking words. */
export function fits(columns: readonly TableColumn[], rows: readonly TableRow[], width: number): boolean {
  return fitColumns(columns, cellsOf(rows), width) !== undefined;
}

/** Columns that a table takes when nothing in it is wrapped. */
export function wantedWidth(columns: readonly TableColumn[], rows: readonly TableRow[]): number {
  return columns.reduce(
    (sum, { head }, index) =>
      sum +
      FRAME +
      Math.max(NARROWEST, longestLine(head), ...cellsOf(rows).map((row) => longestLine(row[index] ?? ''))),
    1,
  );
}

/** Rows one under the other, each cell with its column's name, for what no table of this width can hold. */
export function stacked(columns: readonly TableColumn[], rows: readonly TableRow[], width: number): string {
  const blocks = rows.map((row) => {
    if ('heading' in row) return `── ${row.heading}`;
    const [title = '', ...cells] = row;
    const lines = cells.flatMap((cell, index) => {
      if (cell === '') return [];
      const text = `${columns[index + 1]?.head ?? ''}: ${cell.replaceAll('\n', ' ')}`;
      return indented(text, '  ', width, '    ');
    });
    return [indented(title.replaceAll('\n', ' '), '', width, '  '), ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

/** A table that fits the width of the terminal; narrower than its words, it is set as blocks. */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
): string {
  const widths = fitColumns(columns, cellsOf(rows), width);
  if (widths === undefined) return stacked(columns, rows, width);
  const wrap = (text: string, index: number): string =>
    wrapAnsi(text, widths[index] ?? NARROWEST, { hard: true });
  const table = new Table({
    head: columns.map((column, index) => wrap(column.head, index)),
    colWidths: widths.map((one) => one + 2),
    colAligns: columns.map((column) => column.align ?? 'left'),
    style: { head: [], border: [] },
  });
  const across = widths.reduce((sum, one) => sum + one + FRAME, 0) - FRAME;
  for (const row of rows) {
    if ('heading' in row)
      table.push([{ content: wrapAnsi(row.heading, across, { hard: true }), colSpan: columns.length }]);
    else table.push(row.map(wrap));
  }
  return `${table.toString()}\n`;
}
