import type { Locator } from '../model/locator.ts';
import { tidy } from './clean.ts';

/** One line of a paragraph as its format gives it; tabs are kept, markup is gone. */
export interface TextLine {
  readonly text: string;
  /** How many UTF-16 code units at the head of `text` are bold; `text.length` when all are. */
  readonly bold: number;
}

interface BlockBase {
  /** Whether it stands directly under the block before, without a blank line or a new paragraph between. */
  readonly attached: boolean;
  /** Where it begins in the original, where the format says so. */
  readonly locator?: Locator;
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  /** 1 for the highest. */
  readonly level: number;
  readonly text: string;
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly lines: readonly TextLine[];
}

/** Rows of cells, the head row first where there is one; `\n` parts the paragraphs of a cell. */
export interface Table extends BlockBase {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  /** Rows with merged cells: `down` where a cell from above reaches in, `across` where one cell fills the row. */
  readonly merged: ReadonlyMap<number, 'down' | 'across'>;
  /** Where each row begins in the original, for a table that goes on over pages. */
  readonly places?: readonly Locator[];
}

/** What one voice says on end, where the format itself says so: cues of a recording, a message of a chat. */
export interface SpeechBlock extends BlockBase {
  readonly kind: 'speech';
  /** Shown as a label; `null` where nothing tells whose voice it is. */
  readonly speaker: string | null;
  readonly lines: readonly TextLine[];
}

/**
 * What every reader turns its format into. List items are paragraphs whose text begins with their mark
 * (`- `, `3. `). A format that knows more (times, pages, speakers) adds a kind here and its layout there.
 */
export type Block = Heading | Paragraph | Table | SpeechBlock;

/** A paragraph of plain lines. */
export function paragraph(lines: readonly TextLine[], attached = false): Paragraph {
  return { kind: 'paragraph', lines, attached };
}

/** A line without bold. */
export function plainLine(text: string): TextLine {
  return { text, bold: 0 };
}

/** A table without merged cells. */
export function plainTable(rows: Table['rows'], attached: boolean): Table {
  return { kind: 'table', rows, merged: new Map(), attached };
}

/** Where a row begins in the original, to spread into what is made of it. */
export function rowPlace({ places }: Table, row: number): { readonly locator?: Locator } {
  const locator = places?.[row];
  return locator === undefined ? {} : { locator };
}

/** A table parted before a row. */
export function cutTable(table: Table, at: number): { readonly above: Table; readonly below: Table } {
  const part = (from: number, to: number): Table => ({
    ...table,
    rows: table.rows.slice(from, to),
    ...rowPlace(table, from),
    ...(table.places === undefined ? {} : { places: table.places.slice(from, to) }),
    merged: new Map(
      [...table.merged].flatMap(([row, kind]): [number, 'down' | 'across'][] =>
        row >= from && row < to ? [[row - from, kind]] : [],
      ),
    ),
  });
  return { above: part(0, at), below: { ...part(at, table.rows.length), attached: false } };
}

/** Whether a line is a list item: `- …`, `• …`, `3. …`, `3) …`, `b. …`. */
export function isListItem(line: string): boolean {
  return /^(?:[-–*+•▪‣◦o]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+\S/u.test(line);
}

/** The rows of a table as they stand in the canonical text; rows without any text are left out. */
export function rowTexts({ rows }: Table): string[] {
  return rows
    .map((row) => row.map(tidy))
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join(' | ').trim());
}

/** The text of a block on one line, for short looks. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'speech':
      return block.lines.map((line) => line.text).join(' ');
    case 'table':
      return block.rows.map((row) => row.join(' ')).join(' ');
  }
}
