import type { CombinedRating, LevelsByRule } from './finding.ts';
import { type Aggregation, aggregate, levelOf, rate, round4, type Scale } from './rating.ts';

/** The rules that compute something; `manual` leaves it to the researcher. */
export type Rule = keyof LevelsByRule;

/** A balance as each rule gives it. */
export type BalancesByRule = Readonly<Record<Rule, number>>;

function byRule<T>(of: (rule: Rule) => T): Readonly<Record<Rule, T>> {
  return { mean: of('mean'), median: of('median'), min: of('min'), mode: of('mode') };
}

/** A technique's own balance, with which every rule starts. */
export function measured(balance: number): BalancesByRule {
  return byRule(() => balance);
}

/**
 * Joins techniques into a code, codes into an indicator, indicators into the overall verdict. Every rule
 * goes its own way from the bottom up: what `min` gives for an indicator is what a study that declares
 * `min` would print. Parts without evidence are left out; `null` when there are no others.
 */
export function combine(scale: Scale, parts: readonly (BalancesByRule | null)[]): BalancesByRule | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  return byRule((rule) => {
    const balance = aggregate(
      rule,
      scale,
      known.map((part) => part[rule]),
    );
    return round4(balance ?? 0);
  });
}

/** The rating by the study's rule, beside the level that every rule would give. `manual` proposes the mean. */
export function combinedRating(
  aggregation: Aggregation,
  scale: Scale,
  balances: BalancesByRule,
): CombinedRating {
  const rule = aggregation === 'manual' ? 'mean' : aggregation;
  return {
    ...rate(scale, balances[rule]),
    rules: byRule((each) => levelOf(scale, balances[each]).level),
  };
}
