import { grouped } from '../../model/grouped.ts';
import { denseRow, type SparseRow } from './linear.ts';
import { type Odds, oddsOf, type PolarityDecision, SIDES, type Side, type SideReading } from './polarity.ts';
import { type Leaning, withTendencies } from './tendency.ts';

/** What else the study says that a passage belongs to. */
export interface Around {
  /** How the passage speaks if it leans with the others under its code (see `withTendencies`). */
  readonly leant: Odds;
  /** How it speaks of each other code that it was given. */
  readonly others: readonly Odds[];
  /** Nothing else: no other passage under its code, no other code of the passage. */
  readonly lone: boolean;
}

/** A passage under a code: as it reads by itself, or as a person judged it. */
export interface Voice {
  /** The same for all codes of one passage. */
  readonly place: string;
  readonly code: string;
  readonly says: SideReading | Side;
}

const NOBODY = { positive: 0, negative: 0, mixed: 0 } as const;

function leaningOf({ code, says }: Voice): Leaning {
  return typeof says === 'string'
    ? { code, odds: { ...NOBODY, [says]: 1 }, said: true }
    : { code, odds: says.odds, said: false };
}

/** What stands around each passage of a study, in the order of `voices`. */
export function surround(voices: readonly Voice[]): Around[] {
  const leanings = voices.map(leaningOf);
  const leant = withTendencies(leanings);
  const numbers = [...voices.keys()];
  const atPlace = grouped(numbers, (n) => voices[n]?.place ?? '');
  const underCode = grouped(numbers, (n) => voices[n]?.code ?? '');
  return voices.map(({ place, code }, n) => {
    const beside = (atPlace.get(place) ?? []).filter((other) => other !== n);
    return {
      leant: leant[n] ?? NOBODY,
      others: beside.map((other) => leant[other] ?? NOBODY),
      lone: beside.length === 0 && underCode.get(code)?.length === 1,
    };
  });
}

const LEAST = 0.01;

function meanOf(odds: readonly Odds[], side: Side): number {
  return odds.reduce((sum, one) => sum + one[side], 0) / Math.max(1, odds.length);
}

/** What a passage says by itself, how it leans, and the other matters it speaks of: of two it is seldom mixed on both. */
export function besideRow({ row, odds }: SideReading, { leant, others }: Omit<Around, 'lone'>): SparseRow {
  return denseRow([
    ...row.value,
    ...SIDES.map((side) => Math.log(odds[side] + LEAST)),
    ...SIDES.map((side) => Math.log(leant[side] + LEAST)),
    meanOf(others, 'positive') - meanOf(others, 'negative'),
    meanOf(others, 'mixed'),
  ]);
}

/** How a passage speaks of a code beside what else the study says; by itself where nothing else is said. */
export function oddsBeside(reading: SideReading, { beside }: PolarityDecision, around?: Around): Odds {
  if (around === undefined || around.lone || reading.plain) return reading.odds;
  return oddsOf(besideRow(reading, around), beside);
}
