import type { ChalkInstance } from 'chalk';
import Table from 'cli-table3';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Io } from '../io.ts';
import { indented } from './text.ts';

/** What a table does with its head and its rule. */
type TableStyle = Pick<ChalkInstance, 'bold' | 'dim'>;

export interface TableColumn {
  readonly head: string;
  readonly align?: 'left' | 'right';
  /** No narrower than this, unless all columns are as narrow. */
  readonly min?: number;
}

/** A row of cells; or a heading across the table, or over its first column with cells of its own for the others. */
export type TableRow = readonly string[] | { readonly heading: string; readonly cells?: readonly string[] };

const PIPE_WIDTH = 100;
/** Between two columns. */
const GAP = 2;
/** Under a heading, and from the second line of a row's name on. */
const INDENT = 2;
/** Text longer than a line of this many columns is not squeezed into fewer than `PROSE_LEAST`. */
const PROSE = 30;
const PROSE_LEAST = 14;
/** Where a row's cells are taller than this, a blank line follows each; names may be, as they are moved in. */
const TALL = 3;

/** The columns there are to fill. */
export function widthOf(io: Io): number {
  const given = Number(io.env['COLUMNS']);
  return Math.max(40, io.columns ?? (Number.isInteger(given) && given > 0 ? given : PIPE_WIDTH));
}

const plain = (text: string): string => text;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/\s+/).map((word) => stringWidth(word)));
const longestLine = (text: string): number =>
  Math.max(0, ...text.split('\n').map((line) => stringWidth(line)));

const gapsOf = (columns: readonly TableColumn[]): number => GAP * Math.max(0, columns.length - 1);

/** What stands in each column, its head first; names under headings are moved in. */
function columnTexts(columns: readonly TableColumn[], rows: readonly TableRow[]): string[][] {
  const by = ' '.repeat(isGrouped(rows) ? INDENT : 0);
  const headings = rows.flatMap((row) => ('heading' in row && row.cells !== undefined ? [row] : []));
  return columns.map(({ head }, index) => [
    head,
    ...headings.map(({ heading, cells }) => (index === 0 ? heading : (cells?.[index - 1] ?? ''))),
    ...cellsOf(rows).map((row) => `${index === 0 ? by : ''}${row[index] ?? ''}`),
  ]);
}

/** The narrowest that a column can be without breaking words, or squeezing text. */
function leastWidth(texts: readonly string[], { min = 1, align }: TableColumn, moved: number): number {
  const prose = Math.max(...texts.map(longestLine)) > PROSE ? PROSE_LEAST : 0;
  const [head = '', ...cells] = texts;
  // A figure and its sign stay together.
  const longest = align === 'right' ? longestLine : longestWord;
  return Math.max(min, prose, longestWord(head), ...cells.map((cell) => moved + longest(cell)));
}

/**
 * Widths of the columns so that the table fits into `width`, or `undefined` where it cannot without breaking words:
 * then the rows are better shown one under the other.
 */
function fitColumns(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
): number[] | undefined {
  const room = width - gapsOf(columns);
  const texts = columnTexts(columns, rows);
  const widths = texts.map((cells) => Math.max(1, ...cells.map(longestLine)));
  const moved = isGrouped(rows) ? INDENT : 0;
  const least = columns.map((column, index) =>
    Math.min(
      Math.max(widths[index] ?? 0, column.min ?? 0),
      leastWidth(texts[index] ?? [], column, index === 0 ? moved : 0),
    ),
  );
  if (sum(least) > room) return undefined;
  const words = texts.map((cells) => cells.map(wordWidths));
  const linesIn = (index: number, at: number): number =>
    sum((words[index] ?? []).map((cell) => lineCount(cell, at)));
  // Columns give way where the fewest cells have to go on in another line; of equals, the one with most to give.
  for (let over = sum(widths) - room; over > 0; over -= 1) {
    let [best, fewest, most] = [0, Number.POSITIVE_INFINITY, 0];
    for (const [index, one] of widths.entries()) {
      const spare = one - (least[index] ?? 0);
      if (spare <= 0) continue;
      const more = linesIn(index, one - 1) - linesIn(index, one);
      if (more > fewest || (more === fewest && spare <= most)) continue;
      [best, fewest, most] = [index, more, spare];
    }
    widths[best] = (widths[best] ?? 0) - 1;
  }
  return widths;
}

/** The widths of the words of each line of a cell. */
function wordWidths(text: string): readonly (readonly number[])[] {
  return text.split('\n').map((line) => line.split(' ').map((word) => stringWidth(word)));
}

/** How many lines words take in a column of this width. */
function lineCount(lines: readonly (readonly number[])[], width: number): number {
  let count = 0;
  for (const words of lines) {
    count += 1;
    let filled = -1;
    for (const word of words) {
      if (filled >= 0 && filled + 1 + word > width) {
        count += 1;
        filled = word;
      } else filled += 1 + word;
    }
  }
  return count;
}

const isGrouped = (rows: readonly TableRow[]): boolean => rows.some((row) => 'heading' in row);
const cellsOf = (rows: readonly TableRow[]): (readonly string[])[] =>
  rows.filter((row): row is readonly string[] => !('heading' in row));

/** Whether a table of this width can hold the rows without breaking words. */
export function fits(columns: readonly TableColumn[], rows: readonly TableRow[], width: number): boolean {
  return fitColumns(columns, rows, width) !== undefined;
}

/** Columns that a table takes when nothing in it is wrapped. */
export function wantedWidth(columns: readonly TableColumn[], rows: readonly TableRow[]): number {
  return (
    gapsOf(columns) + sum(columnTexts(columns, rows).map((texts) => Math.max(...texts.map(longestLine))))
  );
}

/** Rows one under the other, each cell with its column's name, for what no table of this width can hold. */
export function stacked(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
  style?: TableStyle,
): string {
  const bold = style?.bold ?? plain;
  const names = columns.slice(1).map(({ head }) => `${head}: `);
  const longest = Math.max(0, ...names.map((name) => stringWidth(name)));
  const isProse = cellsOf(rows).some((row) => row.slice(1).some((cell) => longestLine(cell) > PROSE));
  // Short values stand one below the other; text takes the whole width.
  const isAligned = !isProse && longest < width / 2;
  const isUnder = isGrouped(rows);
  const blocks = rows.map((row) => {
    const isHeading = 'heading' in row;
    const [title = '', ...cells] = isHeading ? [row.heading, ...(row.cells ?? [])] : row;
    const by = ' '.repeat(isUnder && !isHeading ? INDENT : 0);
    const inner = `${by}${' '.repeat(INDENT)}`;
    const lines = cells.flatMap((cell, index) => {
      if (cell === '') return [];
      const value = cell.replaceAll('\n', ' ');
      const name = names[index] ?? '';
      if (!isAligned) return indented(`${name}${value}`, inner, width, `${inner}  `);
      return indented(value, `${inner}${name.padEnd(longest)}`, width, ' '.repeat(inner.length + longest));
    });
    const head = indented(title.replaceAll('\n', ' '), by, width, inner);
    return [isUnder && !isHeading ? head : bold(head), ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

/** No frame: columns are told apart by the gap between them. */
const NO_FRAME = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'mid'].flatMap((side) =>
    ['', '-mid', '-left', '-right'].map((part) => [`${side}${part}`, '']),
  ),
);

/** The lines of a row's cells; a name that goes on is moved in, so that each row is seen to begin. */
function wrapped(row: readonly string[], widths: readonly number[], moved: number): string[] {
  return row.map((text, index) => {
    const width = widths[index] ?? 1;
    if (index > 0 || stringWidth(text) + moved <= width)
      return `${index === 0 ? ' '.repeat(moved) : ''}${wrapAnsi(text, width, { hard: true })}`;
    const room = Math.max(1, width - moved);
    const [first = '', ...rest] = wrapAnsi(text, room, { hard: true }).split('\n');
    const by = longestWord(rest.join(' ')) <= room - INDENT ? INDENT : 0;
    const further = wrapAnsi(rest.join(' '), room - by, { hard: true }).split('\n');
    return [
      `${' '.repeat(moved)}${first}`,
      ...(rest.length === 0 ? [] : further.map((line) => `${' '.repeat(moved + by)}${line}`)),
    ].join('\n');
  });
}

/**
 * A table that fits the width of the terminal: a head, a rule, and columns without frames. Narrower than its words, it
 * is set as blocks.
 */
export function formatTable(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
  style?: TableStyle,
): string {
  const widths = fitColumns(columns, rows, width);
  if (widths === undefined) return stacked(columns, rows, width, style);
  const bold = style?.bold ?? plain;
  const dim = style?.dim ?? plain;
  const table = new Table({
    chars: { ...NO_FRAME, middle: ' ' },
    colWidths: widths.map((one) => one + GAP - 1),
    colAligns: columns.map((column) => column.align ?? 'left'),
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP - 1 },
  });
  const across = sum(widths) + gapsOf(columns);
  const moved = isGrouped(rows) ? INDENT : 0;
  const set = rows.map((row) => ('heading' in row ? row : wrapped(row, widths, moved)));
  const isTall = set.some(
    (row) => !('heading' in row) && row.slice(1).some((cell) => cell.split('\n').length > TALL),
  );
  table.push(
    columns.map(({ head }, index) => bold(wrapAnsi(head, widths[index] ?? 1, { hard: true }))),
    widths.map((one) => dim('─'.repeat(one))),
  );
  for (const [at, row] of set.entries()) {
    if ('heading' in row) {
      const { heading, cells } = row;
      if (cells === undefined) {
        const content = bold(wrapAnsi(heading, across, { hard: true }));
        table.push([{ content, colSpan: columns.length }]);
      } else table.push(wrapped([bold(heading), ...cells], widths, 0));
    } else table.push(isTall && at < set.length - 1 ? row.map((cell) => `${cell}\n`) : row);
  }
  return `${table.toString().replace(/[ \t]+$/gmu, '')}\n`;
}
