import type { PageRows } from './furniture.ts';
import { type Style, textOf } from './paragraphs.ts';
import type { Row } from './text-line.ts';

/** Notes are set smaller than the text by this much. */
const SMALLER = 0.93;
const NOTE = /^(?:\d{1,3}|\*{1,3}|†)(?:[.)]?\s*)(?=[\p{L}“"(])/u;
/** Notes stand in the lower part of a page. */
const LOWER = 0.45;

/** Takes the notes off the feet of pages, where they would part a paragraph that goes on overleaf. */
export function takeNotes(pages: readonly PageRows[], style: Style): { pages: PageRows[]; notes: string[] } {
  const notes: string[] = [];
  const kept = pages.map(({ page, rows }): PageRows => {
    const from = notesFrom(rows, page.height, style);
    notes.push(...notesOf(rows.slice(from), style));
    return { page, rows: rows.slice(0, from) };
  });
  return { pages: kept, notes };
}

/** The first of the rows at a page's end that are all small, and of which the first is marked as a note. */
function notesFrom(rows: readonly Row[], height: number, { body }: Style): number {
  let from = rows.length;
  while (from > 0 && isSmall(rows[from - 1], height, body)) from -= 1;
  const first = rows.findIndex((row, index) => index >= from && NOTE.test(row.text));
  return first < 0 ? rows.length : first;
}

function isSmall(row: Row | undefined, height: number, body: number): boolean {
  return row !== undefined && row.size < body * SMALLER && row.y > height * LOWER;
}

function notesOf(rows: readonly Row[], style: Style): string[] {
  const groups: Row[][] = [];
  for (const row of rows) {
    if (NOTE.test(row.text) || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
  }
  return groups.map((group) => textOf(group, style).text.replaceAll('\t', ' '));
}
