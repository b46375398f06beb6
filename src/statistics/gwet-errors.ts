import { brennanPrediger } from './brennan-prediger.ts';
import { fleissExpected, fleissKappa } from './fleiss.ts';
import { ac1Expected, gwetAc1 } from './gwet.ts';
import { agreementIn } from './percent.ts';
import { type Outcome, pairable, type Ratings, tally, units } from './ratings.ts';
import { categoryShares } from './shares.ts';

interface Chance {
  readonly coefficient: (ratings: Ratings) => Outcome;
  /** Agreement by chance, from the categories' shares. */
  readonly expected: (shares: readonly number[]) => number;
  /** What one value of a category adds to it. */
  readonly part: (share: number, categories: number) => number;
}

const CHANCE = {
  fleiss: { coefficient: fleissKappa, expected: fleissExpected, part: (share) => share },
  ac1: {
    coefficient: gwetAc1,
    expected: ac1Expected,
    part: (share, categories) => (1 - share) / (categories - 1),
  },
  'brennan-prediger': {
    coefficient: brennanPrediger,
    expected: (shares) => 1 / shares.length,
    part: (_, categories) => 1 / categories,
  },
} as const satisfies Record<string, Chance>;

/**
 * Large-sample standard errors with units as the sample, for any number of coders and missing values (Gwet 2008;
 * 2014, chapter 5); `null` where the coefficient is undefined or there is a single unit.
 */
export function linearisedError(ratings: Ratings, of: keyof typeof CHANCE): number | null {
  const { coefficient, expected, part }: Chance = CHANCE[of];
  const { value } = coefficient(ratings);
  const rows = tally(ratings);
  const all = units(rows);
  if (value === null || all < 2) return null;
  const shares = categoryShares(rows, ratings.categories);
  const chance = expected(shares);
  const comparable = all / units(pairable(rows));
  const squares = rows.reduce((sum, row) => {
    const own = row.size > 1 ? (comparable * (agreementIn(row) - chance)) / (1 - chance) : 0;
    let byChance = 0;
    for (const [at, count] of row.counts) byChance += count * part(shares[at] ?? 0, shares.length);
    byChance /= row.size;
    return sum + row.count * (own - (2 * (1 - value) * (byChance - chance)) / (1 - chance) - value) ** 2;
  }, 0);
  return Math.sqrt(squares / (all * (all - 1)));
}
