import type { Coding } from '../model/coding.ts';
import { oneLine } from './blocks.ts';

const ELISION = '[…]';
/** A cut falls on a sentence's end where one lies this close to the limit, else between two words. */
const CLOSE = 0.6;
const SENTENCE_END = /[.!?…]["'”’)]*$/u;

/** The first `limit` words, whole sentences where that costs little; what is left out is marked. */
export function shorten(text: string, limit: number): string {
  const tokens = oneLine(text).trim().split(' ');
  if (tokens.length <= limit) return tokens.join(' ');
  const kept = tokens.slice(0, limit);
  const end = kept.findLastIndex((token) => SENTENCE_END.test(token));
  const whole = end + 1 >= limit * CLOSE ? kept.slice(0, end + 1) : kept;
  return `${whole.join(' ')} ${ELISION}`;
}

/** Where the sentence that holds `at` begins. */
function sentenceStart(text: string, at: number): number {
  const ends = [...text.slice(0, at).matchAll(/[.!?…]["'”’)]*\s+|\n+/gu)];
  const last = ends.at(-1);
  return last === undefined ? 0 : last.index + last[0].length;
}

/**
 * A passage short enough to print: it begins with the sentence in which the first words stand that pointed
 * to the code, if the passage is too long to be printed from its beginning.
 */
export function excerpt(coding: Coding, limit: number): string {
  const { quote } = coding;
  const whole = shorten(quote, Number.POSITIVE_INFINITY);
  if (whole.split(' ').length <= limit) return whole;
  const spans = coding.why.flatMap(({ span }) => (span === null ? [] : [span.start - coding.start]));
  const first = spans.length === 0 ? 0 : Math.min(...spans);
  const start = sentenceStart(quote, first);
  if (first <= 0 || start === 0) return shorten(quote, limit);
  return `${ELISION} ${shorten(quote.slice(start), limit)}`;
}

/** Text that is to stand between “ and ”: quotation marks of its own become ‘ and ’. Inches stay what they are. */
export function nested(text: string): string {
  let open = false;
  return text.replace(/["“”„]/gu, (mark, at: number) => {
    const before = text.charAt(at - 1);
    if (mark === '"' && !open && /\d/u.test(before)) return mark;
    const opens = mark === '"' ? !open && (before === '' || /[\s([{—–-]/u.test(before)) : mark !== '”';
    open = opens;
    return opens ? '‘' : '’';
  });
}

/** A passage between quotation marks. */
export function inQuotes(text: string): string {
  return `“${nested(text)}”`;
}
