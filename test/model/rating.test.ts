import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/model/coding.ts';
import {
  type Aggregation,
  aggregate,
  balanceBySource,
  FIVE_LEVELS,
  levelWord,
  rate,
  rateTechnique,
} from '../../src/model/rating.ts';
import { makeCoding } from '../support/make.ts';

const byDocument = ({ document }: { document: string }): string => document;

describe('thresholds of the five-word scale', () => {
  it.each([
    [1, 5],
    [0.9, 5],
    [0.8999, 4],
    [0.33, 4],
    [0.3299, 3],
    [0, 3],
    [-0.25, 3],
    [-0.2501, 2],
    [-0.9, 2],
    [-0.9001, 1],
    [-1, 1],
  ])('a balance of %d is level %d', (balance, level) => {
    expect(rate(FIVE_LEVELS, balance).level).toBe(level);
  });

  it('rounds to four decimals before it compares', () => {
    expect(rate(FIVE_LEVELS, 0.899_96)).toEqual({ balance: 0.9, level: 5, rating: 'sangat baik' });
    expect(Object.is(rate(FIVE_LEVELS, -0.000_01).balance, 0)).toBe(true);
  });

  it('has a word in both languages for every level', () => {
    expect(levelWord(FIVE_LEVELS, 2)).toEqual({ id: 'kurang baik', en: 'less than good' });
    expect(() => levelWord(FIVE_LEVELS, 6)).toThrow('no level 6');
  });
});

describe('rating a technique', () => {
  const codings = [
    makeCoding('W-01:1 a +'),
    makeCoding('W-01:2 a +'),
    makeCoding('W-01:3 a +'),
    makeCoding('W-01:4 a -'),
    makeCoding('W-02:1 a -'),
    makeCoding('W-03:1 a - 0.5'),
    makeCoding('W-03:2 a +'),
  ];

  it('counts a proposal that is as likely wrong as right half, until somebody has looked at it', () => {
    const unsure = { ...makeCoding('W-01:2 a -'), status: 'proposed', confidence: 0.49 } as const;
    const balance = (other: Coding): number | undefined =>
      balanceBySource([makeCoding('W-01:1 a +'), other], byDocument).get('W-01');
    expect(balance(unsure)).toBeCloseTo(0.5 / 1.5, 12);
    expect(balance({ ...unsure, weight: 0.5 })).toBeCloseTo(0.75 / 1.25, 12);
    expect(balance({ ...unsure, confidence: 0.5 })).toBe(0);
    expect(balance({ ...unsure, status: 'confirmed' })).toBe(0);
  });

  it('takes the balance by source first', () => {
    // W-01: (3 − 1)/4 = 0.5; W-02: −1; W-03: (−0.5 + 1)/1.5 = 0.3333…
    const balances = balanceBySource(codings, byDocument);
    expect([...balances.keys()]).toEqual(['W-01', 'W-02', 'W-03']);
    expect(balances.get('W-01')).toBe(0.5);
    expect(balances.get('W-02')).toBe(-1);
    expect(balances.get('W-03')).toBeCloseTo(1 / 3, 12);
  });

  it('means the sources, so that a talkative one does not outvote a quiet one', () => {
    // (0.5 − 1 + 0.3333)/3 = −0.0556; all codings in one pot would give (4 − 2.5)/6.5 = 0.2308.
    expect(rateTechnique(FIVE_LEVELS, codings, byDocument)).toEqual({
      balance: -0.0556,
      level: 3,
      rating: 'cukup baik',
      codings: 7,
      sources: 3,
    });
  });

  it('leaves neutral and rejected codings out and counts mixed ones as 0', () => {
    const rated = rateTechnique(
      FIVE_LEVELS,
      [
        makeCoding('W-01:1 a +'),
        makeCoding('W-01:2 a ~'),
        makeCoding('W-01:3 a 0'),
        makeCoding('W-01:4 a -', { status: 'rejected' }),
        makeCoding('W-02:1 a 0'),
      ],
      byDocument,
    );
    expect(rated).toEqual({ balance: 0.5, level: 4, rating: 'baik', codings: 2, sources: 1 });
  });

  it('is null without evidence, never a rating', () => {
    expect(rateTechnique(FIVE_LEVELS, [makeCoding('W-01:1 a 0')], byDocument)).toBeNull();
  });

  it('stays between −1 and 1', () => {
    const line = fc.record({
      source: fc.constantFrom('W-01', 'W-02', 'W-03'),
      sign: fc.constantFrom('+', '-', '~', '0'),
      weight: fc.constantFrom('1', '0.5'),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const rated = rateTechnique(
          FIVE_LEVELS,
          lines.map(({ source, sign, weight }) => makeCoding(`${source}:1 a ${sign} ${weight}`)),
          byDocument,
        );
        if (rated === null) return lines.every(({ sign }) => sign === '0');
        return rated.balance >= -1 && rated.balance <= 1;
      }),
    );
  });
});

describe('aggregation', () => {
  const cases: readonly [Aggregation, readonly number[], number][] = [
    ['mean', [0.6, 0, -0.3], 0.1],
    ['manual', [0.6, 0, -0.3], 0.1],
    ['median', [0.6, 0, -0.3], 0],
    ['median', [0.6, 0.2], 0.4],
    ['min', [0.6, 0, -0.3], -0.3],
    // Two at level 4 outnumber one at level 5; their own balances are averaged.
    ['mode', [1, 0.4, 0.6], 0.5],
    // One of each: of equally common levels the lowest counts.
    ['mode', [1, 0.4, -0.3], -0.3],
  ];
  it.each(cases)('%s of %j', (rule, balances, expected) => {
    expect(aggregate(rule, FIVE_LEVELS, balances)).toBeCloseTo(expected, 12);
  });

  it('has nothing to say of nothing', () => {
    expect(aggregate('mean', FIVE_LEVELS, [])).toBeNull();
  });

  it('gives the overall word of the published Robbins (2010) study by the minimum alone', () => {
    // Ten sub-indicators, as printed: seven "sudah baik", three "cukup baik"; mean 3.7 of 5.
    const levels = [3, 4, 4, 3, 4, 4, 4, 3, 4, 4];
    expect(levels.reduce((sum, level) => sum + level, 0) / levels.length).toBe(3.7);
    const balances = levels.map((level) => (level === 4 ? 0.7 : 0));
    const words = (['mean', 'median', 'min', 'mode'] as const).map(
      (rule) => rate(FIVE_LEVELS, aggregate(rule, FIVE_LEVELS, balances) ?? Number.NaN).rating,
    );
    expect(words).toEqual(['baik', 'baik', 'cukup baik', 'baik']);
  });

  it('gives the overall word of the published Mangkunegara (2017) study by mean and median, not by the minimum', () => {
    // Eight sub-indicators: 4, 3, 3, 2, 4, 2, 2, 3 — overall "tergolong cukup baik".
    const balances = [0.6, 0, 0, -0.5, 0.6, -0.5, -0.5, 0];
    const words = (['mean', 'median', 'min'] as const).map(
      (rule) => rate(FIVE_LEVELS, aggregate(rule, FIVE_LEVELS, balances) ?? Number.NaN).rating,
    );
    expect(words).toEqual(['cukup baik', 'cukup baik', 'kurang baik']);
  });
});
