import type { LevelMatch } from '../claims/levels.ts';
import type { FoundRating } from './facts.ts';

/** Levels between what is claimed and what was found; 0 where both are weak, or both good in other words. */
export function gapBetween({ level, family }: LevelMatch, found: FoundRating): number {
  if (Math.max(level, found.level) <= 2) return 0;
  if (Math.min(level, found.level) === 4 && family !== 'good') return 0;
  return Math.abs(level - found.level);
}
