import type { CodedStudy, Conclusion } from '../model/analysis.ts';
import { groupFactors } from '../model/factor.ts';
import { indexStudy } from '../model/study-index.ts';
import { triangulate } from '../model/triangulation.ts';
import { findingOf } from './findings.ts';
import { recommend } from './recommendations.ts';
import { VERIFICATION_RULES } from './rules/index.ts';
import { reachVerdict } from './verdict.ts';

/**
 * Draws the conclusion of a coded study and checks it. Pure; the order of codings, documents and factor
 * mentions does not matter. Everything is proposed: alignments and ratings wait for the researcher.
 */
export function conclude(coded: CodedStudy): Conclusion {
  const index = indexStudy(coded);
  const triangulations = triangulate(coded, index);
  const factors = groupFactors(coded, index).map(({ finding }) => finding);
  const recommendations = recommend(coded, triangulations, factors);
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
    ...reachVerdict(coded, triangulations),
    factors,
    recommendations,
  };
  return { ...draft, checks: VERIFICATION_RULES.flatMap((rule) => rule.check(coded, draft)) };
}
