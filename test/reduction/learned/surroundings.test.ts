import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideFeatures, likeOthers } from '../../../src/reduction/learned/surroundings.ts';
import { SHIPPED_PRIOR } from '../../support/reduction.ts';

const LIKELY = [
  [0.9, 0.1],
  [0.2, 0.2],
  [0.1, 0.7],
];
const alone = LIKELY.map((codes) => codes.map((p) => Math.log(p / (1 - p))));

describe('what stands around a passage', () => {
  it('is the passages before and behind, the rest of the document, and the likeliest on either side', () => {
    const [own, before, behind, rest, earlier, later] = besideFeatures(alone, LIKELY, [])[1]?.[0] ?? [];
    const average = (0.9 + 0.1 + 0.2 + 0.2 + 0.1 + 0.7) / 6;
    expect([own, before, behind]).toEqual([Math.log(0.25) / 2, 0.9, 0.1]);
    expect(rest).toBeCloseTo(Math.log((0.9 + 0.1 + 6 * average) / 8 + 0.02), 12);
    expect(earlier).toBe(0.9);
    expect(later).toBeCloseTo(average, 12);
  });

  it('is the average where there is nothing', () => {
    const [[only = []] = []] = besideFeatures([[0, 2]], [[0.5, 0.88]], []);
    expect(only.slice(1)).toEqual([0.69, 0.69, Math.log(0.69 + 0.02), 0.69, 0.69, 0]);
    expect(besideFeatures([], [], [])).toEqual([]);
  });

  it('is read alike in whatever order the codes stand', () => {
    const passage = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (likely) => {
        const turned = likely.map(([a, b]) => [b, a]);
        const [one, other] = [besideFeatures(likely, likely, likely), besideFeatures(turned, turned, turned)];
        for (const [n, [first, second]] of one.entries()) {
          for (const [k, value] of (first ?? []).entries()) expect(other[n]?.[1]?.[k]).toBeCloseTo(value, 9);
          expect(second).toHaveLength(7);
        }
      }),
    );
  });
});

describe('the passages of other documents that are like one', () => {
  const likely = [
    [
      [0.5, 0.5],
      [0.1, 0.1],
    ],
    [
      [0.9, 0.1],
      [0.1, 0.9],
    ],
  ];
  const average = [0.4, 0.4];
  const alike = (...others: [at: number, much: number][]) => ({
    index: Int32Array.from(others, ([at]) => at),
    value: Float64Array.from(others, ([, much]) => much),
  });
  const none = alike();

  it('speak for the codes that they are about', () => {
    const [[told = []] = []] = likeOthers(likely, [
      [alike([2, 0.3]), none],
      [none, none],
    ]);
    const pooled = (0.3 * 0.9 + 0.2 * (average[0] ?? 0)) / 0.5;
    expect(told[0]).toBeCloseTo(Math.log((pooled + 0.02) / 0.42), 12);
    expect(told[1]).toBeLessThan(0);
  });

  it('say nothing where there are none, and in their own document', () => {
    const told = likeOthers(likely, [
      [alike([1, 0.9]), none],
      [none, none],
    ]);
    for (const one of told.flat(2)) expect(one).toBeCloseTo(0, 12);
    expect(likeOthers([], [])).toEqual([]);
    expect(likeOthers([[]], [[]])).toEqual([[]]);
  });
});

it('speaks for a code where the neighbours do, and against one that the document speaks of anyway', () => {
  for (const { beside } of SHIPPED_PRIOR.decisions.values()) {
    const [own, before, behind, rest, , , elsewhere] = beside;
    expect([own, before, behind, elsewhere].every((weight = 0) => weight > 0)).toBe(true);
    expect(rest).toBeLessThan(0);
  }
});
