import { compareText } from '../../model/text.ts';
import { fitCompactly } from './compact.ts';
import type { FitOptions, SparseRow } from './linear.ts';
import { type Bags, isWordGroup } from './passage.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Lesson } from './word-model.ts';

type NamedRow = Lesson['rows'][number] & { readonly name: string };

/** A lesson whose rows stand under names. */
export interface NamedLesson {
  readonly column: string;
  readonly rows: readonly NamedRow[];
}

type Columns = ReadonlyMap<string, Float64Array>;

/** The name of what holds under all names. */
export const ANYWHERE = '';

/** The column of how far it is otherwise under a name than anywhere. */
export const underName = (column: string, name: string): string =>
  name === ANYWHERE ? column : `${column} ${name}`;

/** The names that rows stand under. */
export function namesOf(lessons: readonly NamedLesson[]): string[] {
  return [...new Set(lessons.flatMap(({ rows }) => rows.map(({ name }) => name)))].sort(compareText);
}

/** How many rows of a name must hold a word for it to be learned there by itself. */
const LEAST = 3;

/** The words that are learned under a name by themselves: those that are known there, and those that are frequent. */
function wordsUnder(
  name: string,
  rows: readonly NamedRow[],
  vocabulary: Vocabulary,
  known: readonly Float64Array[],
): number[] {
  const counts = new Int32Array(vocabulary.size);
  for (const bags of new Set(rows.filter((row) => row.name === name).map((row) => row.bags))) {
    for (const column of vocabulary.row(bags).index) counts[column] = (counts[column] ?? 0) + 1;
  }
  const isLearned = (column: number): boolean =>
    known.some((weights) => weights[column] !== 0) ||
    ((counts[column] ?? 0) >= LEAST && isWordGroup(vocabulary.group(column)));
  return Array.from(counts.keys()).filter(isLearned);
}

/** The columns of words under one name, which stand behind those of the vocabulary. */
interface Under {
  readonly words: readonly number[];
  /** For each column of the vocabulary its place in the row under this name, or -1. */
  readonly place: Int32Array;
}

/** A row in which words count twice: for what they say anywhere, and for what else they say under a name. */
function rowUnder({ place }: Under, { index, value }: SparseRow): SparseRow {
  const again = Array.from(index.keys()).filter((k) => (place[index[k] ?? 0] ?? -1) >= 0);
  const row = {
    index: new Int32Array(index.length + again.length),
    value: new Float64Array(index.length + again.length),
  };
  row.index.set(index);
  row.value.set(value);
  for (const [n, k] of again.entries()) {
    row.index[index.length + n] = place[index[k] ?? 0] ?? 0;
    row.value[index.length + n] = value[k] ?? 0;
  }
  return row;
}

/** The rows that lessons of the same passages are fitted to, and what is fitted, as columns. */
class Rows {
  readonly #vocabulary: Vocabulary;
  readonly #under = new Map<string, Under>();
  readonly #made = new Map<string, Map<Bags, SparseRow>>();
  /** How many columns there are, of the vocabulary and under names. */
  readonly size: number;

  constructor(vocabulary: Vocabulary, wordsOf: ReadonlyMap<string, readonly number[]>) {
    this.#vocabulary = vocabulary;
    let free = vocabulary.size;
    for (const [name, words] of wordsOf) {
      const place = new Int32Array(vocabulary.size).fill(-1);
      for (const word of words) {
        place[word] = free;
        free += 1;
      }
      this.#under.set(name, { words, place });
      this.#made.set(name, new Map());
    }
    this.size = free;
  }

  row({ name, bags }: NamedRow): SparseRow {
    const made = this.#made.get(name)?.get(bags);
    if (made !== undefined) return made;
    const [under, known] = [this.#under.get(name), this.#vocabulary.row(bags)];
    const row = under === undefined ? known : rowUnder(under, known);
    this.#made.get(name)?.set(bags, row);
    return row;
  }

  /** The weights of a column anywhere and under each name, in one row; the bias last. */
  joined(column: string, columns: Columns): Float64Array {
    const all = new Float64Array(this.size + 1);
    const shared = columns.get(column);
    all.set(shared?.subarray(0, this.#vocabulary.size) ?? []);
    all[this.size] = shared?.[this.#vocabulary.size] ?? 0;
    for (const [name, { words, place }] of this.#under) {
      const weights = columns.get(underName(column, name));
      for (const word of words) all[place[word] ?? 0] = weights?.[word] ?? 0;
    }
    return all;
  }

  /** What {@link joined} joined, as columns. */
  parted(column: string, all: Float64Array): [column: string, weights: Float64Array][] {
    const { size } = this.#vocabulary;
    const shared = new Float64Array(size + 1);
    shared.set(all.subarray(0, size));
    shared[size] = all[this.size] ?? 0;
    const named = [...this.#under].map(([name, { words, place }]): [string, Float64Array] => {
      const weights = new Float64Array(size + 1);
      for (const word of words) weights[word] = all[place[word] ?? 0] ?? 0;
      return [underName(column, name), weights];
    });
    return [[column, shared], ...named];
  }
}

/**
 * Fits every lesson over one vocabulary: a column for what holds under all names, and one for each name with how far it
 * differs there (Daumé 2007). *Sendiri* praises initiative and blames cooperation.
 * @param prior columns to begin from and to be drawn to, as wide as the vocabulary; where there is none, zero
 */
export function trainUnderNames(
  lessons: readonly NamedLesson[],
  vocabulary: Vocabulary,
  options: FitOptions,
  prior: Columns,
): Map<string, Float64Array> {
  const wordsOf = namesOf(lessons).map((name): [string, number[]] => {
    const known = lessons.flatMap(({ column }) => prior.get(underName(column, name)) ?? []);
    return [name, wordsUnder(name, lessons[0]?.rows ?? [], vocabulary, known)];
  });
  const all = new Rows(vocabulary, new Map(wordsOf));
  const columns = lessons.flatMap(({ column, rows }) => {
    const problem = {
      rows: rows.map((row) => all.row(row)),
      targets: Float64Array.from(rows, ({ target }) => target),
      importance: Float64Array.from(rows, ({ importance }) => importance),
      size: all.size,
    };
    return all.parted(column, fitCompactly(problem, { ...options, prior: all.joined(column, prior) }));
  });
  return new Map(columns);
}
