import type { KappaGap } from '../model/evaluation.ts';
import type { Pair } from './f1.ts';

/** How many units got a code from both sides, from one, from neither. */
export interface TwoByTwo {
  readonly both: number;
  readonly onlyReference: number;
  readonly onlyGiven: number;
  readonly neither: number;
}

export type Kappa =
  | { readonly value: number; readonly gap: null }
  | { readonly value: null; readonly gap: KappaGap };

/**
 * Cohen's κ of a code given or not (Cohen 1960): (p_o − p_e) / (1 − p_e), with p_e from each side's own share.
 * Undefined where there are no units, and where chance alone explains everything: both sides gave the code to
 * every unit, or to none.
 */
export function kappa({ both, onlyReference, onlyGiven, neither }: TwoByTwo): Kappa {
  const units = both + onlyReference + onlyGiven + neither;
  if (units === 0) return { value: null, gap: 'no-units' };
  const observed = (both + neither) / units;
  const byChance =
    ((both + onlyReference) * (both + onlyGiven) + (neither + onlyGiven) * (neither + onlyReference)) /
    (units * units);
  if (byChance === 1) return { value: null, gap: 'no-variation' };
  return { value: (observed - byChance) / (1 - byChance), gap: null };
}

/** The mean κ over codes that the reference gives; an undefined one counts 0. `null` where it gives none. */
export function meanOfKappas(tables: readonly TwoByTwo[]): number | null {
  const given = tables.filter(({ both, onlyReference }) => both + onlyReference > 0);
  if (given.length === 0) return null;
  return given.reduce((sum, table) => sum + (kappa(table).value ?? 0), 0) / given.length;
}

/** The table of one code over units, each a set of codes on either side. */
export function tableOf(units: readonly Pair<ReadonlySet<string>>[], code: string): TwoByTwo {
  let [both, onlyReference, onlyGiven] = [0, 0, 0];
  for (const [reference, given] of units) {
    if (reference.has(code) && given.has(code)) both += 1;
    else if (reference.has(code)) onlyReference += 1;
    else if (given.has(code)) onlyGiven += 1;
  }
  return { both, onlyReference, onlyGiven, neither: units.length - both - onlyReference - onlyGiven };
}

/** As {@link meanOfKappas}, over the codes that the reference gives to some unit. */
export function meanKappa(units: readonly Pair<ReadonlySet<string>>[]): number | null {
  const codes = [...new Set(units.flatMap(([reference]) => [...reference]))];
  return meanOfKappas(codes.map((code) => tableOf(units, code)));
}
