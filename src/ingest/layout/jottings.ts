const TIMED =
  /^(?:[-–•*]\s+)?[[(]?(?:(?:pkl|pukul|jam|at)\.?\s+)?\d{1,2}[.:]\d{2}(?![\d%])(?!\s*(?:%|persen|juta|ribu|miliar))/iu;
const LABELLED = /^(?:[-–•*]\s+)?(\p{Lu}[\p{L}.'’]*(?:\s[\p{L}.'’()]+){0,4})\s?:\s+\S/u;

/**
 * Which lines of a paragraph begin an entry of their own: jottings that each begin with the time of day, or minutes that
 * are written like a chat, with names that come again. Empty for any other paragraph.
 */
export function entryLines(lines: readonly string[]): ReadonlySet<number> {
  // A row of a table belongs to what introduces it.
  const timed = lines.flatMap((line, index) => (TIMED.test(line) && !line.includes(' | ') ? [index] : []));
  if (timed.length >= 2) return new Set(timed);
  const labels = lines.map((line) => LABELLED.exec(line.slice(0, 200))?.[1]);
  const named = labels.flatMap((label, index) => (label === undefined ? [] : [{ label, index }]));
  const names = new Set(named.map(({ label }) => label));
  const isChat =
    named.length >= 3 && named.length >= lines.length * 0.6 && names.size >= 2 && names.size < named.length;
  return new Set(isChat ? named.map(({ index }) => index) : []);
}
