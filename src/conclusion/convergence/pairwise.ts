import { directionOf } from '../../model/direction.ts';
import type { Scale } from '../../model/rating.ts';
import { compareText } from '../../model/text.ts';
import type { ConvergencePair, PairAgreement } from '../../model/verification.ts';
import { identicalPairs } from '../similarity.ts';
import type { Part } from './part.ts';

/** Weakest first, as the combined judgement takes them. */
const WEAKEST_FIRST: readonly PairAgreement[] = ['dissonance', 'silence', 'partial', 'full'];

function agreementOf(scale: Scale, a: Part, b: Part, sharesReasons: boolean): PairAgreement {
  if (a.level === null || b.level === null) return 'silence';
  const sides = new Set([directionOf(scale, a.level), directionOf(scale, b.level)]);
  if (sides.has('positive') && sides.has('negative')) return 'dissonance';
  return a.level === b.level && sharesReasons ? 'full' : 'partial';
}

/**
 * Two parts compared. `full`: the same level, and at least one reason in common; `partial`: not against each other, but
 * another level, or no reason in common; `silence`: one says nothing; `dissonance`: one well, one ill.
 */
function comparePair(scale: Scale, a: Part, b: Part, seekIdentical: boolean): ConvergencePair {
  const sharedReasons = [...a.reasons].filter((reason) => b.reasons.has(reason)).sort(compareText);
  const texts = ({ evidence }: Part): readonly { id: string; text: string }[] =>
    evidence.map(({ id, quote }) => ({ id, text: quote }));
  const identical = seekIdentical ? identicalPairs(texts(a), texts(b)) : [];
  return {
    parts: [a.id, b.id],
    agreement: agreementOf(scale, a, b, sharedReasons.length > 0),
    sameLevel: a.level !== null && a.level === b.level,
    sharedReasons,
    identical: identical.map(({ first, second, similarity }) => ({ codings: [first, second], similarity })),
  };
}

/** Every two of them, in their order. */
export function comparePairs(
  scale: Scale,
  parts: readonly Part[],
  seekIdentical: boolean,
): readonly ConvergencePair[] {
  return parts.flatMap((a, at) => parts.slice(at + 1).map((b) => comparePair(scale, a, b, seekIdentical)));
}

/** What all pairs come to: dissonance if there is any, else silence, else the weakest; `null` without a pair. */
export function combinedAgreement(pairs: readonly ConvergencePair[]): PairAgreement | null {
  return WEAKEST_FIRST.find((each) => pairs.some(({ agreement }) => agreement === each)) ?? null;
}
