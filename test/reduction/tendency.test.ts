import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliest, type Odds } from '../../src/reduction/learned/polarity.ts';
import { type Leaning, withTendencies } from '../../src/reduction/learned/tendency.ts';

const odds = (positive: number, negative: number): Odds => ({
  positive,
  negative,
  mixed: 1 - positive - negative,
});
const of = (code: string, one: Odds, said = false): Leaning => ({ code, odds: one, said });
const clearly = { good: odds(0.8, 0.1), bad: odds(0.1, 0.8) };

/** Two codes that clearly differ, and one passage that leans a little the other way. */
function leaning(last: Leaning): readonly Odds[] {
  const good = Array.from({ length: 12 }, () => of('a', clearly.good));
  const bad = Array.from({ length: 12 }, () => of('b', clearly.bad));
  return withTendencies([...good, ...bad, last]);
}

describe('passages read beside the others under their code', () => {
  it('turn where their own words are unclear', () => {
    expect(
      leaning(of('a', odds(0.42, 0.45)))
        .map(likeliest)
        .at(-1),
    ).toBe('positive');
    expect(
      leaning(of('b', odds(0.42, 0.45)))
        .map(likeliest)
        .at(-1),
    ).toBe('negative');
  });

  it('stay where their own words are clear', () => {
    expect(
      leaning(of('a', odds(0.03, 0.94)))
        .map(likeliest)
        .at(-1),
    ).toBe('negative');
  });

  it('leave what a person said alone', () => {
    expect(leaning(of('a', { positive: 0, negative: 1, mixed: 0 }, true)).at(-1)).toEqual({
      positive: 0,
      negative: 1,
      mixed: 0,
    });
  });

  it('hear a person more than a guess', () => {
    const guesses = ['a', 'b'].flatMap((code) => Array.from({ length: 8 }, () => of(code, odds(0.4, 0.36))));
    const said = (code: string, side: 'positive' | 'negative'): Leaning[] =>
      Array.from({ length: 6 }, () => of(code, { positive: 0, negative: 0, mixed: 0, [side]: 1 }, true));
    const after = withTendencies([...guesses, ...said('a', 'positive'), ...said('b', 'negative')]);
    expect(after.slice(0, 16).map(likeliest)).toEqual([
      ...Array.from({ length: 8 }, () => 'positive'),
      ...Array.from({ length: 8 }, () => 'negative'),
    ]);
  });

  it('stay as they are where codes differ only by chance', () => {
    const same = ['a', 'b', 'c'].flatMap((code) => [
      of(code, clearly.good),
      of(code, clearly.bad),
      of(code, odds(0.42, 0.45)),
    ]);
    expect(withTendencies(same)).toEqual(same.map((one) => one.odds));
  });

  it('whatever the passages, odds stay odds, and nothing is there without anything', () => {
    const one = fc
      .tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(20), fc.nat(20), fc.nat(20), fc.boolean())
      .map(([code, p, n, m, said]) => {
        const sum = p + n + m + 3;
        return of(code, { positive: (p + 1) / sum, negative: (n + 1) / sum, mixed: (m + 1) / sum }, said);
      });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (leanings) => {
        const after = withTendencies(leanings);
        expect(after).toHaveLength(leanings.length);
        for (const { positive, negative, mixed } of after) {
          expect(positive + negative + mixed).toBeCloseTo(1, 6);
        }
      }),
    );
    expect(withTendencies([])).toEqual([]);
  });
});
