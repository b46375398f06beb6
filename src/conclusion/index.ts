import type { CodedStudy, Conclusion } from '../model/analysis.ts';
import { NO_DECISIONS, OVERALL } from '../model/decision.ts';
import { groupFactors } from '../model/factor.ts';
import type { FactorFinding } from '../model/finding.ts';
import { indexStudy, type StudyIndex } from '../model/study-index.ts';
import { triangulate } from '../model/triangulation.ts';
import { reachVerdict } from '../model/verdict.ts';
import { appliedDecisions, type Outcome } from './decisions/applied.ts';
import { decideRecommendations } from './decisions/recommendations.ts';
import { findingOf, proposedAlignment } from './findings.ts';
import { leadersOf, recommend } from './recommendations.ts';
import { VERIFICATION_RULES } from './rules/index.ts';
import { strengthOf } from './strength.ts';
import { NO_WORK, type PeoplesWork } from './work.ts';

export { saturationOf } from './saturation/index.ts';

const factorsOf = (coded: CodedStudy, index: StudyIndex): readonly FactorFinding[] =>
  groupFactors(coded, index).map(({ finding }) => finding);

/**
 * Draws the conclusion of a coded study and checks it. Pure; the order of codings, documents and factor
 * mentions does not matter. What the researcher has decided stands in place of what is computed and proposed. `work`
 * is what people did beside the evidence.
 */
export function conclude(coded: CodedStudy, work: PeoplesWork = NO_WORK): Conclusion {
  const index = indexStudy(coded);
  const triangulations = triangulate(coded, index);
  const factors = factorsOf(coded, index);
  const proposed = recommend(coded, triangulations, factors);
  const leaders = leadersOf(coded);
  const recommendations = decideRecommendations(coded, proposed, leaders);
  const verdict = reachVerdict(coded, index, triangulations);
  const of = (subject: string) => triangulations.find(({ code }) => code.id === subject);
  const outcome: Outcome = {
    rating(subject, technique) {
      if (technique !== null) return of(subject)?.techniques[technique] ?? null;
      if (subject === OVERALL) return verdict.overall;
      const indicator = verdict.indicators.find(({ code }) => code === subject);
      return (of(subject) ?? indicator)?.combined ?? null;
    },
    proposedAlignment(subject) {
      const triangulation = of(subject);
      return triangulation === undefined ? null : proposedAlignment(coded, triangulation);
    },
    proposed,
    leaders,
    factorsFound: factorsOf({ ...coded, decisions: NO_DECISIONS }, index),
  };
  const draft = {
    findings: triangulations.map((triangulation) =>
      findingOf(
        coded,
        index,
        triangulation,
        factors,
        recommendations.find(({ code }) => code === triangulation.code.id) ?? null,
      ),
    ),
    ...verdict,
    factors,
    recommendations,
    decisions: appliedDecisions(coded, index, outcome),
  };
  const drawn = { ...draft, strength: strengthOf({ coded, index, triangulations, draft, work }) };
  return { ...drawn, checks: VERIFICATION_RULES.flatMap((rule) => rule.check(coded, drawn)) };
}
