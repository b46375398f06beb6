import { ColumnScorer } from './column-scorer.ts';
import { fitCompactly } from './compact.ts';
import type { Logits } from './kin.ts';
import { type FitOptions, type SparseRow, score } from './linear.ts';
import type { Bags } from './passage.ts';
import { Vocabulary } from './vocabulary.ts';

/** What one column learns: a target and an importance for each training row, rows of importance 0 left out. */
export interface Lesson {
  readonly column: string;
  readonly rows: readonly { readonly bags: Bags; readonly target: number; readonly importance: number }[];
}

/**
 * Linear models of one language over one vocabulary: a column for each code of each framework
 * (`robbins-2010:kualitas/kemampuan`) and for having any code (`robbins-2010:*`); or one for each side of polarity.
 */
export class WordModel {
  readonly vocabulary: Vocabulary;
  readonly columns: ReadonlyMap<string, Float64Array>;
  #scorer: ColumnScorer | undefined;

  constructor(vocabulary: Vocabulary, columns: ReadonlyMap<string, Float64Array>) {
    this.vocabulary = vocabulary;
    this.columns = columns;
  }

  /** The logit of one column; 0 for a column it does not have. */
  logit(column: string, bags: Bags): number {
    const weights = this.columns.get(column);
    return weights === undefined ? 0 : score(weights, this.vocabulary.row(bags));
  }

  /** The logit of every column. */
  logits(bags: Bags): Logits {
    this.#scorer ??= new ColumnScorer(this.columns, this.vocabulary.size);
    return this.#scorer.logits(this.vocabulary.row(bags));
  }

  /** What each feature of a passage adds to a column's logit, where it adds anything. */
  contributions(column: string, bags: Bags): { readonly feature: string; readonly contribution: number }[] {
    const weights = this.columns.get(column);
    if (weights === undefined) return [];
    const { index, value } = this.vocabulary.row(bags);
    const found: { feature: string; contribution: number }[] = [];
    for (let k = 0; k < index.length; k += 1) {
      const at = index[k] ?? 0;
      const weight = weights[at] ?? 0;
      if (weight === 0) continue;
      found.push({ feature: this.vocabulary.feature(at), contribution: weight * (value[k] ?? 0) });
    }
    return found;
  }

  /** This model with some of its columns, and the features that speak for or against one of them. */
  only(wanted: (column: string) => boolean): WordModel {
    const columns = [...this.columns].filter(([column]) => wanted(column));
    const kept = this.vocabulary.entries.flatMap(([name, rarity], at) =>
      columns.some(([, weights]) => weights[at] !== 0) ? [{ name, rarity, at }] : [],
    );
    const vocabulary = new Vocabulary(kept.map(({ name, rarity }) => [name, rarity]));
    const narrowed = (weights: Float64Array): Float64Array =>
      Float64Array.from([...kept.map(({ at }) => weights[at] ?? 0), weights[weights.length - 1] ?? 0]);
    return new WordModel(
      vocabulary,
      new Map(columns.map(([column, weights]) => [column, narrowed(weights)])),
    );
  }

  /** This model with room for what `more` holds: new features weigh nothing. */
  widened(more: readonly Bags[]): WordModel {
    const vocabulary = this.vocabulary.widened(more);
    const columns = [...this.columns].map(
      ([column, weights]) => [column, stretched(weights, vocabulary.size)] as const,
    );
    return new WordModel(vocabulary, new Map(columns));
  }

  /** This model with some columns in the place of what it had there. */
  with(columns: Iterable<readonly [string, Float64Array]>): WordModel {
    return new WordModel(this.vocabulary, new Map([...this.columns, ...columns]));
  }

  /** This model with `lessons` learned on top: known columns are drawn from their weights, new ones from zero. */
  learned(lessons: readonly Lesson[], options: FitOptions): WordModel {
    const wide = this.widened(bagsIn(lessons));
    return wide.with(trainColumns(lessons, wide.vocabulary, options, wide.columns));
  }
}

/** The bags of lessons, each once. */
export function bagsIn(lessons: readonly Pick<Lesson, 'rows'>[]): Bags[] {
  return [...new Set(lessons.flatMap(({ rows }) => rows.map(({ bags }) => bags)))];
}

/**
 * Fits every column over one vocabulary.
 * @param prior columns to begin from and to be drawn to, as wide as the vocabulary; where there is none, zero
 */
export function trainColumns(
  lessons: readonly Lesson[],
  vocabulary: Vocabulary,
  options: FitOptions,
  prior: ReadonlyMap<string, Float64Array> = new Map(),
): Map<string, Float64Array> {
  const known = new Map<Bags, SparseRow>();
  const rowOf = (bags: Bags): SparseRow => {
    const row = known.get(bags) ?? vocabulary.row(bags);
    known.set(bags, row);
    return row;
  };
  return new Map(
    lessons.map(({ column, rows }): [string, Float64Array] => {
      const problem = {
        rows: rows.map(({ bags }) => rowOf(bags)),
        targets: Float64Array.from(rows, ({ target }) => target),
        importance: Float64Array.from(rows, ({ importance }) => importance),
        size: vocabulary.size,
      };
      const before = prior.get(column);
      return [column, fitCompactly(problem, before === undefined ? options : { ...options, prior: before })];
    }),
  );
}

/** Weights for a larger vocabulary: its new features weigh nothing, and the bias moves to the end. */
function stretched(weights: Float64Array, size: number): Float64Array {
  if (weights.length === size + 1) return weights;
  const wide = new Float64Array(size + 1);
  wide.set(weights.subarray(0, weights.length - 1));
  wide[size] = weights[weights.length - 1] ?? 0;
  return wide;
}
