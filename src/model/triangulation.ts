import type { CodedStudy } from './analysis.ts';
import type { Code } from './codebook.ts';
import { type Coding, isEvidence } from './coding.ts';
import { type BalancesByRule, combine, combinedRating, measured } from './combine.ts';
import { convergenceOf } from './convergence.ts';
import type { CombinedRating, Convergence } from './finding.ts';
import { rateTechnique, type TechniqueRatings } from './rating.ts';
import { TECHNIQUES, type Technique } from './source.ts';
import { indexStudy, type StudyIndex } from './study-index.ts';

/** One code seen through each technique, and through all of them together. */
export interface Triangulation {
  readonly code: Code;
  /** Its codings but the rejected ones, in the study's order. */
  readonly codings: Readonly<Record<Technique, readonly Coding[]>>;
  /** Those of them that count, technique after technique. */
  readonly evidence: readonly Coding[];
  readonly techniques: TechniqueRatings;
  /** The combined balance by every rule; `null` without evidence. */
  readonly balances: BalancesByRule | null;
  readonly combined: CombinedRating | null;
  readonly convergence: Convergence;
}

/** One a code, in the codebook's order. Rating and combination as `rateTechnique` and `combine` say. */
export function triangulate(
  coded: CodedStudy,
  index: StudyIndex = indexStudy(coded),
): readonly Triangulation[] {
  return coded.codebook.codes.map((code) => triangulateCode(coded, index, code));
}

function triangulateCode({ study }: CodedStudy, index: StudyIndex, code: Code): Triangulation {
  const own = index.codings.filter((coding) => coding.code === code.id);
  const codings = byTechnique((technique) =>
    own.filter((coding) => index.documentOf(coding).technique === technique),
  );
  const techniques = byTechnique((technique) =>
    rateTechnique(study.scale, codings[technique], (coding) => index.sourceOf(coding)),
  );
  const balances = combine(
    study.scale,
    TECHNIQUES.map((technique) => techniques[technique]).map((rating) =>
      rating === null ? null : measured(rating.balance),
    ),
  );
  return {
    code,
    codings,
    evidence: TECHNIQUES.flatMap((technique) => codings[technique].filter(isEvidence)),
    techniques,
    balances,
    combined: balances === null ? null : combinedRating(study.aggregation, study.scale, balances),
    convergence: convergenceOf(
      study.scale,
      index.techniques.map((technique) => techniques[technique]),
    ),
  };
}

function byTechnique<T>(of: (technique: Technique) => T): Readonly<Record<Technique, T>> {
  return { interview: of('interview'), observation: of('observation'), document: of('document') };
}
