import { observedAgreement } from './percent.ts';
import { beyondChance, defined, gapOf, type Outcome, type Ratings, tally, undefinedFor } from './ratings.ts';

/**
 * Brennan & Prediger's κ (1981): chance is 1/q, whatever the coders prefer among q categories. For two categories
 * it is twice the percent agreement less one (Bennett, Alpert & Goldstein's S, 1954).
 */
export function brennanPrediger(ratings: Ratings): Outcome {
  const rows = tally(ratings);
  const gap = gapOf(rows);
  if (gap !== null) return undefinedFor(gap);
  return defined(beyondChance(observedAgreement(rows), 1 / ratings.categories));
}
