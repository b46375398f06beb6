import type { Polarity } from './coding.ts';
import type { Locator } from './locator.ts';
import type { Technique } from './source.ts';
import type { Span } from './text.ts';

/** What is looked for, and how. */
export interface SearchQuery {
  readonly pattern: string;
  /** `stems`: words in any form; `exact`: as they are written, whatever their case; `regex`: a regular expression. */
  readonly mode: 'stems' | 'exact' | 'regex';
  /** Interviewer turns, headings and title blocks as well. */
  readonly all: boolean;
  /** Only in passages that are coded. */
  readonly inPassages: boolean;
  /** The most characters of context on either side. */
  readonly context: number;
}

/** A place where something stands, with what stands around it. */
export interface Hit extends Span {
  readonly document: string;
  /** Of the unit that it stands in, or, outside all units, of the next one. */
  readonly unit: number;
  /** Whether it stands outside the units: an interviewer's words, a heading. */
  readonly outside: boolean;
  readonly informant: string | null;
  readonly technique: Technique;
  readonly date: string | null;
  /** Where the unit stands in the original, if that is known; none outside units. */
  readonly locator?: Locator;
  /** On one line each. */
  readonly left: string;
  readonly keyword: string;
  readonly right: string;
  /** What the words are coded with, in the codebook's order. */
  readonly codes: readonly { readonly code: string; readonly polarity: Polarity }[];
}

/** Key words in context, by document and place. */
export interface Concordance {
  readonly query: SearchQuery;
  readonly hits: readonly Hit[];
}
