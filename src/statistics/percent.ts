import {
  defined,
  type Outcome,
  pairable,
  type Ratings,
  type Tallied,
  tally,
  undefinedFor,
  units,
} from './ratings.ts';

/** The share of a unit's pairs of coders that agree. */
export function agreementIn({ counts, size }: Tallied): number {
  let agreeing = 0;
  for (const count of counts.values()) agreeing += count * (count - 1);
  return agreeing / (size * (size - 1));
}

/**
 * The mean over units of the share of pairs of coders that agree; units with fewer than two values are left out
 * (Fleiss 1971; with missing values Gwet 2014, chapter 2). Expects at least one that can be compared.
 */
export function observedAgreement(rows: readonly Tallied[]): number {
  const compared = pairable(rows);
  return compared.reduce((sum, row) => sum + agreementIn(row) * row.count, 0) / units(compared);
}

/** Percent agreement, as a share: {@link observedAgreement}. Undefined where no two coders coded the same unit. */
export function percentAgreement(ratings: Ratings): Outcome {
  const rows = tally(ratings);
  if (rows.length === 0) return undefinedFor('no-units');
  return pairable(rows).length === 0 ? undefinedFor('no-pairs') : defined(observedAgreement(rows));
}
