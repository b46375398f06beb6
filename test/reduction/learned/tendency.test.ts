import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likeliest, type Odds } from '../../../src/reduction/learned/polarity.ts';
import {
  type Leaning,
  type Pulled,
  pullsOfAlike,
  tendencies,
} from '../../../src/reduction/learned/tendency.ts';

const odds = (positive: number, negative: number): Odds => ({
  positive,
  negative,
  mixed: 1 - positive - negative,
});
const of = (code: string, one: Odds, said = false): Leaning => ({ code, odds: one, said });
const clearly = { good: odds(0.8, 0.1), bad: odds(0.1, 0.8) };
const unclear = odds(0.42, 0.45);
const times = (count: number, one: Leaning): Leaning[] => Array.from({ length: count }, () => one);

/** Two codes that clearly differ, and one more passage. */
function last(one: Leaning): Pulled | undefined {
  return tendencies([...times(12, of('a', clearly.good)), ...times(12, of('b', clearly.bad)), one]).at(-1);
}
const sideOf = (one: Leaning) => likeliest(last(one)?.leant ?? unclear);

describe('passages read beside the others under their code', () => {
  it('lean with them where their own words are unclear', () => {
    expect([sideOf(of('a', unclear)), sideOf(of('b', unclear))]).toEqual(['positive', 'negative']);
  });

  it('stay where their own words are clear', () => {
    expect(sideOf(of('a', odds(0.03, 0.94)))).toBe('negative');
  });

  it('leave what a person said alone', () => {
    const said = { positive: 0, negative: 1, mixed: 0 };
    expect(last(of('a', said, true))?.leant).toEqual(said);
  });

  it('are told how much likelier a side is there than in the study as a whole', () => {
    const { pull } = last(of('a', unclear)) ?? {};
    expect(pull?.positive).toBeGreaterThan(0.4);
    expect(pull?.negative).toBeLessThan(-0.4);
    // Nothing else is said of it.
    for (const alone of Object.values(last(of('c', unclear))?.pull ?? { none: 1 }))
      expect(alone).toBeCloseTo(0, 9);
  });

  it('hear their own words from nobody else', () => {
    const pull = (one: Odds): number =>
      tendencies([of('a', one), of('a', unclear), of('b', unclear)])[0]?.pull.positive ?? 0;
    expect(Math.abs(pull(clearly.good))).toBeLessThan(0.1);
    expect(Math.abs(pull(clearly.bad))).toBeLessThan(0.1);
  });

  it('hear a person, who is sure, more than a guess', () => {
    const guesses = [...times(8, of('a', odds(0.4, 0.36))), ...times(8, of('b', odds(0.4, 0.36)))];
    const said = (code: string, side: 'positive' | 'negative'): Leaning[] =>
      times(6, of(code, { positive: 0, negative: 0, mixed: 0, [side]: 1 }, true));
    const after = tendencies([...guesses, ...said('a', 'positive'), ...said('b', 'negative')]);
    expect(after.slice(0, 16).map(({ leant }) => likeliest(leant))).toEqual([
      ...Array.from({ length: 8 }, () => 'positive'),
      ...Array.from({ length: 8 }, () => 'negative'),
    ]);
  });

  it('are hardly pulled where codes are alike', () => {
    const same = ['a', 'b', 'c'].flatMap((code) => [
      of(code, clearly.good),
      of(code, clearly.bad),
      of(code, unclear),
    ]);
    const unclearOnes = tendencies(same).filter((_, n) => n % 3 === 2);
    for (const { pull } of unclearOnes)
      for (const one of Object.values(pull)) expect(Math.abs(one)).toBeLessThan(0.1);
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
        const after = tendencies(leanings);
        expect(after).toHaveLength(leanings.length);
        for (const { leant, pull } of after) {
          expect(leant.positive + leant.negative + leant.mixed).toBeCloseTo(1, 6);
          expect(Object.values(pull).every(Number.isFinite)).toBe(true);
        }
      }),
    );
    expect(tendencies([])).toEqual([]);
  });

  it('a study in which every person said the same leaves its guesses finite', () => {
    const all = { positive: 1, negative: 0, mixed: 0 };
    const [, guess] = tendencies([of('a', all, true), of('a', unclear)]);
    expect(Object.values(guess?.pull ?? {}).every(Number.isFinite)).toBe(true);
  });
});

describe('passages beside those that are like them', () => {
  const leanings = [of('a', unclear), of('a', clearly.bad), of('b', clearly.good), of('a', clearly.good)];
  const pull = (...others: [at: number, much: number][]): Odds | undefined =>
    pullsOfAlike(
      leanings,
      leanings.map((one) => one.odds),
      [
        {
          index: Int32Array.from(others, ([at]) => at),
          value: Float64Array.from(others, ([, much]) => much),
        },
      ],
    )[0];

  it('go with those under their code, the more the more they are alike', () => {
    expect(pull([1, 0.5])?.negative).toBeGreaterThan(0.1);
    expect(pull([1, 0.9])?.negative).toBeGreaterThan(pull([1, 0.5])?.negative ?? 1);
    expect(pull([1, 0.2], [3, 0.8])?.positive).toBeGreaterThan(0);
  });

  it('hear nothing from those under another, or from none', () => {
    for (const told of [pull([2, 0.9]), pull()]) {
      for (const one of Object.values(told ?? { none: 1 })) expect(one).toBeCloseTo(0, 12);
    }
  });
});
