import { type Grid, readCsvGrid, readWorkbook, spreadsheetKind } from '../formats/grid.ts';
import { decode } from '../ingest/decode.ts';
import { assertHarmlessZip } from '../ingest/readers/zip.ts';

/**
 * Reads a spreadsheet: XLSX, ODS, XLS, or CSV in any encoding and with any separator that Excel writes.
 * @throws TelaahError INPUT_UNREADABLE
 */
export async function readSpreadsheet({
  name,
  bytes,
}: {
  readonly name: string;
  readonly bytes: Uint8Array;
}): Promise<readonly Grid[]> {
  if (spreadsheetKind(bytes) === 'csv') return [readCsvGrid(decode(bytes).text, name)];
  assertHarmlessZip(bytes, name);
  return readWorkbook(bytes, name);
}
