import type { Coder, Signal } from '../coder.ts';
import { foundIn } from '../marked.ts';
import { spanOf, wordsOf } from '../match.ts';

const STRENGTH = 0.6;

/** Phrases that carry their own direction: they point to the code and say how it is judged. */
export const phraseCoder: Coder = {
  id: 'auto/phrases',
  kind: 'phrase',
  propose: (units, context) =>
    units.map(({ sentences }) =>
      sentences.flatMap((sentence, index) =>
        (foundIn(sentences, context)[index]?.phrases ?? []).map(
          (match): Signal => ({
            code: match.entry.code,
            kind: 'phrase',
            match: wordsOf(sentence, match),
            rule: match.entry.rule,
            span: spanOf(sentence, match),
            strength: STRENGTH,
          }),
        ),
      ),
    ),
};
