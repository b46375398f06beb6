import { conclude } from '../../../src/conclusion/index.ts';
import type { CodedStudy } from '../../../src/model/analysis.ts';
import {
  type Decisions,
  type FactorDecision,
  type FindingDecision,
  NO_DECISIONS,
} from '../../../src/model/decision.ts';
import type { Check } from '../../../src/model/finding.ts';

/** What one rule holds against a study. */
export function checks(coded: CodedStudy, rule: string): readonly Check[] {
  return conclude(coded).checks.filter((check) => check.rule === rule);
}

export const GROUNDS = { by: null, date: null, basis: null } as const;

/** A decision of which only some is given. */
export function decide(subject: string, more: Partial<FindingDecision>): FindingDecision {
  return { subject, rating: null, techniques: {}, alignment: null, recommendation: null, ...more };
}

/** A level with its reason. */
export function level(value: number, why = 'alasan peneliti') {
  return { ...GROUNDS, level: value, why };
}

/** No recommendation, on purpose. */
export const NO_RECOMMENDATION = { ...GROUNDS, why: 'tanpa saran', to: null, action: null } as const;

export function decisions(
  findings: readonly FindingDecision[],
  factors: readonly FactorDecision[] = [],
): Decisions {
  return { ...NO_DECISIONS, findings, factors };
}

export function factor(name: string, more: Partial<FactorDecision> = {}): FactorDecision {
  return {
    ...GROUNDS,
    why: 'alasan',
    factor: name,
    keep: true,
    kind: null,
    label: null,
    codes: null,
    ...more,
  };
}
