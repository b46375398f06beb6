import { describe, expect, it } from 'vitest';
import { makeCodebook, makeCoded, makeFactor } from '../../support/make.ts';
import { checks, decide, decisions, NO_RECOMMENDATION } from './support.ts';

describe('R14 factor-vs-indicator', () => {
  const codebook = makeCodebook(['a', 'b'], {
    factors: [
      makeFactor('sarana', 'supporting', ['a']),
      makeFactor('inovasi', 'inhibiting', ['b']),
      makeFactor('arahan', 'supporting', ['b']),
      makeFactor('beban', 'inhibiting', ['a', 'b']),
    ],
  });

  it('finds a supporting factor of weak work, and an inhibiting one of good work', () => {
    const coded = makeCoded({
      codebook,
      codings: ['W-01:1 a +', 'W-01:2 a -', 'W-01:3 b +'],
      factors: ['W-01:4 + sarana', 'W-02:1 + sarana', 'W-01:5 - inovasi'],
    });
    expect(checks(coded, 'R14').map(({ where, message }) => [where, message.id])).toEqual([
      [
        ['a', 'sarana'],
        'Sub a “cukup baik” (0,00), padahal “Faktor sarana” disebut sebagai faktor pendukungnya.',
      ],
      [
        ['b', 'inovasi'],
        'Sub b “sangat baik” (1,00), padahal “Faktor inovasi” disebut sebagai faktor penghambatnya.',
      ],
    ]);
  });

  it('lets factors be that fit the rating, and remarks of a single person', () => {
    const coded = makeCoded({
      codebook,
      codings: ['W-01:1 a +', 'W-01:2 b -'],
      factors: ['W-01:4 + sarana', 'W-01:5 - inovasi', 'W-01:2 + gaji b', 'W-03:1 + sarana b'],
    });
    expect(checks(coded, 'R14')).toEqual([]);
  });

  it('takes an unforeseen factor seriously when two sources name it beside the code', () => {
    const coded = makeCoded({
      codebook,
      codings: ['W-01:1 b -'],
      factors: ['W-01:1 + gaji b', 'W-02:1 + gaji b'],
    });
    expect(checks(coded, 'R14').map(({ where }) => where)).toEqual([['b', 'gaji']]);
  });

  it('sees no contradiction where as many sources name what bears the rating out', () => {
    const found = (...factors: string[]) =>
      checks(makeCoded({ codebook, codings: ['W-01:3 b +'], factors }), 'R14').map(({ where }) => where);
    expect(found('W-01:4 + arahan', 'W-01:5 - inovasi')).toEqual([]);
    expect(found('W-01:4 + arahan', 'W-01:5 - inovasi', 'W-02:1 - inovasi')).toEqual([['b', 'inovasi']]);
  });

  it('lets a middle rating have both kinds', () => {
    const codings = ['W-01:1 a +', 'W-01:2 a -'];
    const factors = ['W-01:4 + sarana', 'W-02:4 + sarana', 'W-03:4 + sarana', 'W-01:5 - beban'];
    expect(checks(makeCoded({ codebook, codings, factors }), 'R14')).toEqual([]);
  });
});

describe('R17 recommendation-gap', () => {
  const codebook = makeCodebook(['a', 'b'], { factors: [makeFactor('beban', 'inhibiting', ['a'])] });
  const codings = ['W-01:1 a -', 'W-01:2 b +'];
  const factors = ['W-01:3 - beban', 'W-02:3 - beban'];

  it('is silent while every weakness has its recommendation', () => {
    expect(checks(makeCoded({ codebook, codings, factors }), 'R17')).toEqual([]);
  });

  it('names the weak code and the obstacle that no recommendation answers', () => {
    const given = decisions([decide('a', { recommendation: NO_RECOMMENDATION })]);
    const found = checks(makeCoded({ codebook, codings, factors, decisions: given }), 'R17');
    expect(found[0]?.where).toEqual(['a']);
    expect(found[0]?.message.id).toBe(
      'Tidak ada saran untuk Sub a, padahal temuannya menunjukkan kelemahan.',
    );
    const strong = decisions([decide('b', { recommendation: NO_RECOMMENDATION })]);
    expect(checks(makeCoded({ codebook, codings, factors, decisions: strong }), 'R17')).toEqual([]);
  });
});
