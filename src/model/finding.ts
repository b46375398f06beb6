import type { Alignment } from './alignment.ts';
import type { FactorKind } from './coding.ts';
import type { Grounds } from './decision.ts';
import type { Aggregation, Rating, TechniqueRatings } from './rating.ts';
import type { Bilingual } from './text.ts';

/** Farmer, Robinson, Elliott & Eyles (2006). */
export type Convergence = 'agreement' | 'partial' | 'dissonance' | 'silence';

/** The level each rule would give, to show where they disagree. */
export type LevelsByRule = Readonly<Record<Exclude<Aggregation, 'manual'>, number>>;

/** A rating joined from others by the study's rule. Where the researcher decided otherwise it is the decided one. */
export interface CombinedRating extends Rating {
  readonly rules: LevelsByRule;
}

/** A factor with everything said of it. */
export interface FactorFinding {
  /** The codebook's factor id, or the label of a factor that only the data name. */
  readonly id: string;
  readonly kind: FactorKind;
  readonly label: Bilingual;
  /** Whether the codebook foresees it. */
  readonly known: boolean;
  /** Whether a person noted it on a passage. */
  readonly noted: boolean;
  /** Codes it bears on: those the codebook names and those it was named beside. */
  readonly codes: readonly string[];
  /** Unit addresses (`W-03:7`) in document order. */
  readonly places: readonly string[];
  /** Distinct informants or documents; 0 for one that only the researcher names. */
  readonly sources: number;
  /** Set where the researcher has kept, added or changed it. */
  readonly decided?: Grounds & { readonly stale: boolean };
}

export interface Recommendation {
  readonly code: string | null;
  readonly factor: string | null;
  /** To whom, as it heads a list: `Kepada pimpinan Dinas Contoh`. */
  readonly to: Bilingual;
  /** What to do, as it goes on after the addressee and a colon. */
  readonly action: Bilingual;
}

/** What the study finds about one code. */
export interface Finding {
  readonly code: string;
  readonly techniques: TechniqueRatings;
  readonly combined: CombinedRating | null;
  readonly convergence: Convergence;
  readonly alignment: { readonly value: Alignment | null; readonly set: 'proposed' | 'decided' };
  /** Coding ids of the passages that speak best for the rating, at most two by technique. */
  readonly quotes: readonly string[];
  /** Coding ids of the passages that speak against it. */
  readonly negativeCases: readonly string[];
  /** Ids of factor findings that bear on the code. */
  readonly factors: readonly string[];
  readonly recommendation: Recommendation | null;
}

export interface IndicatorFinding {
  readonly code: string;
  readonly combined: CombinedRating | null;
}

export type Severity = 'info' | 'warning' | 'error';

/** What a verification rule found. */
export interface Check {
  readonly rule: string;
  /** What the rule looks for, in a few words. */
  readonly name: Bilingual;
  readonly severity: Severity;
  readonly message: Bilingual;
  /** What to do about it. */
  readonly advice: Bilingual;
  readonly where: readonly string[];
}
