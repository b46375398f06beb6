import type { CodedStudy } from '../../model/analysis.ts';
import { splitPeriods } from '../../model/period.ts';
import { indexStudy, type StudyIndex } from '../../model/study-index.ts';
import type { Robustness } from '../../model/verification.ts';
import { dominance } from './dominance.ts';
import { codeBalances, evidenceTable } from './evidence.ts';
import { groupContrasts } from './groups.ts';
import { extremes, outliers } from './informants.ts';
import { leaveOneSourceOut, leaveOneTechniqueOut } from './leave-out.ts';
import { ratingsOf } from './ratings.ts';
import { replicate } from './replication.ts';
import { hedgedEvidence, reweighted } from './reweighted.ts';
import { voicesOf } from './voices.ts';

/**
 * How much the ratings hang on single voices, weights and times. They are those of the evidence alone, by the study's
 * rule: a decision of the researcher's does not change when a voice is dropped. Everything is computed anew from the
 * balances of the sources, which gives what `triangulate` would give on the study without them.
 */
export function robustnessOf(coded: CodedStudy, index: StudyIndex = indexStudy(coded)): Robustness {
  const { scale } = coded.study;
  const table = evidenceTable(coded, index, index.codings);
  const ratings = ratingsOf(
    coded,
    new Map(table.map((evidence) => [evidence.code, codeBalances(scale, evidence)])),
  );
  const voices = voicesOf(coded, index);
  const split = splitPeriods(index.documents);
  return {
    rated: ratings.levels.filter(({ level }) => level !== null).length,
    sources: leaveOneSourceOut(coded, index, table, ratings),
    techniques: leaveOneTechniqueOut(coded, index, table, ratings),
    dominance: dominance(voices),
    groups: groupContrasts(coded, voices),
    periods: split.periods,
    undated: split.undated,
    replication: split.periods.length < 2 ? [] : replicate(coded, index, split),
    hedged: hedgedEvidence(index).length,
    reweighted: reweighted(coded, index, ratings),
    outliers: outliers(scale, voices),
    extremes: extremes(coded.codebook, voices),
  };
}
