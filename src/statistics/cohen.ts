import { beyondChance, defined, type Outcome, type Ratings, undefinedFor } from './ratings.ts';
import {
  type CrossTable,
  crossTable,
  linear,
  quadratic,
  unweighted,
  type Weighting,
  weightedSums,
} from './two-coders.ts';

function weighted(ratings: Ratings, weight: Weighting): Outcome {
  const table = crossTable(ratings);
  if (typeof table === 'string') return undefinedFor(table);
  const { observed, expected } = weightedSums(table, weight);
  return defined(beyondChance(observed, expected));
}

/** Cohen's κ of two coders (Cohen 1960): chance is drawn from each one's own shares. */
export function cohenKappa(ratings: Ratings): Outcome {
  return weighted(ratings, unweighted);
}

const ofOrdered =
  (weight: Weighting) =>
  (ratings: Ratings): Outcome =>
    ratings.ordered ? weighted(ratings, weight) : undefinedFor('unordered');

/** Weighted κ (Cohen 1968) with weights 1 − |i − j| / (q − 1) (Cicchetti & Allison 1971) on the categories' ranks. */
export const linearKappa = ofOrdered(linear);

/** Weighted κ (Cohen 1968) with weights 1 − (i − j)² / (q − 1)² (Fleiss & Cohen 1973) on the categories' ranks. */
export const quadraticKappa = ofOrdered(quadratic);

/** For each category, what the weights of its row (column) come to under the other coder's shares. */
function meanWeights({ first, second }: CrossTable, weight: Weighting): [number[], number[]] {
  const q = first.length;
  const ofFirst = first.map((_, a) => second.reduce((sum, share, b) => sum + share * weight(a, b, q), 0));
  const ofSecond = second.map((_, b) => first.reduce((sum, share, a) => sum + share * weight(a, b, q), 0));
  return [ofFirst, ofSecond];
}

/** Standard errors of κ, for an interval (`error`) and for a test of κ = 0 (`underChance`). */
export interface KappaErrors {
  readonly error: number;
  readonly underChance: number;
}

/** Large-sample standard errors of κ and weighted κ (Fleiss, Cohen & Everitt 1969); `null` where κ is undefined. */
export function kappaErrors(
  ratings: Ratings,
  weighting: 'unweighted' | 'linear' | 'quadratic',
): KappaErrors | null {
  const table = crossTable(ratings);
  if (typeof table === 'string') return null;
  const weight = { unweighted, linear, quadratic }[weighting];
  const { observed, expected } = weightedSums(table, weight);
  const [ofFirst, ofSecond] = meanWeights(table, weight);
  const { cells, first, second, units } = table;
  const q = first.length;
  const mean = (a: number, b: number): number => (ofFirst[a] ?? 0) + (ofSecond[b] ?? 0);
  const spread = cells.reduce(
    (sum, [a, b, share]) =>
      sum + share * (weight(a, b, q) * (1 - expected) - mean(a, b) * (1 - observed)) ** 2,
    0,
  );
  let chanceSpread = 0;
  for (const [a, ours] of first.entries()) {
    for (const [b, theirs] of second.entries())
      chanceSpread += ours * theirs * (weight(a, b, q) - mean(a, b)) ** 2;
  }
  const centre = (observed * expected - 2 * expected + observed) ** 2;
  return {
    error: Math.sqrt(Math.max(0, spread - centre) / units) / (1 - expected) ** 2,
    underChance: Math.sqrt(Math.max(0, chanceSpread - expected ** 2) / units) / (1 - expected),
  };
}
