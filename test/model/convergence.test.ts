import { describe, expect, it } from 'vitest';
import { convergenceOf } from '../../src/model/convergence.ts';
import { directionOf } from '../../src/model/direction.ts';
import { FIVE_LEVELS, type Rating, type Scale } from '../../src/model/rating.ts';

function rated(word: string | null): Rating | null {
  const level = FIVE_LEVELS.find(({ id }) => id === word);
  return level === undefined ? null : { balance: level.from, level: level.level, rating: level.id };
}

describe('direction', () => {
  it('has one middle on the five-word scale', () => {
    expect([5, 4, 3, 2, 1].map((level) => directionOf(FIVE_LEVELS, level))).toEqual([
      'positive',
      'positive',
      'middle',
      'negative',
      'negative',
    ]);
  });

  it('has no middle where the scale parts at 0', () => {
    const four: Scale = [
      { level: 4, id: 'a', en: 'a', from: 0.5 },
      { level: 3, id: 'b', en: 'b', from: 0 },
      { level: 2, id: 'c', en: 'c', from: -0.5 },
      { level: 1, id: 'd', en: 'd', from: -1 },
    ];
    expect([4, 3, 2, 1].map((level) => directionOf(four, level))).toEqual([
      'positive',
      'positive',
      'negative',
      'negative',
    ]);
  });

  it('is the middle on a scale of one word', () => {
    expect(directionOf([{ level: 1, id: 'ada', en: 'there', from: -1 }], 1)).toBe('middle');
  });
});

describe('convergence', () => {
  /** Every combination of words for interview, observation and document that sixteen coded studies show. */
  it.each([
    ['baik', 'baik', 'baik', 'agreement'],
    ['cukup baik', 'cukup baik', 'cukup baik', 'agreement'],
    ['kurang baik', 'kurang baik', 'kurang baik', 'agreement'],
    ['sangat baik', 'baik', 'baik', 'agreement'],
    ['tidak baik', 'kurang baik', 'kurang baik', 'agreement'],
    ['baik', 'baik', 'cukup baik', 'partial'],
    ['baik', 'cukup baik', 'baik', 'partial'],
    ['baik', 'cukup baik', 'cukup baik', 'partial'],
    ['cukup baik', 'cukup baik', 'baik', 'partial'],
    ['cukup baik', 'cukup baik', 'kurang baik', 'partial'],
    ['kurang baik', 'kurang baik', 'cukup baik', 'partial'],
    ['baik', 'kurang baik', 'cukup baik', 'dissonance'],
    ['cukup baik', 'baik', 'kurang baik', 'dissonance'],
    ['cukup baik', 'kurang baik', 'baik', 'dissonance'],
    ['kurang baik', 'baik', 'cukup baik', 'dissonance'],
    ['kurang baik', 'kurang baik', 'baik', 'dissonance'],
    ['baik', 'baik', null, 'silence'],
    ['baik', null, 'baik', 'silence'],
    ['cukup baik', 'cukup baik', null, 'silence'],
    ['kurang baik', null, 'kurang baik', 'silence'],
    ['baik', null, null, 'silence'],
    [null, null, null, 'silence'],
    ['baik', 'kurang baik', null, 'dissonance'],
  ])('%s, %s, %s: %s', (interview, observation, document, convergence) => {
    expect(convergenceOf(FIVE_LEVELS, [interview, observation, document].map(rated))).toBe(convergence);
  });

  it('of two techniques asks the two', () => {
    expect(convergenceOf(FIVE_LEVELS, ['baik', 'sangat baik'].map(rated))).toBe('agreement');
  });

  it('of a single technique is silence: nothing confirms it', () => {
    expect(convergenceOf(FIVE_LEVELS, [rated('baik')])).toBe('silence');
  });
});
