import {
  type Decisions,
  type FactorDecision,
  type FindingDecision,
  NO_DECISIONS,
  type RatingDecision,
} from '../../src/model/decision.ts';

/** What every decision carries, in tests. */
export const GROUNDS = { why: 'alasan uji', by: 'dina', date: '2025-05-30', basis: null } as const;

export function ratingAt(level: number, basis: string | null = null): RatingDecision {
  return { ...GROUNDS, basis, level };
}

/** Decisions on findings: `{ 'a/x': { rating: ratingAt(2) } }`. */
export function decisionsOn(
  findings: Readonly<Record<string, Partial<Omit<FindingDecision, 'subject'>>>>,
  factors: readonly (Pick<FactorDecision, 'factor'> & Partial<FactorDecision>)[] = [],
): Decisions {
  return {
    ...NO_DECISIONS,
    findings: Object.entries(findings).map(([subject, decision]) => ({
      subject,
      rating: null,
      techniques: {},
      alignment: null,
      recommendation: null,
      ...decision,
    })),
    factors: factors.map((factor) => ({
      ...GROUNDS,
      keep: true,
      kind: null,
      label: null,
      codes: null,
      ...factor,
    })),
  };
}
