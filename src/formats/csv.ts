import { CsvError, parse } from 'csv-parse/sync';
import { type ErrorCode, TelaahError } from '../model/error.ts';
import type { Bilingual } from '../model/text.ts';

export interface CsvRow {
  /** In the file, 1-based. */
  readonly line: number;
  /** By the header's names. */
  readonly values: Readonly<Record<string, string>>;
}

export interface CsvFile {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The column with one of these names, whatever their case. */
export function columnOf(header: readonly string[], names: readonly string[]): string | undefined {
  return header.find((column) => names.includes(column.trim().toLowerCase()));
}

/** The separator that the header holds most of: Excel with Indonesian settings writes semicolons. */
function delimiterOf(header: string): string {
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

/** What stands in a CSV, how it is separated, and how many lines went before. */
export interface CsvBody {
  readonly body: string;
  readonly delimiter: string;
  readonly skipped: number;
}

/** Commas, semicolons and tabs all separate; Excel's own first line, `sep=;`, settles which. */
export function csvBody(text: string): CsvBody {
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  return {
    body,
    delimiter: said?.[1] ?? delimiterOf(body.split(/\r?\n/, 1)[0] ?? ''),
    skipped: said === null ? 0 : 1,
  };
}

/**
 * Reads a CSV with a header. Commas, semicolons and tabs all separate; Excel's own first line, `sep=;`, settles which.
 * @throws TelaahError with `code`
 */
export function readCsv(text: string, file: string, code: ErrorCode): CsvFile {
  const { body, delimiter, skipped } = csvBody(text);
  let header: string[] = [];
  try {
    const rows = parse(body, {
      bom: true,
      delimiter,
      skip_empty_lines: true,
      trim: true,
      relax_column_count_less: true,
      info: true,
      columns: (names: string[]) => (header = names),
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return { rows: rows.map(({ record, info }) => ({ line: info.lines + skipped, values: record })), header };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (typeof error['lines'] === 'number' ? error['lines'] : 1) + skipped;
    const why = WHY[error.code] ?? { id: error.message, en: error.message };
    throw new TelaahError({
      code,
      message: { id: `CSV tidak terbaca: ${why.id}`, en: `the CSV cannot be read: ${why.en}` },
      hint: {
        id: 'Setiap baris harus mempunyai kolom sebanyak judulnya; teks yang memuat koma diberi tanda kutip.',
        en: 'Every row needs as many columns as the header; put text that holds commas in quotes.',
      },
      place: { file, line },
    });
  }
}

const OPEN_QUOTE: Bilingual = {
  id: 'tanda kutip tidak berpasangan',
  en: 'a quote has no partner',
};

const WHY: Readonly<Record<string, Bilingual>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: {
    id: 'baris ini mempunyai lebih banyak kolom daripada judulnya',
    en: 'this row has more columns than the header',
  },
  CSV_QUOTE_NOT_CLOSED: OPEN_QUOTE,
  INVALID_OPENING_QUOTE: OPEN_QUOTE,
  CSV_INVALID_CLOSING_QUOTE: OPEN_QUOTE,
};
