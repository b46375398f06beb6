import type { CodedStudy } from '../model/analysis.ts';
import type { Coding } from '../model/coding.ts';
import { directionOf } from '../model/direction.ts';
import type { Alignment, FactorFinding, Finding, Recommendation } from '../model/finding.ts';
import { bestPassages } from '../model/passage.ts';
import { TECHNIQUES } from '../model/source.ts';
import type { StudyIndex } from '../model/study-index.ts';
import type { Triangulation } from '../model/triangulation.ts';

const QUOTES_BY_TECHNIQUE = 2;

const ALIGNMENT = { positive: 'aligned', middle: 'partly-aligned', negative: 'not-aligned' } as const;

/** What is proposed until the researcher decides; `null` without evidence, or without a theory to compare with. */
function proposedAlignment({ study, codebook }: CodedStudy, { combined }: Triangulation): Alignment | null {
  if (combined === null || codebook.citation === null) return null;
  return ALIGNMENT[directionOf(study.scale, combined.level)];
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

/** The passages on the side from which the combined balance leans away; at exactly 0 the negative ones. */
function negativeCases({ combined, evidence }: Triangulation): readonly Coding[] {
  if (combined === null) return [];
  const opposing = combined.balance < 0 ? 'positive' : 'negative';
  return evidence.filter(({ polarity }) => polarity === opposing);
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
    alignment: { value: proposedAlignment(coded, triangulation), set: 'proposed' },
    quotes: keyQuotes(coded, triangulation, index).map(({ id }) => id),
    negativeCases: negativeCases(triangulation).map(({ id }) => id),
    factors: factors.filter((factor) => factor.codes.includes(code.id)).map(({ id }) => id),
    recommendation,
  };
}
