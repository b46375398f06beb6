import { type Tallied, units } from './ratings.ts';

/**
 * How much each category is used: the mean over units, with one value or more, of its share of the unit's values
 * (Gwet 2014, chapter 2). Without missing values these are the shares of all values.
 */
export function categoryShares(rows: readonly Tallied[], categories: number): number[] {
  const all = units(rows);
  return Array.from(
    { length: categories },
    (_, at) =>
      rows.reduce((sum, { counts, size, count }) => sum + (count * (counts[at] ?? 0)) / size, 0) / all,
  );
}
