import type { AgreementGap, MeasurementLevel } from '../model/agreement.ts';
import { defined, gapOf, type Outcome, pairable, type Ratings, tally, undefinedFor } from './ratings.ts';

/** How pairs of values fall together in units (Krippendorff 2011). */
export interface Coincidences {
  /** Σ over units of 1 / (m − 1) for every ordered pair of values of different coders, m values in the unit. */
  readonly matrix: readonly (readonly number[])[];
  /** Values in each category; units with a single value are left out. */
  readonly frequencies: readonly number[];
  /** Values in all. */
  readonly pairable: number;
}

/** How often each category is used in units that have two values or more. */
function frequenciesOf(ratings: Ratings): number[] {
  const frequencies = Array.from({ length: ratings.categories }, () => 0);
  for (const { counts, count } of pairable(tally(ratings))) {
    for (const [at, own] of counts) frequencies[at] = (frequencies[at] ?? 0) + own * count;
  }
  return frequencies;
}

/** Both orders of every two categories of a unit, with how much the unit adds to their coincidence. */
function* pairsIn(ratings: Ratings): Generator<readonly [a: number, b: number, coincidence: number]> {
  for (const { counts, size, count } of pairable(tally(ratings))) {
    for (const [a, ours] of counts) {
      for (const [b, theirs] of counts) {
        const pairs = ours * (a === b ? theirs - 1 : theirs);
        if (pairs > 0) yield [a, b, (pairs * count) / (size - 1)];
      }
    }
  }
}

export function coincidences(ratings: Ratings): Coincidences {
  const { categories } = ratings;
  const matrix = Array.from({ length: categories }, () => Array.from({ length: categories }, () => 0));
  for (const [a, b, coincidence] of pairsIn(ratings)) {
    const row = matrix[a];
    if (row !== undefined) row[b] = (row[b] ?? 0) + coincidence;
  }
  const frequencies = frequenciesOf(ratings);
  return { matrix, frequencies, pairable: frequencies.reduce((sum, own) => sum + own, 0) };
}

/** How far apart two values are, squared. */
type Difference = (a: number, b: number) => number;

/** Half-way places of the categories on the line of all values in order: |r_a − r_b| is the ordinal difference. */
function midranks(frequencies: readonly number[]): number[] {
  let before = 0;
  return frequencies.map((own) => {
    before += own;
    return before - own / 2;
  });
}

function differenceOf(
  level: MeasurementLevel,
  numbers: readonly number[],
  frequencies: readonly number[],
): Difference {
  const between =
    (places: readonly number[]): Difference =>
    (a, b) =>
      ((places[a] ?? 0) - (places[b] ?? 0)) ** 2;
  switch (level) {
    case 'nominal':
      return (a, b) => (a === b ? 0 : 1);
    case 'ordinal':
      return between(midranks(frequencies));
    case 'interval':
      return between(numbers);
    case 'ratio':
      return (a, b) => {
        const sum = (numbers[a] ?? 0) + (numbers[b] ?? 0);
        return sum === 0 ? 0 : between(numbers)(a, b) / sum ** 2;
      };
  }
}

/** Disagreement as found and as chance would give it, both as mean squared differences. */
export interface Disagreements {
  readonly observed: number;
  readonly expected: number;
}

/** D_o and D_e of α at a level of measurement; expects values that fit the level and of which two differ. */
export function disagreements(ratings: Ratings, level: MeasurementLevel): Disagreements {
  const frequencies = frequenciesOf(ratings);
  const all = frequencies.reduce((sum, own) => sum + own, 0);
  const difference = differenceOf(level, ratings.numbers ?? [], frequencies);
  let [observed, expected] = [0, 0];
  for (const [a, b, coincidence] of pairsIn(ratings)) {
    if (a !== b) observed += coincidence * difference(a, b);
  }
  const used = [...frequencies.entries()].filter(([, own]) => own > 0);
  for (const [at, [a, ours]] of used.entries()) {
    for (let other = at + 1; other < used.length; other += 1) {
      const [b, theirs] = used[other] ?? [a, 0];
      expected += 2 * ours * theirs * difference(a, b);
    }
  }
  return { observed: observed / all, expected: expected / (all * (all - 1)) };
}

function unfit({ ordered, numbers }: Ratings, level: MeasurementLevel): AgreementGap | null {
  if (level === 'nominal') return null;
  if (level === 'ordinal') return ordered ? null : 'unordered';
  if (numbers === null) return 'not-numbers';
  return level === 'ratio' && numbers.some((number) => number < 0) ? 'negative-numbers' : null;
}

/**
 * Krippendorff's α = 1 − D_o / D_e for any number of coders and any missing values (Krippendorff 2004, chapter 11;
 * 2011). Units with a single value are left out before anything is counted. Differences: nominal 0 or 1; ordinal
 * (Σ n_g from a to b − (n_a + n_b) / 2)²; interval (a − b)²; ratio ((a − b) / (a + b))².
 */
export function krippendorffAlpha(ratings: Ratings, level: MeasurementLevel): Outcome {
  const gap = unfit(ratings, level) ?? gapOf(tally(ratings));
  if (gap !== null) return undefinedFor(gap);
  const { observed, expected } = disagreements(ratings, level);
  return defined(1 - observed / expected);
}
