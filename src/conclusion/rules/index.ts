import { aggregation } from './aggregation.ts';
import { alignmentInconsistent } from './alignment-inconsistent.ts';
import { credibility } from './credibility.ts';
import { decisionAgainst } from './decision-against.ts';
import { dominance } from './dominance.ts';
import { duplicateEvidence } from './duplicate-evidence.ts';
import { factorVsIndicator } from './factor-vs-indicator.ts';
import { hangsOnOne } from './hangs-on-one.ts';
import { informants } from './informants.ts';
import { manualAggregation } from './manual-aggregation.ts';
import { manyNegativeCases } from './negative-cases.ts';
import { noCombined } from './no-combined.ts';
import { noQuotes } from './no-quotes.ts';
import { orphanConclusion } from './orphan-conclusion.ts';
import { periodDiffers } from './period-differs.ts';
import { recommendationGap } from './recommendation-gap.ts';
import { rolesDisagree } from './roles-disagree.ts';
import type { VerificationRule } from './rule.ts';
import { saturationClaim } from './saturation-claim.ts';
import { singleSource } from './single-source.ts';
import { staleDecision } from './stale-decision.ts';
import { techniqueDissonance } from './technique-dissonance.ts';
import { techniqueMissing } from './technique-missing.ts';
import { thinEvidence } from './thin-evidence.ts';

/** Every rule, in the order in which their checks are reported. */
export const VERIFICATION_RULES: readonly VerificationRule[] = [
  aggregation,
  techniqueMissing,
  duplicateEvidence,
  noCombined,
  techniqueDissonance,
  orphanConclusion,
  factorVsIndicator,
  alignmentInconsistent,
  recommendationGap,
  informants,
  credibility,
  saturationClaim,
  noQuotes,
  singleSource,
  thinEvidence,
  manualAggregation,
  decisionAgainst,
  staleDecision,
  hangsOnOne,
  dominance,
  rolesDisagree,
  periodDiffers,
  manyNegativeCases,
];
