import type { ClauseLink } from '../../language/clauses.ts';
import type { Polarity } from '../../model/coding.ts';
import type { Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { Signal } from '../coder.ts';
import { nameOf, type SymbolNumber } from './symbols.ts';

/**
 * Groups of features: stems (w), pairs of stems (b), stems within the scope of a negator (g), stems of the last
 * sentence (l), stems of the question (q), figures by their size (f), circumstances (m).
 */
export const GROUPS = ['w', 'b', 'g', 'l', 'q', 'f', 'm'] as const;
export type Group = (typeof GROUPS)[number];

/** The features of a stretch of text, each as often as it occurs there. */
export interface Bags extends Readonly<Record<Exclude<Group, 'w' | 'b'>, readonly SymbolNumber[]>> {
  /** Stems one after another; neighbours in a run are pairs. */
  readonly runs: readonly (readonly SymbolNumber[])[];
}

/** The names of a group's features, each as often as it occurs. */
export function featuresOf(bags: Bags, group: Group): readonly string[] {
  if (group === 'w') return bags.runs.flat().map(nameOf);
  if (group !== 'b') return bags[group].map(nameOf);
  return bags.runs.flatMap((run) =>
    run.slice(1).map((stem, before) => `${nameOf(run[before] ?? -1)} ${nameOf(stem)}`),
  );
}

/** A stretch of clauses that one connective opens. */
export interface Stretch {
  readonly link: ClauseLink;
  readonly bags: Bags;
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
  /** What the rules of polarity say of the unit for a code, as features. */
  readonly valence: (code: string) => readonly number[];
  /** The polarity that they give it. */
  readonly ruled: (code: string) => Polarity;
}
