import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COEFFICIENTS, type CoefficientId } from '../../src/model/agreement.ts';
import { COEFFICIENT_REGISTRY } from '../../src/statistics/coefficients.ts';
import type { Ratings } from '../../src/statistics/ratings.ts';
import { byCoder, counted, figure, outcome, type Value } from './support.ts';

const rated = (...lists: readonly (readonly Value[])[]): Ratings => byCoder(lists, [0, 1]);

describe('what cannot be computed says why', () => {
  const beyond = COEFFICIENTS.filter((id) => id !== 'percent');

  it.each(beyond)('%s where all values are the same, even if the formula would yield 1', (id) => {
    expect(outcome(id, rated([1, 1, 1], [1, 1, 1]))).toEqual({ value: null, gap: 'no-variation' });
    expect(outcome(id, rated([0, 0, null], [0, 0, 1]))).toEqual({ value: null, gap: 'no-variation' });
  });

  it('percent agreement is defined then', () => {
    expect(figure('percent', rated([1, 1, 1], [1, 1, 1]))).toBe(1);
  });

  it.each(COEFFICIENTS)('%s where nothing, or nothing in common, was coded', (id) => {
    expect(outcome(id, rated([], []))).toEqual({ value: null, gap: 'no-units' });
    expect(outcome(id, rated([null], [null]))).toEqual({ value: null, gap: 'no-units' });
    expect(outcome(id, rated([1, null], [null, 0]))).toEqual({ value: null, gap: 'no-pairs' });
  });

  it.each(['cohen', 'scott', 'weighted-linear', 'weighted-quadratic'] as const)(
    '%s of three coders',
    (id) => {
      expect(outcome(id, rated([0, 1], [0, 1], [1, 1]))).toEqual({ value: null, gap: 'two-coders' });
    },
  );

  it.each([
    ['weighted-linear', 'unordered'],
    ['weighted-quadratic', 'unordered'],
    ['alpha-ordinal', 'unordered'],
    ['alpha-interval', 'not-numbers'],
    ['alpha-ratio', 'not-numbers'],
  ] as const)('%s of words: %s', (id, gap) => {
    expect(
      outcome(
        id,
        byCoder([
          ['a', 'b'],
          ['a', 'a'],
        ]),
      ),
    ).toEqual({ value: null, gap });
  });

  it('a ratio of numbers below zero', () => {
    const below = byCoder([
      [-1, 1],
      [1, 1],
    ]);
    expect(outcome('alpha-ratio', below)).toEqual({ value: null, gap: 'negative-numbers' });
    expect(outcome('alpha-interval', below).gap).toBeNull();
  });
});

const TABLES = fc.integer({ min: 2, max: 4 }).chain((coders) =>
  fc
    .array(
      fc.array(fc.option(fc.integer({ min: 0, max: 3 }), { freq: 4 }), {
        minLength: coders,
        maxLength: coders,
      }),
      { maxLength: 12 },
    )
    .map(
      (units): Ratings => ({
        coders,
        categories: 4,
        ordered: true,
        numbers: [0, 1, 2, 3],
        rows: units.map((values) => ({ values, count: 1 })),
      }),
    ),
);

describe('any table', () => {
  it('gives a number from −∞ to 1, or a reason', () => {
    fc.assert(
      fc.property(TABLES, (ratings) => {
        for (const { compute } of COEFFICIENT_REGISTRY) {
          const { value, gap } = compute(ratings);
          expect(value === null).toBe(gap !== null);
          if (value === null) continue;
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('has no standard error that is not a number', () => {
    fc.assert(
      fc.property(TABLES, (ratings) => {
        for (const { compute, error } of COEFFICIENT_REGISTRY) {
          const size = error(ratings);
          if (size !== null) expect(size).toBeGreaterThanOrEqual(0);
          if (compute(ratings).value === null) expect(size).toBeNull();
        }
      }),
    );
  });

  it('counts rows that say the same as well together as one by one', () => {
    fc.assert(
      fc.property(TABLES, (ratings) => {
        const twice = { ...ratings, rows: ratings.rows.flatMap((row) => [row, row]) };
        const counted2 = { ...ratings, rows: ratings.rows.map((row) => ({ ...row, count: 2 })) };
        for (const { compute } of COEFFICIENT_REGISTRY) {
          const [a, b] = [compute(twice), compute(counted2)];
          expect(a.gap).toBe(b.gap);
          if (a.value !== null) expect(a.value).toBeCloseTo(b.value ?? NaN, 10);
        }
      }),
    );
  });

  const TWO: readonly (readonly [CoefficientId, CoefficientId])[] = [
    ['scott', 'fleiss'],
    ['cohen', 'conger'],
  ];

  it.each(TWO)('without missing values %s is %s of two coders', (a, b) => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })));
    fc.assert(
      fc.property(pairs, (units) => {
        const ratings = byCoder([units.map(([one]) => one), units.map(([, other]) => other)], [0, 1, 2, 3]);
        const [one, other] = [outcome(a, ratings), outcome(b, ratings)];
        expect(one.gap).toBe(other.gap);
        if (one.value !== null) expect(one.value).toBeCloseTo(other.value ?? NaN, 10);
      }),
    );
  });

  it('gives 1 to coders who always agree and do not always say the same', () => {
    const ratings = counted([
      [3, 0],
      [0, 3],
      [3, 0],
    ]);
    for (const id of ['fleiss', 'conger', 'ac1', 'brennan-prediger', 'alpha-nominal'] as const)
      expect(figure(id, ratings)).toBeCloseTo(1, 12);
  });
});
