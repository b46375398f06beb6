import type { CodedStudy } from './analysis.ts';
import { evidenceBasis } from './basis.ts';
import type { Code } from './codebook.ts';
import { type Coding, isEvidence } from './coding.ts';
import { type BalancesByRule, combine, measured } from './combine.ts';
import { convergenceOf } from './convergence.ts';
import { decideTechnique, verdictOf } from './decided.ts';
import { decisionOn } from './decision.ts';
import type { CombinedRating, Convergence } from './finding.ts';
import { rateTechnique, type Scale, type TechniqueRating, type TechniqueRatings } from './rating.ts';
import { TECHNIQUES, type Technique } from './source.ts';
import { indexStudy, type StudyIndex } from './study-index.ts';

/** One code seen through each technique, and through all of them together. */
export interface Triangulation {
  readonly code: Code;
  /** Its codings but the rejected ones, in the study's order. */
  readonly codings: Readonly<Record<Technique, readonly Coding[]>>;
  /** Those of them that count, technique after technique. */
  readonly evidence: readonly Coding[];
  /** As decided, else as computed. */
  readonly techniques: TechniqueRatings;
  /** The combined balance by every rule from the evidence alone; `null` without evidence. */
  readonly computed: BalancesByRule | null;
  /** The same with the researcher's decisions; `null` where there is neither evidence nor decision. */
  readonly balances: BalancesByRule | null;
  readonly combined: CombinedRating | null;
  readonly convergence: Convergence;
}

/** One a code, in the codebook's order. Rating and combination as `rateTechnique` and `combine` say, but for what is decided. */
export function triangulate(
  coded: CodedStudy,
  index: StudyIndex = indexStudy(coded),
): readonly Triangulation[] {
  return coded.codebook.codes.map((code) => triangulateCode(coded, index, code));
}

function triangulateCode(coded: CodedStudy, index: StudyIndex, code: Code): Triangulation {
  const { scale } = coded.study;
  const own = index.codings.filter((coding) => coding.code === code.id);
  const codings = byTechnique((technique) =>
    own.filter((coding) => index.documentOf(coding).technique === technique),
  );
  const computed = byTechnique((technique) =>
    rateTechnique(scale, codings[technique], (coding) => index.sourceOf(coding)),
  );
  const decision = decisionOn(coded.decisions, code.id);
  const techniques = byTechnique((technique) => {
    const decided = decision.techniques[technique];
    if (decided === undefined) return computed[technique];
    return decideTechnique(scale, decided, computed[technique], () =>
      evidenceBasis(coded, code.id, technique, index),
    );
  });
  const fromEvidence = joinTechniques(scale, computed);
  return {
    code,
    codings,
    evidence: TECHNIQUES.flatMap((technique) => codings[technique].filter(isEvidence)),
    techniques,
    computed: fromEvidence,
    ...verdictOf(
      coded.study,
      decision.rating,
      { computed: fromEvidence, joined: joinTechniques(scale, techniques) },
      () => evidenceBasis(coded, code.id, null, index),
    ),
    convergence: convergenceOf(
      scale,
      index.techniques.map((technique) => withEvidence(techniques[technique])),
    ),
  };
}

function joinTechniques(scale: Scale, techniques: TechniqueRatings): BalancesByRule | null {
  return combine(
    scale,
    TECHNIQUES.map((technique) => techniques[technique]).map((rating) =>
      rating === null ? null : measured(rating.balance),
    ),
  );
}

/** A technique that gave no evidence stays silent, whatever is decided about it. */
function withEvidence(rating: TechniqueRating | null): TechniqueRating | null {
  return rating === null || rating.codings === 0 ? null : rating;
}

function byTechnique<T>(of: (technique: Technique) => T): Readonly<Record<Technique, T>> {
  return { interview: of('interview'), observation: of('observation'), document: of('document') };
}
