import type { AgreementGap } from '../model/agreement.ts';

/** What each coder said of a unit: the place of a category, or `null` for nothing. */
export interface RatingRow {
  readonly values: readonly (number | null)[];
  /** How many units (characters) got just these values. */
  readonly count: number;
}

/** Units × coders, with rows that say the same counted together. */
export interface Ratings {
  readonly coders: number;
  /** How many categories there are to choose from, used or not. */
  readonly categories: number;
  /** Whether a later category is more than an earlier one. */
  readonly ordered: boolean;
  /** What each category is worth; `null` where they are words. */
  readonly numbers: readonly number[] | null;
  readonly rows: readonly RatingRow[];
}

/** A figure, or why there is none. */
export type Outcome =
  | { readonly value: number; readonly gap: null }
  | { readonly value: null; readonly gap: AgreementGap };

/** How a row's values fall into the categories. */
export interface Tallied {
  /** Values in each category that has any. */
  readonly counts: ReadonlyMap<number, number>;
  /** Values in all. */
  readonly size: number;
  /** Units with them. */
  readonly count: number;
}

export const defined = (value: number): Outcome => ({ value, gap: null });
export const undefinedFor = (gap: AgreementGap): Outcome => ({ value: null, gap });

/** A resample holds the same rows again and again, and every coefficient asks for the same tally. */
const countsOfRow = new WeakMap<RatingRow['values'], ReadonlyMap<number, number>>();
const tallies = new WeakMap<Ratings['rows'], readonly Tallied[]>();

function countsOf(values: RatingRow['values']): ReadonlyMap<number, number> {
  const known = countsOfRow.get(values);
  if (known !== undefined) return known;
  const counts = new Map<number, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  countsOfRow.set(values, counts);
  return counts;
}

/** Rows that have any value, by category. */
export function tally({ rows }: Ratings): readonly Tallied[] {
  const known = tallies.get(rows);
  if (known !== undefined) return known;
  const tallied = rows.flatMap(({ values, count }) => {
    const counts = countsOf(values);
    let size = 0;
    for (const own of counts.values()) size += own;
    return size === 0 || count === 0 ? [] : [{ counts, size, count }];
  });
  tallies.set(rows, tallied);
  return tallied;
}

/** Units with values of two coders or more: all that can agree or disagree. */
export const pairable = (rows: readonly Tallied[]): Tallied[] => rows.filter(({ size }) => size > 1);

export const units = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

/**
 * Why agreement beyond chance has no meaning for these rows, or `null` if it has one. Where all values that can be
 * compared are the same, nothing was told apart: not even coefficients whose formula yields 1 say anything then.
 */
export function gapOf(rows: readonly Tallied[]): AgreementGap | null {
  if (rows.length === 0) return 'no-units';
  const [first, ...rest] = pairable(rows);
  if (first === undefined) return 'no-pairs';
  const [category = -1] = first.counts.keys();
  const same = [first, ...rest].every(({ counts, size }) => counts.get(category) === size);
  return same ? 'no-variation' : null;
}

/** (observed − expected) / (1 − expected): what agreement is beyond chance. */
export const beyondChance = (observed: number, expected: number): number =>
  (observed - expected) / (1 - expected);
