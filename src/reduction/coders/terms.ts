import type { Sentence } from '../../language/reader.ts';
import type { Coder, CodingContext, Signal, TermEntry, UnitText } from '../coder.ts';
import { foundIn } from '../marked.ts';
import { spanOf, wordsOf } from '../match.ts';

/** What one occurrence is worth: a phrase says more than a word, a term of several codes less. */
const WORD = 0.34;
const PHRASE = 0.5;

function termStrength(entry: TermEntry, words: number): number {
  return (words > 1 ? PHRASE : WORD) * entry.share;
}

/** The terms found in sentences, in order. */
export function termSignals(sentences: readonly Sentence[], context: CodingContext): Signal[] {
  const found = foundIn(sentences, context);
  return sentences.flatMap((sentence, index) =>
    (found[index]?.terms ?? []).map(
      (match): Signal => ({
        code: match.entry.code,
        kind: 'term',
        match: wordsOf(sentence, match),
        rule: match.entry.rule,
        span: spanOf(sentence, match),
        strength: termStrength(match.entry, match.words),
      }),
    ),
  );
}

/** The codebook's terms, on stems, wherever they stand in the unit; the same rule counts once a unit. */
export const termCoder: Coder = {
  id: 'auto/terms',
  kind: 'term',
  propose: (units, context) =>
    units.map(({ sentences }: UnitText) => {
      const seen = new Set<string>();
      return termSignals(sentences, context).filter(
        (signal) => !seen.has(signal.rule) && seen.add(signal.rule),
      );
    }),
};
