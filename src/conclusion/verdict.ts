import type { CodedStudy } from '../model/analysis.ts';
import { type BalancesByRule, combine, combinedRating } from '../model/combine.ts';
import type { CombinedRating, IndicatorFinding } from '../model/finding.ts';
import type { Triangulation } from '../model/triangulation.ts';

/** The verdict on each indicator, and on the whole. */
export interface Verdict {
  /** In the codebook's order. */
  readonly indicators: readonly IndicatorFinding[];
  readonly overall: CombinedRating | null;
}

/** Indicators join their codes' combined balances, the overall verdict joins the indicators', by the study's rule. */
export function reachVerdict(
  { study, codebook }: CodedStudy,
  triangulations: readonly Triangulation[],
): Verdict {
  const { aggregation, scale } = study;
  const rated = (balances: BalancesByRule | null): CombinedRating | null =>
    balances === null ? null : combinedRating(aggregation, scale, balances);
  const indicators = codebook.indicators.map((indicator) => ({
    code: indicator.id,
    balances: combine(
      scale,
      triangulations.filter(({ code }) => indicator.codes.includes(code.id)).map(({ balances }) => balances),
    ),
  }));
  return {
    indicators: indicators.map(({ code, balances }) => ({ code, combined: rated(balances) })),
    overall: rated(
      combine(
        scale,
        indicators.map(({ balances }) => balances),
      ),
    ),
  };
}
