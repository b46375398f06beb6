import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besideFeatures } from '../../../src/reduction/learned/surroundings.ts';
import { SHIPPED_PRIOR } from '../../support/reduction.ts';

const LIKELY = [
  [0.9, 0.1],
  [0.2, 0.2],
  [0.1, 0.7],
];
const alone = LIKELY.map((codes) => codes.map((p) => Math.log(p / (1 - p))));

describe('what stands around a passage', () => {
  it('is the passages before and behind, the rest of the document, and the likeliest on either side', () => {
    const [own, before, behind, rest, earlier, later] = besideFeatures(alone, LIKELY)[1]?.[0]?.value ?? [];
    const average = (0.9 + 0.1 + 0.2 + 0.2 + 0.1 + 0.7) / 6;
    expect([own, before, behind]).toEqual([Math.log(0.25) / 2, 0.9, 0.1]);
    expect(rest).toBeCloseTo(Math.log((0.9 + 0.1 + 6 * average) / 8 + 0.02), 12);
    expect(earlier).toBe(0.9);
    expect(later).toBeCloseTo(average, 12);
  });

  it('is the average where there is nothing', () => {
    const [[only = { value: [] }] = []] = besideFeatures([[0, 2]], [[0.5, 0.88]]);
    expect([...only.value].slice(1)).toEqual([0.69, 0.69, Math.log(0.69 + 0.02), 0.69, 0.69]);
    expect(besideFeatures([], [])).toEqual([]);
  });

  it('is read alike in whatever order the codes stand', () => {
    const passage = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 12 }), (likely) => {
        const turned = likely.map(([a, b]) => [b, a]);
        const [one, other] = [besideFeatures(likely, likely), besideFeatures(turned, turned)];
        for (const [n, [first, second]] of one.entries()) {
          for (const [k, value] of [...(first?.value ?? [])].entries())
            expect(other[n]?.[1]?.value[k]).toBeCloseTo(value, 9);
          expect(second?.value).toHaveLength(6);
        }
      }),
    );
  });
});

it('speaks for a code where the neighbours do, and against one that the document speaks of anyway', () => {
  for (const { beside } of SHIPPED_PRIOR.decisions.values()) {
    const [own, before, behind, rest] = beside;
    expect([own, before, behind].every((weight = 0) => weight > 0)).toBe(true);
    expect(rest).toBeLessThan(0);
  }
});
