import { JUDGEMENTS, type Judgement } from '../../model/evaluation.ts';
import { denseRow, type SparseRow, score, sigmoid } from './linear.ts';
import type { Passage, Stretch, Valence } from './passage.ts';
import type { SideModel } from './side-model.ts';

/** What a person can say of a passage under a code. */
export const SIDES = JUDGEMENTS;
export type Side = Judgement;

/** A three-way decision between sides. */
export interface SideDecision {
  readonly weights: Readonly<Record<Side, Float64Array>>;
  /** Mixed passages are rare and easily missed: their probability counts as so many. */
  readonly mixed: number;
}

/** How it is decided which side a passage speaks for. */
export interface PolarityDecision {
  /** By its own words. */
  readonly alone: SideDecision;
  /** Beside what else the study says. */
  readonly beside: SideDecision;
}

const MOST = 4;
const clip = (z: number): number => Math.max(-MOST, Math.min(MOST, z));
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);

function stretchFeatures(stretches: readonly Stretch[], sideOf: (stretch: Stretch) => number): number[] {
  const sides = stretches.map(sideOf);
  const sum = (sign: 1 | -1): number => sides.reduce((all, side) => all + Math.max(0, sign * side), 0);
  const [good, bad] = [sum(1), sum(-1)];
  const [best, worst] = [Math.max(0, ...sides), Math.max(0, ...sides.map((side) => -side))];
  const opens = stretches.map(({ link }) => link === 'contrast');
  const after = mean(sides.filter((_, n) => opens[n] === true));
  const before = mean(sides.filter((_, n) => opens[n + 1] === true));
  return [
    best,
    worst,
    Math.min(best, worst),
    (good - bad) / (good + bad + 0.5),
    Math.min(good, bad) / (Math.max(good, bad) + 0.3),
    sides.at(-1) ?? 0,
    sides[0] ?? 0,
    after,
    before,
    opens.includes(true) ? 1 : 0,
    Math.abs(after - before),
    Math.log(1 + sides.length),
    sides.length === 1 ? 1 : 0,
  ];
}

/** The words as a whole, stretch by stretch, and the rules of polarity. */
function polarityFeatures(
  passage: Passage,
  code: string,
  sides: SideModel,
  stretches: readonly Stretch[],
  valence: Valence,
): SparseRow {
  const side = clip(sides.side(code, passage.bags));
  const both = clip(sides.mixed(code, passage.bags));
  return denseRow([
    side,
    Math.abs(side),
    both,
    (side * side) / MOST,
    ...stretchFeatures(stretches, ({ bags }) => clip(sides.side(code, bags))),
    ...valence.features,
    passage.technique === 'interview' ? 1 : 0,
    passage.technique === 'document' ? 1 : 0,
    passage.lang === 'en' ? 1 : 0,
  ]);
}

/** How likely each side is; the three sum to 1. */
export type Odds = Readonly<Record<Side, number>>;

export function oddsOf(row: SparseRow, { weights, mixed }: SideDecision): Odds {
  const odds = SIDES.map((side) => sigmoid(score(weights[side], row)) * (side === 'mixed' ? mixed : 1));
  const whole = odds.reduce((a, b) => a + b, 0);
  const [positive = 0, negative = 0, both = 0] = odds.map((one) => one / whole);
  return { positive, negative, mixed: both };
}

/** How much more a side counts that the rules see in a passage of one stretch. */
const PLAIN = 12;
/** And one that they see where the codebook's own phrases are found, which carry a direction. */
const PHRASE = 2;

/** How much the rules of polarity count beside what was learned. */
function ruleShare(passage: Passage, code: string, stretches: readonly Stretch[]): number {
  if (stretches.length === 1) return PLAIN;
  return passage.signals.some((signal) => signal.kind === 'phrase' && signal.code === code) ? PHRASE : 1;
}

/** What there is to decide by how a passage speaks of a code. */
export interface SideEvidence {
  readonly row: SparseRow;
  /** The side that the rules of polarity see, and how much it counts. */
  readonly ruled: Valence['polarity'];
  readonly share: number;
}

export function sideEvidence(passage: Passage, code: string, sides: SideModel): SideEvidence {
  const stretches = passage.stretches();
  const valence = passage.valence(code);
  return {
    row: polarityFeatures(passage, code, sides, stretches, valence),
    ruled: valence.polarity,
    share: ruleShare(passage, code, stretches),
  };
}

/** A passage under a code as it is judged by itself. */
export interface SideReading {
  readonly row: SparseRow;
  readonly odds: Odds;
  /** Whether it is a single stretch in which the rules see a side: it says what it says, whatever stands around it. */
  readonly plain: boolean;
}

/**
 * How a passage speaks of a code by itself. What was learned of longer answers is no guide to *Bagus.*, nor to the codebook's
 * own phrases: the side that the rules see there weighs more.
 */
export function readAlone({ row, ruled, share }: SideEvidence, alone: SideDecision): SideReading {
  const odds = oddsOf(row, alone);
  if (share === 1 || (ruled !== 'positive' && ruled !== 'negative')) return { row, odds, plain: false };
  const whole = 1 + (share - 1) * odds[ruled];
  const weighed = (side: Side): number => (odds[side] * (side === ruled ? share : 1)) / whole;
  return {
    row,
    odds: { positive: weighed('positive'), negative: weighed('negative'), mixed: weighed('mixed') },
    plain: share === PLAIN,
  };
}

/** The likeliest side; of equals the first. */
export function likeliest(odds: Odds): Side {
  return SIDES.reduce((best, side) => (odds[side] > odds[best] ? side : best));
}
