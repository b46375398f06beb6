import { describe, expect, it } from 'vitest';
import { bootstrap } from '../../src/statistics/bootstrap.ts';
import { seededRandom } from '../../src/statistics/random.ts';

const OPTIONS = { seed: 1, samples: 2000, level: 0.95 };

describe('the generator', () => {
  it('is mulberry32', () => {
    const random = seededRandom(0);
    expect([random(), random(), random()]).toEqual([
      0.26642920868471265, 0.0003297457005828619, 0.2232720274478197,
    ]);
  });

  it('spreads evenly', () => {
    const random = seededRandom(7);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 20_000; draw += 1) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
  });
});

describe('a bootstrap interval', () => {
  const values = Array.from({ length: 100 }, (_, at) => (at < 30 ? 1 : 0));
  const mean = (draw: readonly number[]): number =>
    draw.reduce((sum, at) => sum + (values[at] ?? 0), 0) / draw.length;

  it('of a share is near what the normal distribution gives', () => {
    const [interval] = bootstrap(values.length, (draw) => [mean(draw)], OPTIONS);
    const half = 1.96 * Math.sqrt((0.3 * 0.7) / 100);
    expect(interval?.low).toBeCloseTo(0.3 - half, 1);
    expect(interval?.high).toBeCloseTo(0.3 + half, 1);
    expect(Math.abs((interval?.low ?? 0) - (0.3 - half))).toBeLessThan(0.02);
  });

  it('is the same for the same seed, and another for another', () => {
    const run = (seed: number) =>
      bootstrap(values.length, (draw) => [mean(draw)], { ...OPTIONS, samples: 51, seed });
    expect(run(3)).toEqual(run(3));
    expect(run(3)).not.toEqual(run(4));
  });

  it('draws as many units as there are, of all of them', () => {
    const seen = new Set<number>();
    bootstrap(
      5,
      (draw) => {
        expect(draw).toHaveLength(5);
        for (const at of draw) seen.add(at);
        return [];
      },
      { ...OPTIONS, samples: 50 },
    );
    expect([...seen].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4]);
  });

  it('is missing where half of the draws do not define the figure', () => {
    const rare = (draw: readonly number[]): number | null =>
      draw.includes(0) && draw.includes(1) ? 1 : null;
    expect(bootstrap(20, (draw) => [rare(draw), 1], OPTIONS)).toEqual([null, { low: 1, high: 1 }]);
  });

  it('is missing without samples and without units', () => {
    expect(bootstrap(5, () => [1], { ...OPTIONS, samples: 0 })).toEqual([null]);
    expect(bootstrap(0, () => [1], OPTIONS)).toEqual([null]);
  });
});
