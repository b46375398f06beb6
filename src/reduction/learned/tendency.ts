import { type Odds, SIDES, type Side } from './polarity.ts';

/** A passage under a code: by its own words, or (`said`) by a person's judgement, which is not weighed again. */
export interface Leaning {
  readonly code: string;
  readonly odds: Odds;
  readonly said: boolean;
}

/** How many passages the study as a whole counts for beside those of a code, from loosely to firmly. */
const WHOLE = [1, 2, 4, 8, 16] as const;
/** A passage this sure of itself is not turned, whatever the others say. */
const CLEAR = 0.8;
/** A person's judgement counts as so many guesses. */
const PERSON = 2;
/** Codes that differ by chance gain about so much likelihood: only more than that is a tendency. */
const CHANCE = 4;
const ROUNDS = 2;

type Sums = Record<Side, number>;

const none = (): Sums => ({ positive: 0, negative: 0, mixed: 0 });
const bySide = (of: (side: Side) => number): Odds => ({
  positive: of('positive'),
  negative: of('negative'),
  mixed: of('mixed'),
});
const sumOf = (odds: Odds): number => odds.positive + odds.negative + odds.mixed;

function scaled(odds: Odds): Odds {
  const whole = sumOf(odds);
  return bySide((side) => odds[side] / whole);
}

const isClear = ({ odds }: Leaning): boolean => SIDES.some((side) => odds[side] >= CLEAR);

function meanOf(leanings: readonly Leaning[]): Odds {
  const sums = none();
  for (const { odds, said } of leanings) {
    for (const side of SIDES) sums[side] += odds[side] * (said ? PERSON : 1);
  }
  return scaled(sums);
}

/** One setting of `whole`: the odds of every passage after it has heard the others, and how well they foretell it. */
function heard(
  leanings: readonly Leaning[],
  mean: Odds,
  whole: number,
): { odds: readonly Odds[]; likelihood: number } {
  let odds: readonly Odds[] = leanings.map((one) => one.odds);
  let likelihood = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const sums = new Map<string, Sums>();
    for (const [n, { code, said }] of leanings.entries()) {
      const sum = sums.get(code) ?? none();
      for (const side of SIDES) sum[side] += (odds[n]?.[side] ?? 0) * (said ? PERSON : 1);
      sums.set(code, sum);
    }
    likelihood = 0;
    const before = odds;
    odds = leanings.map((one, n) => {
      const all = sums.get(one.code) ?? none();
      const own = before[n] ?? one.odds;
      const count = one.said ? PERSON : 1;
      const others = bySide((side) => Math.max(0, all[side] - own[side] * count) + whole * mean[side]);
      const foretold = scaled(others);
      const ratio = bySide((side) => foretold[side] / mean[side]);
      likelihood += Math.log(SIDES.reduce((sum, side) => sum + one.odds[side] * ratio[side], 0));
      return one.said || isClear(one) ? one.odds : scaled(bySide((side) => one.odds[side] * ratio[side]));
    });
  }
  return { odds, likelihood };
}

/**
 * What each passage says once it is read beside the others under its code: in most studies a code leans to one side,
 * and a passage whose own words are unclear leans with it. How firmly is the study's own matter (empirical Bayes:
 * the setting under which passages foretell each other best); where codes do not differ by more than chance,
 * everything stays as it is. In the order of `leanings`.
 */
export function withTendencies(leanings: readonly Leaning[]): readonly Odds[] {
  const alone = leanings.map(({ odds }) => odds);
  if (leanings.length === 0) return alone;
  const mean = meanOf(leanings);
  if (SIDES.some((side) => mean[side] === 0)) return alone;
  let best: { readonly odds: readonly Odds[]; readonly likelihood: number } = {
    odds: alone,
    likelihood: CHANCE,
  };
  for (const whole of WHOLE) {
    const one = heard(leanings, mean, whole);
    if (one.likelihood > best.likelihood) best = one;
  }
  return best.odds;
}
