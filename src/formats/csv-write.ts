import { stringify } from 'csv-stringify/sync';

/** What a spreadsheet takes for a formula, and what already stands behind apostrophes. */
const RISKY = /^'*[=+\-@\t\r＝＋－＠]/u;
const ESCAPED = /^'+[=+\-@\t\r＝＋－＠]/u;

/** Text that a spreadsheet would run gets an apostrophe before it; {@link plainText} takes it away again. */
const safeText = (text: string): string => (RISKY.test(text) ? `'${text}` : text);

/** A cell as it was before it was written with {@link writeCsvTable}. */
export const plainText = (cell: string): string => (ESCAPED.test(cell) ? cell.slice(1) : cell);

/**
 * A CSV for spreadsheets that people edit and give back: a byte-order mark, CRLF, one line a record, no formulas.
 * @param delimiter a semicolon for Excel with Indonesian settings, which opens a file with commas as one column
 */
export function writeCsvTable(records: readonly (readonly string[])[], delimiter: ',' | ';'): string {
  return stringify(
    records.map((record) => record.map((cell) => safeText(cell.replace(/\s+/gu, ' ').trim()))),
    { bom: true, delimiter, record_delimiter: '\r\n' },
  );
}

/** A plain CSV for other programs and for Telaah itself: every cell as it is. */
export function writeCsv(records: readonly (readonly string[])[]): string {
  return stringify(records.map((record) => [...record]));
}
