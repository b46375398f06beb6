import type { CodedStudy } from '../model/analysis.ts';
import { directionOf } from '../model/direction.ts';
import type { FactorFinding } from '../model/finding.ts';
import type { Scale } from '../model/rating.ts';
import type { Triangulation } from '../model/triangulation.ts';

/** Whether a code calls for action: rated below the middle, or at the middle with something said against it. */
export function isWeak(scale: Scale, { combined, evidence }: Triangulation): boolean {
  if (combined === null) return false;
  const direction = directionOf(scale, combined.level);
  if (direction !== 'middle') return direction === 'negative';
  return evidence.some(({ polarity }) => polarity !== 'positive');
}

/**
 * The codes whose rating a factor can be held against: those the codebook says it affects; those it was
 * named beside only where the codebook says nothing.
 */
export function affectedCodes({ codebook }: CodedStudy, factor: FactorFinding): readonly string[] {
  const affects = codebook.factors.find(({ id }) => id === factor.id)?.affects ?? [];
  return affects.length > 0 ? affects : factor.codes;
}
