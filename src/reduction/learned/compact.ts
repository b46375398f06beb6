import { type FitOptions, type FitProblem, fitLogistic, type SparseRow } from './linear.ts';

/**
 * {@link fitLogistic} over the columns that the rows have. All others would stay where the prior puts them, and there are far
 * more of them: a framework's studies use a part of the language's words.
 */
export function fitCompactly(problem: FitProblem, options: FitOptions): Float64Array {
  const { rows, size } = problem;
  const place = new Int32Array(size).fill(-1);
  const used: number[] = [];
  for (const { index } of rows) {
    for (const column of index) {
      if (place[column] !== -1) continue;
      place[column] = used.length;
      used.push(column);
    }
  }
  const renamed = rows.map(
    ({ index, value }): SparseRow => ({ index: index.map((column) => place[column] ?? 0), value }),
  );
  const own = (weights: Float64Array): Float64Array =>
    Float64Array.from([...used.map((column) => weights[column] ?? 0), weights[size] ?? 0]);
  const fitted = fitLogistic(
    { ...problem, rows: renamed, size: used.length },
    options.prior === undefined ? options : { ...options, prior: own(options.prior) },
  );
  const weights = options.prior === undefined ? new Float64Array(size + 1) : options.prior.slice();
  for (const [at, column] of used.entries()) weights[column] = fitted[at] ?? 0;
  weights[size] = fitted[used.length] ?? 0;
  return weights;
}
