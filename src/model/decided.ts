import { type BalancesByRule, combinedRating } from './combine.ts';
import type { Decided, Grounds, RatingDecision } from './decision.ts';
import type { CombinedRating } from './finding.ts';
import {
  type Aggregation,
  levelOf,
  levelWord,
  type Rating,
  round4,
  type Scale,
  type TechniqueRating,
} from './rating.ts';

/**
 * The balance with which a decided level goes into what is joined from it: the computed one where it lies within
 * the level; else the middle of the level's balances, from its threshold up to that of the next better level (to 1
 * for the best). So a decision that says what the evidence says changes no number.
 */
export function decidedBalance(scale: Scale, level: number, computed: number | null): number {
  if (computed !== null && levelOf(scale, computed).level === level) return computed;
  const place = scale.findIndex((candidate) => candidate.level === level);
  const own = scale[place];
  if (own === undefined) throw new Error(`the scale has no level ${String(level)}`);
  return round4((own.from + (scale[place - 1]?.from ?? 1)) / 2);
}

function decidedOf(decision: Grounds, computed: Rating | null, current: () => string): Decided {
  const { why, by, date, basis } = decision;
  return {
    why,
    by,
    date,
    basis,
    computed:
      computed === null
        ? null
        : { balance: computed.balance, level: computed.level, rating: computed.rating },
    stale: isStale(decision, current),
  };
}

/** Whether a decision's evidence is another one now; never for one that does not say on what it was taken. */
export function isStale({ basis }: Grounds, current: () => string): boolean {
  return basis !== null && basis !== current();
}

/** A technique's rating as decided. `current` is the fingerprint of its evidence now. */
export function decideTechnique(
  scale: Scale,
  decision: RatingDecision,
  computed: TechniqueRating | null,
  current: () => string,
): TechniqueRating {
  const { level } = decision;
  return {
    balance: decidedBalance(scale, level, computed?.balance ?? null),
    level,
    rating: levelWord(scale, level).id,
    codings: computed?.codings ?? 0,
    sources: computed?.sources ?? 0,
    decided: decidedOf(decision, computed, current),
  };
}

interface Rules {
  readonly aggregation: Aggregation;
  readonly scale: Scale;
}

interface Parts {
  readonly computed: BalancesByRule | null;
  readonly joined: BalancesByRule | null;
}

/** A joined rating, and the balances with which it goes into what is joined from it. */
export interface Verdict {
  readonly combined: CombinedRating | null;
  readonly balances: BalancesByRule | null;
}

/**
 * The rating of a code, an indicator or the whole: what is decided, or else what its parts give.
 * @param computed what the evidence alone gives, without any decision
 * @param joined what the parts give, with the decisions on them
 */
export function verdictOf(
  rules: Rules,
  decision: RatingDecision | null,
  parts: Parts,
  current: () => string,
): Verdict {
  if (decision !== null) return decideCombined(rules, decision, parts, current);
  const { joined } = parts;
  return {
    combined: joined === null ? null : combinedRating(rules.aggregation, rules.scale, joined),
    balances: joined,
  };
}

/**
 * No rule of aggregation has a say in what is decided, so that all of them give the decided level.
 */
function decideCombined(
  { aggregation, scale }: Rules,
  decision: RatingDecision,
  { computed, joined }: Parts,
  current: () => string,
): { readonly combined: CombinedRating; readonly balances: BalancesByRule } {
  const { level } = decision;
  const of = (rule: keyof BalancesByRule): number => decidedBalance(scale, level, joined?.[rule] ?? null);
  const balances = { mean: of('mean'), median: of('median'), min: of('min'), mode: of('mode') };
  return {
    balances,
    combined: {
      balance: balances[aggregation === 'manual' ? 'mean' : aggregation],
      level,
      rating: levelWord(scale, level).id,
      rules: { mean: level, median: level, min: level, mode: level },
      decided: decidedOf(
        decision,
        computed === null ? null : combinedRating(aggregation, scale, computed),
        current,
      ),
    },
  };
}
