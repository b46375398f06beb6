import type { Polarity } from './coding.ts';
import type { Locator } from './locator.ts';
import type { Rating, Scale } from './rating.ts';
import type { Bilingual } from './text.ts';

/** How many of some passages say what. */
export type Tally = Readonly<Record<Polarity, number>>;

/** One cell of a display. What does not apply is left out. */
export interface MatrixCell {
  /** What the cell says in words: a label; beside a quote, the word for the passage's polarity. */
  readonly text?: Bilingual;
  readonly rating?: Rating | null;
  readonly count?: number;
  readonly sources?: number;
  /** A coefficient or a score; `null` where it is not defined. */
  readonly number?: number | null;
  readonly tally?: Tally;
  /** How far apart the sources' balances lie: the greatest less the least, 0 to 2. */
  readonly spread?: number;
  /** A quoted passage and its place, for text matrices. */
  readonly quote?: { readonly text: string; readonly place: string; readonly locator?: Locator };
  /** Ids of the codings that stand under the cell. */
  readonly codings: readonly string[];
}

export interface MatrixColumn {
  readonly id: string;
  readonly label: Bilingual;
  /**
   * `rating`: a word on the scale with its evidence; `count`: how many; `number`: a coefficient or score, with the count
   * it rests on; `tally`: counts by polarity; `quote`: a passage; `passage`: a rating with its evidence and the passage
   * that speaks best for it; `label`: words.
   */
  readonly kind: 'rating' | 'count' | 'number' | 'tally' | 'quote' | 'passage' | 'label';
}

export interface MatrixRow {
  readonly id: string;
  readonly label: Bilingual;
  /** The heading the row stands under: its indicator, its kind of factor. */
  readonly group: Bilingual | null;
  /** One a column, in the columns' order. */
  readonly cells: readonly MatrixCell[];
}

/** A display: what every renderer, file format and terminal table is made from. */
export interface Matrix {
  readonly kind: string;
  readonly title: Bilingual;
  /** What was chosen of the study, where it was not all. */
  readonly filtered?: Bilingual;
  /** Rows are records of a long list (quotes, words, places where something stands), not the lines of a table. */
  readonly listing?: true;
  /** What the rows are: `Sub-indikator`. */
  readonly rowHeader: Bilingual;
  /** What the levels of its ratings are called, in either language. */
  readonly scale: Scale;
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
}
