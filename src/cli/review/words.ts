import type { Span } from '../../model/text.ts';
import type { ReviewUnit } from './study.ts';

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-'’./,][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a unit, by place in the document; without any, whatever is not space. */
export function wordsOf({ text, start }: Pick<ReviewUnit, 'text' | 'start'>): Span[] {
  const spans = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map(({ index, 0: word }) => ({
      start: start + index,
      end: start + index + word.length,
    }));
  const words = spans(WORD);
  return words.length > 0 ? words : spans(/\S+/gu);
}

/** From the first word to the last of what is marked, in either direction. */
export function markedSpan(words: readonly Span[], cursor: number, from: number | null): Span | undefined {
  const first = words[Math.min(cursor, from ?? cursor)];
  const last = words[Math.max(cursor, from ?? cursor)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
