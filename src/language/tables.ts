import { shareOf } from './figures.ts';
import { figures as table } from './lexicon.ts';
import { readAmount } from './quantities.ts';
import type { Sentence } from './reader.ts';

/** What the place in a table says of a sentence that is a row of it. */
export interface TableRow {
  /** A row of heads names things and judges none. */
  readonly head: boolean;
  /** What was done of what should be done, where the columns say so. */
  readonly share: number | null;
  /** How a checklist answers the statement in the row. */
  readonly answer: 'yes' | 'no' | 'partly' | null;
}

type ColumnKind = keyof typeof table.columns;

const RULE = /^[\s|:-]+$/;
const ANSWERS: readonly (readonly [answer: 'yes' | 'no' | 'partly', cells: ReadonlySet<string>])[] = [
  ['yes', new Set(table.answers.yes)],
  ['no', new Set(table.answers.no)],
  ['partly', new Set(table.answers.partly)],
];

/** The cells of a row: `a | b | c`, with or without a bar at either end; `null` for a sentence that is no row. */
function cellsOf(text: string): string[] | null {
  if (!text.includes(' | ') && !/^\|.*\|$/u.test(text)) return null;
  return text
    .replace(/^\s*\|/u, '')
    .replace(/\|\s*$/u, '')
    .split('|')
    .map((cell) => cell.trim().toLowerCase());
}

function kindsOf(head: string): Set<ColumnKind> {
  const words = new Set(head.split(/[^\p{L}%]+/u));
  const kinds = new Set<ColumnKind>();
  for (const kind of ['planned', 'actual', 'share', 'amiss'] as const) {
    if (table.columns[kind].some((word) => words.has(word))) kinds.add(kind);
  }
  return kinds;
}

/** A row of heads holds no figures and stands before rows with as many cells. */
function isHead(cells: readonly string[], next: readonly string[] | null | undefined): boolean {
  return (
    next !== undefined &&
    next !== null &&
    next.length === cells.length &&
    cells.slice(1).every((cell) => !/^[\d±<>]/.test(cell))
  );
}

function shareIn(heads: readonly string[], cells: readonly string[]): number | null {
  const columns = heads.map(kindsOf);
  const rate = columns.findIndex((kinds, column) => {
    const percent =
      cells[column]?.endsWith('%') === true || /%|persen|capaian|share/u.test(heads[column] ?? '');
    return percent && kinds.has('share') && !kinds.has('amiss') && !kinds.has('planned');
  });
  const quantity = (column: number) => (column < 0 ? undefined : readAmount(cells[column] ?? ''));
  const value = quantity(rate)?.value;
  if (value !== undefined) return value / 100;
  const planned = quantity(columns.findIndex((kinds) => kinds.has('planned') && !kinds.has('amiss')));
  const actual = quantity(columns.findIndex((kinds) => kinds.has('actual') && !kinds.has('amiss')));
  if (planned === undefined || actual === undefined) return null;
  return shareOf(actual, planned) ?? null;
}

function answerIn(heads: readonly string[], cells: readonly string[]): TableRow['answer'] {
  for (const [column, cell] of cells.entries()) {
    if (column === 0) continue;
    const answer = ANSWERS.find(([, known]) => known.has(cell))?.[0];
    // A tick under *Tidak* is a no.
    if (answer === 'yes' && ANSWERS[1]?.[1].has(heads[column] ?? '') === true) return 'no';
    if (answer !== undefined) return answer;
  }
  return null;
}

/** Reads the sentences of a unit that are rows of a table; `undefined` for those that are not. */
export function tableRows(sentences: readonly Sentence[]): (TableRow | undefined)[] {
  let heads: readonly string[] | null = null;
  const rows = sentences.map(({ text }) => (RULE.test(text) ? null : cellsOf(text)));
  return sentences.map(({ text }, index) => {
    if (RULE.test(text)) return { head: true, share: null, answer: null };
    const cells = rows[index];
    if (cells === undefined || cells === null) {
      heads = null;
      return undefined;
    }
    if (heads === null) {
      const next = rows.slice(index + 1).find((row) => row !== null);
      const head = isHead(cells, next);
      heads = head ? cells : [];
      if (head) return { head, share: null, answer: null };
    }
    return { head: false, share: shareIn(heads, cells), answer: answerIn(heads, cells) };
  });
}
