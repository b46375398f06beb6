import type { PhraseMatch } from '../language/phrases.ts';
import type { Sentence } from '../language/reader.ts';
import type { Span } from '../model/text.ts';

/** The span of a match in the canonical text. */
export function spanOf(sentence: Sentence, match: Pick<PhraseMatch<unknown>, 'first' | 'last'>): Span {
  return {
    start: sentence.tokens[match.first]?.start ?? sentence.start,
    end: sentence.tokens[match.last]?.end ?? sentence.end,
  };
}

/** The words of a match as they stand in the text. */
export function wordsOf(sentence: Sentence, match: Pick<PhraseMatch<unknown>, 'first' | 'last'>): string {
  const span = spanOf(sentence, match);
  return sentence.text.slice(span.start - sentence.start, span.end - sentence.start);
}

/** Joins independent reasons: each takes its share of what is still open. */
export function noisyOr(strengths: readonly number[]): number {
  return 1 - strengths.reduce((open, strength) => open * (1 - strength), 1);
}
