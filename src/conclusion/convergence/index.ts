import type { CodedStudy } from '../../model/analysis.ts';
import { type Coding, isEvidence } from '../../model/coding.ts';
import { groupFactors } from '../../model/factor.ts';
import { informantGroup } from '../../model/informant.ts';
import { splitPeriods } from '../../model/period.ts';
import { rateTechnique } from '../../model/rating.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import type { Triangulation } from '../../model/triangulation.ts';
import type { ConvergenceTable, Robustness } from '../../model/verification.ts';
import { combinedAgreement, comparePairs } from './pairwise.ts';

/** Which part something found at a place belongs to; `undefined` for none. */
type PartOf = (located: { readonly document: string; readonly unit: number }) => string | undefined;

/** Reasons given for a code in a part: `code part` → factor ids. */
function reasonsBy(coded: CodedStudy, index: StudyIndex, partOf: PartOf): ReadonlyMap<string, Set<string>> {
  const reasons = new Map<string, Set<string>>();
  for (const { finding, mentions } of groupFactors(coded, index)) {
    for (const mention of mentions) {
      const part = partOf(mention);
      if (part === undefined) continue;
      for (const code of mention.codes) {
        const key = `${code} ${part}`;
        reasons.set(key, (reasons.get(key) ?? new Set()).add(finding.id));
      }
    }
  }
  return reasons;
}

/** Evidence by code and part, in one pass. */
function evidenceBy(index: StudyIndex, partOf: PartOf): ReadonlyMap<string, Coding[]> {
  const evidence = new Map<string, Coding[]>();
  for (const coding of index.codings) {
    const part = isEvidence(coding) ? partOf(coding) : undefined;
    if (part === undefined) continue;
    const key = `${coding.code} ${part}`;
    const own = evidence.get(key);
    if (own === undefined) evidence.set(key, [coding]);
    else own.push(coding);
  }
  return evidence;
}

interface TableRequest {
  readonly by: ConvergenceTable['by'];
  readonly parts: readonly string[];
  readonly partOf: PartOf;
  readonly levelOf: (code: string, part: string, evidence: readonly Coding[]) => number | null;
}

/** Every code with every two of the parts; nothing for fewer than two parts. */
function tableOf(
  coded: CodedStudy,
  index: StudyIndex,
  { by, parts, partOf, levelOf }: TableRequest,
): readonly ConvergenceTable[] {
  if (parts.length < 2) return [];
  const reasons = reasonsBy(coded, index, partOf);
  const evidence = evidenceBy(index, partOf);
  const codes = coded.codebook.codes.map(({ id }) => {
    const compared = parts.map((part) => {
      const own = evidence.get(`${id} ${part}`) ?? [];
      return {
        id: part,
        level: levelOf(id, part, own),
        reasons: reasons.get(`${id} ${part}`) ?? new Set<string>(),
        evidence: own,
      };
    });
    const pairs = comparePairs(coded.study.scale, compared, by === 'technique');
    return { code: id, combined: combinedAgreement(pairs), pairs };
  });
  return [{ by, parts, codes }];
}

/** More parts than these, each with each, are no table that anybody reads: a survey has hundreds of respondents. */
const MOST_PARTS = 40;

/**
 * Groups of informants who were interviewed; who has neither group nor role stands for themselves, unless that makes
 * more parts than can be compared: then only groups and roles are.
 */
function groupOf(
  coded: CodedStudy,
  index: StudyIndex,
): { readonly parts: readonly string[]; partOf: PartOf } {
  const named = new Map(coded.study.informants.map(({ id }) => [id, informantGroup(coded.study, id)]));
  const partsBy = (partOf: PartOf): string[] => {
    const parts = index.documents.flatMap((document) =>
      document.units.flatMap(({ ordinal }) => partOf({ document: document.id, unit: ordinal }) ?? []),
    );
    return [...new Set(parts)].sort();
  };
  const groupBy =
    (aloneToo: boolean): PartOf =>
    (located) => {
      if (index.documentOf(located).technique !== 'interview') return undefined;
      const informant = index.informantOf(located);
      if (informant === null) return undefined;
      return named.get(informant) ?? (aloneToo ? informant : undefined);
    };
  for (const partOf of [groupBy(true), groupBy(false)]) {
    const parts = partsBy(partOf);
    if (parts.length <= MOST_PARTS) return { parts, partOf };
  }
  return { parts: [], partOf: () => undefined };
}

/**
 * Convergence between techniques (as rated, by the evidence or by the researcher), between groups of informants in
 * interviews, and between periods of the field work; pair by pair, by the rule of `comparePair`.
 */
export function convergenceTables(
  coded: CodedStudy,
  index: StudyIndex,
  triangulations: readonly Triangulation[],
  { replication, periods }: Robustness,
): readonly ConvergenceTable[] {
  const byCode = new Map(triangulations.map((each) => [each.code.id, each]));
  const groups = groupOf(coded, index);
  const { periodOf } = splitPeriods(index.documents);
  const inPeriods = new Map(replication.map((each) => [each.code, each.periods]));
  return [
    ...tableOf(coded, index, {
      by: 'technique',
      parts: index.techniques,
      partOf: (located) => index.documentOf(located).technique,
      levelOf: (code, part, evidence) => {
        const techniques = byCode.get(code)?.techniques;
        const own = index.techniques.find((technique) => technique === part);
        return evidence.length === 0 || own === undefined ? null : (techniques?.[own]?.level ?? null);
      },
    }),
    ...tableOf(coded, index, {
      by: 'source',
      ...groups,
      levelOf: (_, __, evidence) =>
        rateTechnique(coded.study.scale, evidence, (coding) => index.sourceOf(coding))?.level ?? null,
    }),
    ...tableOf(coded, index, {
      by: 'time',
      parts: periods.map(({ id }) => id),
      partOf: (located) => periodOf(index.documentOf(located)),
      levelOf: (code, part) => inPeriods.get(code)?.find((period) => period.part === part)?.level ?? null,
    }),
  ];
}
