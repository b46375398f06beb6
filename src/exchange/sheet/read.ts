import { plainText } from '../../formats/csv-write.ts';
import type { Grid } from '../../formats/grid.ts';
import { columnLetters } from '../../formats/xlsx.ts';
import { TelaahError } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';
import { meaningOf, type SheetColumn } from './columns.ts';
import { type RowRecord, readRecord } from './record.ts';

/** A cell with where it stands; `there` is false where the sheet has no such column. */
export interface Cell {
  readonly text: string;
  readonly there: boolean;
  readonly column: number;
  readonly heading: string;
}

/** A pair of code and polarity. */
export interface Slot {
  readonly slot: number;
  readonly code: Cell;
  readonly polarity: Cell;
}

/** A row as somebody gave it back. */
export interface GivenRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cell: (column: SheetColumn) => Cell;
  readonly slots: readonly Slot[];
  readonly record: RowRecord | 'damaged' | null;
}

/** What a row was written with; `null` where nobody can tell. */
export const recordOf = ({ record }: Pick<GivenRow, 'record'>): RowRecord | null =>
  record === 'damaged' ? null : record;

/** A sheet as somebody gave it back. */
export interface GivenSheet {
  readonly file: string;
  /** `null` for a CSV. */
  readonly name: string | null;
  readonly rows: readonly GivenRow[];
  /** Headings of columns that are not ours. */
  readonly foreign: readonly string[];
}

/** Headings may stand below a few rows of the user's own. */
const SEARCHED_ROWS = 30;

interface Head {
  readonly grid: Grid;
  readonly row: number;
  readonly columns: ReadonlyMap<SheetColumn, number>;
  readonly codes: ReadonlyMap<number, number>;
  readonly polarities: ReadonlyMap<number, number>;
  readonly foreign: readonly string[];
}

function headOf(grid: Grid, row: number): Head {
  const columns = new Map<SheetColumn, number>();
  const codes = new Map<number, number>();
  const polarities = new Map<number, number>();
  const foreign: string[] = [];
  (grid.rows[row] ?? []).forEach((heading, at) => {
    const meaning = meaningOf(heading);
    // The first of equals: a copy of a column to its right is the user's own.
    if (meaning?.kind === 'column' && !columns.has(meaning.column)) columns.set(meaning.column, at);
    else if (meaning?.kind === 'code' && !codes.has(meaning.slot)) codes.set(meaning.slot, at);
    else if (meaning?.kind === 'polarity' && !polarities.has(meaning.slot)) polarities.set(meaning.slot, at);
    else if (heading.trim() !== '') foreign.push(heading.trim());
  });
  return { grid, row, columns, codes, polarities, foreign };
}

const weightOf = ({ columns, codes, polarities }: Head): number =>
  columns.size + codes.size + polarities.size;

const isHead = ({ columns, codes }: Head): boolean =>
  (columns.has('record') || (columns.has('document') && columns.has('unit'))) &&
  (codes.size > 0 || columns.has('right') || columns.has('memo'));

function noHead(file: string, grids: readonly Grid[]): TelaahError {
  const [first = ''] = grids.flatMap(({ rows }) => rows.slice(0, 1).map((row) => row.join(', ')));
  const seen = first.slice(0, 80);
  return new TelaahError({
    code: 'CODINGS_INVALID',
    message: {
      id: `ini bukan lembar koding: tidak ada baris judul dengan Dokumen, Satuan, Kode 1, Polaritas 1; yang terbaca: ${seen === '' ? 'kosong' : seen}`,
      en: `this is no coding sheet: it has no row of headings with Document, Unit, Code 1, Polarity 1, but ${seen === '' ? 'nothing' : seen}`,
    },
    hint: {
      id: 'Buat lembarnya dengan: telaah code sheet, dan pertahankan baris judulnya.',
      en: 'Make a sheet with: telaah code sheet, and keep its row of headings.',
    },
    place: { file, line: 1 },
  });
}

function rowOf(head: Head, index: number): GivenRow {
  const cells = head.grid.rows[index] ?? [];
  const headings = head.grid.rows[head.row] ?? [];
  const recordColumn = head.columns.get('record');
  const record = recordColumn === undefined ? null : readRecord(cells[recordColumn] ?? '');
  const escaped = recordOf({ record })?.escaped ?? head.grid.name === null;
  const cellAt = (column: number | undefined): Cell => {
    const text = column === undefined ? '' : (cells[column] ?? '').replace(/\r\n?/g, '\n').trim();
    return {
      text: escaped ? plainText(text) : text,
      there: column !== undefined,
      column: column ?? 0,
      heading: column === undefined ? '' : (headings[column] ?? '').trim(),
    };
  };
  const slots = [...new Set([...head.codes.keys(), ...head.polarities.keys()])].sort((a, b) => a - b);
  return {
    row: index + 1,
    cell: (column) => cellAt(head.columns.get(column)),
    slots: slots.map((slot) => ({
      slot,
      code: cellAt(head.codes.get(slot)),
      polarity: cellAt(head.polarities.get(slot)),
    })),
    record,
  };
}

/**
 * Finds the table in whichever sheet has it, by its headings: columns may be moved, taken out or added, rows sorted,
 * left out or empty.
 * @throws TelaahError CODINGS_INVALID when there is none
 */
export function readSheet(grids: readonly Grid[], file: string): GivenSheet {
  const heads = grids
    .flatMap((grid) => grid.rows.slice(0, SEARCHED_ROWS).map((_, row) => headOf(grid, row)))
    .filter(isHead);
  const [head] = heads.sort((a, b) => weightOf(b) - weightOf(a));
  if (head === undefined) throw noHead(file, grids);
  const rows = head.grid.rows.flatMap((cells, index) =>
    index > head.row && cells.some((cell) => cell.trim() !== '') ? [rowOf(head, index)] : [],
  );
  return { file, name: head.grid.name, rows, foreign: head.foreign };
}

/** `baris 12, kolom H (Kode 1)` */
export function placeText({ row }: GivenRow, cell?: Cell): Bilingual {
  if (cell === undefined || !cell.there) return { id: `baris ${row}`, en: `row ${row}` };
  const column = `${columnLetters(cell.column)} (${cell.heading})`;
  return { id: `baris ${row}, kolom ${column}`, en: `row ${row}, column ${column}` };
}
