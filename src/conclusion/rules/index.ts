import { aggregation } from './aggregation.ts';
import { factorVsIndicator } from './factor-vs-indicator.ts';
import { manualAggregation } from './manual-aggregation.ts';
import type { VerificationRule } from './rule.ts';
import { singleSource } from './single-source.ts';
import { techniqueDissonance } from './technique-dissonance.ts';
import { techniqueMissing } from './technique-missing.ts';
import { thinEvidence } from './thin-evidence.ts';

/** Every rule, in the order in which their checks are reported. */
export const VERIFICATION_RULES: readonly VerificationRule[] = [
  aggregation,
  techniqueMissing,
  techniqueDissonance,
  factorVsIndicator,
  singleSource,
  thinEvidence,
  manualAggregation,
];
