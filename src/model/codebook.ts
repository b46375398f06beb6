import type { FactorKind, Polarity } from './coding.ts';
import type { Scale } from './rating.ts';
import type { Bilingual } from './text.ts';

/** A passage that the codebook's author says belongs to a code, with its polarity. */
export interface CodeExample {
  readonly text: string;
  readonly polarity: Polarity;
  /** The question it answers, where the answer alone does not say what it is about. */
  readonly question: string | null;
}

/**
 * What passages are coded with: a sub-indicator, or an indicator that has none.
 * `id` is the whole path (`kualitas/sop`; flat: `inisiatif`).
 */
export interface Code {
  readonly id: string;
  readonly indicator: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly useWhen: readonly Bilingual[];
  readonly notWhen: readonly Bilingual[];
  /** Interview-guide questions, in either language. */
  readonly questions: readonly string[];
  /** Words, phrases, and near-pairs (`tugas ~ selesai`): what passages about the code say, in either language. */
  readonly terms: readonly string[];
  /** Phrases that speak of the code and carry their own direction. */
  readonly positive: readonly string[];
  readonly negative: readonly string[];
  readonly examples: readonly CodeExample[];
  /** Passages that look like the code and must not get it. */
  readonly counterexamples: readonly string[];
  /** `#RRGGBB`, for other programs. */
  readonly color?: string;
}

export interface Indicator {
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  /** The ids of its codes; for an indicator without sub-indicators, its own id alone. */
  readonly codes: readonly string[];
  readonly color?: string;
}

/** A cause of good or bad performance that the codebook expects. */
export interface Factor {
  readonly id: string;
  readonly kind: FactorKind;
  readonly label: Bilingual;
  readonly terms: readonly string[];
  /** Codes that the factor strengthens (supporting) or weakens (inhibiting). */
  readonly affects: readonly string[];
}

/** A theory as data. */
export interface Codebook {
  readonly id: string;
  readonly title: Bilingual;
  /** As the text cites it: `Mangkunegara (2017:75)`. `null` when no theory is cited. */
  readonly citation: string | null;
  /** The entry of the reference list. */
  readonly reference: string | null;
  readonly indicators: readonly Indicator[];
  readonly codes: readonly Code[];
  readonly factors: readonly Factor[];
  /** A scale of its own; a study's scale goes before it. */
  readonly scale: Scale | null;
}

/** Whether the indicator is itself the code (a flat codebook). */
export function isFlat(indicator: Indicator): boolean {
  return indicator.codes.length === 1 && indicator.codes[0] === indicator.id;
}

/** The code's full label: `Kualitas kerja / Kesesuaian dengan SOP`. */
export function codePath(codebook: Codebook, code: Code): Bilingual {
  const indicator = codebook.indicators.find((candidate) => candidate.id === code.indicator);
  if (indicator === undefined || isFlat(indicator)) return code.label;
  return {
    id: `${indicator.label.id} / ${code.label.id}`,
    en: `${indicator.label.en} / ${code.label.en}`,
  };
}
