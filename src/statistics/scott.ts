import { beyondChance, defined, type Outcome, type Ratings, undefinedFor } from './ratings.ts';
import { crossTable, unweighted, weightedSums } from './two-coders.ts';

/** Scott's π of two coders (Scott 1955): chance is drawn from the mean of both coders' shares. */
export function scottPi(ratings: Ratings): Outcome {
  const table = crossTable(ratings);
  if (typeof table === 'string') return undefinedFor(table);
  const expected = table.first.reduce(
    (sum, share, at) => sum + ((share + (table.second[at] ?? 0)) / 2) ** 2,
    0,
  );
  return defined(beyondChance(weightedSums(table, unweighted).observed, expected));
}
