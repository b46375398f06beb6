import { observedAgreement } from './percent.ts';
import { beyondChance, defined, gapOf, type Outcome, type Ratings, tally, undefinedFor } from './ratings.ts';

/** For each coder, the share of each category among the coder's own values; coders without any are left out. */
function sharesByCoder({ rows, coders, categories }: Ratings): number[][] {
  return Array.from({ length: coders }, (_, coder) => {
    const counts = Array.from({ length: categories }, () => 0);
    for (const { values, count } of rows) {
      const value = values[coder] ?? null;
      if (value !== null) counts[value] = (counts[value] ?? 0) + count;
    }
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all === 0 ? [] : counts.map((count) => count / all);
  }).filter((shares) => shares.length > 0);
}

/**
 * Conger's κ (1980): Cohen's κ for any number of coders, each of whom keeps its own shares. Chance is the mean over
 * pairs of coders of Σ p_gk p_hk, written as Σ (p̄_k² − s²_k / r) with s² the variance over r coders; with missing
 * values as Gwet (2014) extends it. For two coders and no missing values it is Cohen's κ.
 */
export function congerKappa(ratings: Ratings): Outcome {
  const rows = tally(ratings);
  const gap = gapOf(rows);
  if (gap !== null) return undefinedFor(gap);
  const shares = sharesByCoder(ratings);
  const coders = shares.length;
  let expected = 0;
  for (let category = 0; category < ratings.categories; category += 1) {
    const own = shares.map((each) => each[category] ?? 0);
    const mean = own.reduce((sum, share) => sum + share, 0) / coders;
    const variance = own.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (coders - 1);
    expected += mean * mean - variance / coders;
  }
  return defined(beyondChance(observedAgreement(rows), expected));
}
