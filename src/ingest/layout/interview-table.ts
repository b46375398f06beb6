import type { Informant } from '../../model/source.ts';
import { rowPlace, rowTexts, type Table } from '../block.ts';
import { tidy } from '../clean.ts';
import { findInformant } from '../metadata/roster.ts';
import { labelKey } from './labels.ts';
import { headingLine, type Line, type Preset, textLine } from './lines.ts';
import { isSection, labelCell, type SpeakerColumns, speakerColumns, speakerLines } from './speaker-table.ts';
import { isNumbered } from './speaker-words.ts';

type Row = readonly string[];

/** Where a question/answer table has what; columns count from 0. */
interface Columns {
  readonly question: number;
  /** Column → the informant at its head; `null` where only one column answers. */
  readonly answers: ReadonlyMap<number, string | null>;
  readonly heading: number | null;
  /** The column that names who answers in each row. */
  readonly who: number | null;
  /** The column that numbers the questions. */
  readonly number: number | null;
  readonly hasHead: boolean;
}

const QUESTION = /pertanyaan|tanya|question|daftar wawancara|butir/iu;
const ANSWER =
  /jawab|answer|hasil|respon|tanggapan|keterangan informan|transkrip|informan|informant|narasumber/iu;
const TOPIC =
  /^(?:indikator|aspek|variabel|dimensi|fokus|tema|sub ?indikator|indicator|aspect|theme|topic|topik)/iu;
const OTHER =
  /^(?:no\.?|nomor|kode|koding|coding|ket\.?|keterangan|catatan|sumber|waktu|notes?|code|time)$/iu;

/** What is written where nobody answered. */
const NOT_ANSWERED =
  /^(?:[-–—.…_\s]+|n\/?a\.?|nihil|\(?(?:tidak (?:di|men)?jawab|tidak ada jawaban|belum (?:di|men)?jawab|kosong|no answer|not answered|did not answer)\)?\.?)$/iu;

/**
 * A table of an interview as lines: question and answer columns become turns, a column of speakers' labels
 * becomes labelled lines, any other table stays rows of text.
 */
export function interviewTableLines(table: Table, roster: readonly Informant[]): Line[] {
  const speakers = speakerColumns(table, roster);
  if (speakers !== null && !isBesideQuestions(table.rows, speakers)) return speakerLines(table, speakers);
  const columns = questionColumns(table.rows, roster, speakers?.label ?? null);
  if (columns !== null) return questionLines(table, columns);
  return rowTexts(table).map((row, index) => textLine(row, index === 0 && !table.attached));
}

function width(rows: readonly Row[]): number {
  return Math.max(0, ...rows.slice(0, 50).map((row) => row.length));
}

/** Whether the labels only name who answers, for the questions have a column of their own. */
function isBesideQuestions(rows: readonly Row[], { label, speech, hasHead }: SpeakerColumns): boolean {
  const head = (rows[0] ?? []).map(tidy);
  const named = namedQuestion(head);
  if (named < 0 || !hasHead) return false;
  const answers = head.some((cell, column) => column !== named && column !== label && ANSWER.test(cell));
  return named !== speech || answers;
}

function namedQuestion(head: readonly string[]): number {
  return head.findIndex((cell) => QUESTION.test(cell) && cell.length < 60 && !cell.includes('?'));
}

function questionColumns(
  rows: readonly Row[],
  roster: readonly Informant[],
  who: number | null,
): Columns | null {
  const head = (rows[0] ?? []).map(tidy);
  const named = namedQuestion(head);
  const question = named >= 0 ? named : askingColumn(rows);
  if (question === null || rows.length < 2) return null;
  const hasHead = named >= 0;
  const others = Array.from({ length: width(rows) }, (_, column) => column).filter(
    (column) =>
      column !== question &&
      column !== who &&
      !(hasHead && (OTHER.test(head[column] ?? '') || TOPIC.test(head[column] ?? ''))),
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
  const numbers = Array.from({ length: question }, (_, column) => column).find((column) =>
    isNumbers(rows, column),
  );
  return { question, answers, heading: topic < 0 ? null : topic, who, number: numbers ?? null, hasHead };
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

function questionLines(table: Table, columns: Columns): Line[] {
  const writer = new QuestionWriter(columns);
  for (const [index, row] of table.rows.entries())
    if (!(columns.hasHead && index === 0)) writer.add(row, table.merged.get(index), rowPlace(table, index));
  return writer.finish();
}

class QuestionWriter {
  readonly lines: Line[] = [];
  readonly #columns: Columns;
  #topic = '';
  /** Where the row being read begins in the original. */
  #place: Pick<Line, 'locator'> = {};
  /** Where the answers of the row above begin. */
  #answersFrom = 0;
  #name: string | null = null;
  /** A question without an answer in its row: the next row may give it. */
  #unanswered: string | null = null;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  add(row: Row, merged: 'down' | 'across' | undefined, place: Pick<Line, 'locator'>): void {
    const { question, answers, heading, who } = this.#columns;
    const isDown = merged === 'down';
    const filled = [...answers].filter(([column]) => (row[column] ?? '') !== '');
    const isAlone = heading === null || merged === 'across';
    const alone = isDown ? '' : sectionOf(row, filled.length);
    const section = isAlone ? alone : tidy(row[heading] ?? '');
    const cell = tidy(row[question] ?? '');
    const asked = cell === section ? '' : cell;
    const isOwn = asked !== '' || this.#isNumbered(row);
    this.#settle(isOwn);
    this.#place = place;
    this.#section(section);
    const isAnswered = filled.some(([column]) => isAnswer(row[column] ?? ''));
    if (asked !== '') this.#question(asked, { isDown, isFilled: filled.length > 0, isAnswered });
    if (who !== null) this.#name = labelCell(row, who) || (isDown ? this.#name : null);
    if (isAnswered) this.#answersFrom = this.lines.length;
    const isUnasked = isOwn && asked === '' && !isDown;
    for (const [column, label] of filled) this.#answer(row[column] ?? '', label, isUnasked);
  }

  #isNumbered(row: Row): boolean {
    const { number } = this.#columns;
    return number !== null && tidy(row[number] ?? '') !== '';
  }

  #question(
    asked: string,
    row: { readonly isDown: boolean; readonly isFilled: boolean; readonly isAnswered: boolean },
  ): void {
    const { isDown, isFilled, isAnswered } = row;
    if (isFilled || isDown) this.#ask(asked, isDown && !isFilled, isAnswered || isDown);
    else this.#unanswered = asked;
  }

  finish(): Line[] {
    this.#settle(true);
    return this.lines;
  }

  #put(line: Line, at = this.lines.length): void {
    this.lines.splice(at, 0, { ...line, ...this.#place });
  }

  /** Writes a question that the row above left open: nobody answered it, or this row does. */
  #settle(isOver: boolean): void {
    if (this.#unanswered !== null) this.#ask(this.#unanswered, false, !isOver);
    this.#unanswered = null;
  }

  #section(section: string): void {
    if (section === '' || section === this.#topic) return;
    this.#topic = section;
    this.#put(headingLine(section));
  }

  /** A question beside the lower half of a merged answer was asked before it. */
  #ask(asked: string, isBeforeAnswer: boolean, isAnswered: boolean): void {
    const who: Preset = { role: 'interviewer', label: null };
    const line = isAnswered ? preset(asked, who, true) : textLine(asked, true);
    this.#put(line, isBeforeAnswer ? this.#answersFrom : this.lines.length);
    if (isBeforeAnswer) this.#answersFrom += 1;
  }

  #answer(text: string, column: string | null, isUnasked: boolean): void {
    if (!isAnswer(text)) {
      this.#put(textLine(tidy(text), true));
      return;
    }
    const label = column ?? this.#name;
    text.split('\n').forEach((part, index) => {
      const opens = index === 0 || this.#columns.answers.size === 1;
      const who: Preset = { role: 'informant', label };
      this.#put(preset(part, isUnasked && index === 0 ? { ...who, question: null } : who, opens));
    });
  }
}

function isAnswer(cell: string): boolean {
  return !NOT_ANSWERED.test(tidy(cell));
}

/** A row that holds one cell only, and no question, is a heading across the table. */
function sectionOf(row: Row, answered: number): string {
  const filled = row.map(tidy).filter((cell) => cell !== '' && !/^[\dIVXA-Z]{1,4}\.?$/u.test(cell));
  const [only = ''] = filled;
  const isAlone = filled.length === 1 && answered === 0;
  return isAlone && isSection(only) ? only : '';
}

function preset(text: string, who: Preset, opens: boolean): Line {
  return { kind: 'text', text, bold: 0, opens, preset: who };
}
