import type { Alignment } from '../model/alignment.ts';
import type { CodedStudy } from '../model/analysis.ts';
import type { Coding, Polarity } from '../model/coding.ts';
import { decisionOn } from '../model/decision.ts';
import { directionOf } from '../model/direction.ts';
import type { FactorFinding, Finding, Recommendation } from '../model/finding.ts';
import { bestPassages } from '../model/passage.ts';
import { TECHNIQUES } from '../model/source.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Triangulation } from '../model/triangulation.ts';

const QUOTES_BY_TECHNIQUE = 2;

/** From this share of the positive and negative passages on, the fewer ones are no exception: the evidence is divided. */
const DIVIDED_FROM = 0.4;

const ALIGNMENT = { positive: 'aligned', middle: 'partly-aligned', negative: 'not-aligned' } as const;

/** What is proposed until the researcher decides; `null` without evidence, or without a theory to compare with. */
export function proposedAlignment(
  { study, codebook }: CodedStudy,
  { combined }: Triangulation,
): Alignment | null {
  if (combined === null || codebook.citation === null) return null;
  return ALIGNMENT[directionOf(study.scale, combined.level)];
}

function alignmentOf(coded: CodedStudy, triangulation: Triangulation): Finding['alignment'] {
  const { alignment } = decisionOn(coded.decisions, triangulation.code.id);
  return alignment === null
    ? { value: proposedAlignment(coded, triangulation), set: 'proposed' }
    : { value: alignment.value, set: 'decided' };
}

function keyQuotes(
  { study }: CodedStudy,
  triangulation: Triangulation,
  index: StudyIndex,
): readonly Coding[] {
  return TECHNIQUES.flatMap((technique) => {
    const rating = triangulation.techniques[technique];
    if (rating === null) return [];
    return bestPassages(
      triangulation.codings[technique],
      { scale: study.scale, rating, limit: QUOTES_BY_TECHNIQUE },
      (coding) => index.sourceOf(coding),
    );
  });
}

/**
 * The passages on the other side of the combined rating. A middle rating has both sides under it: there they
 * are those of the fewer, and none where both are about as many.
 */
function negativeCases({ study }: CodedStudy, { combined, evidence }: Triangulation): readonly Coding[] {
  if (combined === null) return [];
  const of = (side: Polarity): readonly Coding[] => evidence.filter(({ polarity }) => polarity === side);
  const [positive, negative] = [of('positive'), of('negative')];
  const direction = directionOf(study.scale, combined.level);
  if (direction !== 'middle') return direction === 'positive' ? negative : positive;
  const fewer = positive.length < negative.length ? positive : negative;
  return fewer.length / (positive.length + negative.length) < DIVIDED_FROM ? fewer : [];
}

export function findingOf(
  coded: CodedStudy,
  index: StudyIndex,
  triangulation: Triangulation,
  factors: readonly FactorFinding[],
  recommendation: Recommendation | null,
): Finding {
  const { code, techniques, combined, convergence } = triangulation;
  return {
    code: code.id,
    techniques,
    combined,
    convergence,
    alignment: alignmentOf(coded, triangulation),
    quotes: keyQuotes(coded, triangulation, index).map(({ id }) => id),
    negativeCases: negativeCases(coded, triangulation).map(({ id }) => id),
    factors: factors.filter((factor) => factor.codes.includes(code.id)).map(({ id }) => id),
    recommendation,
  };
}
