import { markSentences, type MarkedSentence } from '../language/clauses.ts';
import type { Sentence } from '../language/reader.ts';
import type { CodingContext } from './coder.ts';

const marked = new WeakMap<readonly Sentence[], readonly MarkedSentence[]>();

/** The marks and clauses of sentences, found once for all codes that look at them. */
export function markedSentences(sentences: readonly Sentence[], context: CodingContext): readonly MarkedSentence[] {
  const known = marked.get(sentences);
  if (known !== undefined) return known;
  const found = markSentences(sentences, context.marks);
  marked.set(sentences, found);
  return found;
}
