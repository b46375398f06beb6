import type { Interval } from '../model/evaluation.ts';
import { seededRandom } from './random.ts';

export interface BootstrapOptions {
  /** A whole number; the same seed gives the same intervals. */
  readonly seed: number;
  /** How many resamples; 0 for no intervals. */
  readonly samples: number;
  /** How much of the resamples an interval holds: 0.95. */
  readonly level: number;
  /** Told after each resample; changes nothing. */
  readonly onDraw?: () => void;
}

/** A figure that more of the resamples leave undefined has no interval. */
const DEFINED = 0.5;

/** The value below which the share `at` of sorted values lies, interpolated (type 7 of Hyndman & Fan 1996). */
function quantile(sorted: readonly number[], at: number): number {
  const place = at * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

/**
 * Percentile confidence intervals (Efron & Tibshirani 1993, chapter 13) of several figures at once: units are
 * drawn with replacement, as many as there are, and measured anew. `measure` gets the places of the units drawn
 * and returns the figures, always in the same order and number; `null` for one that the draw does not define.
 * One interval a figure; `null` where there are no units or no samples, or half of the draws do not define it.
 */
export function bootstrap(
  units: number,
  measure: (draw: readonly number[]) => readonly (number | null)[],
  { seed, samples, level, onDraw }: BootstrapOptions,
): (Interval | null)[] {
  const random = seededRandom(seed);
  const drawn: (readonly (number | null)[])[] = [];
  for (let sample = 0; sample < samples; sample += 1) {
    drawn.push(measure(Array.from({ length: units }, () => Math.floor(random() * units))));
    onDraw?.();
  }
  const figures = drawn[0] ?? measure([]);
  return figures.map((_, at) => {
    const values = drawn.flatMap((sample) => sample[at] ?? []).sort((a, b) => a - b);
    if (units === 0 || values.length === 0 || values.length < samples * DEFINED) return null;
    const tail = (1 - level) / 2;
    return { low: quantile(values, tail), high: quantile(values, 1 - tail) };
  });
}
