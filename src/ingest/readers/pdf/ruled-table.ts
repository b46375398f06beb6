import type { Page, Piece, Rule } from './page.ts';
import { type Row, rowsOf } from './text-line.ts';

/** A table with drawn lines: its cells' rows of text, and which cells reach into others. */
export interface RuledTable {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  /** Where its columns begin. */
  readonly edges: readonly number[];
  readonly cells: readonly (readonly (readonly Row[])[])[];
  readonly merged: ReadonlyMap<number, 'down' | 'across'>;
  /** The page of each row, by its place in the file. */
  readonly pages: readonly number[];
}

/** Lines this close to each other are one, or meet. */
const NEAR = 3.5;
const MOST_EDGES = 200;

/** The tables of a page, and the pieces that stand in none. */
export function ruledTables(page: Page): { tables: RuledTable[]; rest: readonly Piece[] } {
  const tables: RuledTable[] = [];
  let rest = page.pieces;
  for (const rules of groupsOf(page.rules)) {
    const made = tableOf(rules, rest, page.number);
    if (made === null) continue;
    tables.push(made.table);
    rest = made.rest;
  }
  return { tables, rest };
}

/** Rules that touch each other, in groups. */
function groupsOf(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let at = index;
    for (let up = parent[at]; up !== undefined && up !== at; up = parent[at]) at = up;
    return at;
  };
  rules.forEach((one, index) => {
    for (let other = index + 1; other < rules.length; other += 1) {
      const rule = rules[other];
      if (rule !== undefined && meets(one, rule)) parent[rootOf(other)] = rootOf(index);
    }
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = rootOf(index);
    groups.set(root, [...(groups.get(root) ?? []), rule]);
  });
  return [...groups.values()].filter((group) => group.length >= 5);
}

function meets(one: Rule, other: Rule): boolean {
  if (one.across === other.across)
    return Math.abs(one.at - other.at) <= NEAR && one.from <= other.to + NEAR && other.from <= one.to + NEAR;
  return (
    one.at >= other.from - NEAR &&
    one.at <= other.to + NEAR &&
    other.at >= one.from - NEAR &&
    other.at <= one.to + NEAR
  );
}

/** Where lines stand, those close together as one. */
function edgesOf(rules: readonly Rule[], across: boolean): number[] {
  const places = rules
    .filter((rule) => rule.across === across)
    .map(({ at }) => at)
    .sort((one, other) => one - other);
  return places.filter((place, index) => index === 0 || place - (places[index - 1] ?? 0) > NEAR);
}

function tableOf(
  rules: readonly Rule[],
  pieces: readonly Piece[],
  page: number,
): { table: RuledTable; rest: readonly Piece[] } | null {
  const xs = edgesOf(rules, false);
  const ys = edgesOf(rules, true);
  // A box around one text is no table.
  if (xs.length < 3 || ys.length < 2 || xs.length > MOST_EDGES || ys.length > MOST_EDGES) return null;
  const [left = 0] = xs;
  const [top = 0] = ys;
  const grid = new Grid(xs, ys, rules);
  const rest: Piece[] = [];
  for (const piece of pieces) if (!grid.put(piece)) rest.push(piece);
  if (rest.length === pieces.length) return null;
  const { cells, merged } = grid.content();
  const table: RuledTable = {
    ...{ x: left, right: xs.at(-1) ?? left, y: top, bottom: ys.at(-1) ?? top, edges: xs },
    ...{ cells, merged, pages: cells.map(() => page) },
  };
  return { table, rest };
}

class Grid {
  readonly #xs: readonly number[];
  readonly #ys: readonly number[];
  readonly #pieces: Piece[][][];
  /** The cell that each cell belongs to: itself, or one above or left of it. */
  readonly #owner: { row: number; column: number }[][];

  constructor(xs: readonly number[], ys: readonly number[], rules: readonly Rule[]) {
    this.#xs = xs;
    this.#ys = ys;
    const rows = Array.from({ length: ys.length - 1 }, (_, row) => row);
    const columns = Array.from({ length: xs.length - 1 }, (_, column) => column);
    this.#pieces = rows.map(() => columns.map(() => []));
    this.#owner = [];
    for (const row of rows) {
      const line: { row: number; column: number }[] = [];
      this.#owner.push(line);
      for (const column of columns) {
        const isOpenLeft = column > 0 && !isDrawn(rules, false, xs[column], ys[row], ys[row + 1]);
        const isOpenUp = row > 0 && !isDrawn(rules, true, ys[row], xs[column], xs[column + 1]);
        const beside = isOpenLeft ? line[column - 1] : undefined;
        const above = isOpenUp ? this.#owner[row - 1]?.[column] : undefined;
        line.push(above ?? beside ?? { row, column });
      }
    }
  }

  /** Whether a piece stands in a cell. */
  put(piece: Piece): boolean {
    const row = intervalOf(this.#ys, piece.y - piece.size * 0.3);
    const column = intervalOf(this.#xs, Math.min(piece.x + piece.width / 2, piece.x + 4));
    const owner = this.#owner[row]?.[column];
    if (owner === undefined) return false;
    this.#pieces[owner.row]?.[owner.column]?.push(piece);
    return true;
  }

  content(): Pick<RuledTable, 'cells' | 'merged'> {
    const merged = new Map<number, 'down' | 'across'>();
    this.#owner.forEach((owners, row) => {
      const isAcross = owners.length > 1 && owners.every((owner) => owner === owners[0]);
      if (owners.some((owner) => owner.row < row)) merged.set(row, 'down');
      else if (isAcross) merged.set(row, 'across');
    });
    return { cells: this.#pieces.map((row) => row.map((pieces) => rowsOf(pieces))), merged };
  }
}

/** Whether lines are drawn over most of a side of a cell. */
function isDrawn(rules: readonly Rule[], across: boolean, at = 0, from = 0, to = 0): boolean {
  const middle = (from + to) / 2;
  return rules.some(
    (rule) =>
      rule.across === across &&
      Math.abs(rule.at - at) <= NEAR * 1.5 &&
      rule.from <= middle &&
      rule.to >= middle,
  );
}

/** Between which two edges a place lies; −1 for none. */
function intervalOf(edges: readonly number[], place: number): number {
  return edges.findIndex(
    (edge, index) => place >= edge - 1 && place < (edges[index + 1] ?? Number.NEGATIVE_INFINITY),
  );
}

/** Whether a table at the head of a page goes on with the one at the foot of the page before: its columns are the same. */
export function goesOnWith(above: RuledTable, below: RuledTable): boolean {
  return (
    above.edges.length === below.edges.length &&
    above.edges.every((edge, index) => Math.abs(edge - (below.edges[index] ?? 0)) <= NEAR)
  );
}

/** Two parts of a table as one: a head repeated overleaf is left out, a row broken by the page's end is whole again. */
export function joinTables(above: RuledTable, below: RuledTable): RuledTable {
  const isRepeated =
    textOfRow(below.cells[0]) !== '' && textOfRow(below.cells[0]) === textOfRow(above.cells[0]);
  const from = isRepeated ? 1 : 0;
  const last = above.cells.at(-1);
  const next = below.cells[from];
  const isBroken = last !== undefined && next !== undefined && isRest(next);
  const kept = isBroken ? above.cells.slice(0, -1) : above.cells;
  const whole = isBroken ? [last.map((cell, column) => [...cell, ...(next[column] ?? [])])] : [];
  const start = isBroken ? from + 1 : from;
  const shift = above.cells.length - start;
  const merged = [...below.merged].flatMap(([row, kind]): [number, 'down' | 'across'][] =>
    row < start ? [] : [[row + shift, kind]],
  );
  return {
    ...above,
    bottom: below.bottom,
    cells: [...kept, ...whole, ...below.cells.slice(start)],
    merged: new Map([...above.merged, ...merged]),
    pages: [...above.pages, ...below.pages.slice(start)],
  };
}

function textOfRow(row: RuledTable['cells'][number] | undefined): string {
  return row?.map((cell) => cell.map(({ text }) => text).join(' ')).join('|') ?? '';
}

/** What is left of a row overleaf: no number in front, and what is there begins in the middle of a sentence. */
function isRest(row: RuledTable['cells'][number]): boolean {
  const filled = row.filter((cell) => cell.length > 0);
  return (
    row[0]?.length === 0 &&
    filled.length > 0 &&
    (filled.length < row.length - 1 || filled.every((cell) => /^[\p{Ll}\d(,]/u.test(cell[0]?.text ?? '')))
  );
}
