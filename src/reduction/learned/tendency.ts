import { hearsay } from './likeness.ts';
import { EMPTY_ROW, type SparseRow } from './linear.ts';
import { type Odds, SIDES, type Side } from './polarity.ts';

/** A passage under a code: as it reads by itself, or (`said`) by a person's judgement, which nothing turns. */
export interface Leaning {
  readonly code: string;
  readonly odds: Odds;
  readonly said: boolean;
}

/** What the others under its code foretell of a passage. */
export interface Pulled {
  /** How much likelier each side is there than in the study as a whole, as logarithms: 0 where it makes no difference. */
  readonly pull: Odds;
  /** How the passage speaks if it goes with them. */
  readonly leant: Odds;
}

/** The study as a whole counts beside the passages of a code like so many: of a few nothing is concluded. */
const WHOLE = 8;
/** Each passage hears the others as they read by themselves, and then as they lean. */
const ROUNDS = 3;
/** A study in which nobody blames anything could still blame something. */
const UNHEARD = 0.5;
/** And beside those that are like a passage as much as half of its twin would. */
const UNLIKE = 0.5;

const bySide = (of: (side: Side) => number): Odds => ({
  positive: of('positive'),
  negative: of('negative'),
  mixed: of('mixed'),
});

function scaled(odds: Odds): Odds {
  const whole = odds.positive + odds.negative + odds.mixed;
  return bySide((side) => odds[side] / whole);
}

/** What several say for a side together, and `start` beside it. */
export const sumOf = (all: readonly Odds[], side: Side, start = 0): number =>
  all.reduce((sum, odds) => sum + odds[side], start);

/** How much likelier each side is for each passage by what the others under its code say by now. */
function ratios(leanings: readonly Leaning[], odds: readonly Odds[], mean: Odds): Odds[] {
  const underCode = new Map<string, Odds>();
  for (const [n, { code }] of leanings.entries()) {
    const sum = underCode.get(code);
    underCode.set(
      code,
      bySide((side) => (sum?.[side] ?? 0) + (odds[n]?.[side] ?? 0)),
    );
  }
  return leanings.map(({ code }, n) => {
    const others = bySide((side) => {
      const all = underCode.get(code)?.[side] ?? 0;
      return Math.max(0, all - (odds[n]?.[side] ?? 0)) + WHOLE * mean[side];
    });
    const foretold = scaled(others);
    return bySide((side) => foretold[side] / mean[side]);
  });
}

/** The sides of a study as a whole. */
const meanOf = (odds: readonly Odds[]): Odds => scaled(bySide((side) => sumOf(odds, side, UNHEARD)));

/**
 * What each passage is told by the others under its code that are like it: two accounts of one incident mostly judge it alike.
 * @param leant how the passages lean with the others under their codes, which is what they tell
 * @param alike the other passages that are like each, by their number (see `likenesses`)
 * @returns how much likelier each side is, as logarithms, in the order of `leanings`
 */
export function pullsOfAlike(
  leanings: readonly Leaning[],
  leant: readonly Odds[],
  alike: readonly SparseRow[],
): Odds[] {
  const mean = meanOf(leanings.map(({ odds }) => odds));
  const average = SIDES.map((side) => mean[side]);
  const told = leant.map((odds) => SIDES.map((side) => odds[side]));
  return leanings.map(({ code }, n) => {
    const says = (other: number): readonly number[] | undefined =>
      leanings[other]?.code === code ? told[other] : undefined;
    const heard = hearsay(alike[n] ?? EMPTY_ROW, says, average, UNLIKE);
    return bySide((side) => Math.log((heard[SIDES.indexOf(side)] ?? 0) / mean[side]));
  });
}

/**
 * What each passage is told by the others under its code: in most studies a code leans to one side (most of what is said of
 * punctuality is critical), and a passage whose own words are unclear leans with it. In the order of `leanings`.
 */
export function tendencies(leanings: readonly Leaning[]): Pulled[] {
  let odds = leanings.map((one) => one.odds);
  const mean = meanOf(odds);
  let told: readonly Odds[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    told = ratios(leanings, odds, mean);
    odds = leanings.map(({ said, odds: alone }, n) =>
      said ? alone : scaled(bySide((side) => alone[side] * (told[n]?.[side] ?? 1))),
    );
  }
  return odds.map((leant, n) => ({ pull: bySide((side) => Math.log(told[n]?.[side] ?? 1)), leant }));
}
