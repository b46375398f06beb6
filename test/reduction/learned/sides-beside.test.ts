import { describe, expect, it } from 'vitest';
import { denseRow } from '../../../src/reduction/learned/linear.ts';
import { likeliest, type Odds } from '../../../src/reduction/learned/polarity.ts';
import { besideRow, oddsBeside, surround, type Voice } from '../../../src/reduction/learned/sides-beside.ts';
import { propose, SHIPPED_PRIOR } from '../../support/reduction.ts';

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
/** A passage that says clearly what it says. */
const clear = (
  await propose([
    'Komputernya bagus semua dan lengkap. Pegawai puas, pekerjaan jadi cepat, jarang sekali rusak.',
  ])
)[0]?.sides.get('sarana');
if (clear === undefined) throw new Error('it speaks of equipment');
const [good, bad] = [odds(0.9, 0.05), odds(0.05, 0.9)];
/** Nothing around it. */
const STILL = { positive: 0, negative: 0, mixed: 0 };
const quiet = { pull: STILL, pullOfAlike: STILL, others: [], nextDoor: [], lone: false };
const pulled = (positive: number, negative: number) => ({
  ...quiet,
  pull: { positive, negative, mixed: 0 },
});

describe('a passage beside the rest of the study', () => {
  it('leans with the others under its code where it is unclear', () => {
    expect(likeliest(oddsBeside(unclear, polarity, pulled(0.6, -0.8)))).toBe('positive');
    expect(likeliest(oddsBeside(unclear, polarity, pulled(-0.8, 0.6)))).toBe('negative');
  });

  it('goes with those that are like it', () => {
    const praise = (positive: number): number =>
      oddsBeside(unclear, polarity, {
        ...quiet,
        pullOfAlike: { positive, negative: -positive, mixed: 0 },
      }).positive;
    expect(praise(0.6)).toBeGreaterThan(praise(-0.6) + 0.1);
  });

  it('is seldom mixed where what it says of another code is', () => {
    const mixed = (other: Odds): number => oddsBeside(unclear, polarity, { ...quiet, others: [other] }).mixed;
    expect(mixed(odds(0.05, 0.05))).toBeLessThan(mixed(good) - 0.05);
    expect(mixed(odds(0.05, 0.05))).toBeLessThan(mixed(bad) - 0.05);
  });

  it('has something to add to what is said of the same matter next to it', () => {
    const praise = (next: Odds): number =>
      oddsBeside(unclear, polarity, { ...quiet, nextDoor: [next] }).positive;
    expect(praise(good)).toBeLessThan(praise(bad));
  });

  it('says what it clearly says', () => {
    expect(likeliest(oddsBeside(clear, polarity))).toBe('positive');
    expect(likeliest(oddsBeside(clear, polarity, { ...pulled(-0.4, 0.3), others: [bad] }))).toBe('positive');
  });

  it('says what it plainly says', () => {
    const plain = { ...unclear, odds: odds(0.5, 0.4), plain: true };
    expect(oddsBeside(plain, polarity, { ...pulled(-0.8, 0.6), others: [bad] })).toEqual(plain.odds);
  });

  it('says what it says by itself where nothing else is said of its code, nor by the passage', () => {
    const voice = (unit: number, code: string): Voice => ({
      document: 'W-01',
      unit,
      code,
      stems: [],
      says: unclear,
    });
    const lone = (...voices: Voice[]): boolean[] => surround(voices).map((around) => around.lone);
    expect(lone(voice(1, 'a'), voice(2, 'b'))).toEqual([true, true]);
    expect(lone(voice(1, 'a'), voice(2, 'a'))).toEqual([false, false]);
    expect(lone(voice(1, 'a'), voice(1, 'b'))).toEqual([false, false]);
    expect(oddsBeside(unclear, polarity, { ...pulled(-0.8, 0.6), lone: true })).toEqual(unclear.odds);
  });

  it('stands next to what is said of the same code in the unit before and behind it', () => {
    const voice = (document: string, unit: number, code: string, says: Voice['says']): Voice => ({
      document,
      unit,
      code,
      stems: [],
      says,
    });
    const around = surround([
      voice('W-01', 4, 'a', 'positive'),
      voice('W-01', 5, 'a', unclear),
      voice('W-01', 6, 'b', 'negative'),
      voice('W-02', 6, 'a', 'negative'),
      voice('W-01', 7, 'a', 'negative'),
    ]);
    expect(around.map(({ nextDoor }) => nextDoor.length)).toEqual([1, 1, 0, 0, 0]);
    expect(around[1]?.nextDoor).toEqual([{ positive: 1, negative: 0, mixed: 0 }]);
  });

  it('is told by its own features, its odds and those around it', () => {
    const { value } = besideRow(
      { row: denseRow([7]), odds: good, plain: false },
      {
        pull: { positive: 0.2, negative: -0.3, mixed: 0.1 },
        pullOfAlike: { positive: 0.5, negative: -0.6, mixed: -0.1 },
        others: [bad, odds(0.3, 0.3)],
        nextDoor: [good, odds(0.2, 0.2)],
      },
    );
    expect(value).toHaveLength(14);
    expect([value[0], value[1]]).toEqual([7, Math.log(0.91)]);
    expect([...value.slice(4, 10)]).toEqual([0.2, -0.3, 0.1, 0.5, -0.6, -0.1]);
    expect(value[10]).toBeCloseTo((0.05 + 0.3) / 2 - (0.9 + 0.3) / 2, 12);
    expect(value[11]).toBeCloseTo((0.05 + 0.4) / 2, 12);
    expect(value[12]).toBeCloseTo(0.9 + 0.2 - (0.05 + 0.2), 12);
    expect(value[13]).toBeCloseTo(0.05 + 0.6, 12);
  });
});
