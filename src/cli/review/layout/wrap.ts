import stringWidth from 'string-width';
import type { Span } from '../../../model/text.ts';
import { printable } from '../../terminal/text.ts';
import { type Line, run, type Tone } from './line.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The columns that a stretch of text takes on the screen. */
const columnsOf = (text: string): number => stringWidth(printable(text));

/** A word too long for a line, in pieces that fit. */
function pieces(text: string, word: Span, width: number): Span[] {
  const cut: Span[] = [];
  let start = word.start;
  let used = 0;
  for (const { segment, index } of graphemes.segment(text.slice(word.start, word.end))) {
    const next = columnsOf(segment);
    const at = word.start + index;
    if (used + next > width && at > start) {
      cut.push({ start, end: at });
      start = at;
      used = 0;
    }
    used += next;
  }
  return [...cut, { start, end: word.end }];
}

function wrappedParagraph(text: string, paragraph: Span, width: number): Span[] {
  const lines: Span[] = [];
  let line: Span | undefined;
  const words = [...text.slice(paragraph.start, paragraph.end).matchAll(/\S+/gu)].flatMap(
    ({ index, 0: word }): Span[] => {
      const span = { start: paragraph.start + index, end: paragraph.start + index + word.length };
      return columnsOf(word) <= width ? [span] : pieces(text, span, width);
    },
  );
  for (const word of words) {
    const longer: Span = { start: line?.start ?? word.start, end: word.end };
    if (line !== undefined && columnsOf(text.slice(longer.start, longer.end)) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === undefined ? lines : [...lines, line];
}

/**
 * Where the lines of a text begin and end when it is `width` columns wide: broken between words, within a word only
 * where it is longer than a line. Every character but the space between lines is in one of them.
 */
export function wrapped(text: string, width: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const paragraph of text.split('\n')) {
    spans.push(...wrappedParagraph(text, { start, end: start + paragraph.length }, Math.max(2, width)));
    start += paragraph.length + 1;
  }
  return spans;
}

/** A look that holds from one place of a text to another. */
export interface Toned extends Span {
  readonly tone: Tone;
}

/** One line of a text, in runs of the same look. */
export function lineOf(text: string, { start, end }: Span, toned: readonly Toned[]): Line {
  const bounds = toned.flatMap((one) => [one.start, one.end]).filter((at) => at > start && at < end);
  const cuts = [...new Set([start, ...bounds, end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, n) => {
    const to = cuts[n + 1] ?? end;
    const tones = toned.filter((one) => one.start <= from && to <= one.end).map(({ tone }) => tone);
    return run(text.slice(from, to), ...new Set(tones));
  });
}

/** Text in one look, wrapped. */
export function paragraph(text: string, width: number, ...tones: Tone[]): Line[] {
  return wrapped(text, width).map(({ start, end }) => [run(text.slice(start, end), ...tones)]);
}
