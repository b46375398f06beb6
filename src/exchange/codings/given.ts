import type { Bilingual } from '../../model/text.ts';

/** A coding as another program's file gives it, in that file's words; empty or `null` where it says nothing. */
export interface GivenCoding {
  /** Where in the file: `baris 12`. */
  readonly where: Bilingual;
  /** The same for sorting and other programs: the number of the row, comment or highlight, from 1. */
  readonly row: number;
  readonly document: string | null;
  /** Whether the file says so itself: where it was told from the file's name, another document may be meant. */
  readonly documentSure: boolean;
  readonly unit: number | null;
  /** UTF-16 code units into the canonical text. */
  readonly start: number | null;
  readonly end: number | null;
  readonly quote: string;
  /** What stands around the quote. */
  readonly before: string;
  readonly after: string;
  readonly code: string;
  readonly polarity: string;
  readonly coder: string | null;
  readonly status: string;
  readonly memo: string | null;
}

/** The codings of a file. */
export interface GivenCodings {
  readonly file: string;
  readonly codings: readonly GivenCoding[];
  /** Headings of columns that were not read. */
  readonly foreign: readonly string[];
}

export const NOTHING_SAID = {
  document: null,
  documentSure: true,
  unit: null,
  start: null,
  end: null,
  quote: '',
  before: '',
  after: '',
  code: '',
  polarity: '',
  coder: null,
  status: '',
  memo: null,
} as const satisfies Partial<GivenCoding>;
