import { type Matrix, matrixOf, type Rule, times } from './page.ts';

/** A filled box this thin is a drawn line. */
const THIN = 3;
/** Shorter ones underline words or are parts of letters and charts. */
const SHORTEST = 8;
/** A page with more is a drawing. */
const MOST_RULES = 1500;
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];

type Operations = Readonly<Record<string, number>>;
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The lines drawn on a page, as of tables. `view` takes the file's units to the page's. */
export function rulesOf(
  functions: readonly number[],
  args: readonly unknown[],
  ops: Operations,
  view: Matrix,
): Rule[] {
  const rules: Rule[] = [];
  const stack: Matrix[] = [];
  let matrix = view;
  for (const [index, operation] of functions.entries()) {
    const own: unknown = args[index];
    switch (operation) {
      case ops['save']:
        stack.push(matrix);
        break;
      case ops['restore']:
      case ops['paintFormXObjectEnd']:
        matrix = stack.pop() ?? view;
        break;
      case ops['transform']:
        matrix = times(matrix, matrixOf(own) ?? UPRIGHT);
        break;
      case ops['paintFormXObjectBegin']:
        stack.push(matrix);
        matrix = times(matrix, matrixOf(Array.isArray(own) ? own[0] : null) ?? UPRIGHT);
        break;
      case ops['constructPath']:
        if (rules.length < MOST_RULES) rules.push(...pathRules(own, matrix, ops));
        break;
    }
  }
  return rules;
}

/** The straight lines of a path that is drawn and not only used to clip. */
function pathRules(own: unknown, matrix: Matrix, ops: Operations): Rule[] {
  if (!Array.isArray(own)) return [];
  const [paint, data] = own as readonly unknown[];
  const path: unknown = Array.isArray(data) ? data[0] : null;
  if (!(path instanceof Float32Array) || path.length > 4000 || paint === ops['endPath']) return [];
  const isFill = paint === ops['fill'] || paint === ops['eoFill'];
  const points = subpaths(path, matrix);
  return points.flatMap((each) => (isFill ? filled(each) : stroked(each)));
}

type Point = readonly [number, number];

/** Paths as pdf.js packs them: 0 moves, 1 draws a line, 2 a curve, 3 goes back to the start. */
function subpaths(path: Float32Array, [a, b, c, d, e, f]: Matrix): Point[][] {
  const found: Point[][] = [];
  const pointAt = (at: number): Point => {
    const x = path[at] ?? 0;
    const y = path[at + 1] ?? 0;
    return [a * x + c * y + e, b * x + d * y + f];
  };
  let at = 0;
  while (at < path.length) {
    const operation = path[at];
    at += 1;
    if (operation === 0) found.push([]);
    if (operation === 0 || operation === 1) {
      found.at(-1)?.push(pointAt(at));
      at += 2;
    } else if (operation === 2) {
      // A curve is no line of a table: what goes on after it begins anew.
      found.push([pointAt(at + 4)]);
      at += 6;
    } else {
      const open = found.at(-1);
      const [first] = open ?? [];
      if (first !== undefined) open?.push(first);
    }
  }
  return found;
}

function stroked(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, index) => {
    const box = boxOf([points[index] ?? point, point]);
    return ruleOf(box);
  });
}

/** A thin box is a line; a wide one the ground of a cell. */
function filled(points: readonly Point[]): Rule[] {
  return points.length < 2 ? [] : ruleOf(boxOf(points));
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

function ruleOf({ left, right, top, bottom }: Box): Rule[] {
  const width = right - left;
  const height = bottom - top;
  if (height <= THIN && width >= SHORTEST)
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  if (width <= THIN && height >= SHORTEST)
    return [{ across: false, at: (left + right) / 2, from: top, to: bottom }];
  return [];
}
