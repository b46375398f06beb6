import { describe, expect, it } from 'vitest';
import { f1, macroF1, precision, recall } from '../../src/statistics/f1.ts';

describe('precision, recall and F1', () => {
  it('are as computed by hand', () => {
    const counts = { right: 3, missed: 1, wrong: 2 };
    expect(precision(counts)).toBe(0.6);
    expect(recall(counts)).toBe(0.75);
    expect(f1(counts)).toBeCloseTo((2 * 0.6 * 0.75) / (0.6 + 0.75), 10);
  });

  it('are undefined, not NaN, where there is nothing to share', () => {
    const nothing = { right: 0, missed: 0, wrong: 0 };
    expect([precision(nothing), recall(nothing), f1(nothing)]).toEqual([null, null, null]);
    expect(precision({ right: 0, missed: 4, wrong: 0 })).toBeNull();
    expect(recall({ right: 0, missed: 0, wrong: 4 })).toBeNull();
    expect(f1({ right: 0, missed: 4, wrong: 0 })).toBe(0);
  });
});

describe('macro F1', () => {
  it('is the mean over labels, absent ones counting 0', () => {
    const pairs = [
      ['+', '+'],
      ['-', '+'],
      ['~', '~'],
    ] as const;
    // +: 2/3, -: 0, ~: 1, 0: absent
    expect(macroF1(pairs, ['+', '-', '~'])).toBeCloseTo(5 / 9, 10);
    expect(macroF1(pairs, ['+', '-', '~', '0'])).toBeCloseTo(5 / 12, 10);
    expect(macroF1(pairs, [])).toBe(0);
  });
});
