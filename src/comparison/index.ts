import type { Comparison } from '../model/comparison.ts';
import { type Case, casesOf, checkCodebooks, describe, type NamedStudy } from './cases.ts';
import { factorsOf } from './factors.ts';
import { rowsOf } from './rows.ts';

/** Properties that make ratings of different studies differ by themselves. */
const CONDITIONS = {
  scale: ({ analysis }: Case) => JSON.stringify(analysis.study.scale),
  aggregation: ({ analysis }: Case) => analysis.study.aggregation,
  techniques: ({ index }: Case) => index.techniques.join(' '),
} as const;

/**
 * Puts studies of one codebook side by side; the order in which they come makes no difference.
 * @throws TelaahError NOTHING_TO_COMPARE when they were coded with different codebooks
 */
export function compareStudies(studies: readonly NamedStudy[]): Comparison {
  const cases = casesOf(studies);
  const [first] = cases;
  if (first === undefined) throw new Error('nothing to compare');
  checkCodebooks(cases);
  const { id, title } = first.analysis.codebook;
  const conditions = ['scale', 'aggregation', 'techniques'] as const;
  return {
    codebook: { id, title },
    cases: cases.map(describe),
    rows: rowsOf(cases),
    factors: factorsOf(cases),
    differs: conditions.filter((condition) => new Set(cases.map(CONDITIONS[condition])).size > 1),
  };
}
