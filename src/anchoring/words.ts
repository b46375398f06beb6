import { levenshtein } from '../model/levenshtein.ts';
import type { Span } from '../model/text.ts';

/** A word as it is compared (lower case), and where it stands. */
export interface Word extends Span {
  readonly text: string;
}

/** The words of a text: letters and digits, without the punctuation and space between them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    text: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const LONG_WORD = 8;

/** Whether one is the other with a slip of the keyboard: figures, beginnings and short words are never slips. */
export function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 4 || a[0] !== b[0] || /\p{N}/u.test(a + b)) return false;
  const allowed = shorter < LONG_WORD ? 1 : 2;
  return Math.abs(a.length - b.length) <= allowed && levenshtein(a, b) <= allowed;
}
