import type { Alignment } from './alignment.ts';
import type { FactorKind } from './coding.ts';
import type { Technique } from './source.ts';
import type { Bilingual } from './text.ts';

/** What every decision carries: why, and, where known, by whom, when (ISO date) and on what evidence. */
export interface Grounds {
  readonly why: string;
  readonly by: string | null;
  readonly date: string | null;
  /** Fingerprint of the evidence it was taken on (see `evidenceBasis`); `null` where it was written by hand without one. */
  readonly basis: string | null;
}

/** A rating set by the researcher, as a level of the study's scale. */
export interface RatingDecision extends Grounds {
  readonly level: number;
}

export interface AlignmentDecision extends Grounds {
  readonly value: Alignment;
}

/** A recommendation of the researcher's own; `action: null` where none is to be given. */
export interface RecommendationDecision extends Grounds {
  readonly to: string | null;
  readonly action: string | null;
}

/** The subject of decisions on the study as a whole, beside the ids of codes and indicators. */
export const OVERALL = 'overall';

/** Everything decided about a code, an indicator, or the whole (`OVERALL`). */
export interface FindingDecision {
  readonly subject: string;
  readonly rating: RatingDecision | null;
  /** Only of codes. */
  readonly techniques: Readonly<Partial<Record<Technique, RatingDecision>>>;
  readonly alignment: AlignmentDecision | null;
  readonly recommendation: RecommendationDecision | null;
}

/** A factor kept, left out, renamed or added by the researcher. */
export interface FactorDecision extends Grounds {
  /** The codebook's id, or the label of a factor that only the data (or only the researcher) name. */
  readonly factor: string;
  /** `false`: it does not appear among the study's factors. */
  readonly keep: boolean;
  /** `null`: as found. */
  readonly kind: FactorKind | null;
  readonly label: string | null;
  readonly codes: readonly string[] | null;
}

/** An informant has seen what was understood from their words. */
export interface MemberCheck {
  readonly informant: string;
  readonly date: string;
  readonly outcome: 'confirmed' | 'corrected';
  readonly note: string | null;
}

/** What the researcher did for the study's credibility (after Sugiyono 2010:270). */
export const CREDIBILITY_ACTS = [
  'visit',
  'observation',
  're-reading',
  'peer-debriefing',
  'reference-material',
  'supervision',
] as const;
export type CredibilityAct = (typeof CREDIBILITY_ACTS)[number];

export interface CredibilityEntry {
  readonly kind: CredibilityAct;
  readonly date: string | null;
  readonly note: string;
  /** With whom: a peer, a supervisor. */
  readonly with: string | null;
  readonly hours: number | null;
  /** Of reference material: the documents (ids) it belongs to. */
  readonly documents: readonly string[];
}

/** What the researcher sets over the proposals: the contents of `decisions.yaml`. */
export interface Decisions {
  readonly findings: readonly FindingDecision[];
  readonly factors: readonly FactorDecision[];
  /** By date, informant. */
  readonly memberChecks: readonly MemberCheck[];
  /** In the file's order. */
  readonly credibility: readonly CredibilityEntry[];
}

export const NO_DECISIONS: Decisions = { findings: [], factors: [], memberChecks: [], credibility: [] };

/** How a decision stands to what was computed. */
export interface Decided extends Grounds {
  /** What the evidence alone gives; `null` without evidence. */
  readonly computed: { readonly balance: number; readonly level: number; readonly rating: string } | null;
  /** Whether the evidence has changed since: the decision has a basis, and it is another one now. */
  readonly stale: boolean;
}

/** What a decision is about. */
export type DecisionPart = 'rating' | 'alignment' | 'recommendation' | 'factor';

/** One decision beside what would stand there without it. */
export interface AppliedDecision extends Grounds {
  /** The id of a code, indicator or factor, or `OVERALL`. */
  readonly subject: string;
  readonly part: DecisionPart;
  /** Of a rating by one technique. */
  readonly technique: Technique | null;
  readonly decided: Bilingual;
  /** What the evidence alone gives; `null` where it gives nothing. */
  readonly computed: Bilingual | null;
  /** Whether the decision says something else than the evidence alone. */
  readonly against: boolean;
  readonly stale: boolean;
  /** Fingerprint of the evidence as it is now. */
  readonly current: string;
}

const NOTHING: Omit<FindingDecision, 'subject'> = {
  rating: null,
  techniques: {},
  alignment: null,
  recommendation: null,
};

/** What is decided about a subject; nothing of everything where it is not named. */
export function decisionOn({ findings }: Decisions, subject: string): FindingDecision {
  return findings.find((decision) => decision.subject === subject) ?? { subject, ...NOTHING };
}
