import type { Coder, CodingContext, Signal, TermEntry, UnitText } from '../coder.ts';
import { spanOf } from '../match.ts';
import type { Sentence } from '../../language/reader.ts';

/** What one occurrence is worth: a phrase says more than a word, a term of several codes less. */
const WORD = 0.34;
const PHRASE = 0.5;

export function termStrength(entry: TermEntry, words: number): number {
  return (words > 1 ? PHRASE : WORD) * entry.share;
}

/** The terms found in one sentence. */
export function termSignals(sentence: Sentence, context: CodingContext): Signal[] {
  return context.terms.find(sentence.tokens).map((match): Signal => {
    const span = spanOf(sentence, match);
    return {
      code: match.entry.code,
      kind: 'term',
      match: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
      rule: match.entry.rule,
      span,
      strength: termStrength(match.entry, match.words),
    };
  });
}

/** The codebook's terms, on stems, wherever they stand in the unit; the same rule counts once a unit. */
export const termCoder: Coder = {
  id: 'auto/terms',
  propose: (units, context) =>
    units.map(({ sentences }: UnitText) => {
      const seen = new Set<string>();
      return sentences
        .flatMap((sentence) => termSignals(sentence, context))
        .filter((signal) => !seen.has(signal.rule) && seen.add(signal.rule));
    }),
};
