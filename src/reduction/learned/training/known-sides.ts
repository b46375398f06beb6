import { valence } from '../../../language/lexicon.ts';
import type { Lang } from '../../../model/text.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** What a judging word weighs before anything is learned of it; more or less did worse on studies left out. */
const SAID = 1;

function featureOf(word: string): string {
  return word.includes(' ') ? `t:${word}` : `s:${word}`;
}

/**
 * What the lexicon says of single words, as weights over a vocabulary: learning begins there and is drawn back to it. People
 * whose talk is learned from use judging words with irony too, and a rare one would mean what it meant in three of their remarks.
 */
export function knownSides(vocabulary: Vocabulary, lang: Lang): Float64Array {
  const known = new Map<string, number>();
  for (const [side, weight] of [
    ['positive', SAID],
    ['negative', -SAID],
  ] as const) {
    const { roots, words } = valence[side][lang];
    for (const root of roots) known.set(`w:${root}`, weight);
    for (const word of words) known.set(featureOf(word), weight);
  }
  const weights = new Float64Array(vocabulary.size + 1);
  for (let at = 0; at < vocabulary.size; at += 1) weights[at] = known.get(vocabulary.feature(at)) ?? 0;
  return weights;
}
