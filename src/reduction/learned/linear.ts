/** A sparse row; no index twice. */
export interface SparseRow {
  readonly index: Int32Array;
  readonly value: Float64Array;
}

/** A row of features that are all there. */
export type DenseRow = readonly number[];

/** A row of nothing. */
export const EMPTY_ROW: SparseRow = { index: new Int32Array(), value: new Float64Array() };

/** What a linear model is fitted to: soft targets between 0 and 1, and how much each row counts. */
export interface FitProblem {
  readonly rows: readonly SparseRow[];
  readonly targets: Float64Array;
  readonly importance: Float64Array;
  /** Columns, without the bias. */
  readonly size: number;
}

export interface FitOptions {
  /** Strength of the penalty: the greater, the nearer the weights stay to `prior`. */
  readonly l2: number;
  readonly iterations: number;
  /** Weights to start from and to be drawn to; without it, zero. The bias comes last. */
  readonly prior?: Float64Array;
}

const MEMORY = 6;
/** The bias is hardly drawn to anything. */
const BIAS_PENALTY = 0.01;
const SLOPE_LEFT = 1e-9;
const ENOUGH_DESCENT = 1e-4;
const HALVINGS = 20;
const CONVERGED = 2e-5;
/** The first steps are short, and their gain says nothing of what is left to gain. */
const LEAST_STEPS = 5;
/** Words come together: all steps that each could make alone go too far. */
const FIRST_STEP = 0.125;

export const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** 0, 1, 2 …, by length: all dense rows of a length share it. */
const COUNTING = new Map<number, Int32Array>();

function counting(length: number): Int32Array {
  const index = COUNTING.get(length) ?? new Int32Array(length).map((_, column) => column);
  COUNTING.set(length, index);
  return index;
}

/** A dense row, for features that are all there. */
export function denseRow(values: readonly number[]): SparseRow {
  return { index: counting(values.length), value: new Float64Array(values) };
}

/** The linear score of one row; the bias is the last weight. */
export function score(weights: Float64Array, { index, value }: SparseRow): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let k = 0; k < index.length; k += 1) sum += (weights[index[k] ?? 0] ?? 0) * (value[k] ?? 0);
  return sum;
}

/** The linear score of a dense row, which need not be made sparse for it. */
export function scoreDense(weights: Float64Array, row: DenseRow): number {
  let sum = weights[weights.length - 1] ?? 0;
  for (let k = 0; k < row.length; k += 1) sum += (weights[k] ?? 0) * (row[k] ?? 0);
  return sum;
}

/** Rows one behind the other, which are gone through many times: the entries of row i begin at `starts[i]`. */
interface PackedRows {
  readonly starts: Int32Array;
  readonly index: Int32Array;
  readonly value: Float64Array;
}

interface PackedProblem extends FitProblem {
  readonly packed: PackedRows;
}

function packed(rows: readonly SparseRow[]): PackedRows {
  const starts = new Int32Array(rows.length + 1);
  for (const [i, row] of rows.entries()) starts[i + 1] = (starts[i] ?? 0) + row.index.length;
  const entries = starts[rows.length] ?? 0;
  const [index, value] = [new Int32Array(entries), new Float64Array(entries)];
  for (const [i, row] of rows.entries()) {
    index.set(row.index, starts[i]);
    value.set(row.value, starts[i]);
  }
  return { starts, index, value };
}

/** What it costs that weights are off their prior; how that changes with each is written into `gradient`. */
function penalty(options: FitOptions, weights: Float64Array, gradient: Float64Array): number {
  const bias = weights.length - 1;
  let sum = 0;
  for (let j = 0; j <= bias; j += 1) {
    const off = (weights[j] ?? 0) - (options.prior?.[j] ?? 0);
    const strength = j === bias ? options.l2 * BIAS_PENALTY : options.l2;
    sum += 0.5 * strength * off * off;
    gradient[j] = strength * off;
  }
  return sum;
}

/** Penalised log-loss at `weights`; its gradient is written into `gradient`. */
function loss(
  problem: PackedProblem,
  options: FitOptions,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const bias = weights.length - 1;
  const { starts, index, value } = problem.packed;
  let sum = penalty(options, weights, gradient);
  for (let i = 0; i + 1 < starts.length; i += 1) {
    const [from, to] = [starts[i] ?? 0, starts[i + 1] ?? 0];
    let z = weights[bias] ?? 0;
    for (let k = from; k < to; k += 1) z += (weights[index[k] ?? 0] ?? 0) * (value[k] ?? 0);
    const target = problem.targets[i] ?? 0;
    const counts = problem.importance[i] ?? 0;
    sum += counts * (Math.max(z, 0) - target * z + Math.log1p(Math.exp(-Math.abs(z))));
    const error = counts * (sigmoid(z) - target);
    gradient[bias] = (gradient[bias] ?? 0) + error;
    for (let k = from; k < to; k += 1) {
      const j = index[k] ?? 0;
      gradient[j] = (gradient[j] ?? 0) + error * (value[k] ?? 0);
    }
  }
  return sum;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

/** The square of a vector in units of another. */
function squareOver(a: Float64Array, units: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j += 1) sum += ((a[j] ?? 0) * (a[j] ?? 0)) / (units[j] ?? 1);
  return sum;
}

function addScaled(to: Float64Array, from: Float64Array, factor: number): void {
  for (let j = 0; j < to.length; j += 1) to[j] = (to[j] ?? 0) + factor * (from[j] ?? 0);
}

interface Step {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly product: number;
}

/**
 * How the slope changes along each weight by itself: the diagonal of the Hessian. Words are as unlike as a common one and
 * one that occurs twice, and steps that know it need not be many.
 */
function curvature(problem: FitProblem, options: FitOptions, weights: Float64Array): Float64Array {
  const bias = weights.length - 1;
  const curves = new Float64Array(weights.length).fill(options.l2);
  curves[bias] = options.l2 * BIAS_PENALTY;
  for (const [i, row] of problem.rows.entries()) {
    const p = sigmoid(score(weights, row));
    const counts = (problem.importance[i] ?? 0) * p * (1 - p);
    curves[bias] = (curves[bias] ?? 0) + counts;
    const { index, value } = row;
    for (let k = 0; k < index.length; k += 1) {
      const j = index[k] ?? 0;
      curves[j] = (curves[j] ?? 0) + counts * (value[k] ?? 0) ** 2;
    }
  }
  return curves;
}

/** The quasi-Newton direction (two-loop recursion; Nocedal 1980), begun from the curvature along each weight. */
function direction(gradient: Float64Array, steps: readonly Step[], curves: Float64Array): Float64Array {
  const way = gradient.map((slope) => -slope);
  const alphas = new Map<Step, number>();
  for (const one of steps.toReversed()) {
    const alpha = dot(one.step, way) / one.product;
    alphas.set(one, alpha);
    addScaled(way, one.change, -alpha);
  }
  const last = steps.at(-1);
  const scale = last === undefined ? FIRST_STEP : last.product / squareOver(last.change, curves);
  for (let j = 0; j < way.length; j += 1) way[j] = ((way[j] ?? 0) * scale) / (curves[j] ?? 1);
  for (const one of steps) {
    addScaled(way, one.step, (alphas.get(one) ?? 0) - dot(one.change, way) / one.product);
  }
  return way;
}

/**
 * Logistic regression with an L2 penalty, by L-BFGS (Nocedal 1980): no random numbers and no order of rows, so the
 * same rows give the same weights. Sparse, since coding has tens of thousands of words and a passage a few dozen.
 * Returns the weights with the bias last.
 */
export function fitLogistic(given: FitProblem, options: FitOptions): Float64Array {
  const problem = { ...given, packed: packed(given.rows) };
  let weights = options.prior === undefined ? new Float64Array(problem.size + 1) : options.prior.slice();
  let gradient = new Float64Array(problem.size + 1);
  let value = loss(problem, options, weights, gradient);
  const curves = curvature(problem, options, weights);
  const steps: Step[] = [];
  for (let iteration = 0; iteration < options.iterations; iteration += 1) {
    const way = direction(gradient, steps, curves);
    const slope = dot(gradient, way);
    if (slope > -SLOPE_LEFT) break;
    let rate = 1;
    const next = new Float64Array(weights.length);
    const nextGradient = new Float64Array(weights.length);
    let nextValue = Number.POSITIVE_INFINITY;
    for (let tries = 0; tries < HALVINGS; tries += 1, rate /= 2) {
      next.set(weights);
      addScaled(next, way, rate);
      nextValue = loss(problem, options, next, nextGradient);
      if (nextValue <= value + ENOUGH_DESCENT * rate * slope) break;
    }
    if (!(nextValue < value)) break;
    const step = next.slice();
    addScaled(step, weights, -1);
    const change = nextGradient.slice();
    addScaled(change, gradient, -1);
    const product = dot(step, change);
    if (product > 1e-10) steps.push({ step, change, product });
    if (steps.length > MEMORY) steps.shift();
    const gained = value - nextValue;
    [weights, gradient, value] = [next, nextGradient, nextValue];
    if (iteration >= LEAST_STEPS && gained < CONVERGED * Math.abs(value)) break;
  }
  return weights;
}
