import type { CodedStudy } from '../../model/analysis.ts';
import { isFlat } from '../../model/codebook.ts';
import { type BalancesByRule, combine, combinedRating } from '../../model/combine.ts';
import { OVERALL } from '../../model/decision.ts';
import type { LevelChange } from '../../model/verification.ts';

/** The level of everything that is rated, by scope and subject; `null` without evidence. */
export interface Ratings {
  readonly codes: ReadonlyMap<string, BalancesByRule | null>;
  readonly levels: readonly (Pick<LevelChange, 'scope' | 'subject'> & { readonly level: number | null })[];
}

/** Codes, indicators (but those that are codes themselves) and the whole, by the study's rule. */
export function ratingsOf(
  { study, codebook }: CodedStudy,
  codes: ReadonlyMap<string, BalancesByRule | null>,
): Ratings {
  const { scale, aggregation } = study;
  const level = (balances: BalancesByRule | null): number | null =>
    balances === null ? null : combinedRating(aggregation, scale, balances).level;
  const indicators = codebook.indicators.map((indicator) => ({
    indicator,
    balances: combine(
      scale,
      indicator.codes.map((code) => codes.get(code) ?? null),
    ),
  }));
  const overall = combine(
    scale,
    indicators.map(({ balances }) => balances),
  );
  return {
    codes,
    levels: [
      ...codebook.codes.map(({ id }) => ({
        scope: 'code' as const,
        subject: id,
        level: level(codes.get(id) ?? null),
      })),
      ...indicators
        .filter(({ indicator }) => !isFlat(indicator))
        .map(({ indicator, balances }) => ({
          scope: 'indicator' as const,
          subject: indicator.id,
          level: level(balances),
        })),
      { scope: 'overall', subject: OVERALL, level: level(overall) },
    ],
  };
}

/** Which ratings have another level in `after`, with what they were before. */
export function changesBetween(before: Ratings, after: Ratings): readonly LevelChange[] {
  return before.levels.flatMap(({ scope, subject, level }, at) => {
    const now = after.levels[at]?.level ?? null;
    return level === null || level === now ? [] : [{ scope, subject, from: level, to: now }];
  });
}
