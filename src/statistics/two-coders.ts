import type { AgreementGap } from '../model/agreement.ts';
import type { Ratings } from './ratings.ts';

/** How much two values of q are worth together: 1 for the same, 0 for none of the agreement. */
export type Weighting = (a: number, b: number, categories: number) => number;

export const unweighted: Weighting = (a, b) => (a === b ? 1 : 0);
export const linear: Weighting = (a, b, categories) => 1 - Math.abs(a - b) / (categories - 1);
export const quadratic: Weighting = (a, b, categories) => 1 - (a - b) ** 2 / (categories - 1) ** 2;

/** The shares of a table of two coders; units that only one of them coded are left out. */
export interface CrossTable {
  readonly units: number;
  /** By the first coder's category, then the second's. */
  readonly cells: readonly (readonly number[])[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The coders' cross table, or why there is none. */
export function crossTable({ coders, categories, rows }: Ratings): CrossTable | AgreementGap {
  if (coders !== 2) return 'two-coders';
  const counts = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0));
  const places = Array.from({ length: categories }, (_, at) => at);
  let [coded, units] = [0, 0];
  for (const { values, count } of rows) {
    const [a = null, b = null] = values;
    if (a !== null || b !== null) coded += count;
    const row = a === null ? undefined : counts[a];
    if (row === undefined || b === null) continue;
    row[b] = (row[b] ?? 0) + count;
    units += count;
  }
  if (coded === 0) return 'no-units';
  if (units === 0) return 'no-pairs';
  if (counts.some((row, at) => row[at] === units)) return 'no-variation';
  const cells = counts.map((row) => row.map((count) => count / units));
  return {
    units,
    cells,
    first: cells.map((row) => row.reduce((sum, share) => sum + share, 0)),
    second: places.map((at) => cells.reduce((sum, row) => sum + (row[at] ?? 0), 0)),
  };
}

/** Σ w · share over the cells, as they are and as independent coders with the same shares would fill them. */
export function weightedSums(
  { cells, first, second }: CrossTable,
  weight: Weighting,
): { readonly observed: number; readonly expected: number } {
  let [observed, expected] = [0, 0];
  for (const [a, row] of cells.entries()) {
    for (const [b, share] of row.entries()) {
      const worth = weight(a, b, first.length);
      observed += worth * share;
      expected += worth * (first[a] ?? 0) * (second[b] ?? 0);
    }
  }
  return { observed, expected };
}
