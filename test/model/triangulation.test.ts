import { describe, expect, it } from 'vitest';
import { triangulate } from '../../src/model/triangulation.ts';
import { makeCoded } from '../support/make.ts';

describe('triangulate', () => {
  it('rates by technique and combines by the study’s rule', () => {
    const codings = [
      'W-01:1 a +',
      'W-01:2 a +',
      'W-02:1 a -', // (1 − 1)/2 = 0
      'O-01:1 a -',
      'O-01:2 a ~', // −0.5
      'D-01:1 a +', // 1
    ];
    const combined = (aggregation: 'mean' | 'median' | 'min' | 'mode'): unknown =>
      triangulate(makeCoded({ codings, study: { aggregation } }))[0]?.combined;
    const rules = { mean: 3, median: 3, min: 2, mode: 2 };
    expect(combined('mean')).toEqual({ balance: 0.1667, level: 3, rating: 'cukup baik', rules });
    expect(combined('median')).toEqual({ balance: 0, level: 3, rating: 'cukup baik', rules });
    expect(combined('min')).toEqual({ balance: -0.5, level: 2, rating: 'kurang baik', rules });
    expect(combined('mode')).toEqual({ balance: -0.5, level: 2, rating: 'kurang baik', rules });
  });

  it('counts a technique that the study does not use as no silence', () => {
    const [both] = triangulate(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a +'] }));
    expect(both?.convergence).toBe('agreement');
    const [silent] = triangulate(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a +'], documents: ['D-01'] }));
    expect(silent?.convergence).toBe('silence');
  });

  it('asks whether the one technique that speaks is alone', () => {
    expect(triangulate(makeCoded({ codings: ['W-01:1 a +'] }))[0]?.convergence).toBe('silence');
  });
});
