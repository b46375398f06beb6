import type { Page } from './page.ts';
import type { Row } from './text-line.ts';

/** Rows of a page with what they stand on. */
export interface PageRows {
  readonly page: Page;
  readonly rows: readonly Row[];
}

/** A file's rows without running heads and page numbers, and what the pages are called by those. */
export interface Furnished {
  readonly pages: readonly PageRows[];
  /** The page to cite, by its place in the file; none for a page before the first with a number. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** Heads and feet stand within this share of the page's height. */
const MARGIN = 0.13;
/** At most so many lines of a page are its head, and so many its foot. */
const DEEPEST = 3;
/** Running heads stand at the same height on every page. */
const LEVEL = 4;

const PAGE_NUMBER =
  /^(?:\||[-–—]|hal(?:aman)?\.?|hlm\.?|page|p\.)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:\||[-–—]|(?:\/|dari|of)\s*\d{1,4})?$/iu;

interface Edge {
  readonly page: number;
  readonly row: Row;
  readonly atTop: boolean;
}

/** Takes off what belongs to the pages and not to the text: the same line on several pages, and page numbers. */
export function withoutFurniture(pages: readonly PageRows[]): Furnished {
  const edges = pages.flatMap(edgesOf);
  const running = runningRows(edges, pages.length);
  const furniture = new Set<Row>(running.map(({ row }) => row));
  for (const { row } of edges) if (PAGE_NUMBER.test(row.text)) furniture.add(row);
  const marks = edges.filter(({ row }) => furniture.has(row));
  return {
    pages: pages.map(({ page, rows }) => ({ page, rows: rows.filter((row) => !furniture.has(row)) })),
    numbers: pageNumbers(marks, pages.length),
  };
}

/** The rows at a page's head and foot. */
function edgesOf({ page, rows }: PageRows): Edge[] {
  const top = rows.slice(0, DEEPEST).filter((row) => row.y < page.height * MARGIN);
  const bottom = rows.slice(-DEEPEST).filter((row) => row.y > page.height * (1 - MARGIN));
  return [
    ...top.map((row) => ({ page: page.number, row, atTop: true })),
    ...bottom.filter((row) => !top.includes(row)).map((row) => ({ page: page.number, row, atTop: false })),
  ];
}

/** A row as its repetitions on other pages look, whatever their page number. */
function shapeOf({ text }: Row): string {
  return text
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();
}

/** What stands at about the same height of two pages in a file of two, and of three or more in longer ones. */
function runningRows(edges: readonly Edge[], pages: number): Edge[] {
  const byShape = new Map<string, Edge[]>();
  for (const edge of edges) {
    const key = `${String(edge.atTop)} ${shapeOf(edge.row)}`;
    byShape.set(key, [...(byShape.get(key) ?? []), edge]);
  }
  const least = pages < 3 ? 2 : 3;
  return [...byShape.values()].flatMap((alike) => {
    const level = alike.filter(
      ({ row }) => alike.filter((other) => Math.abs(other.row.y - row.y) <= LEVEL).length >= least,
    );
    return new Set(level.map(({ page }) => page)).size >= least ? level : [];
  });
}

/** Where the numbers at heads and feet count up with the pages, they are the pages'; else the place in the file is. */
function pageNumbers(marks: readonly Edge[], pages: number): ReadonlyMap<number, number> {
  const offsets = new Map<number, Set<number>>();
  for (const { page, row } of marks) {
    for (const [digits] of row.text.matchAll(/(?<![\d.,/])\d{1,4}(?![\d.,]\d|\/)/gu)) {
      const offset = Number(digits) - page;
      offsets.set(offset, (offsets.get(offset) ?? new Set()).add(page));
    }
  }
  const places = Array.from({ length: pages }, (_, index) => index + 1);
  const [offset, on] = [...offsets].reduce(
    (best, each) => (each[1].size > best[1].size ? each : best),
    [0, new Set<number>()],
  );
  const counted = places.filter((place) => place + offset >= 1);
  const isTheirs = on.size >= 2 && on.size >= counted.length * 0.6;
  return isTheirs
    ? new Map(counted.map((place) => [place, place + offset]))
    : new Map(places.map((place) => [place, place]));
}
