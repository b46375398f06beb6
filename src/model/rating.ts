import { type Coding, isEvidence, isUnsure } from './coding.ts';
import type { Decided } from './decision.ts';
import type { Technique } from './source.ts';
import { type Bilingual, compareText } from './text.ts';

/** One word of a scale: it holds from `from` (inclusive) up to the next better level. */
export interface Level {
  readonly level: number;
  readonly id: string;
  readonly en: string;
  /** The least balance for this word; the lowest level has −1. */
  readonly from: number;
}

/** Best level first. */
export type Scale = readonly Level[];

/** The field's five words. The second column of `method.md` 5.4 normalises to these. */
export const FIVE_LEVELS: Scale = [
  { level: 5, id: 'sangat baik', en: 'very good', from: 0.9 },
  { level: 4, id: 'baik', en: 'good', from: 0.33 },
  { level: 3, id: 'cukup baik', en: 'fairly good', from: -0.25 },
  { level: 2, id: 'kurang baik', en: 'less than good', from: -0.9 },
  { level: 1, id: 'tidak baik', en: 'poor', from: -1 },
];

/** `manual` leaves the combined rating to the researcher's decision. */
export type Aggregation = 'mean' | 'median' | 'min' | 'mode' | 'manual';

/** A balance with its word. `rating` is the scale's Indonesian word, whatever language is printed. */
export interface Rating {
  readonly balance: number;
  readonly level: number;
  readonly rating: string;
  /** Set where the researcher has decided; the balance is then that of `decidedBalance`. */
  readonly decided?: Decided;
}

/** The rating of one code by one technique, with what stands under it. */
export interface TechniqueRating extends Rating {
  /** Codings that count (neutral and rejected ones do not). */
  readonly codings: number;
  /** Distinct informants, or documents where there is no informant. */
  readonly sources: number;
}

export type TechniqueRatings = Readonly<Record<Technique, TechniqueRating | null>>;

const DIRECTION = { positive: 1, negative: -1, mixed: 0, neutral: 0 } as const;

/** Rounds to four decimals, so that sums of fractions print the same everywhere. */
export function round4(value: number): number {
  return Math.round((value + Number.EPSILON) * 10_000) / 10_000 + 0;
}

/** The level whose threshold the balance reaches, best first; the last one takes the rest. */
export function levelOf(scale: Scale, balance: number): Level {
  const level = scale.find((candidate) => balance >= candidate.from) ?? scale.at(-1);
  if (level === undefined) throw new Error('a scale has at least one level');
  return level;
}

/** The word of a level, in both languages. */
export function levelWord(scale: Scale, level: number): Bilingual {
  const found = scale.find((candidate) => candidate.level === level);
  if (found === undefined) throw new Error(`the scale has no level ${String(level)}`);
  return { id: found.id, en: found.en };
}

export function rate(scale: Scale, balance: number): Rating {
  const rounded = round4(balance);
  const level = levelOf(scale, rounded);
  return { balance: rounded, level: level.level, rating: level.id };
}

const HALF = 0.5;

/** How much a coding counts: its weight, and half of that while it is an unsure proposal. */
const shareOf = (coding: Coding): number => coding.weight * (isUnsure(coding) ? HALF : 1);

/**
 * Balance per source: Σ w·d / Σ w over its codings, d = +1 positive, −1 negative, 0 mixed. Unsure proposals count half.
 * Neutral and rejected codings are left out. `sourceOf` names the source that a coding counts for.
 * Keys come in code-unit order.
 */
export function balanceBySource(
  codings: readonly Coding[],
  sourceOf: (coding: Coding) => string,
): ReadonlyMap<string, number> {
  const sums = new Map<string, { weighted: number; weight: number }>();
  for (const coding of codings) {
    if (!isEvidence(coding)) continue;
    const source = sourceOf(coding);
    const sum = sums.get(source) ?? { weighted: 0, weight: 0 };
    const share = shareOf(coding);
    sum.weighted += share * DIRECTION[coding.polarity];
    sum.weight += share;
    sums.set(source, sum);
  }
  return new Map(
    [...sums]
      .filter(([, sum]) => sum.weight > 0)
      .map(([source, sum]): [string, number] => [source, sum.weighted / sum.weight])
      .sort(([a], [b]) => compareText(a, b)),
  );
}

/** The mean of the sources' balances, so that a talkative informant does not outvote a quiet one; `null` without evidence. */
export function rateTechnique(
  scale: Scale,
  codings: readonly Coding[],
  sourceOf: (coding: Coding) => string,
): TechniqueRating | null {
  const balances = balanceBySource(codings, sourceOf);
  if (balances.size === 0) return null;
  return {
    ...rate(scale, mean([...balances.values()])),
    codings: codings.filter(isEvidence).length,
    sources: balances.size,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The balances of the commonest level, averaged; of several commonest levels the lowest counts. */
function mode(scale: Scale, values: readonly number[]): number {
  const byLevel = new Map<number, number[]>();
  for (const value of values) {
    const level = levelOf(scale, round4(value)).level;
    byLevel.set(level, [...(byLevel.get(level) ?? []), value]);
  }
  const [, commonest] = [...byLevel].sort(
    ([levelA, a], [levelB, b]) => b.length - a.length || levelA - levelB,
  )[0] as [number, number[]];
  return mean(commonest);
}

/**
 * Joins balances (of techniques, sub-indicators or indicators) by the study's rule.
 * `null` for no balances. `manual` gives the mean as its proposal.
 */
export function aggregate(rule: Aggregation, scale: Scale, balances: readonly number[]): number | null {
  if (balances.length === 0) return null;
  switch (rule) {
    case 'mean':
    case 'manual':
      return mean(balances);
    case 'median':
      return median(balances);
    case 'min':
      return Math.min(...balances);
    case 'mode':
      return mode(scale, balances);
  }
}
