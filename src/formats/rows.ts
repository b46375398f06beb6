import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { TelaahError } from '../model/error.ts';
import { csvBody } from './csv.ts';
import { readWorkbook, spreadsheetKind, textOf, unreadable } from './grid.ts';

/** A row of a table as text. `number` is what a spreadsheet writes beside it: 1 for the first. */
export interface TableRow {
  readonly number: number;
  readonly values: readonly string[];
}

/** More than this in one record is a quote that was never closed, or no table. */
const LONGEST_RECORD = 4_000_000;

/**
 * The rows of a CSV, one after the other: no more of it is held than what comes in and the row that goes out. Commas,
 * semicolons and tabs all separate; stray quotes are text.
 * @param text a piece at a time; the first line is within the first piece
 * @throws TelaahError INPUT_UNREADABLE
 */
export async function* csvRows(text: Iterable<string, undefined>, file: string): AsyncGenerator<TableRow> {
  const pieces = text[Symbol.iterator]();
  const first = pieces.next();
  const { body, delimiter } = csvBody(first.done === true ? '' : first.value);
  const all = function* (): Generator<string> {
    yield body;
    for (let piece = pieces.next(); piece.done !== true; piece = pieces.next()) yield piece.value;
  };
  const parser = parse({
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: LONGEST_RECORD,
  });
  const source = Readable.from(all());
  source.pipe(parser);
  let number = 0;
  try {
    for await (const values of parser) {
      number += 1;
      yield { number, values: values as string[] };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : number + 1;
    throw unreadable(file, csvReason(error, line));
  } finally {
    source.destroy();
    parser.destroy();
  }
}

function csvReason({ code, message }: CsvError, line: number): { id: string; en: string } {
  if (code === 'CSV_QUOTE_NOT_CLOSED' || code === 'CSV_MAX_RECORD_SIZE') {
    return {
      id: `tanda kutip yang dibuka sebelum baris ${line} tidak ditutup`,
      en: `a quote that was opened before line ${line} is not closed`,
    };
  }
  return { id: message, en: message };
}

/**
 * The rows of one sheet of an XLSX, ODS or XLS file; an XLSX is unpacked as its rows are asked for.
 * @param sheet its name; the first one where it is not set
 * @throws TelaahError INPUT_UNREADABLE, also for a sheet that is not there
 */
export async function* sheetRows(
  bytes: Uint8Array,
  file: string,
  sheet: string | undefined,
): AsyncGenerator<TableRow> {
  if (spreadsheetKind(bytes) !== 'xlsx') {
    yield* gridRows(bytes, file, sheet);
    return;
  }
  const { streamXlsxRows } = await import('hucre/xlsx');
  let isEmpty = true;
  try {
    for await (const { index, values } of streamXlsxRows(bytes, sheet === undefined ? {} : { sheet })) {
      isEmpty = false;
      yield { number: index + 1, values: values.map(textOf) };
    }
  } catch (error) {
    // Whatever is wrong with the bytes; the library has no one class for it.
    if (error instanceof TelaahError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw unreadable(file, { id: reason, en: reason });
  }
  if (isEmpty && sheet !== undefined) throw noSheet(file, sheet);
}

async function* gridRows(
  bytes: Uint8Array,
  file: string,
  sheet: string | undefined,
): AsyncGenerator<TableRow> {
  const grids = await readWorkbook(bytes, file);
  const grid = sheet === undefined ? grids[0] : grids.find(({ name }) => name === sheet);
  if (grid === undefined) throw noSheet(file, sheet ?? '');
  for (const [index, values] of grid.rows.entries()) yield { number: index + 1, values };
}

function noSheet(file: string, sheet: string): TelaahError {
  return unreadable(file, {
    id: `lembar "${sheet}" tidak ada atau kosong`,
    en: `the sheet "${sheet}" is missing or empty`,
  });
}
