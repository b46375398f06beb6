import { directionOf } from './direction.ts';
import type { Convergence } from './finding.ts';
import type { Rating, Scale } from './rating.ts';

/**
 * How techniques (or groups of sources) agree on a code, in the terms of Farmer et al. (2006).
 * `ratings` has one entry for each technique that the study uses, `null` where it says nothing of the code.
 * One positive against one negative is `dissonance`, whatever the rest says; else any silent one makes
 * `silence`, as does a single technique, which nothing can confirm; else all on one side of the scale is
 * `agreement`, and the rest `partial`.
 */
export function convergenceOf(scale: Scale, ratings: readonly (Rating | null)[]): Convergence {
  const directions = new Set(
    ratings.filter((rating) => rating !== null).map((rating) => directionOf(scale, rating.level)),
  );
  if (directions.has('positive') && directions.has('negative')) return 'dissonance';
  if (ratings.length < 2 || ratings.includes(null)) return 'silence';
  return directions.size === 1 ? 'agreement' : 'partial';
}
