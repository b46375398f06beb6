import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/formats/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['terms', 'terms', 0],
    ['term', 'terms', 1],
    ['Penelti', 'Peneliti', 1],
    ['ab', 'ba', 1],
    ['kitten', 'sitting', 3],
  ])('%s → %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is symmetric and zero only for equal words', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});

describe('nearest', () => {
  it('finds the option that was meant, whatever its case', () => {
    expect(nearest('Robins-2010', ['mitchell-2001', 'robbins-2010'])).toBe('robbins-2010');
  });
  it('stays silent where nothing is near', () => {
    expect(nearest('xyz', ['mitchell-2001', 'robbins-2010'])).toBeUndefined();
  });
});
