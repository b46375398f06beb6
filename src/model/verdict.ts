import type { CodedStudy } from './analysis.ts';
import { evidenceBasis } from './basis.ts';
import { type BalancesByRule, combine } from './combine.ts';
import { verdictOf } from './decided.ts';
import { decisionOn, OVERALL } from './decision.ts';
import type { CombinedRating, IndicatorFinding } from './finding.ts';
import type { StudyIndex } from './study-index.ts';
import type { Triangulation } from './triangulation.ts';

/** The verdict on each indicator, and on the whole. */
export interface Verdict {
  /** In the codebook's order. */
  readonly indicators: readonly IndicatorFinding[];
  readonly overall: CombinedRating | null;
}

/** What something is joined from: with the decisions on it, and from the evidence alone. */
interface Part {
  readonly balances: BalancesByRule | null;
  readonly computed: BalancesByRule | null;
}

interface JoinedPart extends Part {
  readonly combined: CombinedRating | null;
}

/**
 * Indicators join their codes' combined balances, the overall verdict joins the indicators', by the study's rule;
 * what the researcher has decided about one of them stands in its place.
 */
export function reachVerdict(
  coded: CodedStudy,
  index: StudyIndex,
  triangulations: readonly Triangulation[],
): Verdict {
  const { study, codebook, decisions } = coded;
  const join = (subject: string, parts: readonly Part[]): JoinedPart => {
    const of = (which: keyof Part): BalancesByRule | null =>
      combine(
        study.scale,
        parts.map((part) => part[which]),
      );
    const computed = of('computed');
    const verdict = verdictOf(
      study,
      decisionOn(decisions, subject).rating,
      { computed, joined: of('balances') },
      () => evidenceBasis(coded, subject, null, index),
    );
    return { ...verdict, computed };
  };
  const indicators = codebook.indicators.map(({ id, codes }): JoinedPart & { readonly code: string } => {
    const parts = triangulations.filter(({ code }) => codes.includes(code.id));
    // In a flat codebook indicator and code are one, and so is what is decided about them.
    const { combined, balances, computed } = parts.find(({ code }) => code.id === id) ?? join(id, parts);
    return { code: id, combined, balances, computed };
  });
  return {
    indicators: indicators.map(({ code, combined }) => ({ code, combined })),
    overall: join(OVERALL, indicators).combined,
  };
}
