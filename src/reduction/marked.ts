import { type MarkedSentence, markSentences } from '../language/clauses.ts';
import type { PhraseMatch } from '../language/phrases.ts';
import type { Sentence } from '../language/reader.ts';
import type { CodingContext, FactorEntry, PhraseEntry, TermEntry, VocabularyEntry } from './coder.ts';

/** What a codebook finds in each sentence. */
interface Found {
  readonly terms: readonly PhraseMatch<TermEntry>[];
  readonly phrases: readonly PhraseMatch<PhraseEntry>[];
  readonly factors: readonly PhraseMatch<FactorEntry>[];
}

/** Makes what is looked up in sentences once for all that ask; the sentences of a context are its own. */
function once<T>(find: (sentences: readonly Sentence[], context: CodingContext) => T) {
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

function splitUp(matches: readonly PhraseMatch<VocabularyEntry>[]): Found {
  const terms: PhraseMatch<TermEntry>[] = [];
  const phrases: PhraseMatch<PhraseEntry>[] = [];
  const factors: PhraseMatch<FactorEntry>[] = [];
  for (const match of matches) {
    const { entry } = match;
    if (entry.of === 'term') terms.push({ ...match, entry });
    else if (entry.of === 'phrase') phrases.push({ ...match, entry });
    else factors.push({ ...match, entry });
  }
  return { terms, phrases, factors };
}

/** What of the codebook stands in sentences, one entry a sentence. */
export const foundIn = once<readonly Found[]>((sentences, { vocabulary }) =>
  sentences.map(({ tokens }) => splitUp(vocabulary.find(tokens))),
);
