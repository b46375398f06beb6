/** What the reference gave and what was given, for one unit. */
export type Pair<T> = readonly [reference: T, given: T];

/** How often something was given rightly, left out, and given wrongly. */
export interface Counts {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** The share of what was given that is right; `null` where nothing was given. */
export function precision({ right, wrong }: Counts): number | null {
  return right + wrong === 0 ? null : right / (right + wrong);
}

/** The share of what there is that was found; `null` where there is nothing. */
export function recall({ right, missed }: Counts): number | null {
  return right + missed === 0 ? null : right / (right + missed);
}

/** The harmonic mean of precision and recall (van Rijsbergen 1979); `null` where neither side has anything. */
export function f1({ right, missed, wrong }: Counts): number | null {
  const all = 2 * right + missed + wrong;
  return all === 0 ? null : (2 * right) / all;
}

/** The mean over labels of the F1 of each; a label that neither side gives counts 0. */
export function macroF1<T>(pairs: readonly Pair<T>[], labels: readonly T[]): number {
  const sum = labels.reduce((all, label) => {
    const right = pairs.filter(([reference, given]) => reference === label && given === label).length;
    const missed = pairs.filter(([reference, given]) => reference === label && given !== label).length;
    const wrong = pairs.filter(([reference, given]) => reference !== label && given === label).length;
    return all + (f1({ right, missed, wrong }) ?? 0);
  }, 0);
  return labels.length === 0 ? 0 : sum / labels.length;
}
