import { describe, expect, it } from 'vitest';
import type { Pair } from '../../src/statistics/f1.ts';
import { kappa, meanKappa, meanOfKappas, tableOf } from '../../src/statistics/kappa.ts';

const pair = (reference: string, given: string): Pair<ReadonlySet<string>> => [
  new Set(reference.split(' ').filter(Boolean)),
  new Set(given.split(' ').filter(Boolean)),
];

describe('κ', () => {
  it.each([
    // p_o = 35/50, p_e = 0.5·0.6 + 0.5·0.4
    [20, 5, 10, 15, 0.4],
    // p_o = 60/100, p_e = 0.7·0.6 + 0.3·0.4 = 0.54
    [45, 25, 15, 15, (0.6 - 0.54) / 0.46],
    [5, 0, 0, 5, 1],
    [0, 5, 5, 0, -1],
    [2, 0, 2, 0, 0],
  ])('of %i, %i, %i, %i is as computed by hand', (both, onlyReference, onlyGiven, neither, expected) => {
    const { value, gap } = kappa({ both, onlyReference, onlyGiven, neither });
    expect(value).toBeCloseTo(expected, 10);
    expect(gap).toBeNull();
  });

  it.each([
    [7, 0, 0, 0, 'no-variation'],
    [0, 0, 0, 7, 'no-variation'],
    [0, 0, 0, 0, 'no-units'],
  ])('of %i, %i, %i, %i is undefined, with the reason', (both, onlyReference, onlyGiven, neither, gap) => {
    expect(kappa({ both, onlyReference, onlyGiven, neither })).toEqual({ value: null, gap });
  });
});

describe('the mean κ', () => {
  const units = [pair('a', 'a'), pair('a b', 'a'), pair('', 'a c'), pair('b', 'a b')];

  it('is over the codes that the reference gives', () => {
    expect(tableOf(units, 'b')).toEqual({ both: 1, onlyReference: 1, onlyGiven: 0, neither: 2 });
    // a: 0, b: 0.5; c is given only, and does not count
    expect(meanKappa(units)).toBeCloseTo(0.25, 10);
  });

  it('counts an undefined one as 0', () => {
    const everywhere = { both: 3, onlyReference: 0, onlyGiven: 0, neither: 0 };
    const perfect = { both: 1, onlyReference: 0, onlyGiven: 0, neither: 2 };
    expect(meanOfKappas([everywhere, perfect])).toBe(0.5);
  });

  it('is undefined where the reference gives no code', () => {
    expect(meanKappa([pair('', 'a')])).toBeNull();
    expect(meanKappa([])).toBeNull();
  });
});
