import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likenesses, likest } from '../../../src/reduction/learned/likeness.ts';

/** How much each passage is like each other, as a table. */
function table(stems: readonly (readonly number[])[]): number[][] {
  return likenesses(stems).map(({ index, value }) => {
    const row = stems.map(() => 0);
    for (const [k, other] of index.entries()) row[other] = value[k] ?? 0;
    return row;
  });
}

const [GENSET, MATI, SIRENE, APEL, KOSONG] = [1, 2, 3, 4, 5];
const OFFICE = [[GENSET, MATI], [SIRENE, GENSET, MATI], [APEL, KOSONG], [APEL], [SIRENE], []];

describe('how much passages are alike', () => {
  it('goes by the stems they share, and by how rare those are', () => {
    const [genset = [], sirene = [], apel = []] = table(OFFICE);
    expect(genset[1]).toBeGreaterThan(0.5);
    expect(sirene[4]).toBeLessThan(genset[1] ?? 0);
    expect(apel[3]).toBeGreaterThan(0);
    expect([genset[2], genset[3], genset[5]]).toEqual([0, 0, 0]);
  });

  it('is the square of the cosine', () => {
    // Two passages of one stem each, among others: the same stem is the same passage.
    expect(table([[GENSET], [GENSET], [APEL], [KOSONG]])[0]?.[1]).toBeCloseTo(1, 12);
  });

  it('does not go by stems that many passages have', () => {
    const many = Array.from({ length: 50 }, (_, n) => [APEL, 100 + n]);
    expect(likenesses(many).every(({ index }) => index.length === 0)).toBe(true);
    const some = many.map(([apel = 0, own = 0], n) => (n < 5 ? [apel, own] : [own]));
    expect(
      table(some)[0]
        ?.slice(0, 6)
        .map((value) => value > 0),
    ).toEqual([false, true, true, true, true, false]);
  });

  it('is the same both ways, between 0 and 1, and never of a passage with itself', () => {
    const passages = fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 }), {
      maxLength: 25,
    });
    fc.assert(
      fc.property(passages, (stems) => {
        const like = table(stems);
        for (const [n, row] of like.entries()) {
          expect(row[n]).toBe(0);
          for (const [other, value] of row.entries()) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1 + 1e-9);
            expect(like[other]?.[n]).toBeCloseTo(value, 9);
          }
        }
      }),
    );
  });
});

describe('those that a passage is most like', () => {
  const row = {
    index: Int32Array.from([4, 2, 7, 1, 9]),
    value: Float64Array.from([0.2, 0.5, 0.2, 0.01, 0.3]),
  };

  it('come likest first, three at most, and only where it can be seen', () => {
    expect(likest(row, () => true)).toEqual([2, 9, 4]);
    expect(likest(row, (other) => other !== 2 && other !== 4)).toEqual([9, 7]);
    expect(likest(row, (other) => other === 1)).toEqual([]);
  });
});
