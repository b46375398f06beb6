import type { Mark } from '../language/marks.ts';
import type { PhraseIndex } from '../language/phrases.ts';
import type { Sentence, TextReader } from '../language/reader.ts';
import type { Codebook, Factor } from '../model/codebook.ts';
import type { SignalKind } from '../model/coding.ts';
import type { Unit } from '../model/source.ts';
import type { Lang, Span } from '../model/text.ts';

/** One reason to give a unit a code. */
export interface Signal {
  readonly code: string;
  readonly kind: SignalKind;
  /** The words that matched. */
  readonly match: string;
  /** The place in the codebook: `kualitas/sop.terms[2]`. */
  readonly rule: string;
  /** In the canonical text; `null` when the words stand in the question or the heading. */
  readonly span: Span | null;
  /** Between 0 (nothing) and 1 (sure). */
  readonly strength: number;
}

/** A unit read for coding: its sentences, and those of the question and heading it stands under. */
export interface UnitText {
  readonly unit: Unit;
  readonly sentences: readonly Sentence[];
  readonly question: readonly Sentence[];
  readonly heading: readonly Sentence[];
}

/** A codebook made ready for one language: everything that coders look things up in. */
export interface CodingContext {
  readonly lang: Lang;
  readonly codebook: Codebook;
  readonly reader: TextReader;
  /** The terms and phrases of codes and factors, looked for together. */
  readonly vocabulary: PhraseIndex<VocabularyEntry>;
  readonly marks: PhraseIndex<Mark>;
}

export interface TermEntry {
  readonly of: 'term';
  readonly code: string;
  readonly rule: string;
  /** 1 for a term of this code alone, less when other codes have it too. */
  readonly share: number;
  /** Its words stand in the code's label: they name the code and do not judge it. */
  readonly names: boolean;
}

export interface PhraseEntry {
  readonly of: 'phrase';
  readonly code: string;
  readonly rule: string;
  readonly direction: 1 | -1;
}

export interface FactorEntry {
  readonly of: 'factor';
  readonly factor: Factor;
}

export type VocabularyEntry = TermEntry | PhraseEntry | FactorEntry;

/**
 * A coder looks at one document's units in order and says what points to which code.
 * A new coder is one file and one line in the registry.
 */
export interface Coder {
  /** As it stands in `coding.coder`: `auto/terms`. */
  readonly id: string;
  /** The kind of all its signals. */
  readonly kind: SignalKind;
  /** Signals for each unit, in the order of `units`. */
  propose(units: readonly UnitText[], context: CodingContext): Signal[][];
}
