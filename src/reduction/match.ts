import type { PhraseMatch } from '../language/phrases.ts';
import type { Sentence } from '../language/reader.ts';
import { coverSpan, overlaps, type Span } from '../model/text.ts';
import type { Signal, UnitText } from './coder.ts';

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

/**
 * The passage that signals point to: the sentences that hold the words that matched. An answer that is on a code
 * only because of what was asked is a passage as a whole.
 */
export function passageOf(signals: readonly Signal[], text: UnitText): Span {
  const spans = signals.flatMap((signal) => signal.span ?? []);
  const held = text.sentences.filter((sentence) => spans.some((span) => overlaps(span, sentence)));
  const { start, end } = coverSpan(held) ?? text.unit;
  return { start, end };
}
