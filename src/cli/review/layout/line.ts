import stringWidth from 'string-width';
import type { Polarity } from '../../../model/coding.ts';
import { printable } from '../../terminal/text.ts';

/** Longer lines are hard to read; narrower terminals than the least are not served. */
const LONGEST = 100;
const SHORTEST = 20;

/** The width of running text on a terminal. */
export const readable = (columns: number): number => Math.max(SHORTEST, Math.min(LONGEST, columns));

/** How a piece of text looks; without colour none of it is seen, and the words alone must do. */
export type Tone =
  | Polarity
  | 'dim'
  | 'strong'
  | 'selected'
  | 'underlined'
  | 'marked'
  | 'found'
  | 'good'
  | 'bad';

/** Text in one look; it holds nothing that moves the cursor. */
export interface Run {
  readonly text: string;
  readonly tones: readonly Tone[];
}

/** One line of the screen. */
export type Line = readonly Run[];

export const run = (text: string, ...tones: Tone[]): Run => ({ text: printable(text), tones });

export const widthOfLine = (line: Line): number => line.reduce((sum, { text }) => sum + stringWidth(text), 0);

export const plain = (line: Line): string => line.map(({ text }) => text).join('');

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The first character as a reader sees it; empty for an empty text. */
export function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
}

/** As much of the beginning of a text as fits, its end marked with … where it does not. */
function clipped(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  if (width < 1) return '';
  let kept = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = stringWidth(segment);
    if (used + next > width - 1) break;
    kept += segment;
    used += next;
  }
  return `${kept}…`;
}

/** The line, cut to a width. */
export function fitted(line: Line, width: number): Line {
  let left = width;
  const kept: Run[] = [];
  for (const { text, tones } of line) {
    if (left <= 0) break;
    const cut = clipped(text, left);
    kept.push({ text: cut, tones });
    left -= stringWidth(cut);
    if (cut !== text) break;
  }
  return kept;
}

/** The line, filled with spaces to a width. */
export function padded(line: Line, width: number): Line {
  const missing = width - widthOfLine(line);
  return missing > 0 ? [...line, { text: ' '.repeat(missing), tones: [] }] : fitted(line, width);
}
