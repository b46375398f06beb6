import type { SourceLine } from './lines.ts';

/** A running head stands on so many pages at least, and is no longer than this. */
const PAGES = 3;
const LONGEST_HEAD = 130;

const PAGE_NUMBER =
  /^(?:\||[-–—]|hal(?:aman)?\.?|page)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:\||[-–—]|(?:\/|dari|of)\s*\d{1,4})?$/iu;
/** What journals print at the foot and head of pages. */
const IMPRINT =
  /^(?:(?:e-|p-)?issn\b|doi\b|https?:\/\/\S+$|copyright|©|vol(?:ume)?\.?\s*\d+.*\b(?:no|nomor|issue)\b)|\bjournal homepage\b|^.{3,50}\bet al\.?$|\bopen access\b/iu;

/** A line as its repetitions on other pages look, whatever their page number. */
const shapeOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/[^\p{L}#]+/gu, ' ')
    .trim();

/**
 * Lines without what belongs to the page and not to the text: page numbers, running heads (the same short line on
 * several pages, its first place kept where it may be the title), imprints. The gap of a line left out is the next one's.
 */
export function withoutFurniture(lines: readonly SourceLine[]): SourceLine[] {
  const heads = runningHeads(lines);
  const kept: SourceLine[] = [];
  const seen = new Set<string>();
  let gap = 0;
  for (const [index, line] of lines.entries()) {
    const shape = shapeOf(line.text);
    const isFirst = !seen.has(shape);
    seen.add(shape);
    const isHead = heads.has(shape) && !(isFirst && kept.length < 8 && !isBesidePage(index, lines));
    if (line.markup === null && (isHead || PAGE_NUMBER.test(line.text) || IMPRINT.test(line.text))) {
      gap = Math.max(gap, line.gap);
      continue;
    }
    kept.push(gap > line.gap ? { ...line, gap } : line);
    gap = 0;
  }
  return kept;
}

function runningHeads(lines: readonly SourceLine[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  lines.forEach(({ text, markup }, index) => {
    if (markup !== null || text.length > LONGEST_HEAD || /[.!?;:,]$/u.test(text)) return;
    const shape = shapeOf(text);
    if (shape.length < 8) return;
    places.set(shape, [...(places.get(shape) ?? []), index]);
  });
  const heads = [...places].filter(([, at]) => isRunningHead(at, lines));
  return new Set(heads.map(([shape]) => shape));
}

/** A running head comes at about the same distance, where a repeated sub-heading does not, or beside page numbers. */
function isRunningHead(at: readonly number[], lines: readonly SourceLine[]): boolean {
  if (at.length >= 2 && at.every((place) => isBesidePage(place, lines))) return true;
  const span = (at.at(-1) ?? 0) - (at[0] ?? 0);
  const gaps = at.slice(1).map((place, index) => place - (at[index] ?? 0));
  return at.length >= PAGES && span > lines.length / 3 && Math.min(...gaps) >= 8;
}

function isBesidePage(place: number, lines: readonly SourceLine[]): boolean {
  return [place - 1, place + 1].some((index) => PAGE_NUMBER.test(lines[index]?.text ?? ''));
}
