import type { Inline, Table } from '../model.ts';

/** How a table's text is set, in twips. */
export interface TableType {
  readonly small: boolean;
  /** The height of the letters, and of a line. */
  readonly size: number;
  readonly line: number;
}

const USUAL_TYPE: TableType = { small: false, size: 200, line: 240 };
const SMALL_TYPE: TableType = { small: true, size: 180, line: 215 };

/** Tables with as many columns have narrower margins in their cells. */
const DENSE = 7;
/** The cells' margins in twips, left and right. */
const USUAL_MARGIN = 80;
const DENSE_MARGIN = 50;

const marginOf = ({ columns }: Table): number => (columns.length >= DENSE ? DENSE_MARGIN : USUAL_MARGIN);

const paddingOf = (table: Table): number => 2 * marginOf(table) + 15;

/** A longer word may be broken: about 22 letters. */
const LONGEST_WORD = 11;
const BOLD = 1.1;

/** The letters of Times by their widths, as shares of their height. */
const LETTERS: readonly (readonly [letters: string, width: number])[] = [
  ["ijlt.,;:|!'/ \u00a0", 0.28],
  ['frI()[]-‘’', 0.34],
  ['sJ', 0.39],
  ['acez?', 0.45],
  ['bdghknopquvxy0123456789“”–', 0.5],
  ['SPF+−=<>', 0.57],
  ['BCELRTZ', 0.67],
  ['wADGHKNOQUVXY', 0.73],
  ['m', 0.78],
  ['MW—…%@', 0.95],
];
const WIDTHS: ReadonlyMap<string, number> = new Map(
  LETTERS.flatMap(([letters, width]) => Array.from(letters).map((letter) => [letter, width] as const)),
);

const letterWidth = (letter: string): number => WIDTHS.get(letter) ?? 0.7;

/** How wide a text is, as a multiple of its letters' height. */
const textWidthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0);

const plainOf = (inlines: readonly Inline[]): string => inlines.map(({ text }) => text).join('');

/** A short name with a hyphen, `W-03`, is not parted. */
const partsOf = (text: string): readonly string[] =>
  text.split(/\s+/u).flatMap((word) => (word.length <= 10 ? [word] : word.split(/(?<=[-–—/])/u)));

const longestWord = (text: string): number =>
  Math.min(LONGEST_WORD, Math.max(0, ...partsOf(text).map((word) => textWidthOf(word))));

interface ColumnNeed {
  /** The narrowest without broken words, in twips. */
  readonly least: number;
  /** With everything on one line. */
  readonly most: number;
  /** How long the texts of its cells are, in twips. */
  readonly lengths: readonly number[];
  /** What its cells have of margins. */
  readonly padding: number;
}

function needsOf(table: Table, size: number): readonly ColumnNeed[] {
  const { columns, rows } = table;
  const padding = paddingOf(table);
  return columns.map(({ label }, at) => {
    const cells = rows.map((row) => plainOf(row[at] ?? []));
    const lengths = cells.map((text) => textWidthOf(text) * size);
    const word = Math.max(longestWord(label) * BOLD, ...cells.map(longestWord)) * size;
    return {
      least: Math.ceil(word) + padding,
      most: Math.ceil(Math.max(...lengths, textWidthOf(label) * BOLD * size)) + padding,
      lengths,
      padding,
    };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** What is to be given out is given in so many parts, and rows beyond so many are like those before them. */
const PARTS = 64;
const SAMPLE = 80;

/** The lines of a row, halves and all, so that a little more room always counts. */
function rowLines(needs: readonly ColumnNeed[], widths: readonly number[], row: number): number {
  return Math.max(
    1,
    ...needs.map(
      ({ lengths, padding }, at) => (lengths[row] ?? 0) / Math.max(1, (widths[at] ?? 0) - padding),
    ),
  );
}

/** Gives what is left, part by part, to the column that makes the table shorter by it. */
function share(least: readonly number[], needs: readonly ColumnNeed[], width: number): readonly number[] {
  const rows = Array.from({ length: Math.min(SAMPLE, needs[0]?.lengths.length ?? 0) }, (_, row) => row);
  const lines = (widths: readonly number[]): number => sum(rows.map((row) => rowLines(needs, widths, row)));
  const part = Math.max(1, Math.floor((width - sum(least)) / PARTS));
  let widths = least;
  for (let left = width - sum(least); left >= part; left -= part) {
    const wider = needs.flatMap(({ most }, at) =>
      (widths[at] ?? 0) < most ? [widths.map((own, other) => (other === at ? own + part : own))] : [],
    );
    const [best] = wider.map((each) => ({ each, lines: lines(each) })).sort((a, b) => a.lines - b.lines);
    if (best === undefined) break;
    widths = best.each;
  }
  return widths;
}

/** Widths that add up to `width`, or `null` where words would break. */
function fitted(needs: readonly ColumnNeed[], width: number): readonly number[] | null {
  const least = needs.map((need) => need.least);
  if (sum(least) > width) return null;
  const shared = share(least, needs, width);
  const spare = width - sum(shared);
  const total = sum(shared);
  return evened(
    shared.map((one) => one + Math.floor((spare * one) / total)),
    width,
  );
}

/** What rounding has left goes to the widest. */
function evened(widths: readonly number[], width: number): readonly number[] {
  const widest = widths.indexOf(Math.max(...widths));
  const rest = width - sum(widths);
  return widths.map((one, at) => (at === widest ? one + rest : one));
}

/** The table's height with those widths, in twips. */
function heightOf(table: Table, widths: readonly number[], size: number, line: number): number {
  const lines = (text: string, at: number): number =>
    Math.max(
      1,
      Math.ceil((textWidthOf(text) * size) / Math.max(size, ((widths[at] ?? 0) - paddingOf(table)) * 0.95)),
    );
  const rows = table.rows.map((row) => Math.max(1, ...row.map((cell, at) => lines(plainOf(cell), at))));
  const head = Math.max(1, ...table.columns.map(({ label }, at) => lines(label, at)));
  return sum([head, ...rows].map((count) => count * line + 70));
}

/** How a table is set. */
export interface TableSetting {
  readonly wide: boolean;
  readonly type: TableType;
  /** Of the cells, left and right; twips. */
  readonly margin: number;
  /** Twips; they add up to the page's width. */
  readonly widths: readonly number[];
  readonly height: number;
}

/** Upright, a table may be so many times as long as it would have to be; a page on its side is a break in reading. */
const PATIENCE = 2.2;
/** Where it is only a few rows long, a table is never worth a page on its side: an inch. */
const SHORT = 8 * 1440;

/** What a table is set on. */
export interface TableSpace {
  readonly portrait: number;
  readonly landscape: number;
  /** How wide the letters are beside those of Times. */
  readonly stretch: number;
}

/**
 * Upright if its words fit and it does not become much too long, in letters a little smaller if need be; else on its
 * side; a table too wide even for that has its words broken.
 */
export function settingOf(table: Table, { portrait, landscape, stretch }: TableSpace): TableSetting {
  const setting = (wide: boolean, type: TableType): TableSetting | null => {
    const size = type.size * stretch;
    const widths = fitted(needsOf(table, size), wide ? landscape : portrait);
    return widths === null
      ? null
      : { wide, type, margin: marginOf(table), widths, height: heightOf(table, widths, size, type.line) };
  };
  const upright = setting(false, USUAL_TYPE) ?? setting(false, SMALL_TYPE);
  const lying = setting(true, USUAL_TYPE) ?? setting(true, SMALL_TYPE);
  if (upright === null) return lying ?? broken(table, landscape);
  const ideal = lying === null ? upright.height : (lying.height * landscape) / portrait;
  return lying === null || upright.height < SHORT || upright.height < ideal * PATIENCE ? upright : lying;
}

function broken(table: Table, width: number): TableSetting {
  const { size, line } = SMALL_TYPE;
  const needs = needsOf(table, size);
  const least = sum(needs.map((need) => need.least));
  const widths = evened(
    needs.map((need) => Math.floor((need.least / least) * width)),
    width,
  );
  return {
    wide: true,
    type: SMALL_TYPE,
    margin: marginOf(table),
    widths,
    height: heightOf(table, widths, size, line),
  };
}
