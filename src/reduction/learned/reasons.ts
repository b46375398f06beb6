import type { Sentence } from '../../language/reader.ts';
import type { Span } from '../../model/text.ts';
import type { UnitText } from '../coder.ts';
import type { LearnedWords } from './learned-words.ts';
import type { Passage } from './passage.ts';
import type { WordModel } from './word-model.ts';

/** A word that spoke for a code. */
export interface Reason {
  /** As it stands in the text. */
  readonly word: string;
  readonly stem: string;
  /** In the canonical text; `null` for a word of the question. */
  readonly span: Span | null;
  /** Its share of all that spoke for the code, between 0 and 1. */
  readonly share: number;
}

/** Words that speak less than this share are not worth naming … */
const LEAST = 0.08;
/** … nor are more than this. */
const MOST = 4;

interface Place {
  readonly word: string;
  readonly span: Span | null;
}

/** Where each stem first stands. */
function places(sentences: readonly Sentence[], wordOf: LearnedWords, asked: boolean): Map<string, Place> {
  const found = new Map<string, Place>();
  for (const { text, start, tokens } of sentences) {
    for (const token of tokens) {
      const { stem } = wordOf(token);
      if (found.has(stem)) continue;
      const word = text.slice(token.start - start, token.end - start);
      found.set(stem, { word, span: asked ? null : { start: token.start, end: token.end } });
    }
  }
  return found;
}

/** The words that weighed most for a column, strongest first; a pair's weight is shared by its words. */
export function reasonsFor(
  text: UnitText,
  passage: Passage,
  column: string,
  words: WordModel,
  wordOf: LearnedWords,
): Reason[] {
  const inText = places(text.sentences, wordOf, false);
  const inQuestion = places(text.question, wordOf, true);
  const sums = new Map<Place, { stem: string; sum: number }>();
  for (const { feature, contribution } of words.contributions(column, passage.bags)) {
    const group = feature[0] ?? '';
    const stems = feature.slice(2).split(' ');
    const where = group === 'q' ? inQuestion : inText;
    for (const root of group === 'm' || group === 'f' ? [] : stems) {
      const place = where.get(root);
      if (place === undefined) continue;
      const before = sums.get(place)?.sum ?? 0;
      sums.set(place, { stem: root, sum: before + contribution / stems.length });
    }
  }
  const speaking = [...sums].filter(([, { sum }]) => sum > 0).sort(([, a], [, b]) => b.sum - a.sum);
  const whole = speaking.reduce((all, [, { sum }]) => all + sum, 0);
  return speaking
    .map(([{ word, span }, one]) => ({ word, span, stem: one.stem, share: one.sum / whole }))
    .filter(({ share }, rank) => rank === 0 || share >= LEAST)
    .slice(0, MOST);
}
