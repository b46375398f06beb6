import type { Page, Piece } from './page.ts';
import type { RuledTable } from './ruled-table.ts';
import { type Row, rowsOf } from './text-line.ts';

/** What stands in a column, from above: rows of text and tables. */
export interface Column {
  readonly page: Page;
  readonly items: readonly (Row | RuledTable)[];
  readonly kind: 'across' | 'left' | 'right';
}

export function isRow(item: Row | RuledTable): item is Row {
  return 'pieces' in item;
}

/** So many lines with text on both sides make columns; fewer are a table or an accident. */
const FEWEST = 6;
/** The empty strip between two columns. */
const GUTTER = 8;
/** Lines of running text come this near to the strip. */
const FILLED = 0.72;

/**
 * The text of a page in the order in which it is read: across the whole width, or in two columns between what goes
 * across both.
 */
export function columnsOf(page: Page, rows: readonly Row[], tables: readonly RuledTable[]): Column[] {
  const gutter = gutterOf(page, rows);
  const all: (Row | RuledTable)[] = [...rows, ...tables];
  if (gutter === null) return columnOf(page, 'across', all);
  const columns: Column[] = [];
  let left: (Row | RuledTable)[] = [];
  let right: (Row | RuledTable)[] = [];
  const close = (): void => {
    columns.push(...columnOf(page, 'left', left), ...columnOf(page, 'right', right));
    left = [];
    right = [];
  };
  let across: (Row | RuledTable)[] = [];
  for (const item of parted(all, gutter)) {
    const side = sideOf(item, gutter);
    if (side === 'across') {
      if (across.length === 0) close();
      across.push(item);
      continue;
    }
    columns.push(...columnOf(page, 'across', across));
    across = [];
    (side === 'left' ? left : right).push(item);
  }
  columns.push(...columnOf(page, 'across', across));
  close();
  return columns;
}

function columnOf(page: Page, kind: Column['kind'], items: readonly (Row | RuledTable)[]): Column[] {
  if (items.length === 0) return [];
  return [{ page, kind, items: [...items].sort((one, other) => one.y - other.y || one.x - other.x) }];
}

/** Rows that go through the strip without text in it are two rows, one on each side. */
function parted(items: readonly (Row | RuledTable)[], gutter: number): (Row | RuledTable)[] {
  return items
    .flatMap((item) => {
      if (
        !isRow(item) ||
        sideOf(item, gutter) !== 'across' ||
        item.pieces.some((each) => crosses(each, gutter))
      )
        return [item];
      return [
        ...rowsOf(item.pieces.filter(({ x }) => x < gutter)),
        ...rowsOf(item.pieces.filter(({ x }) => x >= gutter)),
      ];
    })
    .sort((one, other) => one.y - other.y || one.x - other.x);
}

function sideOf({ x, right }: Row | RuledTable, gutter: number): 'left' | 'right' | 'across' {
  if (right <= gutter) return 'left';
  return x >= gutter ? 'right' : 'across';
}

function crosses({ x, width }: Piece, gutter: number): boolean {
  return x < gutter && x + width > gutter;
}

/** The middle of the empty strip between two columns of running text; `null` for a page with one. */
function gutterOf(page: Page, rows: readonly Row[]): number | null {
  let best: { x: number; rows: number } | null = null;
  for (let x = page.width * 0.35; x <= page.width * 0.65; x += 2) {
    const found = besides(rows, x);
    if (found > (best?.rows ?? FEWEST - 1)) best = { x, rows: found };
  }
  return best === null ? null : middleOf(rows, best.x);
}

/** How many rows stand on both sides of a strip as columns do; 0 where too many cross it, or where it parts a table. */
function besides(rows: readonly Row[], x: number): number {
  const from = x - GUTTER / 2;
  const to = x + GUTTER / 2;
  let crossing = 0;
  const lefts: { from: number; to: number }[] = [];
  const rights: number[] = [];
  for (const { pieces } of rows) {
    if (pieces.some((piece) => piece.x < to && piece.x + piece.width > from)) {
      crossing += 1;
      continue;
    }
    const left = pieces.filter((piece) => piece.x < x);
    const right = pieces.filter((piece) => piece.x >= x);
    if (left.length > 0)
      lefts.push({
        from: Math.min(...left.map((piece) => piece.x)),
        to: Math.max(...left.map((piece) => piece.x + piece.width)),
      });
    if (right.length > 0) rights.push(Math.min(...right.map((piece) => piece.x)));
  }
  const both = Math.min(lefts.length, rights.length);
  if (both < FEWEST || crossing > both * 1.5) return 0;
  const edge = Math.min(...lefts.map((left) => left.from));
  const reach = Math.max(...lefts.map((left) => left.to));
  const full = lefts.filter((left) => left.to - edge >= (reach - edge) * FILLED).length;
  const start = Math.min(...rights);
  const flush = rights.filter((right) => right - start <= (reach - edge) * 0.15).length;
  const isRunning = full >= lefts.length * 0.55 && flush >= rights.length * 0.7;
  return isRunning && reach - edge > x * 0.4 ? both : 0;
}

/** The middle between the furthest text on the left and the nearest on the right. */
function middleOf(rows: readonly Row[], x: number): number {
  const clear = rows.filter(({ pieces }) => !pieces.some((piece) => crosses(piece, x)));
  const pieces = clear.flatMap((row) => row.pieces);
  const left = Math.max(...pieces.filter((piece) => piece.x < x).map((piece) => piece.x + piece.width));
  const right = Math.min(...pieces.filter((piece) => piece.x >= x).map((piece) => piece.x));
  return (left + right) / 2;
}
