import type { FactorKind, Polarity } from './coding.ts';
import type { Convergence } from './finding.ts';
import type { Technique } from './source.ts';
import type { Bilingual } from './text.ts';

/** A polarity that judges. */
export type Judgement = Exclude<Polarity, 'neutral'>;

export const JUDGEMENTS: readonly Judgement[] = ['positive', 'negative', 'mixed'];

/** A confidence interval, both ends inclusive. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure with four decimals; `null` where the data do not define it, or no interval. */
export interface Estimate {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** Why there is no κ: nothing was compared, or both sides gave the same single answer throughout. */
export type KappaGap = 'no-units' | 'no-variation';

/** What a set of codings was read from. */
export type CodingsForm = 'units' | 'analysis' | 'table' | 'study';

/** One side of a comparison, described. */
export interface EvaluatedSet {
  /** As the user named it. */
  readonly name: string;
  readonly form: CodingsForm;
  /** The codebook's id; `null` where nothing says. */
  readonly codebook: string | null;
  readonly units: number;
  /** Codes given to units: a code that several passages of a unit have counts once. */
  readonly codings: number;
}

/** How a list is met by another: what both have, of how many. */
export interface ListAgreement {
  readonly reference: number;
  readonly given: number;
  readonly matched: number;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
}

/** The agreement on one code. */
export interface CodeAgreement {
  readonly code: string;
  /** Units with the code on each side, and on both. */
  readonly reference: number;
  readonly given: number;
  readonly both: number;
  readonly precision: Estimate;
  readonly recall: Estimate;
  readonly f1: Estimate;
  readonly kappa: Estimate;
  /** `null` where κ is defined. */
  readonly kappaUndefined: KappaGap | null;
}

export type Confusion = Readonly<Record<Judgement, Readonly<Record<Judgement, number>>>>;

/** One code's ratings on one side; `null` where there is no evidence. */
export interface VerdictWords extends Readonly<Record<Technique, Bilingual | null>> {
  readonly overall: Bilingual | null;
  readonly convergence: Convergence | null;
}

export interface VerdictComparison {
  readonly code: string;
  readonly reference: VerdictWords;
  /** `null` where the other side says nothing of the code. */
  readonly given: VerdictWords | null;
}

/** Agreement of ratings in three steps: better than the scale's middle, the middle, worse. */
export interface VerdictAgreement {
  /** Shares of the reference's codes; `cells` of its codes by techniques. */
  readonly exact: number;
  readonly withinOne: number;
  readonly cells: number;
  readonly convergence: number;
  readonly codes: readonly VerdictComparison[];
}

export interface GivenCode {
  readonly code: string;
  readonly polarity: Judgement;
}

/** A unit that both sides code differently. */
export interface Disagreement {
  readonly document: string;
  readonly unit: number;
  /** `codes` where the sets of codes differ, `polarity` where only that does. */
  readonly differ: 'codes' | 'polarity';
  readonly reference: readonly GivenCode[];
  readonly given: readonly GivenCode[];
  /** The beginning of the unit, or of the passage; `null` where neither side has any text. */
  readonly text: string | null;
}

/** Two sets of codings compared: `reference` is what is taken for right, `given` what is judged by it. */
export interface Evaluation {
  readonly reference: EvaluatedSet;
  readonly given: EvaluatedSet;
  /** Of the intervals: percentiles of `samples` resamples of the units; 0 samples for none. */
  readonly bootstrap: { readonly seed: number; readonly samples: number; readonly level: number };
  readonly units: {
    readonly compared: number;
    /** Units of the reference that the other side does not have; `null` where its form does not tell. */
    readonly missing: number | null;
    /** Units of the other side that the reference does not have. */
    readonly extra: number;
    /** Units that begin with other words on the two sides; `null` where the words are not known. */
    readonly misaligned: number | null;
    /** Whether units without any code are known. If not, κ comes out lower than it is. */
    readonly uncodedKnown: boolean;
  };
  /** Over all codes that the reference gives anywhere. */
  readonly overall: {
    /** Pooled over codes (micro). */
    readonly precision: Estimate;
    readonly recall: Estimate;
    readonly f1: Estimate;
    /** The mean over codes. */
    readonly macroF1: Estimate;
    /** The mean over codes; an undefined κ counts 0. */
    readonly meanKappa: Estimate;
    /** The share of units with exactly the same codes. */
    readonly exactSet: Estimate;
    /** F1 of code and polarity together, over all codes of both sides. */
    readonly joint: Estimate;
  };
  /** Codings under codes that the reference gives nowhere; they count in `exactSet` and `joint` alone. */
  readonly beyondReference: number;
  /** In the codebook's order where it is known, else by id; those that only one side gives too. */
  readonly codes: readonly CodeAgreement[];
  /** On the codes that both sides give to a unit. */
  readonly polarity: {
    readonly pairs: number;
    /** By the reference's polarity, then the other's. */
    readonly confusion: Confusion;
    readonly accuracy: Estimate;
    readonly macroF1: Estimate;
  };
  /** The share of the reference's codes among the first three proposals of their unit; `null` without proposals. */
  readonly topThree: Estimate | null;
  /** Kind and cause of the factors named in the same unit; `null` where one side records none. */
  readonly factors: ListAgreement | null;
  /** The main factors of the study as a whole; `null` where one side has none. */
  readonly mainFactors: (ListAgreement & { readonly missed: readonly NamedFactor[] }) | null;
  readonly verdicts: VerdictAgreement | null;
  /** By document and unit. */
  readonly disagreements: readonly Disagreement[];
}

export interface NamedFactor {
  readonly kind: FactorKind;
  readonly label: string;
}
