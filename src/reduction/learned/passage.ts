import type { ClauseLink } from '../../language/clauses.ts';
import type { Polarity } from '../../model/coding.ts';
import type { Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { Signal } from '../coder.ts';
import { nameOf, type SymbolNumber } from './symbols.ts';

/**
 * What a passage is about is told by groups of features: stems (w), pairs of stems (b), stems within the scope of a
 * negator (g), stems of the last sentence (l), stems of the question (q), figures by their size (f), circumstances (m).
 */
export const TOPIC_GROUPS = ['w', 'b', 'g', 'l', 'q', 'f', 'm'] as const;

/** How it speaks of that is told by its small words, affixes and signs too: words as they stand (s), and pairs of them (t). */
export const SIDE_GROUPS = [...TOPIC_GROUPS, 's', 't'] as const;
export type Group = (typeof SIDE_GROUPS)[number];

/** The groups that are words one after another, and those of their pairs. */
const RUNS = { w: 'stems', s: 'forms' } as const;
const PAIRS = { b: 'stems', t: 'forms' } as const;
const WORDS = { ...RUNS, ...PAIRS };

export type RunGroup = keyof typeof RUNS;
export type PairGroup = keyof typeof PAIRS;
type Runs = readonly (readonly SymbolNumber[])[];

/** The features of a stretch of text, each as often as it occurs there. */
export interface Bags
  extends Readonly<Record<Exclude<Group, RunGroup | PairGroup>, readonly SymbolNumber[]>> {
  /** Stems one after another, without those that say nothing; neighbours in a run are pairs. */
  readonly stems: Runs;
  /** All words and signs one after another, in standard spelling. */
  readonly forms: Runs;
}

const isRun = (group: Group): group is RunGroup => group in RUNS;
/** Whether a group is of the words that are said, or pairs of them. */
export const isWordGroup = (group: Group): boolean => group in WORDS;
export const isPair = (group: Group): group is PairGroup => group in PAIRS;

/** The runs that hold a group's features as words or pairs. */
export const runsOf = (bags: Bags, group: RunGroup | PairGroup): Runs => bags[WORDS[group]];

/** A group's single features, each as often as it occurs. */
export function singles(bags: Bags, group: Exclude<Group, PairGroup>): Runs {
  return isRun(group) ? runsOf(bags, group) : [bags[group]];
}

/** The stems of a passage, each as often as it occurs. */
export const stemsOf = ({ stems }: Bags): readonly SymbolNumber[] => stems.flat();

/** The names of a group's features, each as often as it occurs. */
export function featuresOf(bags: Bags, group: Group): readonly string[] {
  if (!isPair(group)) return singles(bags, group).flat().map(nameOf);
  return runsOf(bags, group).flatMap((run) =>
    run.slice(1).map((word, before) => `${nameOf(run[before] ?? -1)} ${nameOf(word)}`),
  );
}

/** A stretch of clauses that one connective opens. */
export interface Stretch {
  readonly link: ClauseLink;
  readonly bags: Bags;
}

/** What the rules of polarity say: the side they give, and as features, always as many and in the same order. */
export interface Valence {
  readonly polarity: Polarity;
  readonly features: readonly number[];
}

/** A unit as the learned coder sees it. */
export interface Passage {
  readonly document: string;
  readonly unit: number;
  readonly lang: Lang;
  readonly technique: Technique;
  /** 0 at the head of the document, 1 at its end. */
  readonly place: number;
  /** How many words that mean something. */
  readonly length: number;
  readonly bags: Bags;
  readonly stretches: () => readonly Stretch[];
  /** What the rule coders found. */
  readonly signals: readonly Signal[];
  /** What the rules of polarity say of the unit for a code. */
  readonly valence: (code: string) => Valence;
}
