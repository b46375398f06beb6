import { round4 } from '../../model/rating.ts';
import type {
  Saturation,
  SaturationOptions,
  SaturationPoint,
  SaturationRun,
} from '../../model/verification.ts';

/** An interview with its themes, in the order in which they were made. */
export interface ThemedInterview {
  readonly document: string;
  readonly date: string | null;
  readonly themes: ReadonlySet<string>;
}

function curveOf(interviews: readonly ThemedInterview[]): readonly SaturationPoint[] {
  const seen = new Set<string>();
  return interviews.map(({ document, date, themes }) => {
    const before = seen.size;
    for (const theme of themes) seen.add(theme);
    return { document, date, themes: themes.size, fresh: seen.size - before, cumulative: seen.size };
  });
}

const freshIn = (points: readonly SaturationPoint[]): number =>
  points.reduce((sum, { fresh }) => sum + fresh, 0);

/** Overlapping runs of `run` interviews after the base, each with its share of the base's themes. */
function runsOf(
  curve: readonly SaturationPoint[],
  { base, run }: SaturationOptions,
  baseThemes: number,
): readonly SaturationRun[] {
  if (baseThemes === 0) return [];
  return Array.from({ length: Math.max(0, curve.length - base - run + 1) }, (_, at) => {
    const points = curve.slice(base + at, base + at + run);
    const fresh = freshIn(points);
    return { interviews: points.map(({ document }) => document), fresh, ratio: round4(fresh / baseThemes) };
  });
}

/**
 * Saturation after Guest, Namey & Chen (2020): the themes of the first `base` interviews are the yardstick; the themes
 * heard for the first time in each run of `run` interviews are divided by their number; the first run whose share is at
 * most `threshold` has reached it. The runs overlap, and the label counts the interviews before that run: both are
 * our reading of the paper.
 */
export function assessSaturation(
  interviews: readonly ThemedInterview[],
  options: SaturationOptions,
): Saturation {
  const curve = curveOf(interviews);
  const baseThemes = freshIn(curve.slice(0, options.base));
  const runs = runsOf(curve, options, baseThemes);
  const tooFew = curve.length < options.base + options.run;
  const reached = runs.findIndex(({ ratio }) => ratio <= options.threshold);
  const common = {
    options,
    curve,
    undated: interviews.filter(({ date }) => date === null).length,
    baseThemes,
    runs,
  };
  if (tooFew || baseThemes === 0) {
    const gap = tooFew ? 'too-few-interviews' : 'no-themes';
    return { ...common, result: 'not-assessable', gap, label: null };
  }
  if (reached < 0) return { ...common, result: 'not-reached', gap: null, label: null };
  return { ...common, result: 'reached', gap: null, label: `${options.base + reached}+${options.run}` };
}
