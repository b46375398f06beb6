import type { LabelCensus } from './label-census.ts';
import { labelKey } from './labels.ts';
import type { Line } from './lines.ts';
import { labelRole } from './speaker-words.ts';

/** A label with its colon inside a line, right behind the end of a sentence. */
const INNER = /(?<=[.?!…"”)]\s{1,9})(\p{Lu}[\p{L}\p{N} .-]{0,38}?)\s{0,3}:\s/gu;

/**
 * `Peneliti: … Informan: …` within one paragraph as lines of their own. Only a line that begins with a label
 * is parted, and only at labels of the document or at words that can mean nothing else.
 */
export function partInlineTurns(lines: readonly Line[], census: LabelCensus): Line[] {
  const known = new Set(census.keys);
  return lines.flatMap((line, index): readonly Line[] => {
    const speechAt = census.at.get(index)?.speechAt;
    if (speechAt === undefined || line.preset !== null || line.speaker !== undefined) return [line];
    const starts = [...line.text.matchAll(INNER)]
      .filter(([, label = '']) => known.has(labelKey(label)) || isSpeakerWord(labelKey(label)))
      .map((match) => match.index)
      .filter((start) => start > speechAt);
    if (starts.length === 0) return [line];
    return [0, ...starts].map((from, part) => ({
      ...line,
      text: line.text.slice(from, starts[part]).trim(),
      bold: part === 0 ? Math.min(line.bold, starts[0] ?? 0) : 0,
      opens: part > 0 || line.opens,
    }));
  });
}

function isSpeakerWord(key: string): boolean {
  const role = labelRole(key);
  return role !== null && role !== 'either' && key.length > 3;
}
