import type { Span } from '../../model/text.ts';

/** What stands in a pair of brackets; the span takes the brackets in. */
export interface Bracket extends Span {
  readonly inside: string;
}

const BRACKET = /\(([^()]*)\)/gu;

export function bracketsOf(text: string): readonly Bracket[] {
  return [...text.matchAll(BRACKET)].map(({ 0: whole, 1: inside = '', index }) => ({
    inside,
    start: index,
    end: index + whole.length,
  }));
}

/** The text with what stands in brackets blanked: every place in it stays. */
export function withoutBrackets(text: string): string {
  return text.replace(BRACKET, (inside) => ' '.repeat(inside.length));
}
