import { causes, connectives, negation, stance, valence } from './lexicon.ts';
import { PhraseIndex, type PhraseMatch } from './phrases.ts';
import type { TextReader } from './reader.ts';

/** What a word or phrase of the lexicon does in a sentence. */
export type MarkKind =
  | 'positive'
  | 'negative'
  | 'independence'
  | 'negator'
  | 'weak-negator'
  | 'lacking'
  | 'lessening'
  | 'idle-negation'
  | 'double-negation'
  | 'through'
  | 'idle-word'
  | 'contrast'
  | 'opening-contrast'
  | 'concession'
  | 'cause'
  | 'consequence'
  | 'opening-consequence'
  | 'purpose'
  | 'condition'
  | 'hedge'
  | 'reported'
  | 'past'
  | 'present'
  | 'wish'
  | 'partial'
  | 'reluctant'
  | 'candid'
  | 'more'
  | 'less'
  | 'irony'
  | 'asks-wish'
  | 'asks-trouble'
  | 'affirm'
  | 'deny'
  | 'cause-follows'
  | 'cause-precedes'
  | 'cause-idle'
  | 'cause-supporting'
  | 'cause-inhibiting';

/** An entry of the lexicon. `strength` is how much a judging word says; 1 for all others. */
export interface Mark {
  readonly kind: MarkKind;
  readonly strength: number;
}

export type MarkMatch = PhraseMatch<Mark>;

/** A word that judges only faintly: `langsung` (at once), `akhirnya` (in the end). */
const FAINT = 0.4;

/** Compared as they stand: only the roots of valence.yaml are compared by stem, since a stem can turn into a negator. */
const exact = (phrase: string): string => `"${phrase}"`;

/** The index of every mark of the lexicon, for one reader. */
export function markIndex(reader: TextReader): PhraseIndex<Mark> {
  const index = new PhraseIndex<Mark>((text) => reader.words(text));
  const add = (kind: MarkKind, phrases: readonly string[], strength = 1): void => {
    for (const phrase of phrases) index.add(exact(phrase), { kind, strength });
  };
  const { lang } = reader;
  for (const kind of ['positive', 'negative'] as const) {
    const { roots, words, faint } = valence[kind][lang];
    for (const root of roots) index.add(root, { kind, strength: 1 });
    add(kind, words);
    add(kind, faint, FAINT);
  }
  add('idle-word', valence.idle[lang]);
  add('independence', negation.independence);
  add('lessening', negation.lessening);
  add('negator', negation[lang].full);
  add('weak-negator', negation[lang].weak);
  add('lacking', negation[lang].lacking);
  add('idle-negation', negation[lang].idle);
  add('double-negation', negation[lang].double);
  add('through', negation[lang].through);
  add('contrast', connectives.contrast);
  add('opening-contrast', connectives['opening-contrast']);
  add('concession', connectives.concession);
  add('cause', connectives.cause);
  add('consequence', connectives.consequence);
  add('opening-consequence', connectives['opening-consequence']);
  add('purpose', connectives.purpose);
  add('condition', connectives.condition);
  add('hedge', stance.hedge);
  add('reported', stance.reported);
  add('past', stance.past);
  add('present', stance.present);
  add('wish', stance.wish);
  add('partial', stance.partial);
  add('reluctant', stance.reluctant);
  add('candid', stance.candid);
  add('more', stance.more);
  add('less', stance.less);
  add('irony', stance.irony);
  add('asks-wish', stance['asks-wish']);
  add('asks-trouble', stance['asks-trouble']);
  add('affirm', stance.affirm);
  add('deny', stance.deny);
  add('cause-follows', causes.before);
  add('cause-precedes', causes.after);
  add('cause-idle', causes.idle);
  add('cause-supporting', causes.supporting);
  add('cause-inhibiting', causes.inhibiting);
  return index;
}
