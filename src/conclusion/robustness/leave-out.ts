import type { CodedStudy } from '../../model/analysis.ts';
import { type Coding, isEvidence } from '../../model/coding.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import { compareText } from '../../model/text.ts';
import type { LeftOut } from '../../model/verification.ts';
import { type CodeEvidence, codeBalances, type EvidenceTable, type Without } from './evidence.ts';
import { changesBetween, type Ratings, ratingsOf } from './ratings.ts';

/** Counts of codings that count, by a name that each has. */
function evidenceBy(
  codings: readonly Coding[],
  nameOf: (coding: Coding) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const coding of codings) {
    if (isEvidence(coding)) counts.set(nameOf(coding), (counts.get(nameOf(coding)) ?? 0) + 1);
  }
  return counts;
}

const touches = ({ techniques }: CodeEvidence, { source, technique }: Without): boolean =>
  techniques.some(
    (each) => each.technique === technique || (source !== undefined && each.sources.has(source)),
  );

/** What changes without some of the evidence: only the codes that it touches are computed anew. */
function changesWithout(
  coded: CodedStudy,
  table: EvidenceTable,
  before: Ratings,
  without: Without,
): LeftOut['changes'] {
  const codes = new Map(before.codes);
  for (const evidence of table) {
    if (touches(evidence, without)) {
      codes.set(evidence.code, codeBalances(coded.study.scale, evidence, without));
    }
  }
  return changesBetween(before, ratingsOf(coded, codes));
}

/** Leaves out each source in turn. */
export function leaveOneSourceOut(
  coded: CodedStudy,
  index: StudyIndex,
  table: EvidenceTable,
  before: Ratings,
): readonly LeftOut[] {
  const informants = new Set(
    index.codings.flatMap((coding) => {
      const informant = index.informantOf(coding);
      return informant === null ? [] : [informant];
    }),
  );
  return [...evidenceBy(index.codings, (coding) => index.sourceOf(coding))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([source, codings]) => ({
      kind: 'source',
      left: source,
      informant: informants.has(source),
      codings,
      changes: changesWithout(coded, table, before, { source }),
    }));
}

/** Leaves out each technique in turn; a study with only one has nothing to leave out. */
export function leaveOneTechniqueOut(
  coded: CodedStudy,
  index: StudyIndex,
  table: EvidenceTable,
  before: Ratings,
): readonly LeftOut[] {
  const counts = evidenceBy(index.codings, (coding) => index.documentOf(coding).technique);
  const used = index.techniques.filter((technique) => counts.has(technique));
  if (used.length < 2) return [];
  return used.map((technique) => ({
    kind: 'technique',
    left: technique,
    informant: false,
    codings: counts.get(technique) ?? 0,
    changes: changesWithout(coded, table, before, { technique }),
  }));
}
