/** What users write after `telaah chart`, and what a chart's file is called; in the order in which help lists them. */
export const CHART_IDS = [
  'ratings',
  'convergence',
  'polarity',
  'evidence',
  'timeline',
  'saturation',
  'co-occurrence',
] as const;
export type ChartId = (typeof CHART_IDS)[number];

/** A picture of a part of the study, in one language. */
export interface Chart {
  readonly id: ChartId;
  readonly title: string;
  /** The same in words, with its numbers: one or a few sentences. */
  readonly alternative: string;
  /** Its data as a table: what the columns are called, and the rows. Empty where there is nothing to draw. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Well-formed, by itself; nothing in it runs, and it refers to nothing outside. Its ids begin with the chart's own. */
  readonly svg: string;
  /** Pixels of CSS. */
  readonly width: number;
  readonly height: number;
}
