import { describe, expect, it } from 'vitest';
import { fitCompactly } from '../../../src/reduction/learned/compact.ts';
import { denseRow, fitLogistic, score, sigmoid } from '../../../src/reduction/learned/linear.ts';

const problem = (rows: readonly (readonly number[])[], targets: readonly number[]) => ({
  rows: rows.map(denseRow),
  targets: Float64Array.from(targets),
  importance: new Float64Array(targets.length).fill(1),
  size: rows[0]?.length ?? 0,
});
const weak = { l2: 1e-6, iterations: 200 };

describe('logistic regression', () => {
  it('gives the share of a group as its probability, where a feature tells the groups apart', () => {
    // Of four with the feature three are targets, of four without it one: the maximum likelihood is known.
    const rows = [[1], [1], [1], [1], [0], [0], [0], [0]];
    const weights = fitLogistic(problem(rows, [1, 1, 1, 0, 1, 0, 0, 0]), weak);
    expect(sigmoid(score(weights, denseRow([1])))).toBeCloseTo(0.75, 3);
    expect(sigmoid(score(weights, denseRow([0])))).toBeCloseTo(0.25, 3);
  });

  it('takes soft targets and importance', () => {
    const soft = fitLogistic(problem([[0], [0]], [0.3, 0.3]), weak);
    expect(sigmoid(score(soft, denseRow([0])))).toBeCloseTo(0.3, 3);
    const weighed = fitLogistic(
      { ...problem([[0], [0]], [1, 0]), importance: Float64Array.from([3, 1]) },
      weak,
    );
    expect(sigmoid(score(weighed, denseRow([0])))).toBeCloseTo(0.75, 3);
  });

  it('stays near the prior, the nearer the stronger the penalty', () => {
    const prior = Float64Array.from([2, 0]);
    const away = (l2: number): number =>
      Math.abs((fitLogistic(problem([[1], [1]], [0, 0]), { l2, iterations: 100, prior })[0] ?? 0) - 2);
    expect(away(100)).toBeLessThan(0.05);
    expect(away(0.1)).toBeGreaterThan(away(100));
  });

  it('does not depend on the order of rows', () => {
    const rows = [
      [1, 0],
      [0, 1],
      [1, 1],
      [0, 0],
      [1, 0],
    ];
    const targets = [1, 0, 1, 0, 0];
    const one = fitLogistic(problem(rows, targets), { l2: 0.1, iterations: 50 });
    const other = fitLogistic(problem(rows.toReversed(), targets.toReversed()), { l2: 0.1, iterations: 50 });
    for (const [at, weight] of one.entries()) expect(other[at]).toBeCloseTo(weight, 6);
  });

  it('needs few steps where common and rare features stand side by side', () => {
    const rare = (row: number, at: number): number => (row % 40 === at ? 0.3 : 0);
    const rows = Array.from({ length: 200 }, (_, row) => [
      3,
      ...Array.from({ length: 40 }, (_, at) => rare(row, at)),
    ]);
    const targets = rows.map((_, row) => ((row % 40) % 3 === 0 || row % 7 === 0 ? 1 : 0));
    const fitted = (iterations: number): Float64Array =>
      fitLogistic(problem(rows, targets), { l2: 0.05, iterations });
    const [few, many] = [fitted(9), fitted(300)];
    for (const [at, weight] of many.entries()) expect(few[at]).toBeCloseTo(weight, 1);
  });

  it('fits the same over the columns that occur, and leaves the others at the prior', () => {
    const sparse = {
      ...problem([], [1, 0, 1]),
      rows: [
        { index: Int32Array.from([4]), value: Float64Array.from([1]) },
        { index: Int32Array.from([1]), value: Float64Array.from([2]) },
        { index: Int32Array.from([4, 1]), value: Float64Array.from([1, 0.5]) },
      ],
      size: 6,
    };
    const options = { l2: 0.5, iterations: 50, prior: Float64Array.from([9, 0, 0, 0, 0, 7, 0]) };
    const whole = fitLogistic(sparse, options);
    const compact = fitCompactly(sparse, options);
    for (const [at, weight] of whole.entries()) expect(compact[at]).toBeCloseTo(weight, 6);
    expect([compact[0], compact[5]]).toEqual([9, 7]);
  });
});
