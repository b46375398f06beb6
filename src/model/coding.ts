import type { Span } from './text.ts';

/** `neutral` speaks of the topic without judging it and never counts towards a rating. */
export type Polarity = 'positive' | 'negative' | 'mixed' | 'neutral';

export type FactorKind = 'supporting' | 'inhibiting';

export type CodingStatus = 'proposed' | 'confirmed' | 'rejected' | 'human';

/** What in a unit pointed to a code. */
export type SignalKind = 'question' | 'term' | 'heading' | 'phrase' | 'learned';

/** One reason for a coding, so that every coding can say why it is there. */
export interface Why {
  readonly signal: SignalKind;
  /** The words that matched, as they stand in the text (or in the question or heading). */
  readonly match: string;
  /** The place in the codebook: `kualitas/sop.terms[2]`; for a learned word the code and the stem: `kualitas/sop ~ urut`. */
  readonly rule: string;
  /** Where the words stand in the canonical text; `null` when they stand in the question or heading. */
  readonly span: Span | null;
  /** The share of the whole, between 0 and 1. */
  readonly strength: number;
}

/** How a polarity came about, clause by clause. */
export interface ClauseReading extends Span {
  readonly text: string;
  readonly polarity: Polarity;
  /** How much the clause counts beside the others. */
  readonly weight: number;
  /** What was seen: `negator "tidak"`, `contrast "tapi"`, `hedge "mungkin"`, `phrase "tepat waktu"`. */
  readonly notes: readonly string[];
}

/** A polarity that the rest of the study has turned: how the passage reads by itself, and how others under its code speak. */
export interface Tendency {
  readonly alone: Polarity;
  readonly positive: number;
  readonly negative: number;
  readonly mixed: number;
}

/** A passage under a code. The quote is `document.text.slice(start, end)`. */
export interface Coding extends Span {
  readonly id: string;
  readonly document: string;
  readonly unit: number;
  readonly quote: string;
  readonly code: string;
  readonly polarity: Polarity;
  /** 1, or 0.5 for a hedged or second-hand statement. */
  readonly weight: number;
  /** `auto/terms` for a coder of ours, a person's name otherwise. */
  readonly coder: string;
  readonly status: CodingStatus;
  /** How sure the automatic coder is, between 0 and 1; 1 for a person. */
  readonly confidence: number;
  readonly why: readonly Why[];
  readonly reading: readonly ClauseReading[];
  /** Only where the rest of the study has turned a proposal's polarity. */
  readonly tendency?: Tendency;
}

/** A cause named in a passage. `factor` is the codebook's factor, `null` for one it does not foresee. */
export interface FactorMention extends Span {
  readonly document: string;
  readonly unit: number;
  readonly kind: FactorKind;
  /** The informant's words for it, or the codebook factor's label. */
  readonly label: string;
  /** What this source calls it, in a few words of its own: `palang pintu rusak`. */
  readonly words: string;
  readonly factor: string | null;
  readonly codes: readonly string[];
  readonly quote: string;
  /** Who noted it; `null` for one that was found automatically. */
  readonly coder: string | null;
}

/** A proposal less sure than this is as likely wrong as right. */
const UNSURE = 0.5;

/** Whether a coding is a proposal that nobody has looked at, and that is as likely wrong as right. */
export function isUnsure({ status, confidence }: Pick<Coding, 'status' | 'confidence'>): boolean {
  return status === 'proposed' && confidence < UNSURE;
}

/** Whether a coding counts as evidence: not rejected, and not neutral. */
export function isEvidence(coding: Coding): boolean {
  return coding.status !== 'rejected' && coding.polarity !== 'neutral';
}
