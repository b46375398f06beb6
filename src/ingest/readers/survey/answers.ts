import type { TableRow } from '../../../formats/rows.ts';
import { TelaahError } from '../../../model/error.ts';
import { clean, tidy } from '../../clean.ts';
import { type SurveyColumn, saysSomething } from './columns.ts';

/** One respondent's row. What the table has no column for, or the row nothing in, is `null`. */
export interface SurveyRow {
  /** 1-based, as a spreadsheet numbers it. */
  readonly row: number;
  readonly id: string | null;
  readonly name: string | null;
  readonly role: string | null;
  readonly group: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly answers: readonly { readonly question: string; readonly text: string }[];
}

/** A table of answers as read. */
export interface Survey {
  readonly rows: readonly SurveyRow[];
  /** Whether a column holds ids of the respondents, not only numbers of rows. */
  readonly hasIds: boolean;
}

/** What one document can hold and a computer still work with. */
const MOST_ANSWERS = 5_000_000;
const MOST_CHARACTERS = 200_000_000;
/** A value of an attribute comes again and again, and is kept once; but not every one of a million ids. */
const MOST_VALUES = 20_000;

/** The lines of a cell, tidied, without empty ones. */
function answerText(cell: string): string {
  return clean(cell)
    .split('\n')
    .map(tidy)
    .filter((line) => line !== '')
    .join('\n');
}

/** Takes rows, one after the other, and keeps what respondents said. */
export class SurveyCollector {
  readonly rows: SurveyRow[] = [];
  readonly #columns: readonly SurveyColumn[];
  readonly #path: string;
  readonly #values = new Map<string, string>();
  #answers = 0;
  #characters = 0;

  constructor(columns: readonly SurveyColumn[], path: string) {
    this.#columns = columns;
    this.#path = path;
  }

  /** A row without anything in it is passed over. */
  add({ number, values }: TableRow): void {
    const cell = ({ index }: SurveyColumn): string => values[index] ?? '';
    const one = (role: SurveyColumn['role']): string | null => {
      const column = this.#columns.find((candidate) => candidate.role === role);
      return column === undefined ? null : this.#value(cell(column));
    };
    const answers = this.#columns.flatMap((column) => {
      if (column.role !== 'question') return [];
      const text = answerText(cell(column));
      return saysSomething(text) ? [{ question: column.heading, text }] : [];
    });
    const attributes = this.#columns.flatMap((column): [string, string][] => {
      const value = column.role === 'attribute' ? this.#value(cell(column)) : null;
      return value === null ? [] : [[column.heading, value]];
    });
    if (answers.length === 0 && attributes.length === 0) return;
    this.#count(answers);
    this.rows.push({
      row: number,
      id: one('id') ?? one('count'),
      name: one('name'),
      role: one('role'),
      group: one('group'),
      attributes: Object.fromEntries(attributes),
      answers,
    });
  }

  #value(cell: string): string | null {
    const text = tidy(clean(cell));
    if (!saysSomething(text)) return null;
    const known = this.#values.get(text);
    if (known !== undefined) return known;
    if (this.#values.size < MOST_VALUES) this.#values.set(text, text);
    return text;
  }

  #count(answers: SurveyRow['answers']): void {
    this.#answers += answers.length;
    for (const { text, question } of answers) this.#characters += text.length + question.length;
    if (this.#answers <= MOST_ANSWERS && this.#characters <= MOST_CHARACTERS) return;
    throw new TelaahError({
      code: 'INPUT_UNREADABLE',
      message: {
        id: `${this.#path} memuat lebih dari ${MOST_ANSWERS} jawaban atau ${MOST_CHARACTERS} huruf`,
        en: `${this.#path} holds more than ${MOST_ANSWERS} answers or ${MOST_CHARACTERS} characters`,
      },
      hint: {
        id: 'Bagi menjadi beberapa berkas, atau ambil sampel barisnya.',
        en: 'Split it into several files, or draw a sample of its rows.',
      },
      place: { file: this.#path },
    });
  }
}
