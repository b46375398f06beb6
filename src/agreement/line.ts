import type { AgreementLine, CoderPair, CoefficientId } from '../model/agreement.ts';
import type { BootstrapOptions } from '../statistics/bootstrap.ts';
import { type BlockedRatings, scoresOf } from '../statistics/estimate.ts';
import { isParadox } from '../statistics/reading.ts';

/** Of a code given or not given, and other values without an order. */
export const NOMINAL: readonly CoefficientId[] = [
  'percent',
  'cohen',
  'scott',
  'fleiss',
  'conger',
  'ac1',
  'brennan-prediger',
  'alpha-nominal',
];

const isPresent = (value: number | null | undefined): value is number =>
  value !== null && value !== undefined;

/** Rows with two values or more, each as often as it counts. */
function comparedIn({ blocks }: BlockedRatings): number {
  return blocks.reduce(
    (sum, rows) =>
      sum +
      rows.reduce((part, { values, count }) => part + (values.filter(isPresent).length > 1 ? count : 0), 0),
    0,
  );
}

/** For each coder how much got the category. */
function givenIn({ blocks, coders }: BlockedRatings, category: number): number[] {
  return Array.from({ length: coders }, (_, coder) =>
    blocks.reduce(
      (sum, rows) =>
        sum + rows.reduce((part, { values, count }) => part + (values[coder] === category ? count : 0), 0),
      0,
    ),
  );
}

export interface LineOptions {
  readonly coefficients: readonly CoefficientId[];
  readonly bootstrap: BootstrapOptions;
}

/** The agreement on one code: category 1 for given, 0 for not given; or on everything together. */
export function lineOf(ratings: BlockedRatings, code: string | null, options: LineOptions): AgreementLine {
  const scores = scoresOf(ratings, options.coefficients, options.bootstrap);
  return {
    code,
    compared: comparedIn(ratings),
    given: code === null ? [] : givenIn(ratings, 1),
    scores,
    paradox: isParadox(scores),
  };
}

/** Each two of several coders; none where there are only two. */
export function everyPair<T>(coders: readonly T[]): (readonly [T, T])[] {
  return coders.flatMap((a, at) => coders.slice(at + 1).map((b) => [a, b] as const));
}

/** The same ratings as two of the coders see them. */
function ofTwo(ratings: BlockedRatings, first: number, second: number): BlockedRatings {
  return {
    ...ratings,
    coders: 2,
    blocks: ratings.blocks.map((rows) =>
      rows.map(({ values, count }) => ({ values: [values[first] ?? null, values[second] ?? null], count })),
    ),
  };
}

/** How many pairs `pairLines` has. */
export const pairCount = (coders: number): number => (coders < 3 ? 0 : (coders * (coders - 1)) / 2);

/** The agreement of each two of three coders or more. */
export function pairLines(
  ratings: BlockedRatings,
  coders: readonly string[],
  options: LineOptions,
): CoderPair[] {
  if (pairCount(coders.length) === 0) return [];
  return everyPair([...coders.entries()]).map(([[first, a], [second, b]]) => ({
    coders: [a, b],
    line: lineOf(ofTwo(ratings, first, second), null, options),
  }));
}
