import { observedAgreement } from './percent.ts';
import { beyondChance, defined, gapOf, type Outcome, type Ratings, tally, undefinedFor } from './ratings.ts';
import { categoryShares } from './shares.ts';

/** What chance would give: Σ π_k (1 − π_k) / (q − 1) over q categories (Gwet 2008). */
export function ac1Expected(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * (1 - share), 0) / (shares.length - 1);
}

/**
 * Gwet's AC1 for any number of coders, with missing values (Gwet 2008). It stays high where nearly all values are
 * the same and the coders agree on them, which κ does not.
 */
export function gwetAc1(ratings: Ratings): Outcome {
  const rows = tally(ratings);
  const gap = gapOf(rows);
  if (gap !== null) return undefinedFor(gap);
  const expected = ac1Expected(categoryShares(rows, ratings.categories));
  return defined(beyondChance(observedAgreement(rows), expected));
}
