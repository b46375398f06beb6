import type { CredibilityResult, CredibilityTest, TrustCriterion } from '../../model/verification.ts';
import { confirmability } from './confirmability.ts';
import { dependability } from './dependability.ts';
import { memberCheck } from './member-check.ts';
import { negativeCaseAnalysis } from './negative-case-analysis.ts';
import { peerDebriefing } from './peer-debriefing.ts';
import { persistentObservation } from './persistent-observation.ts';
import { prolongedEngagement } from './prolonged-engagement.ts';
import { referenceMaterial } from './reference-material.ts';
import { sourceTriangulation } from './source-triangulation.ts';
import { techniqueTriangulation } from './technique-triangulation.ts';
import type { CredibilityContext, Test } from './test.ts';
import { timeTriangulation } from './time-triangulation.ts';
import { transferability } from './transferability.ts';

/** In the field's order (Sugiyono 2010:270). */
const TESTS: readonly Test<CredibilityTest>[] = [
  prolongedEngagement,
  persistentObservation,
  sourceTriangulation,
  techniqueTriangulation,
  timeTriangulation,
  peerDebriefing,
  negativeCaseAnalysis,
  referenceMaterial,
  memberCheck,
];

const CRITERIA: readonly Test<TrustCriterion>[] = [transferability, dependability, confirmability];

/** What a study shows of the nine tests of credibility. */
export function credibilityOf(context: CredibilityContext): readonly CredibilityResult[] {
  const declared = new Set(context.coded.study.credibility);
  return TESTS.map((test) => ({
    id: test.id,
    name: test.name,
    declared: declared.has(test.id),
    ...test.assess(context),
  }));
}

/** What it shows of the other three criteria of trustworthiness, which no study declares. */
export function trustOf(context: CredibilityContext): readonly CredibilityResult<TrustCriterion>[] {
  return CRITERIA.map((test) => ({
    id: test.id,
    name: test.name,
    declared: false,
    ...test.assess(context),
  }));
}
