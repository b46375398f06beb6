import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byUsefulness, uncertaintyOf, type Weighable } from '../../src/reduction/review-order.ts';

const unit = (key: string, confidences: Record<string, number>): Weighable => ({
  key,
  candidates: Object.entries(confidences).map(([code, confidence]) => ({ code, confidence })),
});
const keys = (units: readonly Weighable[]): string[] => units.map(({ key }) => key);

describe('uncertaintyOf', () => {
  it('is 1 less the margin between the two likeliest answers', () => {
    // No code: 0.5 × 0.5 = 0.25, behind both.
    expect(uncertaintyOf(unit('x', { a: 0.5, b: 0.5 }))).toBe(1);
    // No code: 0.1 × 0.6 = 0.06.
    expect(uncertaintyOf(unit('x', { a: 0.9, b: 0.4 }))).toBeCloseTo(0.5);
  });

  it('takes "no code" for an answer', () => {
    expect(uncertaintyOf(unit('x', { a: 0.5 }))).toBe(1);
    expect(uncertaintyOf(unit('x', { a: 0.01 }))).toBeCloseTo(0.02);
    expect(uncertaintyOf(unit('x', { a: 0.99 }))).toBeCloseTo(0.02);
  });

  it('is 0 where nothing was weighed', () => {
    expect(uncertaintyOf(unit('x', {}))).toBe(0);
  });
});

describe('byUsefulness', () => {
  it('puts the uncertain first and the sure last', () => {
    const units = [
      unit('sure', { a: 0.98 }),
      unit('open', { b: 0.55 }),
      unit('nothing', {}),
      unit('close', { c: 0.7, d: 0.65 }),
    ];
    expect(keys(byUsefulness(units))).toEqual(['close', 'open', 'sure', 'nothing']);
  });

  it('goes round the codes before it comes back to one, though that one is less sure', () => {
    const units = [
      ...['1', '2', '3', '4'].map((n) => unit(`a${n}`, { a: 0.5 })),
      unit('b', { b: 0.6 }),
      unit('c', { c: 0.61 }),
    ];
    // Of a, the second is worth 0.8 of the first, the third 0.64; b and c are worth 0.8 and 0.78.
    const order = keys(byUsefulness(units));
    expect(order[0]).toBe('a1');
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('a3'));
    expect(order.indexOf('c')).toBeLessThan(order.indexOf('a3'));
  });

  const units = fc
    .array(
      fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: 0, max: 1, noNaN: true }), {
        maxKeys: 4,
      }),
      { maxLength: 30 },
    )
    .map((all) => all.map((confidences, n) => unit(`U:${n}`, confidences)));

  it('keeps every unit, whatever order they and their candidates came in', () => {
    fc.assert(
      fc.property(units, (given) => {
        const once = keys(byUsefulness(given));
        const turned = given.toReversed().map((one) => ({ ...one, candidates: one.candidates.toReversed() }));
        expect([...once].sort()).toEqual(keys(given).sort());
        expect(keys(byUsefulness(turned))).toEqual(once);
      }),
    );
  });

  it('keeps the units of one code in the order of their uncertainty', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (confidences) => {
        const given = confidences.map((confidence, n) => unit(`U:${n}`, { a: confidence }));
        const worths = byUsefulness(given).map(uncertaintyOf);
        expect(worths).toEqual([...worths].sort((a, b) => b - a));
      }),
    );
  });
});
