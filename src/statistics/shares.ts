import { type Tallied, units } from './ratings.ts';

/**
 * How much each category is used: the mean over units, with one value or more, of its share of the unit's values
 * (Gwet 2014, chapter 2). Without missing values these are the shares of all values.
 */
export function categoryShares(rows: readonly Tallied[], categories: number): number[] {
  const all = units(rows);
  const shares = Array.from({ length: categories }, () => 0);
  for (const { counts, size, count } of rows) {
    for (const [at, own] of counts) shares[at] = (shares[at] ?? 0) + (count * own) / size;
  }
  return shares.map((share) => share / all);
}
