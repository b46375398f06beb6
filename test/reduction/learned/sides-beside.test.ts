import { describe, expect, it } from 'vitest';
import { denseRow } from '../../../src/reduction/learned/linear.ts';
import { likeliest, type Odds } from '../../../src/reduction/learned/polarity.ts';
import { besideRow, oddsBeside, surround, type Voice } from '../../../src/reduction/learned/sides-beside.ts';
import { SHIPPED_PRIOR } from '../../support/reduction.ts';

const { polarity } = SHIPPED_PRIOR;
const size = polarity.alone.weights.positive.length - 1;
const odds = (positive: number, negative: number): Odds => ({
  positive,
  negative,
  mixed: 1 - positive - negative,
});
const unclear = {
  row: denseRow(Array.from({ length: size }, () => 0)),
  odds: odds(0.45, 0.45),
  plain: false,
};
const clear = { ...unclear, odds: odds(0.95, 0.03) };
const [good, bad] = [odds(0.9, 0.05), odds(0.05, 0.9)];

describe('a passage beside the rest of the study', () => {
  it('leans with the others under its code where it is unclear', () => {
    expect(likeliest(oddsBeside(unclear, polarity, { leant: good, others: [], lone: false }))).toBe(
      'positive',
    );
    expect(likeliest(oddsBeside(unclear, polarity, { leant: bad, others: [], lone: false }))).toBe(
      'negative',
    );
  });

  it('is seldom mixed where what it says of another code is', () => {
    const mixed = (other: Odds): number =>
      oddsBeside(unclear, polarity, { leant: unclear.odds, others: [other], lone: false }).mixed;
    expect(mixed(odds(0.05, 0.05))).toBeLessThan(mixed(good) - 0.05);
    expect(mixed(odds(0.05, 0.05))).toBeLessThan(mixed(bad) - 0.05);
  });

  it('says what it clearly says', () => {
    expect(likeliest(oddsBeside(clear, polarity))).toBe('positive');
    expect(likeliest(oddsBeside(clear, polarity, { leant: clear.odds, others: [bad], lone: false }))).toBe(
      'positive',
    );
  });

  it('says what it plainly says', () => {
    const plain = { ...unclear, odds: odds(0.5, 0.4), plain: true };
    expect(oddsBeside(plain, polarity, { leant: bad, others: [bad], lone: false })).toEqual(plain.odds);
  });

  it('says what it says by itself where nothing else is said of its code, nor by the passage', () => {
    const voice = (place: string, code: string): Voice => ({ place, code, says: unclear });
    const lone = (...voices: Voice[]): boolean[] => surround(voices).map((around) => around.lone);
    expect(lone(voice('W-01:1', 'a'), voice('W-01:2', 'b'))).toEqual([true, true]);
    expect(lone(voice('W-01:1', 'a'), voice('W-01:2', 'a'))).toEqual([false, false]);
    expect(lone(voice('W-01:1', 'a'), voice('W-01:1', 'b'))).toEqual([false, false]);
    expect(oddsBeside(unclear, polarity, { leant: bad, others: [], lone: true })).toEqual(unclear.odds);
  });

  it('is told by its own features, its odds and those around it', () => {
    const { value } = besideRow(
      { row: denseRow([7]), odds: good, plain: false },
      { leant: bad, others: [bad, odds(0.3, 0.3)] },
    );
    expect(value).toHaveLength(9);
    expect([value[0], value[1], value[4]]).toEqual([7, Math.log(0.91), Math.log(0.06)]);
    expect(value[7]).toBeCloseTo((0.05 + 0.3) / 2 - (0.9 + 0.3) / 2, 12);
    expect(value[8]).toBeCloseTo((0.05 + 0.4) / 2, 12);
  });
});
