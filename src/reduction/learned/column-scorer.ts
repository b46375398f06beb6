import type { Logits } from './kin.ts';
import type { SparseRow } from './linear.ts';

/**
 * Scores a row for all columns of a word model in one pass. The weights are turned round: for each feature the columns
 * that have a weight for it, one feature after another.
 */
export class ColumnScorer {
  readonly #places: ReadonlyMap<string, number>;
  readonly #biases: Float64Array;
  /** Where each feature's entries begin in the two lists below; one more at the end. */
  readonly #starts: Int32Array;
  readonly #columns: Int32Array;
  readonly #weights: Float64Array;

  /** @param columns weights by column, the bias last */
  constructor(columns: ReadonlyMap<string, Float64Array>, size: number) {
    const all = [...columns.values()];
    this.#places = new Map([...columns.keys()].map((column, place) => [column, place]));
    this.#biases = Float64Array.from(all, (weights) => weights[size] ?? 0);
    this.#starts = new Int32Array(size + 1);
    for (const weights of all) {
      for (let at = 0; at < size; at += 1) {
        if (weights[at] !== 0) this.#starts[at + 1] = (this.#starts[at + 1] ?? 0) + 1;
      }
    }
    for (let at = 0; at < size; at += 1) {
      this.#starts[at + 1] = (this.#starts[at + 1] ?? 0) + (this.#starts[at] ?? 0);
    }
    const free = this.#starts.slice();
    this.#columns = new Int32Array(this.#starts[size] ?? 0);
    this.#weights = new Float64Array(this.#columns.length);
    for (const [place, weights] of all.entries()) {
      for (let at = 0; at < size; at += 1) {
        if (weights[at] === 0) continue;
        const entry = free[at] ?? 0;
        this.#columns[entry] = place;
        this.#weights[entry] = weights[at] ?? 0;
        free[at] = entry + 1;
      }
    }
  }

  logits({ index, value }: SparseRow): Logits {
    const sums = this.#biases.slice();
    for (let k = 0; k < index.length; k += 1) {
      const at = index[k] ?? 0;
      const size = value[k] ?? 0;
      const end = this.#starts[at + 1] ?? 0;
      for (let entry = this.#starts[at] ?? 0; entry < end; entry += 1) {
        const place = this.#columns[entry] ?? 0;
        sums[place] = (sums[place] ?? 0) + (this.#weights[entry] ?? 0) * size;
      }
    }
    const places = this.#places;
    return {
      get: (column) => {
        const place = places.get(column);
        return place === undefined ? undefined : sums[place];
      },
    };
  }
}
