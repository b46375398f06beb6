import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidedBalance } from '../../src/model/decided.ts';
import { FIVE_LEVELS, levelOf, type Scale } from '../../src/model/rating.ts';
import { triangulate } from '../../src/model/triangulation.ts';
import { decisionsOn, ratingAt } from '../support/decisions.ts';
import { makeCodebook, makeCoded } from '../support/make.ts';

describe('decidedBalance', () => {
  it.each([
    // What is computed lies within the level: nothing changes.
    [4, 0.5, 0.5],
    [4, 0.33, 0.33],
    [5, 0.9, 0.9],
    // It does not: the middle of the level's own range.
    [5, 0.5, 0.95],
    [4, 0.9, 0.615],
    [3, 0.5, 0.04],
    [2, 0.5, -0.575],
    [1, null, -0.95],
    [5, null, 0.95],
  ])('level %d over the computed %s is %d', (level, computed, balance) => {
    expect(decidedBalance(FIVE_LEVELS, level, computed)).toBe(balance);
  });

  it('always lies within the decided level, on any scale', () => {
    const thresholds = fc.uniqueArray(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 6 });
    const scales = thresholds.map((values): Scale => {
      const sorted = [...values].sort((a, b) => b - a).map((value) => value / 100);
      return [...sorted, -1].map((from, at, all) => ({ level: all.length - at, id: '', en: '', from }));
    });
    fc.assert(
      fc.property(
        scales,
        fc.nat(),
        fc.option(fc.double({ min: -1, max: 1, noNaN: true })),
        (scale, pick, computed) => {
          const level = (pick % scale.length) + 1;
          expect(levelOf(scale, decidedBalance(scale, level, computed)).level).toBe(level);
        },
      ),
    );
  });
});

describe('a decided rating', () => {
  const codings = ['W-01:1 a/x +', 'O-01:1 a/x +', 'W-01:2 a/y -'];

  it('stands in place of the computed one, with that beside it', () => {
    const decisions = decisionsOn({ 'a/x': { rating: ratingAt(2) } });
    const [x, y] = triangulate(makeCoded({ codings, decisions }));
    expect(x?.combined).toMatchObject({
      level: 2,
      rating: 'kurang baik',
      balance: -0.575,
      rules: { mean: 2, median: 2, min: 2, mode: 2 },
      decided: { why: 'alasan uji', by: 'dina', stale: false, computed: { level: 5, balance: 1 } },
    });
    expect(x?.techniques.interview?.decided).toBeUndefined();
    expect(y?.combined?.decided).toBeUndefined();
  });

  it('by a technique goes up into the combined one, whose own evidence is still said', () => {
    const decisions = decisionsOn({ 'a/x': { techniques: { interview: ratingAt(1) } } });
    const [x] = triangulate(makeCoded({ codings, decisions }));
    expect(x?.techniques.interview).toMatchObject({ level: 1, codings: 1, sources: 1, balance: -0.95 });
    expect(x?.combined?.balance).toBeCloseTo((-0.95 + 1) / 2);
    expect(x?.combined?.decided).toBeUndefined();
    expect(x?.computed?.mean).toBe(1);
    expect(x?.convergence).toBe('dissonance');
  });

  it('of a code or technique without evidence rests on nothing, and breaks no silence', () => {
    const decisions = decisionsOn({
      'a/x': { techniques: { document: ratingAt(4) } },
      'a/z': { rating: ratingAt(3) },
    });
    const codebook = makeCodebook(['a/x', 'a/z']);
    const [x, z] = triangulate(
      makeCoded({ codings: codings.slice(0, 2), documents: ['D-01'], codebook, decisions }),
    );
    expect(x?.techniques.document).toMatchObject({
      level: 4,
      codings: 0,
      sources: 0,
      decided: { computed: null },
    });
    expect(x?.convergence).toBe('silence');
    expect(z?.combined).toMatchObject({ level: 3, decided: { computed: null } });
    expect(z?.computed).toBeNull();
  });

  it('that says what the evidence says changes no number', () => {
    const plain = triangulate(makeCoded({ codings }))[0]?.combined;
    const decisions = decisionsOn({ 'a/x': { rating: ratingAt(5) } });
    const decided = triangulate(makeCoded({ codings, decisions }))[0]?.combined;
    expect({ ...decided, decided: undefined }).toEqual({ ...plain, decided: undefined });
  });
});
