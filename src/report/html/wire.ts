import type { ClientPhrases } from '../phrases/html.ts';

/*
 * The data inside the file, as the script reads it: short, because a study of a hundred interviews lies in it. Words of
 * sources stand in it once, in the units; everything else refers to them by number. `0` stands for nothing.
 */

/** ordinal, text, question, heading, informant (1-based), where it stands in the original if that is known */
export type WireUnit = readonly [
  ordinal: number,
  text: string,
  question: string | 0,
  heading: string | 0,
  informant: number,
  where?: string,
];

export interface WireSource {
  readonly id: string;
  /** Place in `techniques`. */
  readonly technique: number;
  /** What heads it: informant and role, or title; then place and date. */
  readonly about: string;
  readonly units: readonly WireUnit[];
}

/**
 * signal, where the words stand in the unit (or they themselves, of a question or heading), and the place in `notes` of the
 * rule, which begins with the code's id where it begins with a dot or a blank.
 */
export type WireWhy =
  | readonly [signal: number, start: number, length: number, rule: number]
  | readonly [signal: number, match: string, rule: number];

/** Where it stands in the unit, polarity, and what was seen in it: places in `notes`. */
export type WireClause = readonly [start: number, length: number, polarity: number, ...notes: number[]];

/** Numbers are places in the lists of the same name; `unit` is the place among its source's units. */
export type WirePassage = readonly [
  source: number,
  unit: number,
  start: number,
  length: number,
  code: number,
  polarity: number,
  status: number,
  coder: number,
  percent: number,
  half: 0 | 1,
  /** 1-based place in `polarities` of how it reads by itself. */
  alone: number,
  why: readonly WireWhy[],
  reading: readonly WireClause[],
];

/** What it says, places in `passages`, and its tone from 1 to 5. */
export type WireCell = readonly [text: string, passages: readonly number[], tone: number];

export interface WireMatrix {
  readonly id: string;
  readonly title: string;
  readonly rowHeader: string;
  readonly columns: readonly (readonly [id: string, label: string, numeric: 0 | 1])[];
  readonly rows: readonly (readonly [
    id: string,
    label: string,
    group: string | 0,
    cells: readonly WireCell[],
  ])[];
}

export interface Wire {
  readonly text: ClientPhrases;
  readonly techniques: readonly (readonly [id: string, label: string])[];
  readonly polarities: readonly (readonly [id: string, label: string])[];
  readonly statuses: readonly string[];
  readonly signals: readonly string[];
  /** Rules, and what was seen in clauses: the same ones come again and again. */
  readonly notes: readonly string[];
  readonly coders: readonly string[];
  readonly codes: readonly (readonly [id: string, label: string, group: string | 0, definition: string])[];
  readonly informants: readonly (readonly [id: string, label: string])[];
  readonly sources: readonly WireSource[];
  readonly passages: readonly WirePassage[];
  readonly matrices: readonly WireMatrix[];
}
