import type { CodedStudy } from '../../model/analysis.ts';
import { type Coding, isEvidence } from '../../model/coding.ts';
import { combinedRating } from '../../model/combine.ts';
import { directionOf } from '../../model/direction.ts';
import type { PeriodSplit } from '../../model/period.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import type { PartRating, Replication } from '../../model/verification.ts';
import { codeBalances, evidenceTable } from './evidence.ts';

function resultOf({ study }: CodedStudy, periods: readonly PartRating[]): Replication['result'] {
  if (periods.length < 2) return 'once';
  const sides = new Set(periods.map(({ level }) => directionOf(study.scale, level)));
  if (sides.has('positive') && sides.has('negative')) return 'reverses';
  return sides.size === 1 ? 'holds' : 'varies';
}

/** Rates every code in each period by itself, techniques joined by the study's rule. */
export function replicate(
  coded: CodedStudy,
  index: StudyIndex,
  { periods, periodOf }: PeriodSplit,
): readonly Replication[] {
  const { study, codebook } = coded;
  const byPeriod = new Map<string, Coding[]>(periods.map(({ id }) => [id, []]));
  for (const coding of index.codings) {
    const period = isEvidence(coding) ? periodOf(index.documentOf(coding)) : undefined;
    if (period !== undefined) byPeriod.get(period)?.push(coding);
  }
  const rated = new Map<string, PartRating[]>(codebook.codes.map(({ id }) => [id, []]));
  for (const [part, codings] of byPeriod) {
    const counts = new Map<string, { codings: number; sources: Set<string> }>();
    for (const coding of codings) {
      const count = counts.get(coding.code) ?? { codings: 0, sources: new Set() };
      count.codings += 1;
      count.sources.add(index.sourceOf(coding));
      counts.set(coding.code, count);
    }
    for (const evidence of evidenceTable(coded, index, codings)) {
      const balances = codeBalances(study.scale, evidence);
      const count = counts.get(evidence.code);
      if (balances === null || count === undefined) continue;
      const { balance, level, rating } = combinedRating(study.aggregation, study.scale, balances);
      rated.get(evidence.code)?.push({
        part,
        balance,
        level,
        rating,
        codings: count.codings,
        sources: count.sources.size,
      });
    }
  }
  return [...rated]
    .filter(([, parts]) => parts.length > 0)
    .map(([code, parts]) => ({ code, periods: parts, result: resultOf(coded, parts) }));
}
