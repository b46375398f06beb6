import type { CodedStudy } from '../../model/analysis.ts';
import { type Coding, isEvidence } from '../../model/coding.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import type { Reweighted } from '../../model/verification.ts';
import { codeBalances, evidenceTable } from './evidence.ts';
import { changesBetween, type Ratings, ratingsOf } from './ratings.ts';

/** Codings that count and weigh less than a plain statement: hedged, or second-hand. */
export function hedgedEvidence({ codings }: StudyIndex): readonly Coding[] {
  return codings.filter((coding) => isEvidence(coding) && coding.weight < 1);
}

/** What the ratings would be if hedged and second-hand statements counted in full, or not at all. */
export function reweighted(coded: CodedStudy, index: StudyIndex, before: Ratings): readonly Reweighted[] {
  if (hedgedEvidence(index).length === 0) return [];
  const ratings = (codings: readonly Coding[]): Ratings =>
    ratingsOf(
      coded,
      new Map(
        evidenceTable(coded, index, codings).map((evidence) => [
          evidence.code,
          codeBalances(coded.study.scale, evidence),
        ]),
      ),
    );
  const inFull = index.codings.map((coding) => ({ ...coding, weight: 1 }));
  const firm = index.codings.filter(({ weight }) => weight === 1);
  return [
    { kind: 'unweighted', changes: changesBetween(before, ratings(inFull)) },
    { kind: 'firm-only', changes: changesBetween(before, ratings(firm)) },
  ];
}
