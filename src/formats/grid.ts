import { CsvError, parse } from 'csv-parse/sync';
import type { CellValue, Sheet } from 'hucre/xlsx';
import { TelaahError } from '../model/error.ts';
import { type Bilingual, withoutControls } from '../model/text.ts';
import { csvBody } from './csv.ts';

/** A sheet as rows of text: `rows[0]` is the row that a spreadsheet numbers 1. */
export interface Grid {
  /** `null` for a CSV, which has but one. */
  readonly name: string | null;
  readonly rows: readonly (readonly string[])[];
}

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

const begins = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** What kind of spreadsheet the bytes are, whatever the file is called. */
export function spreadsheetKind(bytes: Uint8Array): 'xlsx' | 'ods' | 'xls' | 'csv' {
  if (begins(bytes, COMPOUND)) return 'xls';
  if (!begins(bytes, ZIP)) return 'csv';
  return Buffer.from(bytes.subarray(0, 200)).includes(ODS) ? 'ods' : 'xlsx';
}

/** A cell as text: dates as ISO. */
export function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return withoutControls(String(value));
}

const gridOf = ({ name, rows }: Sheet): Grid => ({
  name,
  rows: rows.map((row) => row.map(textOf)),
});

/** The error for a table whose bytes or form cannot be read. */
export function unreadable(file: string, reason: Bilingual): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: {
      id: `lembar ini tidak terbaca: ${reason.id}`,
      en: `this spreadsheet cannot be read: ${reason.en}`,
    },
    hint: {
      id: 'Buka berkas itu, lalu simpan lagi sebagai .xlsx tanpa kata sandi.',
      en: 'Open the file and save it again as .xlsx, without a password.',
    },
    place: { file },
  });
}

/** Rows that an ODS repeats on each printed page; more than these the library's reader must not have missed. */
const MOST_REPEATED = 3;

const glued = (row: readonly string[]): string => row.join('\t').replace(/\n/g, '').trimEnd();

/**
 * ODS, read twice: one of the library's readers leaves out rows that are repeated on each printed page or grouped, the
 * other leaves out line breaks within cells.
 */
async function readOdsGrids(bytes: Uint8Array, file: string): Promise<Grid[]> {
  const { readOds, streamOdsRows } = await import('hucre/ods');
  const broken = (await readOds(bytes)).sheets.map(gridOf);
  const left = broken.map(({ rows }) => rows.filter((row) => glued(row) !== ''));
  const sheets = broken.map((): string[][] => []);
  const missed = broken.map(() => 0);
  for await (const { index, sheetIndex = 0, values } of streamOdsRows(bytes)) {
    const [rows, open] = [sheets[sheetIndex], left[sheetIndex]];
    const flat = values.map(textOf);
    if (rows === undefined || open === undefined || glued(flat) === '') continue;
    const [next] = open;
    while (rows.length < index) rows.push([]);
    if (next !== undefined && glued(next) === glued(flat)) rows.push([...(open.shift() ?? [])]);
    else {
      rows.push(flat);
      missed[sheetIndex] = (missed[sheetIndex] ?? 0) + 1;
    }
  }
  if (missed.some((count) => count > MOST_REPEATED)) {
    throw unreadable(file, {
      id: 'barisnya dikelompokkan',
      en: 'it has grouped rows',
    });
  }
  return broken.map(({ name }, at) => ({ name, rows: sheets[at] ?? [] }));
}

/**
 * The sheets of an XLSX, ODS or XLS file.
 * @throws TelaahError INPUT_UNREADABLE, also for one with a password
 */
export async function readWorkbook(bytes: Uint8Array, file: string): Promise<Grid[]> {
  try {
    switch (spreadsheetKind(bytes)) {
      case 'ods':
        return await readOdsGrids(bytes, file);
      case 'xls':
        return (await (await import('hucre/xlsx')).readXls(bytes)).sheets.map(gridOf);
      default:
        return (await (await import('hucre/xlsx')).readXlsx(bytes)).sheets.map(gridOf);
    }
  } catch (error) {
    // Whatever is wrong with the bytes; the library has no one class for it.
    if (error instanceof TelaahError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(file, { id: reason, en: reason });
  }
}

/**
 * A CSV as rows, however it is separated, and however long each row is; empty rows count.
 * @throws TelaahError INPUT_UNREADABLE
 */
export function readCsvGrid(text: string, file: string): Grid {
  const { body, delimiter, skipped } = csvBody(text);
  try {
    const rows = parse(body, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
    });
    return { name: null, rows: [...Array.from({ length: skipped }, () => []), ...rows] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadable(file, { id: error.message, en: error.message });
  }
}
