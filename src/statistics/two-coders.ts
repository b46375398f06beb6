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
  /** Those that are not empty: the first coder's category, the second's, the share of units. */
  readonly cells: readonly (readonly [first: number, second: number, share: number])[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The coders' cross table, or why there is none. */
export function crossTable({ coders, categories, rows }: Ratings): CrossTable | AgreementGap {
  if (coders !== 2) return 'two-coders';
  const counts = new Map<number, number>();
  let [coded, units] = [0, 0];
  for (const { values, count } of rows) {
    const [a = null, b = null] = values;
    if (a !== null || b !== null) coded += count;
    if (a === null || b === null) continue;
    const cell = a * categories + b;
    counts.set(cell, (counts.get(cell) ?? 0) + count);
    units += count;
  }
  if (coded === 0) return 'no-units';
  if (units === 0) return 'no-pairs';
  const cells = [...counts].map(
    ([cell, count]) => [Math.floor(cell / categories), cell % categories, count / units] as const,
  );
  const [only] = cells;
  if (cells.length === 1 && only !== undefined && only[0] === only[1]) return 'no-variation';
  const first = Array.from({ length: categories }, () => 0);
  const second = Array.from({ length: categories }, () => 0);
  for (const [a, b, share] of cells) {
    first[a] = (first[a] ?? 0) + share;
    second[b] = (second[b] ?? 0) + share;
  }
  return { units, cells, first, second };
}

/** Σ w · share over the cells, as they are and as independent coders with the same shares would fill them. */
export function weightedSums(
  { cells, first, second }: CrossTable,
  weight: Weighting,
): { readonly observed: number; readonly expected: number } {
  const q = first.length;
  const observed = cells.reduce((sum, [a, b, share]) => sum + weight(a, b, q) * share, 0);
  if (weight === unweighted) {
    return { observed, expected: first.reduce((sum, share, at) => sum + share * (second[at] ?? 0), 0) };
  }
  let expected = 0;
  for (const [a, ours] of first.entries()) {
    if (ours === 0) continue;
    for (const [b, theirs] of second.entries()) expected += weight(a, b, q) * ours * theirs;
  }
  return { observed, expected };
}
