import type { Severity } from './finding.ts';
import type { Bilingual, Lang, Span } from './text.ts';

/** A paragraph, heading, table row, list item or caption of a manuscript, as a reader gives it. */
export interface ManuscriptBlock extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row' | 'caption' | 'quote';
  /** Of a heading, 1 for the highest; `null` of others. */
  readonly level: number | null;
  /** One line, white space collapsed, words broken at a line's end joined. */
  readonly text: string;
  /** 1-based line of the file's text on which it begins (of a Word file: the ordinal of the paragraph). */
  readonly line: number;
}

/** What a section is in the order of an article or thesis of the field. */
export type SectionRole =
  | 'title'
  | 'abstract'
  | 'introduction'
  | 'theory'
  | 'method'
  | 'findings'
  | 'conclusion'
  | 'recommendations'
  | 'references'
  | 'appendix'
  | 'other';

export interface ManuscriptSentence extends Span {
  readonly text: string;
  readonly line: number;
}

/** A section with the blocks directly under its heading. */
export interface ManuscriptSection {
  /** The heading as written, its number included; a name of the role where the manuscript has none. */
  readonly heading: string;
  /** 1-based line of the heading; of the first block where there is none. */
  readonly line: number;
  /** 0 before any heading. */
  readonly level: number;
  readonly role: SectionRole;
  /** Headings above it, highest first. */
  readonly path: readonly string[];
  readonly lang: Lang;
  /** What stands directly under the heading, the heading itself not among it. */
  readonly blocks: readonly (ManuscriptBlock & { readonly sentences: readonly ManuscriptSentence[] })[];
}

/** A researcher's own article or chapter, read. Offsets are UTF-16 code units into `text`, end exclusive. */
export interface Manuscript {
  readonly name: string;
  readonly text: string;
  readonly title: string | null;
  readonly sections: readonly ManuscriptSection[];
}

/** A place in a manuscript that a rule points at. */
export interface ManuscriptPlace {
  readonly section: string;
  readonly line: number;
  /** Word for word, cut in the middle where it is long. */
  readonly quote: string;
}

/** What an examiner would hold against a manuscript. */
export interface ManuscriptCheck {
  readonly rule: string;
  readonly name: Bilingual;
  readonly severity: Severity;
  /** 0–1: how sure the rule is that a reader would agree. */
  readonly confidence: number;
  readonly message: Bilingual;
  readonly where: readonly ManuscriptPlace[];
  readonly advice: Bilingual;
}
