import type { CodedStudy } from '../../model/analysis.ts';
import { type Coding, isEvidence } from '../../model/coding.ts';
import { type BalancesByRule, combine, measured } from '../../model/combine.ts';
import { aggregate, balanceBySource, round4, type Scale } from '../../model/rating.ts';
import type { Technique } from '../../model/source.ts';
import type { StudyIndex } from '../../model/study-index.ts';

/** What a technique says of a code, source by source. */
export interface TechniqueEvidence {
  readonly technique: Technique;
  /** In code-unit order of the sources, as `rateTechnique` adds them up. */
  readonly sources: ReadonlyMap<string, number>;
}

export interface CodeEvidence {
  readonly code: string;
  readonly indicator: string;
  /** Techniques with evidence, in the field's order. */
  readonly techniques: readonly TechniqueEvidence[];
}

/** Everything that the ratings of a study are computed from; one a code, in the codebook's order. */
export type EvidenceTable = readonly CodeEvidence[];

/** Codings by code and technique in one pass, so that a large study is not gone through once a code. */
export function evidenceTable(
  { codebook }: CodedStudy,
  index: StudyIndex,
  codings: readonly Coding[],
): EvidenceTable {
  const byCode = new Map<string, Map<Technique, Coding[]>>();
  for (const coding of codings) {
    if (!isEvidence(coding)) continue;
    const techniques = byCode.get(coding.code) ?? new Map<Technique, Coding[]>();
    const { technique } = index.documentOf(coding);
    const own = techniques.get(technique);
    if (own === undefined) techniques.set(technique, [coding]);
    else own.push(coding);
    byCode.set(coding.code, techniques);
  }
  return codebook.codes.map(({ id, indicator }) => ({
    code: id,
    indicator,
    techniques: index.techniques.flatMap((technique) => {
      const own = byCode.get(id)?.get(technique);
      if (own === undefined) return [];
      const sources = balanceBySource(own, (coding) => index.sourceOf(coding));
      return sources.size === 0 ? [] : [{ technique, sources }];
    }),
  }));
}

/** Which evidence is left out of account. */
export interface Without {
  readonly source?: string;
  readonly technique?: Technique;
}

/** The balance of a code by every rule, as `triangulate` gives it; `null` without evidence. */
export function codeBalances(
  scale: Scale,
  { techniques }: CodeEvidence,
  without: Without = {},
): BalancesByRule | null {
  return combine(
    scale,
    techniques.map(({ technique, sources }) => {
      if (technique === without.technique) return null;
      const balances = [...sources].flatMap(([source, balance]) =>
        source === without.source ? [] : [balance],
      );
      const balance = aggregate('mean', scale, balances);
      return balance === null ? null : measured(round4(balance));
    }),
  );
}
