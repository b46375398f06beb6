/** A stretch of text that the file sets in one go. Points from the page's left and upper edges; `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The height of its letters. */
  readonly size: number;
  readonly bold: boolean;
  /** Whether a blank was set before it. */
  readonly spaced: boolean;
}

/** A drawn line, horizontal (`from`, `to` are x, `at` is y) or vertical (the other way round). */
export interface Rule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** A page as it is seen: turned upright, without what stands slanted on it. */
export interface Page {
  /** Place in the file, from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly rules: readonly Rule[];
  /** How many pieces were left out, since they stand slanted or upright. */
  readonly slanted: number;
}

/** A matrix of PDF: `x' = a·x + c·y + e`, `y' = b·x + d·y + f`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** What `inner` and then `outer` do. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A list of numbers as a matrix; `null` if it is none. */
export function matrixOf(value: unknown): Matrix | null {
  if (!Array.isArray(value) && !(value instanceof Float32Array)) return null;
  const numbers = [...value].map(Number);
  const [a, b, c, d, e, f] = numbers;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (e === undefined || f === undefined || !numbers.every(Number.isFinite)) return null;
  return [a, b, c, d, e, f];
}
