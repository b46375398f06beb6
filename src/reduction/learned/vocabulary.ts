import type { SparseRow } from './linear.ts';
import { type Bags, GROUPS, type Group } from './passage.ts';

/** How much each group of features counts; measured across studies, and flat around these values. */
const WEIGHT: Readonly<Record<Group, number>> = { w: 1, b: 0.6, g: 0.5, l: 0.5, q: 0.3, f: 0.5, m: 0.4 };

/** In how many training passages a feature must occur. */
const LEAST: Readonly<Record<Group, number>> = { w: 2, b: 2, g: 2, l: 2, q: 2, f: 1, m: 1 };

/** Groups whose features are single stems. */
const STEM_GROUPS: ReadonlySet<string> = new Set(['w', 'g', 'l', 'q']);

const key = (group: Group, feature: string): string => `${group}:${feature}`;

/** The features that a model of one language knows, each with its rarity (smoothed inverse document frequency). */
export class Vocabulary {
  readonly #columns = new Map<string, number>();
  readonly #keys: string[] = [];
  readonly #rarity: number[] = [];

  /** @param entries keys (`w:lambat`) with their rarity, in the order of the model's columns */
  constructor(entries: Iterable<readonly [key: string, rarity: number]>) {
    for (const [name, rarity] of entries) {
      this.#columns.set(name, this.#keys.length);
      this.#keys.push(name);
      this.#rarity.push(rarity);
    }
  }

  /** Everything that occurs often enough in `training`. */
  static of(training: readonly Bags[]): Vocabulary {
    return new Vocabulary(GROUPS.flatMap((group) => frequentIn(training, group)));
  }

  get size(): number {
    return this.#keys.length;
  }

  get entries(): [key: string, rarity: number][] {
    return this.#keys.map((name, column) => [name, this.#rarity[column] ?? 0]);
  }

  /** The key of a column. */
  feature(column: number): string {
    return this.#keys[column] ?? '';
  }

  /** The stems it knows. */
  get stems(): Set<string> {
    const stems = this.#keys.filter((name) => STEM_GROUPS.has(name[0] ?? '')).map((name) => name.slice(2));
    return new Set(stems);
  }

  /** The same columns, and behind them the features of `more` that are new, as rare as the rarest. */
  widened(more: readonly Bags[]): Vocabulary {
    const rarest = this.#rarity.reduce((a, b) => Math.max(a, b), 1);
    const wide = new Map(this.entries);
    for (const bags of more) {
      for (const group of GROUPS) {
        for (const feature of bags[group].keys()) {
          if (!wide.has(key(group, feature))) wide.set(key(group, feature), group === 'm' ? 1 : rarest);
        }
      }
    }
    return new Vocabulary(wide);
  }

  /** Logarithmic frequency times rarity, each group brought to its weight. What is not known falls away. */
  row(bags: Bags): SparseRow {
    const index: number[] = [];
    const value: number[] = [];
    for (const group of GROUPS) {
      const from = value.length;
      let square = 0;
      for (const [feature, count] of bags[group]) {
        const column = this.#columns.get(key(group, feature));
        if (column === undefined) continue;
        const size = (1 + Math.log(count)) * (this.#rarity[column] ?? 0);
        index.push(column);
        value.push(size);
        square += size * size;
      }
      const scale = WEIGHT[group] / (Math.sqrt(square) || 1);
      for (let k = from; k < value.length; k += 1) value[k] = (value[k] ?? 0) * scale;
    }
    return { index: Int32Array.from(index), value: Float64Array.from(value) };
  }
}

function frequentIn(training: readonly Bags[], group: Group): [string, number][] {
  const passages = new Map<string, number>();
  for (const bags of training) {
    for (const feature of bags[group].keys()) passages.set(feature, (passages.get(feature) ?? 0) + 1);
  }
  return [...passages]
    .filter(([, count]) => count >= LEAST[group])
    .map(([feature, count]) => {
      const rarity = group === 'm' ? 1 : Math.log((1 + training.length) / (1 + count)) + 1;
      return [key(group, feature), rarity];
    });
}
