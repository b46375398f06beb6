import type { Rating } from './rating.ts';
import type { Bilingual } from './text.ts';

/** A rating that would have another word. All ratings here are those of the evidence alone, before any decision. */
export interface LevelChange {
  readonly scope: 'code' | 'indicator' | 'overall';
  /** The code's or the indicator's id; `OVERALL` for the whole. */
  readonly subject: string;
  readonly from: number;
  /** `null`: no evidence is left. */
  readonly to: number | null;
}

/** What would change if a source (an informant, or a document where nobody is named) or a technique were not there. */
export interface LeftOut {
  readonly kind: 'source' | 'technique';
  /** The informant's or document's id; the technique. */
  readonly left: string;
  /** Whether it is an informant. */
  readonly informant: boolean;
  /** Codings that count and would be gone. */
  readonly codings: number;
  /** Codes, indicators (not those that are codes themselves), overall; empty where every rating stands. */
  readonly changes: readonly LevelChange[];
}

/** How the evidence that informants gave is spread over them. */
export interface Dominance {
  /** `null`: all codes. */
  readonly code: string | null;
  /** Codings that count, of informants. */
  readonly codings: number;
  /** What each of them would have if all had as much, four decimals. */
  readonly equalShare: number;
  /** Largest first, then by id. */
  readonly shares: readonly {
    readonly informant: string;
    readonly codings: number;
    readonly share: number;
  }[];
  /** The informant with at least a third of it and twice an equal share, if there is one. */
  readonly dominant: string | null;
}

/** A rating by a part of the evidence. */
export interface PartRating extends Rating {
  readonly part: string;
  readonly codings: number;
  readonly sources: number;
}

/** Groups (or roles) of informants on a code. */
export interface GroupContrast {
  readonly code: string;
  /** Groups with evidence, by name. */
  readonly groups: readonly PartRating[];
  /** Pairs of which one judges it well (above the scale's middle) and the other ill (below), the first well. */
  readonly opposed: readonly (readonly [well: string, ill: string])[];
}

/** A stretch of the field work: interviews and observations. */
export interface Period {
  /** `2025-03`, or `2025-03-01/2025-03-16`. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly documents: number;
}

/** Whether a code is judged alike at different times. */
export interface Replication {
  readonly code: string;
  /** Periods with evidence, in their order. */
  readonly periods: readonly PartRating[];
  /**
   * `holds`: all on one side of the scale's middle, or all in it; `varies`: some in the middle and some not;
   * `reverses`: well in one and ill in another; `once`: evidence in fewer than two periods.
   */
  readonly result: 'holds' | 'varies' | 'reverses' | 'once';
}

/** The ratings with other weights: every statement in full, or none that is hedged or second-hand. */
export interface Reweighted {
  readonly kind: 'unweighted' | 'firm-only';
  readonly changes: readonly LevelChange[];
}

/** How far an informant is from the others. */
export interface Outlier {
  readonly informant: string;
  /** Mean over the codes of |own balance − mean balance of the others|, 0–2, four decimals. */
  readonly distance: number;
  /** Codes on which at least two others spoke as well. */
  readonly codes: number;
  /** Codes on which the others judge well and this one ill, or the other way round. */
  readonly against: readonly string[];
}

/** Who judges an indicator best and worst; informants with the same balance stand together. */
export interface Extremes {
  readonly indicator: string;
  readonly highest: { readonly informants: readonly string[]; readonly balance: number };
  readonly lowest: { readonly informants: readonly string[]; readonly balance: number };
}

/** How much the ratings hang on single voices, weights and times. */
export interface Robustness {
  /** How many ratings the evidence gives: of codes, of indicators that are no codes themselves, and the overall one. */
  readonly rated: number;
  /** One a source, by id. */
  readonly sources: readonly LeftOut[];
  /** One a technique in use, if there are several. */
  readonly techniques: readonly LeftOut[];
  /** Overall first, then codes with evidence of at least two informants, in the codebook's order. */
  readonly dominance: readonly Dominance[];
  /** Codes with evidence of at least two groups. */
  readonly groups: readonly GroupContrast[];
  /** How the field work was split; empty where fewer than two dates are known. */
  readonly periods: readonly Period[];
  /** Interviews and observations whose date is not known (well enough for the split). */
  readonly undated: number;
  /** One a code with dated evidence; empty without periods. */
  readonly replication: readonly Replication[];
  /** Codings that count and weigh less than 1. */
  readonly hedged: number;
  readonly reweighted: readonly Reweighted[];
  /** Informants with a code to compare on, farthest first; empty for fewer than three. */
  readonly outliers: readonly Outlier[];
  /** Indicators on which informants differ, in the codebook's order. */
  readonly extremes: readonly Extremes[];
}

/** sepakat penuh, sepakat sebagian, senyap, bertentangan */
export type PairAgreement = 'full' | 'partial' | 'silence' | 'dissonance';

/** Two passages of different parts whose words are (nearly) the same. */
export interface IdenticalEvidence {
  /** Coding ids. */
  readonly codings: readonly [string, string];
  /** 0.9–1, four decimals. */
  readonly similarity: number;
}

/** Two techniques, groups or periods on one code. */
export interface ConvergencePair {
  readonly parts: readonly [string, string];
  readonly agreement: PairAgreement;
  readonly sameLevel: boolean;
  /** Ids of the factors that both give as reasons. */
  readonly sharedReasons: readonly string[];
  /** Only between techniques. */
  readonly identical: readonly IdenticalEvidence[];
}

export interface CodeConvergence {
  readonly code: string;
  /** Dissonance if any pair has it, else silence, else the weakest; `null` for fewer than two parts. */
  readonly combined: PairAgreement | null;
  readonly pairs: readonly ConvergencePair[];
}

/** Convergence on every code between the techniques in use, between groups of informants, or between periods. */
export interface ConvergenceTable {
  readonly by: 'technique' | 'source' | 'time';
  /** Techniques, groups, period ids. */
  readonly parts: readonly string[];
  /** One a code, in the codebook's order. */
  readonly codes: readonly CodeConvergence[];
}

/** What counts as a theme. */
export const THEME_KINDS = ['codes', 'codes-polarity', 'factors', 'all'] as const;
export type ThemeKind = (typeof THEME_KINDS)[number];

export interface SaturationOptions {
  /** Interviews that the first themes are counted in. */
  readonly base: number;
  /** Interviews in a run. */
  readonly run: number;
  /** Share of new themes at which saturation is reached, 0.05 for 5 %. */
  readonly threshold: number;
  readonly themes: ThemeKind;
}

/** An interview on the curve. */
export interface SaturationPoint {
  readonly document: string;
  readonly date: string | null;
  readonly themes: number;
  /** Heard here for the first time. */
  readonly fresh: number;
  readonly cumulative: number;
}

export interface SaturationRun {
  /** Document ids. */
  readonly interviews: readonly string[];
  readonly fresh: number;
  /** New themes over those of the base, four decimals. */
  readonly ratio: number;
}

/** Saturation after Guest, Namey & Chen (2020). */
export interface Saturation {
  readonly options: SaturationOptions;
  /** By date, then id; interviews without a date last. */
  readonly curve: readonly SaturationPoint[];
  readonly undated: number;
  /** Themes in the base. */
  readonly baseThemes: number;
  /** Every run that there is, also those after saturation. */
  readonly runs: readonly SaturationRun[];
  /** `not-assessable`: fewer than base + run interviews, or no theme in the base. */
  readonly result: 'reached' | 'not-reached' | 'not-assessable';
  /** Why it cannot be assessed. */
  readonly gap: 'too-few-interviews' | 'no-themes' | null;
  /** `6+2`: interviews before the run that reached it, and the run; else `null`. */
  readonly label: string | null;
}

/** The nine tests of credibility (Sugiyono 2010:270), by the ids that a study declares. */
export const CREDIBILITY_TESTS = [
  'prolonged-engagement',
  'persistent-observation',
  'source-triangulation',
  'technique-triangulation',
  'time-triangulation',
  'peer-debriefing',
  'negative-case-analysis',
  'reference-material',
  'member-check',
] as const;
export type CredibilityTest = (typeof CREDIBILITY_TESTS)[number];

/** Sugiyono's other three: transferability, dependability, confirmability. */
export const TRUST_CRITERIA = ['transferability', 'dependability', 'confirmability'] as const;
export type TrustCriterion = (typeof TRUST_CRITERIA)[number];

/**
 * `shown`: the study's own files show it, to the extent that the test says; `partly`: they show some of it;
 * `not-shown`: nothing in them shows it, which does not say that it was not done.
 */
export type Shown = 'shown' | 'partly' | 'not-shown';

export interface CredibilityResult<Id extends string = CredibilityTest> {
  readonly id: Id;
  readonly name: Bilingual;
  /** Whether study.yaml declares it; always `false` of the other three criteria. */
  readonly declared: boolean;
  readonly state: Shown;
  /** What the study shows: whole sentences, with numbers. */
  readonly evidence: readonly Bilingual[];
  /** Documents, units, codes, informants that show it. */
  readonly places: readonly string[];
  /** What would show it (more); `null` where nothing is missing. */
  readonly missing: Bilingual | null;
}

/**
 * `computed`: Telaah did what the tactic asks for, as far as numbers go; `hint`: it shows something to start from;
 * `researcher`: it can do nothing for it. Never that a tactic has been carried out.
 */
export type TacticSupport = 'computed' | 'hint' | 'researcher';

/** One of the 13 + 13 tactics of Miles, Huberman & Saldaña (2014, ch. 11). */
export interface TacticResult {
  readonly family: 'meaning' | 'confirming';
  /** 1–13 in its family. */
  readonly number: number;
  readonly name: Bilingual;
  readonly support: TacticSupport;
  /** What there is, with numbers. */
  readonly shown: Bilingual;
  /** A command or a section of the report; `null` where there is none. */
  readonly where: Bilingual | null;
}

/** How strong the conclusions are. Nothing in it is a decision. */
export interface Strength {
  readonly robustness: Robustness;
  /** By technique, source, time; each only where there are two parts or more. */
  readonly convergence: readonly ConvergenceTable[];
  readonly saturation: Saturation;
  /** All nine, in this order. */
  readonly credibility: readonly CredibilityResult[];
  readonly trust: readonly CredibilityResult<TrustCriterion>[];
  readonly tactics: readonly TacticResult[];
}
