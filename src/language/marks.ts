import { causes, connectives, negation, stance, valence } from './lexicon.ts';
import { PhraseIndex } from './phrases.ts';
import type { TextReader } from './reader.ts';

/** What a word or phrase of the lexicon does in a sentence. */
export type MarkKind =
  | 'positive'
  | 'negative'
  | 'independence'
  | 'negator'
  | 'weak-negator'
  | 'idle-negation'
  | 'double-negation'
  | 'through'
  | 'contrast'
  | 'opening-contrast'
  | 'concession'
  | 'cause'
  | 'consequence'
  | 'purpose'
  | 'condition'
  | 'hedge'
  | 'reported'
  | 'past'
  | 'present'
  | 'wish'
  | 'more'
  | 'less'
  | 'irony'
  | 'affirm'
  | 'deny'
  | 'cause-follows'
  | 'cause-precedes'
  | 'cause-supporting'
  | 'cause-inhibiting';

/** Judging words are compared by stem; all others as they stand, since a stem can turn into a negator. */
const exact = (phrase: string): string => `"${phrase}"`;

/** The index of every mark of the lexicon, for one reader. */
export function markIndex(reader: TextReader): PhraseIndex<MarkKind> {
  const index = new PhraseIndex<MarkKind>((text) => reader.words(text));
  const add = (kind: MarkKind, phrases: readonly string[], form = exact): void => {
    for (const phrase of phrases) index.add(form(phrase), kind);
  };
  const asStem = (phrase: string): string => phrase;
  const { lang } = reader;
  const words = negation[lang];
  add('positive', valence.positive[lang], asStem);
  add('negative', valence.negative[lang], asStem);
  add('independence', negation.independence);
  add('negator', words.full);
  add('weak-negator', words.weak);
  add('idle-negation', words.idle);
  add('double-negation', words.double);
  add('through', words.through);
  add('contrast', connectives.contrast);
  add('opening-contrast', connectives.opening);
  add('concession', connectives.concession);
  add('cause', connectives.cause);
  add('consequence', connectives.consequence);
  add('purpose', connectives.purpose);
  add('condition', connectives.condition);
  add('hedge', stance.hedge);
  add('reported', stance.reported);
  add('past', stance.past);
  add('present', stance.present);
  add('wish', stance.wish);
  add('more', stance.more);
  add('less', stance.less);
  add('irony', stance.irony);
  add('affirm', stance.affirm);
  add('deny', stance.deny);
  add('cause-follows', causes.before);
  add('cause-precedes', causes.after);
  add('cause-supporting', causes.supporting);
  add('cause-inhibiting', causes.inhibiting);
  return index;
}
