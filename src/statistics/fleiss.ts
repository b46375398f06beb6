import { observedAgreement } from './percent.ts';
import { beyondChance, defined, gapOf, type Outcome, type Ratings, tally, undefinedFor } from './ratings.ts';
import { categoryShares } from './shares.ts';

/** What chance would give: Σ π_k², π_k the share of a category among all coders' values (Fleiss 1971). */
export function fleissExpected(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + share * share, 0);
}

/**
 * Fleiss' κ for any number of coders (Fleiss 1971), with missing values as Gwet (2014) extends it. Chance is drawn
 * from the coders' common shares; for two coders and no missing values it is Scott's π.
 */
export function fleissKappa(ratings: Ratings): Outcome {
  const rows = tally(ratings);
  const gap = gapOf(rows);
  if (gap !== null) return undefinedFor(gap);
  const expected = fleissExpected(categoryShares(rows, ratings.categories));
  return defined(beyondChance(observedAgreement(rows), expected));
}
