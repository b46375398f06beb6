import type { SparseRow } from './linear.ts';
import {
  type Bags,
  featuresOf,
  type Group,
  isPair,
  type PairGroup,
  runsOf,
  SIDE_GROUPS,
  singles,
} from './passage.ts';
import { numberOf, type SymbolNumber } from './symbols.ts';

/** How much each group of features counts; measured across studies, and flat around these values. */
const WEIGHT: Readonly<Record<Group, number>> = {
  w: 1,
  b: 0.6,
  g: 0.5,
  l: 0.5,
  q: 0.3,
  f: 0.5,
  m: 0.4,
  s: 1,
  t: 1,
};

/** In how many training passages a feature must occur. */
const LEAST: Readonly<Record<Group, number>> = { w: 2, b: 2, g: 2, l: 2, q: 2, f: 1, m: 1, s: 2, t: 2 };

/** Groups whose features are single stems. */
const STEM_GROUPS: ReadonlySet<string> = new Set(['w', 'g', 'l', 'q']);

const key = (group: Group, feature: string): string => `${group}:${feature}`;

/** Columns of single features, by the number of their name. */
type Columns = (number | undefined)[];

/** Sets an entry of a list without leaving gaps, which would make it slow. */
function place<T>(list: (T | undefined)[], at: number, value: T): void {
  while (list.length < at) list.push(undefined);
  list[at] = value;
}

/** The features that a model of one language knows, each with its rarity (smoothed inverse document frequency). */
export class Vocabulary {
  /** The groups it has features of. */
  readonly #groups: readonly Group[];
  readonly #columns: Readonly<Record<Exclude<Group, PairGroup>, Columns>>;
  /** Columns of pairs: for a pair's first word those of its second. */
  readonly #pairs: Readonly<Record<PairGroup, (Map<SymbolNumber, number> | undefined)[]>> = { b: [], t: [] };
  readonly #keys: string[] = [];
  readonly #rarity: number[] = [];
  /** How often each column occurs in the row being made; 0 everywhere between rows. */
  readonly #counts: Int32Array;
  /** The row being made: its columns, their values, and how many there are so far. */
  readonly #index: Int32Array;
  readonly #value: Float64Array;
  #length = 0;
  #last: { readonly bags: Bags; readonly row: SparseRow } | undefined;

  /** @param entries keys (`w:lambat`) with their rarity, in the order of the model's columns */
  constructor(entries: Iterable<readonly [key: string, rarity: number]>) {
    this.#columns = { w: [], g: [], l: [], q: [], f: [], m: [], s: [] };
    const groups = new Set<Group>();
    for (const [name, rarity] of entries) {
      const column = this.#keys.push(name) - 1;
      this.#rarity.push(rarity);
      const [group, feature] = [name[0] as Group, name.slice(2)];
      groups.add(group);
      if (isPair(group)) this.#addPair(group, feature, column);
      else place(this.#columns[group], numberOf(feature), column);
    }
    this.#groups = SIDE_GROUPS.filter((group) => groups.has(group));
    this.#counts = new Int32Array(this.#keys.length);
    this.#index = new Int32Array(this.#keys.length);
    this.#value = new Float64Array(this.#keys.length);
  }

  /** A stem may be two words: the pair is found wherever it can be parted. */
  #addPair(group: PairGroup, pair: string, column: number): void {
    for (let space = pair.indexOf(' '); space >= 0; space = pair.indexOf(' ', space + 1)) {
      const first = numberOf(pair.slice(0, space));
      const seconds = this.#pairs[group][first] ?? new Map<SymbolNumber, number>();
      seconds.set(numberOf(pair.slice(space + 1)), column);
      place(this.#pairs[group], first, seconds);
    }
  }

  /** Everything of some groups that occurs often enough in `training`. */
  static of(training: readonly Bags[], groups: readonly Group[]): Vocabulary {
    return new Vocabulary(groups.flatMap((group) => frequentIn(training, group)));
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

  /** The group of a column. */
  group(column: number): Group {
    return this.feature(column)[0] as Group;
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
      for (const group of this.#groups) {
        for (const feature of featuresOf(bags, group)) {
          if (!wide.has(key(group, feature))) wide.set(key(group, feature), group === 'm' ? 1 : rarest);
        }
      }
    }
    return new Vocabulary(wide);
  }

  /** Logarithmic frequency times rarity, each group brought to its weight. What is not known falls away. */
  row(bags: Bags): SparseRow {
    if (this.#last?.bags === bags) return this.#last.row;
    this.#length = 0;
    for (const group of this.#groups) this.#add(bags, group);
    const row = { index: this.#index.slice(0, this.#length), value: this.#value.slice(0, this.#length) };
    this.#last = { bags, row };
    return row;
  }

  /** Adds a group's features to the row being made. */
  #add(bags: Bags, group: Group): void {
    const from = this.#length;
    this.#count(bags, group);
    let square = 0;
    for (let k = from; k < this.#length; k += 1) {
      const column = this.#index[k] ?? 0;
      const count = this.#counts[column] ?? 1;
      const size = (count === 1 ? 1 : 1 + Math.log(count)) * (this.#rarity[column] ?? 0);
      this.#counts[column] = 0;
      this.#value[k] = size;
      square += size * size;
    }
    const scale = WEIGHT[group] / (Math.sqrt(square) || 1);
    for (let k = from; k < this.#length; k += 1) this.#value[k] = (this.#value[k] ?? 0) * scale;
  }

  /** Counts a group's features that are known; those seen first go to the end of the row. */
  #count(bags: Bags, group: Group): void {
    if (isPair(group)) this.#countPairs(runsOf(bags, group), this.#pairs[group]);
    else for (const run of singles(bags, group)) this.#countAll(run, this.#columns[group]);
  }

  #countAll(features: readonly SymbolNumber[], columns: Columns): void {
    for (const feature of features) this.#countOne(columns[feature]);
  }

  #countPairs(
    runs: readonly (readonly SymbolNumber[])[],
    pairs: readonly (ReadonlyMap<SymbolNumber, number> | undefined)[],
  ): void {
    for (const run of runs) {
      for (let at = 1; at < run.length; at += 1) {
        this.#countOne(pairs[run[at - 1] ?? -1]?.get(run[at] ?? -1));
      }
    }
  }

  #countOne(column: number | undefined): void {
    if (column === undefined) return;
    const count = this.#counts[column] ?? 0;
    if (count === 0) {
      this.#index[this.#length] = column;
      this.#length += 1;
    }
    this.#counts[column] = count + 1;
  }
}

function frequentIn(training: readonly Bags[], group: Group): [string, number][] {
  const passages = new Map<string, number>();
  for (const bags of training) {
    for (const feature of new Set(featuresOf(bags, group)))
      passages.set(feature, (passages.get(feature) ?? 0) + 1);
  }
  return [...passages]
    .filter(([, count]) => count >= LEAST[group])
    .map(([feature, count]) => {
      const rarity = group === 'm' ? 1 : Math.log((1 + training.length) / (1 + count)) + 1;
      return [key(group, feature), rarity];
    });
}
