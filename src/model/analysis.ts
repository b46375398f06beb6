import type { CodingAgreement } from './agreement.ts';
import type { Audit } from './audit.ts';
import type { Codebook } from './codebook.ts';
import type { Coding, FactorMention } from './coding.ts';
import type { AppliedDecision, Decisions } from './decision.ts';
import type {
  Check,
  CombinedRating,
  FactorFinding,
  Finding,
  IndicatorFinding,
  Recommendation,
} from './finding.ts';
import type { CoderShare, StudyMemo } from './people.ts';
import type { Document } from './source.ts';
import type { Study } from './study.ts';
import type { Strength } from './verification.ts';
import type { Warning } from './warning.ts';

/** Everything up to the coding: what displays are made from. */
export interface CodedStudy {
  readonly study: Study;
  readonly codebook: Codebook;
  /** By id. */
  readonly documents: readonly Document[];
  /** By document, unit, place, code. */
  readonly codings: readonly Coding[];
  readonly factors: readonly FactorMention[];
  /** What the researcher has set over what the evidence gives. */
  readonly decisions: Decisions;
}

/** What is concluded from a coded study. */
export interface Conclusion {
  /** In the codebook's order, one a code. */
  readonly findings: readonly Finding[];
  readonly indicators: readonly IndicatorFinding[];
  readonly overall: CombinedRating | null;
  /** Most widely named first. */
  readonly factors: readonly FactorFinding[];
  readonly recommendations: readonly Recommendation[];
  /** Each beside what the evidence alone gives; in the order of `decisions.yaml`, findings first. */
  readonly decisions: readonly AppliedDecision[];
  /** How strong all of this is. */
  readonly strength: Strength;
  readonly checks: readonly Check[];
}

/** A whole run, from sources to conclusion. */
export interface Analysis extends CodedStudy {
  readonly conclusion: Conclusion;
  /** What each person did, by name. */
  readonly coders: readonly CoderShare[];
  /** Of several people who coded the same documents; `null` where no two did. */
  readonly agreement: CodingAgreement | null;
  /** On the study, its documents, codes and passages, in this order. */
  readonly memos: readonly StudyMemo[];
  readonly warnings: readonly Warning[];
  /** What it was made from; `null` for one that was not made from files. */
  readonly audit: Audit | null;
}
