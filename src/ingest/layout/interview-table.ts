import type { Informant } from '../../model/source.ts';
import { rowTexts, type Table } from '../block.ts';
import { tidy } from '../clean.ts';
import { findInformant } from '../metadata/roster.ts';
import { labelKey } from './labels.ts';
import { headingLine, type Line, type Preset, textLine } from './lines.ts';
import { isNumbered, labelRole } from './speaker-words.ts';

type Row = readonly string[];

/** Where a question/answer table has what; columns count from 0. */
interface Columns {
  readonly question: number;
  /** Column → the informant at its head; `null` where only one column answers. */
  readonly answers: ReadonlyMap<number, string | null>;
  readonly heading: number | null;
  readonly hasHead: boolean;
}

const QUESTION = /pertanyaan|tanya|question|daftar wawancara|butir/iu;
const ANSWER =
  /jawab|answer|hasil|respon|tanggapan|keterangan informan|transkrip|informan|informant|narasumber/iu;
const TOPIC =
  /^(?:indikator|aspek|variabel|dimensi|fokus|tema|sub ?indikator|indicator|aspect|theme|topic|topik)/iu;
const OTHER =
  /^(?:no\.?|nomor|kode|koding|coding|ket\.?|keterangan|catatan|sumber|waktu|notes?|code|time)$/iu;

/**
 * A table of an interview as lines: question and answer columns become turns, a column of speakers' labels
 * becomes labelled lines, any other table stays rows of text.
 */
export function interviewTableLines(table: Table, roster: readonly Informant[]): Line[] {
  const columns = questionColumns(table.rows, roster);
  if (columns !== null) return questionLines(table.rows, columns);
  const speaker = speakerColumn(table.rows, roster);
  if (speaker !== null) return speakerLines(table.rows, speaker);
  return rowTexts(table).map((row, index) => textLine(row, index === 0 && !table.attached));
}

function width(rows: readonly Row[]): number {
  return Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
}

function questionColumns(rows: readonly Row[], roster: readonly Informant[]): Columns | null {
  const head = (rows[0] ?? []).map(tidy);
  const named = head.findIndex((cell) => QUESTION.test(cell) && cell.length < 60 && !cell.includes('?'));
  const question = named >= 0 ? named : askingColumn(rows);
  if (question === null || rows.length < 2) return null;
  const hasHead = named >= 0;
  const others = Array.from({ length: width(rows) }, (_, column) => column).filter(
    (column) =>
      column !== question && !(hasHead && (OTHER.test(head[column] ?? '') || TOPIC.test(head[column] ?? ''))),
  );
  const explicit = others.filter(
    (column) => hasHead && (ANSWER.test(head[column] ?? '') || isPerson(head[column] ?? '', roster)),
  );
  const answering =
    explicit.length > 0 ? explicit : others.filter((column) => column > question && !isNumbers(rows, column));
  if (answering.length === 0) return null;
  const answers = new Map(
    answering.map((column): [number, string | null] => [
      column,
      hasHead ? person(head[column] ?? '', answering.length, roster) : null,
    ]),
  );
  const topic = head.findIndex((cell) => hasHead && TOPIC.test(cell));
  return { question, answers, heading: topic < 0 ? null : topic, hasHead };
}

/** The column in which most rows ask, where the table has no head that says so. */
function askingColumn(rows: readonly Row[]): number | null {
  for (let column = 0; column < Math.min(3, width(rows) - 1); column += 1) {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    if (cells.length >= 2 && cells.filter((cell) => cell.includes('?')).length >= cells.length * 0.6)
      return column;
  }
  return null;
}

function isNumbers(rows: readonly Row[], column: number): boolean {
  return rows.slice(1).every((row) => /^[\d.\s]*$/u.test(row[column] ?? ''));
}

function isPerson(cell: string, roster: readonly Informant[]): boolean {
  return isNumbered(labelKey(cell)) || findInformant(cell, roster) !== null;
}

/** `Jawaban I-03` answers for I-03, `Jawaban` alone for whoever the document is about. */
function person(cell: string, columns: number, roster: readonly Informant[]): string | null {
  const name = cell.replace(
    /^(?:jawaban|jawab|answers?|respons?e?|tanggapan)\s*(?:dari|of|from|[:-])?\s*/iu,
    '',
  );
  if (name === '') return null;
  return columns > 1 || isPerson(name, roster) ? name : null;
}

function questionLines(rows: readonly Row[], { question, answers, heading, hasHead }: Columns): Line[] {
  const lines: Line[] = [];
  let topic = '';
  for (const row of hasHead ? rows.slice(1) : rows) {
    const asked = tidy(row[question] ?? '');
    const answered = [...answers].filter(([column]) => (row[column] ?? '') !== '');
    const section = heading === null ? sectionOf(row, answered.length) : tidy(row[heading] ?? '');
    if (section !== '' && section !== topic) {
      topic = section;
      lines.push(headingLine(section));
    }
    if (asked !== '' && asked !== section)
      lines.push(preset(asked, { role: 'interviewer', label: null }, true));
    for (const [column, label] of answered) {
      (row[column] ?? '').split('\n').forEach((part, index) => {
        lines.push(preset(part, { role: 'informant', label }, index === 0 || answers.size === 1));
      });
    }
  }
  return lines;
}

/** A row that holds one cell only, and no question, is a heading across the table. */
function sectionOf(row: Row, answered: number): string {
  const filled = row.map(tidy).filter((cell) => cell !== '' && !/^[\dIVXA-Z]{1,4}\.?$/u.test(cell));
  const [only = ''] = filled;
  const isAlone = filled.length === 1 && answered === 0;
  return isAlone && only.length <= 100 && !only.includes('?') ? only : '';
}

function preset(text: string, who: Preset, opens: boolean): Line {
  return { kind: 'text', text, bold: 0, opens, preset: who };
}

/** The column whose cells are speakers' labels, with speech in the next. */
function speakerColumn(rows: readonly Row[], roster: readonly Informant[]): number | null {
  for (let column = 0; column < Math.min(3, width(rows) - 1); column += 1) {
    const cells = rows
      .map((row) => tidy(row[column] ?? '').replace(/\s*:$/u, ''))
      .filter((cell) => cell !== '');
    const known = cells.filter(
      (cell) =>
        cell.length <= 40 && (labelRole(labelKey(cell)) !== null || findInformant(cell, roster) !== null),
    );
    if (known.length >= 2 && known.length >= cells.length * 0.7) return column;
  }
  return null;
}

function speakerLines(rows: readonly Row[], column: number): Line[] {
  return rows.flatMap((row) => {
    const label = tidy(row[column] ?? '').replace(/\s*:$/u, '');
    const [first = '', ...rest] = (row[column + 1] ?? '').split('\n');
    const isHead = /^(?:pelaku|pembicara|speaker|nama|name|subjek)$/iu.test(label);
    if (isHead || (label === '' && first === '')) return [];
    const head = textLine(label === '' ? first : `${label}: ${first}`, true);
    return [head, ...rest.map((part) => textLine(part, true))];
  });
}
