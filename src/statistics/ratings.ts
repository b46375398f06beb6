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
  /** Values in each category. */
  readonly counts: readonly number[];
  /** Values in all. */
  readonly size: number;
  /** Units with them. */
  readonly count: number;
}

export const defined = (value: number): Outcome => ({ value, gap: null });
export const undefinedFor = (gap: AgreementGap): Outcome => ({ value: null, gap });

/** Rows that have any value, by category. */
export function tally({ rows, categories }: Ratings): Tallied[] {
  return rows.flatMap(({ values, count }) => {
    const counts = Array.from({ length: categories }, () => 0);
    let size = 0;
    for (const value of values) {
      if (value === null) continue;
      counts[value] = (counts[value] ?? 0) + 1;
      size += 1;
    }
    return size === 0 || count === 0 ? [] : [{ counts, size, count }];
  });
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
  const category = first.counts.findIndex((count) => count > 0);
  const same = [first, ...rest].every(({ counts, size }) => counts[category] === size);
  return same ? 'no-variation' : null;
}

/** (observed − expected) / (1 − expected): what agreement is beyond chance. */
export const beyondChance = (observed: number, expected: number): number =>
  (observed - expected) / (1 - expected);
