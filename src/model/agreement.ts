import type { Polarity } from './coding.ts';
import type { Interval } from './evaluation.ts';

/** The coefficients of agreement, in the order in which they are listed. */
export const COEFFICIENTS = [
  'percent',
  'cohen',
  'weighted-linear',
  'weighted-quadratic',
  'scott',
  'fleiss',
  'conger',
  'ac1',
  'brennan-prediger',
  'alpha-nominal',
  'alpha-ordinal',
  'alpha-interval',
  'alpha-ratio',
] as const;

export type CoefficientId = (typeof COEFFICIENTS)[number];

/** What may be done with the values: told apart, put in order, subtracted, divided (Stevens 1946). */
export const LEVELS = ['nominal', 'ordinal', 'interval', 'ratio'] as const;

export type MeasurementLevel = (typeof LEVELS)[number];

/**
 * Why a coefficient cannot be computed: nothing was coded; nothing was coded by two; all values are the same, so
 * that nothing was told apart; it is for exactly two coders; the values have no order, are no numbers, or are
 * negative where a ratio needs a zero; there is only one code to choose from.
 */
export type AgreementGap =
  | 'no-units'
  | 'no-pairs'
  | 'no-variation'
  | 'two-coders'
  | 'unordered'
  | 'not-numbers'
  | 'negative-numbers'
  | 'one-code';

/** Words for a figure: by convention only, never by computation. */
export type Reading =
  | {
      readonly convention: 'landis-koch-1977';
      readonly word: 'poor' | 'slight' | 'fair' | 'moderate' | 'substantial' | 'almost-perfect';
    }
  | { readonly convention: 'krippendorff'; readonly word: 'unreliable' | 'tentative' | 'reliable' };

/** One coefficient, with nine decimals. */
export interface AgreementScore {
  readonly coefficient: CoefficientId;
  /** `null` where it cannot be computed; `gap` says why. */
  readonly value: number | null;
  readonly gap: AgreementGap | null;
  /** From resampled units; `null` without resamples, and where most of them leave it undefined. */
  readonly interval: Interval | null;
  /** The large-sample standard error, where the coefficient's author gives a formula for such data. */
  readonly standardError: number | null;
  readonly reading: Reading | null;
}

/** Agreement on one thing: a code, all codes, the polarity, a table. */
export interface AgreementLine {
  /** The code's path; `null` for everything together. */
  readonly code: string | null;
  /** Units (characters, passages) that at least two coders coded, so that they can be compared. */
  readonly compared: number;
  /** How much of it each coder gave the code, in the coders' order; empty where there is no single code. */
  readonly given: readonly number[];
  readonly scores: readonly AgreementScore[];
  /** High agreement in percent with a low κ, because nearly all values are the same (Feinstein & Cicchetti 1990). */
  readonly paradox: boolean;
}

/** What is compared: units with the code or without, characters under it, passages that meet; or a table's rows. */
export const AGREEMENT_BASES = ['units', 'characters', 'overlap'] as const;

export type AgreementBasis = (typeof AGREEMENT_BASES)[number] | 'table';

/** Two of the coders. */
export interface CoderPair {
  readonly coders: readonly [string, string];
  readonly line: AgreementLine;
}

/**
 * How coders differ on a unit: one judges it well and another badly; not all give the code; they judge it
 * differently by less; they mark other words of it.
 */
export type DisagreementKind = 'opposite' | 'code' | 'polarity' | 'boundaries';

/** One code of one unit that coders code differently. */
export interface CoderDisagreement {
  readonly document: string;
  readonly unit: number;
  readonly code: string;
  readonly kind: DisagreementKind;
  /** From 0 to 1: the mean over pairs of coders of how far apart they are. */
  readonly weight: number;
  /** In the coders' order: a polarity, `none` for no code, `null` for a unit that the coder did not get to. */
  readonly given: readonly (Polarity | 'none' | null)[];
  /** The unit's own words. */
  readonly text: string;
}

/** A row of a table whose values differ. */
export interface RowDisagreement {
  readonly unit: string;
  readonly weight: number;
  readonly given: readonly (string | null)[];
}

interface Compared {
  readonly coders: readonly string[];
  /** Of the intervals: percentiles of `samples` resamples of the units. */
  readonly bootstrap: { readonly seed: number; readonly samples: number; readonly level: number };
  readonly overall: AgreementLine;
  /** Each two coders, where there are more; else empty. */
  readonly pairs: readonly CoderPair[];
}

/** Agreement of people who coded the same documents. */
export interface CodingAgreement extends Compared {
  readonly basis: Exclude<AgreementBasis, 'table'>;
  /** Documents that at least two worked on. */
  readonly documents: readonly string[];
  /** Documents that only one worked on; they are left out. */
  readonly leftOut: readonly { readonly document: string; readonly coder: string }[];
  /** The least share of two passages' common words for them to be the same; `null` off overlap. */
  readonly threshold: number | null;
  readonly codes: readonly AgreementLine[];
  /** Each code in each document; empty off characters. */
  readonly byDocument: readonly { readonly document: string; readonly line: AgreementLine }[];
  /** negative < mixed < positive, on the codes that two give to a unit; `null` off units. */
  readonly polarity: AgreementLine | null;
  /** Judgements that are neutral, and so have no place in that order. */
  readonly neutral: number;
  /** Heaviest first. */
  readonly disagreements: readonly CoderDisagreement[];
}

/** Agreement in a table of units × coders. */
export interface TableAgreement extends Compared {
  readonly basis: 'table';
  readonly name: string;
  readonly form: 'wide' | 'long';
  readonly level: MeasurementLevel;
  readonly units: number;
  /** Cells without a value. */
  readonly missing: number;
  readonly categories: readonly string[];
  /** Krippendorff's coincidence matrix over the categories, four decimals. */
  readonly coincidences: readonly (readonly number[])[];
  /** Of each category against all others (Fleiss 1971); empty for two, and for more than twenty. */
  readonly perCategory: readonly AgreementLine[];
  readonly disagreements: readonly RowDisagreement[];
}

export type Agreement = CodingAgreement | TableAgreement;
