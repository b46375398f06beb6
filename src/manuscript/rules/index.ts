import type { ManuscriptRule } from '../rule.ts';
import { manuscriptAggregation } from './aggregation.ts';
import { manuscriptAlignment } from './alignment-inconsistent.ts';
import { citations } from './citations.ts';
import { credibility } from './credibility.ts';
import { manuscriptDuplicates } from './duplicate-evidence.ts';
import { factorDrift } from './factor-drift.ts';
import { factorVsIndicator } from './factor-vs-indicator.ts';
import { frameworkDrift } from './framework-drift.ts';
import { indicatorDiffers } from './indicator-differs.ts';
import { informants } from './informants.ts';
import { labelDrift } from './label-drift.ts';
import { locusDrift } from './locus-drift.ts';
import { noCombined } from './no-combined.ts';
import { noQuotes } from './no-quotes.ts';
import { numberReferent } from './number-referent.ts';
import { obsoleteLaw } from './obsolete-law.ts';
import { orphanConclusion } from './orphan-conclusion.ts';
import { overallDiffers } from './overall-differs.ts';
import { partsSum } from './parts-sum.ts';
import { recommendationGap } from './recommendation-gap.ts';
import { saturationClaim } from './saturation-claim.ts';
import { singleSource } from './single-source.ts';
import { STUDY_RULES } from './study/index.ts';
import { manuscriptDissonance } from './technique-dissonance.ts';
import { techniqueMissing } from './technique-missing.ts';
import { twoBreakdowns } from './two-breakdowns.ts';

/** Every rule, by id. */
export const MANUSCRIPT_RULES: readonly ManuscriptRule[] = [
  overallDiffers, // R01
  indicatorDiffers, // R02
  manuscriptAggregation, // R03
  partsSum, // R04
  twoBreakdowns, // R05
  numberReferent, // R06
  techniqueMissing, // R07
  manuscriptDuplicates, // R08
  noCombined, // R09
  manuscriptDissonance, // R10
  orphanConclusion, // R11
  frameworkDrift, // R12
  locusDrift, // R13
  factorVsIndicator, // R14
  factorDrift, // R15
  manuscriptAlignment, // R16
  recommendationGap, // R17
  informants, // R18
  credibility, // R19
  saturationClaim, // R20
  citations, // R21
  labelDrift, // R22
  noQuotes, // R23
  singleSource, // R24
  obsoleteLaw, // R25
  ...STUDY_RULES, // S01–S07
];
