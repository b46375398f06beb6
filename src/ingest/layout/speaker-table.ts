import type { Informant } from '../../model/source.ts';
import { rowPlace, type Table } from '../block.ts';
import { tidy } from '../clean.ts';
import { findInformant } from '../metadata/roster.ts';
import { isNameLike, labelKey } from './labels.ts';
import { headingLine, type Line, textLine } from './lines.ts';
import { labelRole } from './speaker-words.ts';

type Row = readonly string[];

/** Where a table of turns has what; columns count from 0. */
export interface SpeakerColumns {
  readonly label: number;
  readonly speech: number;
  readonly hasHead: boolean;
}

const LABEL_HEAD =
  /^(?:pelaku|pembicara|penutur|speaker|nama(?: pembicara| informan| narasumber)?|name|subjek|subyek|aktor|tokoh|inisial|kode informan|label)$/iu;
const SPEECH_HEAD =
  /^(?:isi|(?:isi |hasil )?(?:wawancara|percakapan)|pertanyaan|questions?|pernyataan|jawaban|uraian|dialog(?:ue)?|transkrip|keterangan|ucapan|tuturan|kutipan|tanggapan|speech|statement|answers?|responses?|teks|text)$/iu;

/** The column whose cells are speakers' labels, and the one with their speech; `null` for other tables. */
export function speakerColumns(table: Table, roster: readonly Informant[]): SpeakerColumns | null {
  const columns = Math.max(0, ...table.rows.slice(0, 50).map((row) => row.length));
  for (let label = 0; label < Math.min(3, columns - 1); label += 1) {
    const speech = speechColumn(table.rows, label, columns);
    if (speech === null) continue;
    const hasHead = isHead(table.rows[0] ?? [], label, speech);
    const rows = table.rows.filter((_, row) => table.merged.get(row) !== 'across' && !(hasHead && row === 0));
    const labels = rows.map((row) => labelCell(row, label)).filter((cell) => cell !== '');
    const known = labels.filter((cell) => isKnownLabel(cell, roster));
    if (known.length >= (hasHead ? 1 : 2) && known.length >= labels.length * 0.7)
      return { label, speech, hasHead };
    if (takeTurns(labels)) return { label, speech, hasHead };
  }
  return null;
}

/** The turns as labelled lines; a row across the table is a heading, a row without a label goes on. */
export function speakerLines(table: Table, columns: SpeakerColumns): Line[] {
  return table.rows.flatMap((row, index) =>
    rowLines(row, index, table, columns).map((line) => ({ ...line, ...rowPlace(table, index) })),
  );
}

function rowLines(row: Row, index: number, { merged }: Table, columns: SpeakerColumns): Line[] {
  if (columns.hasHead && index === 0) return [];
  const label = labelCell(row, columns.label);
  const [first = '', ...rest] = (row[columns.speech] ?? '').replace(/^:\s*/u, '').split('\n');
  if (merged.get(index) === 'across') return [acrossLine(tidy(row.join(' ')))];
  if (label === '' && first === '') return [];
  if (first === '' && labelRole(labelKey(label)) === null && !/\d/u.test(label)) return [acrossLine(label)];
  const head = textLine(label === '' ? first : `${label}: ${first}`, true);
  return [head, ...rest.map((part) => textLine(part, true))];
}

/** A row across the whole table: a heading if it is short and asks nothing. */
function acrossLine(text: string): Line {
  return isSection(text) ? headingLine(text) : textLine(text, true);
}

/** Whether the text of a row across a table may be a heading. */
export function isSection(text: string): boolean {
  return text.length <= 100 && !/[?]|[.!:;,]$/u.test(text);
}

/** The label in a row, without the colon behind it. */
export function labelCell(row: Row, column: number): string {
  return tidy(row[column] ?? '').replace(/\s*:$/u, '');
}

/** The next column that holds more than colons and numbers. */
function speechColumn(rows: readonly Row[], label: number, columns: number): number | null {
  for (let column = label + 1; column < columns; column += 1)
    if (!rows.every((row) => /^[\d\s.:=–-]*$/u.test(row[column] ?? ''))) return column;
  return null;
}

function isHead(row: Row, label: number, speech: number): boolean {
  const cell = labelCell(row, label);
  const parts = cell.split(/\s*\/\s*/u);
  const isEither = parts.length === 2 && parts.every((part) => labelRole(labelKey(part)) !== null);
  return LABEL_HEAD.test(cell) || isEither || SPEECH_HEAD.test(labelCell(row, speech));
}

function isKnownLabel(cell: string, roster: readonly Informant[]): boolean {
  return cell.length <= 40 && (labelRole(labelKey(cell)) !== null || findInformant(cell, roster) !== null);
}

/** Whether a few names come again and again, and seldom one twice on end: speakers nobody told us of. */
function takeTurns(labels: readonly string[]): boolean {
  const names = new Set(labels.map(labelKey));
  const changes = labels.filter((label, index) => index > 0 && labels[index - 1] !== label).length;
  return (
    labels.length >= 4 &&
    names.size >= 2 &&
    names.size <= labels.length / 2 &&
    changes >= (labels.length - 1) * 0.7 &&
    labels.every((label) => label.length <= 40 && /^\p{L}/u.test(label) && isNameLike(label))
  );
}
