import type { Coding, Polarity } from './coding.ts';
import { directionOf } from './direction.ts';
import type { Rating, Scale } from './rating.ts';

/** A passage of this many characters says enough to be understood and little enough to be quoted whole. */
const QUOTABLE = { from: 60, to: 320 };

/** 1 for a length that quotes well, falling towards 0 for shorter and longer ones. */
function lengthFit({ quote }: Coding): number {
  return Math.min(1, quote.length / QUOTABLE.from, QUOTABLE.to / Math.max(1, quote.length));
}

function isSettled({ status }: Coding): boolean {
  return status === 'human' || status === 'confirmed';
}

/** Confidence × weight, tempered by how well the length quotes. */
function quality(coding: Coding): number {
  return coding.confidence * coding.weight * lengthFit(coding);
}

/** The polarities that speak for a rating; a middle one is spoken for by both sides. */
function speaking(scale: Scale, rating: Rating | null): readonly Polarity[] {
  if (rating === null) return ['neutral'];
  const direction = directionOf(scale, rating.level);
  if (direction !== 'middle') return [direction];
  return rating.balance < 0 ? ['mixed', 'negative', 'positive'] : ['mixed', 'positive', 'negative'];
}

/** Only a scale that calls a balance of 0 good or bad can have mixed passages alone under such a word. */
function candidates(codings: readonly Coding[], polarities: readonly Polarity[]): readonly Coding[] {
  const speakers = codings.filter((coding) => polarities.includes(coding.polarity));
  return speakers.length > 0 ? speakers : codings.filter((coding) => coding.polarity === 'mixed');
}

/**
 * The passages that speak best for a rating, at most `limit`, best first. What a person coded or confirmed
 * goes before what is only proposed. Where several are taken, they come from different sides (of a middle
 * rating) and different sources as far as possible. Without a rating only neutral passages are left to show.
 * Ties keep the order of `codings`.
 */
export function bestPassages(
  codings: readonly Coding[],
  { scale, rating, limit }: { scale: Scale; rating: Rating | null; limit: number },
  sourceOf: (coding: Coding) => string,
): readonly Coding[] {
  const polarities = speaking(scale, rating);
  const left = [...candidates(codings, polarities)].sort((a, b) => quality(b) - quality(a));
  const taken: Coding[] = [];
  while (taken.length < limit) {
    const next = left
      .filter((coding) => !taken.includes(coding))
      .map((coding) => ({
        coding,
        proposed: Number(!isSettled(coding)),
        sameSide: taken.filter(({ polarity }) => polarity === coding.polarity).length,
        side: polarities.indexOf(coding.polarity),
        sameSource: taken.filter((other) => sourceOf(other) === sourceOf(coding)).length,
      }))
      .sort(
        (a, b) =>
          a.proposed - b.proposed ||
          a.sameSide - b.sameSide ||
          a.side - b.side ||
          a.sameSource - b.sameSource,
      )[0];
    if (next === undefined) break;
    taken.push(next.coding);
  }
  return taken;
}
