import type { Scale } from './rating.ts';

/** Which side of the scale's middle a level lies on. */
export type Direction = 'positive' | 'middle' | 'negative';

/**
 * The middle is the level whose interval holds a balance of 0 with room on both sides; better levels are
 * positive, worse ones negative. A scale with a threshold at 0 itself has no middle.
 */
export function directionOf(scale: Scale, level: number): Direction {
  const place = scale.findIndex((candidate) => candidate.level === level);
  const found = scale[place];
  if (found === undefined) throw new Error(`the scale has no level ${String(level)}`);
  if (found.from >= 0) return 'positive';
  const better = scale[place - 1];
  return better !== undefined && better.from <= 0 ? 'negative' : 'middle';
}
