import type { PageRows } from './furniture.ts';
import { labelOf, type Style } from './paragraphs.ts';
import type { Row } from './text-line.ts';
import { vocabularyOf } from './words.ts';

/** Larger than the text by this much is a heading. */
const LARGER = 1.12;
const USUAL_LEADING = 1.2;

/** What a file's rows have in common. */
export function styleOf(pages: readonly PageRows[]): Style {
  const rows = pages.flatMap((page) => page.rows);
  const body = mostly(rows.map((row): [number, number] => [row.size, row.text.length]));
  const larger = rows.map(({ size }) => size).filter((size) => size >= body * LARGER);
  return {
    body,
    headings: [...new Set(larger)].sort((one, other) => other - one),
    leading: leadingOf(pages, body),
    vocabulary: vocabularyOf(rows.map(({ text }) => text)),
    labels: labelsOf(rows),
  };
}

/** The value with most weight. */
function mostly(weighted: readonly (readonly [number, number])[]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].reduce<readonly [number, number]>(
    (best, each) => (each[1] > best[1] ? each : best),
    [0, -1],
  )[0];
}

/** How far lines of the text stand apart, in sizes of its letters: the distance met most often. */
function leadingOf(pages: readonly PageRows[], body: number): number {
  const steps = pages.flatMap(({ rows }) =>
    rows.flatMap((row, index): [number, number][] => {
      const above = rows[index - 1];
      if (above === undefined || above.size !== body || row.size !== body) return [];
      const step = Math.round(((row.y - above.y) / body) * 20) / 20;
      return step > 0.8 && step < 4 ? [[step, 1]] : [];
    }),
  );
  return steps.length === 0 ? USUAL_LEADING : mostly(steps);
}

function labelsOf(rows: readonly Row[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { text } of rows) {
    const label = labelOf(text);
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([label, count]) => (count >= 2 ? [label] : [])));
}
