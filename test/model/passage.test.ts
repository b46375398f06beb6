import { describe, expect, it } from 'vitest';
import type { Coding } from '../../src/model/coding.ts';
import { bestPassages } from '../../src/model/passage.ts';
import { FIVE_LEVELS, rate } from '../../src/model/rating.ts';
import { makeCoding } from '../support/make.ts';

function best(balance: number | null, codings: readonly Coding[], limit = 2): readonly string[] {
  const rating = balance === null ? null : rate(FIVE_LEVELS, balance);
  return bestPassages(codings, { scale: FIVE_LEVELS, rating, limit }, ({ document }) => document).map(
    ({ id }) => id.split(' ')[0] ?? id,
  );
}

describe('bestPassages', () => {
  it('takes only passages that speak for the rating', () => {
    const codings = [makeCoding('W-01:1 a +'), makeCoding('W-02:1 a -'), makeCoding('W-03:1 a ~')];
    expect(best(0.8, codings)).toEqual(['W-01:1']);
    expect(best(-0.8, codings)).toEqual(['W-02:1']);
  });

  it('lets both sides speak for a middle rating: mixed first, then the side it leans to', () => {
    const codings = [makeCoding('W-01:1 a +'), makeCoding('W-02:1 a -'), makeCoding('W-03:1 a ~')];
    expect(best(0.1, codings, 3)).toEqual(['W-03:1', 'W-01:1', 'W-02:1']);
    expect(best(-0.1, codings, 3)).toEqual(['W-03:1', 'W-02:1', 'W-01:1']);
    expect(best(0.1, [...codings.slice(0, 2), makeCoding('W-04:1 a +')])).toEqual(['W-01:1', 'W-02:1']);
  });

  it('puts what a person settled before what is proposed', () => {
    const codings = [
      makeCoding('W-01:1 a +', { confidence: 1 }),
      makeCoding('W-02:1 a +', { status: 'confirmed', confidence: 0.4 }),
    ];
    expect(best(1, codings)).toEqual(['W-02:1', 'W-01:1']);
  });

  it('weighs confidence by weight and by a length that quotes well', () => {
    const codings = [
      makeCoding('W-01:1 a + 0.5', { confidence: 0.9 }),
      makeCoding('W-02:1 a +', { confidence: 0.6 }),
      makeCoding('W-03:1 a +', { confidence: 1, quote: 'Ya.' }),
      makeCoding('W-04:1 a +', { confidence: 1, quote: 'panjang '.repeat(200) }),
    ];
    expect(best(1, codings, 4)).toEqual(['W-02:1', 'W-01:1', 'W-04:1', 'W-03:1']);
  });

  it('prefers a second source to a second passage of the first', () => {
    const codings = [
      makeCoding('W-01:1 a +', { confidence: 0.9 }),
      makeCoding('W-01:2 a +', { confidence: 0.8 }),
      makeCoding('W-02:1 a +', { confidence: 0.5 }),
    ];
    expect(best(1, codings)).toEqual(['W-01:1', 'W-02:1']);
    expect(best(1, codings, 3)).toEqual(['W-01:1', 'W-02:1', 'W-01:2']);
  });

  it('has only neutral passages to show where there is no rating', () => {
    expect(best(null, [makeCoding('W-01:1 a 0')])).toEqual(['W-01:1']);
  });
});
