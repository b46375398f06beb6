import { grouped } from '../../model/grouped.ts';
import { unitAddress } from '../../model/source.ts';
import { likenesses } from './likeness.ts';
import { denseRow, type SparseRow } from './linear.ts';
import { type Odds, oddsOf, type PolarityDecision, SIDES, type Side, type SideReading } from './polarity.ts';
import type { SymbolNumber } from './symbols.ts';
import { type Leaning, type Pulled, pullsOfAlike, sumOf, tendencies } from './tendency.ts';

/** What else the study says that a passage belongs to. */
export interface Around {
  /** How much likelier each side is by the others under its code, as logarithms (see `tendencies`). */
  readonly pull: Odds;
  /** The same by those of them that are like it. */
  readonly pullOfAlike: Odds;
  /** How it speaks of each other code that it was given. */
  readonly others: readonly Odds[];
  /** How the passages next to it speak of the same code. */
  readonly nextDoor: readonly Odds[];
  /** Nothing else: no other passage under its code, no other code of the passage. */
  readonly lone: boolean;
}

/** A passage under a code: as it reads by itself, or as a person judged it. */
export interface Voice {
  readonly document: string;
  readonly unit: number;
  readonly code: string;
  readonly stems: readonly SymbolNumber[];
  readonly says: SideReading | Side;
}

const NOBODY = { positive: 0, negative: 0, mixed: 0 } as const;

function leaningOf({ code, says }: Voice): Leaning {
  return typeof says === 'string'
    ? { code, odds: { ...NOBODY, [says]: 1 }, said: true }
    : { code, odds: says.odds, said: false };
}

const sidesOf = (leaning: readonly (Pulled | undefined)[]): Odds[] =>
  leaning.flatMap((one) => (one === undefined ? [] : [one.leant]));

/** What stands around each passage of a study, in the order of `voices`. */
export function surround(voices: readonly Voice[]): Around[] {
  const leanings = voices.map(leaningOf);
  const told = tendencies(leanings);
  const alike = pullsOfAlike(
    leanings,
    told.map(({ leant }) => leant),
    likenesses(voices.map(({ stems }) => stems)),
  );
  const numbers = [...voices.keys()];
  const atPlace = grouped(numbers, (n) => (voices[n] === undefined ? '' : unitAddress(voices[n])));
  const underCode = grouped(numbers, (n) => voices[n]?.code ?? '');
  return voices.map(({ document, unit, code }, n) => {
    const beside = (atPlace.get(unitAddress({ document, unit })) ?? []).filter((other) => other !== n);
    const nextDoor = [unit - 1, unit + 1].flatMap((next) =>
      (atPlace.get(unitAddress({ document, unit: next })) ?? []).filter((at) => voices[at]?.code === code),
    );
    return {
      pull: told[n]?.pull ?? NOBODY,
      pullOfAlike: alike[n] ?? NOBODY,
      others: sidesOf(beside.map((other) => told[other])),
      nextDoor: sidesOf(nextDoor.map((at) => told[at])),
      lone: beside.length === 0 && underCode.get(code)?.length === 1,
    };
  });
}

const LEAST = 0.01;

/**
 * What a passage says by itself, how the others under its code pull it, all and those that are like it, what it says of another
 * matter (of two it is seldom mixed on both), and what is said of the same matter next to it (one answer praises, the next one
 * has something to add).
 */
export function besideRow(
  { row, odds }: SideReading,
  { pull, pullOfAlike, others, nextDoor }: Omit<Around, 'lone'>,
): SparseRow {
  const most = Math.max(1, others.length);
  return denseRow([
    ...row.value,
    ...SIDES.map((side) => Math.log(odds[side] + LEAST)),
    ...SIDES.map((side) => pull[side]),
    ...SIDES.map((side) => pullOfAlike[side]),
    (sumOf(others, 'positive') - sumOf(others, 'negative')) / most,
    sumOf(others, 'mixed') / most,
    sumOf(nextDoor, 'positive') - sumOf(nextDoor, 'negative'),
    sumOf(nextDoor, 'mixed'),
  ]);
}

/** How a passage speaks of a code beside what else the study says; by itself where nothing else is said. */
export function oddsBeside(reading: SideReading, { beside }: PolarityDecision, around?: Around): Odds {
  if (around === undefined || around.lone || reading.plain) return reading.odds;
  return oddsOf(besideRow(reading, around), beside);
}
