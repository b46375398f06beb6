import type { ClauseLink } from '../../language/clauses.ts';
import type { Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { Signal } from '../coder.ts';

/**
 * Groups of features: stems (w), pairs of stems (b), stems within the scope of a negator (g), stems of the last
 * sentence (l), stems of the question (q), figures by their size (f), circumstances (m).
 */
export const GROUPS = ['w', 'b', 'g', 'l', 'q', 'f', 'm'] as const;
export type Group = (typeof GROUPS)[number];

/** How often each feature of each group occurs. */
export type Bags = Readonly<Record<Group, ReadonlyMap<string, number>>>;

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
  readonly stretches: readonly Stretch[];
  /** What the rule coders found. */
  readonly signals: readonly Signal[];
  /** What the rules of polarity say of the unit for a code. */
  readonly valence: (code: string) => readonly number[];
}
