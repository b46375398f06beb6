import { type MarkedSentence, markSentences } from '../language/clauses.ts';
import type { PhraseMatch } from '../language/phrases.ts';
import type { Sentence } from '../language/reader.ts';
import type { CodingContext, FactorEntry, PhraseEntry, TermEntry, VocabularyEntry } from './coder.ts';

/** What a codebook finds in each sentence. */
export interface Found {
  readonly terms: readonly PhraseMatch<TermEntry>[];
  readonly phrases: readonly PhraseMatch<PhraseEntry>[];
  readonly factors: readonly PhraseMatch<FactorEntry>[];
}

/** Makes what is looked up in sentences once for all that ask; the sentences of a context are its own. */
export function once<T>(find: (sentences: readonly Sentence[], context: CodingContext) => T) {
  const known = new WeakMap<readonly Sentence[], T>();
  return (sentences: readonly Sentence[], context: CodingContext): T => {
    const before = known.get(sentences);
    if (before !== undefined) return before;
    const found = find(sentences, context);
    known.set(sentences, found);
    return found;
  };
}

/** The marks, clauses and figures of sentences. */
export const markedSentences = once<readonly MarkedSentence[]>((sentences, context) =>
  markSentences(sentences, context.marks),
);

type Match = PhraseMatch<VocabularyEntry>;

const isTerm = (match: Match): match is PhraseMatch<TermEntry> => match.entry.of === 'term';
const isPhrase = (match: Match): match is PhraseMatch<PhraseEntry> => match.entry.of === 'phrase';
const isFactor = (match: Match): match is PhraseMatch<FactorEntry> => match.entry.of === 'factor';

const NOTHING: Found = { terms: [], phrases: [], factors: [] };

function splitUp(matches: readonly Match[]): Found {
  if (matches.length === 0) return NOTHING;
  return {
    terms: matches.filter(isTerm),
    phrases: matches.filter(isPhrase),
    factors: matches.filter(isFactor),
  };
}

/** What of the codebook stands in sentences, one entry a sentence. */
export const foundIn = once<readonly Found[]>((sentences, { vocabulary }) =>
  sentences.map(({ tokens }) => splitUp(vocabulary.find(tokens))),
);
