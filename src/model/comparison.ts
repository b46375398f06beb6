import type { FactorKind } from './coding.ts';
import type { Aggregation, Scale } from './rating.ts';
import type { Bilingual } from './text.ts';

/** One study among several. */
export interface ComparedCase {
  /** Short, unique among the cases: the name of its folder. */
  readonly id: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly informants: number;
  readonly documents: number;
  /** All but the rejected ones. */
  readonly codings: number;
  /** Those of them that a person made or confirmed. */
  readonly settled: number;
  readonly aggregation: Aggregation;
  readonly scale: Scale;
}

/** What a study finds about a code, an indicator or the whole. */
export interface ComparedRating {
  readonly balance: number;
  readonly level: number;
  /** The level's word on the study's own scale. */
  readonly word: Bilingual;
  readonly direction: 'positive' | 'middle' | 'negative';
  /** Distinct informants or documents with evidence on it. */
  readonly sources: number;
  readonly codings: number;
  /** Whether the researcher has set it. */
  readonly decided: boolean;
}

/**
 * How the cases stand to each other: all on one side of their scales' middle; some in the middle; one well and
 * another ill; evidence in fewer than two of them.
 */
export type CaseAgreement = 'same' | 'varies' | 'opposite' | 'alone';

export interface ComparedRow {
  /** The id of a code or indicator; `OVERALL` for the whole. */
  readonly subject: string;
  readonly kind: 'code' | 'indicator' | 'overall';
  readonly label: Bilingual;
  /** One a case, in the cases' order; `null` without evidence. */
  readonly ratings: readonly (ComparedRating | null)[];
  readonly agreement: CaseAgreement;
}

export interface ComparedFactor {
  readonly id: string;
  readonly kind: FactorKind;
  readonly label: Bilingual;
  /** Whether the codebook foresees it. */
  readonly known: boolean;
  /** Informants or documents that name it, one number a case; `null` where nobody does. */
  readonly sources: readonly (number | null)[];
}

/** Several studies of one codebook: the cross-case meta-matrix of Miles & Huberman. */
export interface Comparison {
  readonly codebook: { readonly id: string; readonly title: Bilingual };
  /** By overall balance, highest first; those without one last; then by id. */
  readonly cases: readonly ComparedCase[];
  /** In the codebook's order, each indicator before its codes, the whole last. */
  readonly rows: readonly ComparedRow[];
  /** Named in most cases first, then by most sources. */
  readonly factors: readonly ComparedFactor[];
  /** What makes the words of the cases hard to compare. */
  readonly differs: readonly ('scale' | 'aggregation' | 'techniques')[];
}
