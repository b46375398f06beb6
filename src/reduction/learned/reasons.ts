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

/** What the features of one stem add up to, and where it first stands. */
interface Spoken {
  readonly stem: string;
  sum: number;
  where: { readonly sentence: Sentence; readonly token: Sentence['tokens'][number] } | null;
}

type Sums = Map<string, Spoken>;

function add(sums: Sums, stem: string, sum: number): void {
  const before = sums.get(stem);
  if (before === undefined) sums.set(stem, { stem, sum, where: null });
  else before.sum += sum;
}

/** Adds up what each stem of the text, and of the question, adds to a column; a pair's weight is shared by its words. */
function sumsFor(column: string, passage: Passage, words: WordModel): readonly [text: Sums, question: Sums] {
  const text: Sums = new Map();
  const question: Sums = new Map();
  for (const { feature, contribution } of words.contributions(column, passage.bags)) {
    const group = feature[0] ?? '';
    if (group === 'm' || group === 'f') continue;
    const where = group === 'q' ? question : text;
    const space = feature.indexOf(' ');
    if (space < 0) add(where, feature.slice(2), contribution);
    else {
      const stems = feature.slice(2).split(' ');
      for (const stem of stems) add(where, stem, contribution / stems.length);
    }
  }
  return [text, question];
}

/** Those of the sums whose stems stand in sentences as they are, in their order. */
function standing(sums: Sums, sentences: readonly Sentence[], wordOf: LearnedWords): Spoken[] {
  const found: Spoken[] = [];
  if (sums.size === 0) return found;
  for (const sentence of sentences) {
    for (const token of sentence.tokens) {
      const spoken = sums.get(wordOf(token).stem);
      if (spoken === undefined || spoken.where !== null) continue;
      spoken.where = { sentence, token };
      found.push(spoken);
    }
  }
  return found;
}

function reasonOf({ stem, sum, where }: Spoken, whole: number, asked: boolean): Reason {
  if (where === null) throw new Error(`${stem} stands nowhere`);
  const { sentence, token } = where;
  const { start, end } = token;
  return {
    word: sentence.text.slice(start - sentence.start, end - sentence.start),
    stem,
    span: asked ? null : { start, end },
    share: sum / whole,
  };
}

/** The words that weighed most for a column, strongest first. */
export function reasonsFor(
  text: UnitText,
  passage: Passage,
  column: string,
  words: WordModel,
  wordOf: LearnedWords,
): Reason[] {
  const [said, asked] = sumsFor(column, passage, words);
  const speaking = [...standing(said, text.sentences, wordOf), ...standing(asked, text.question, wordOf)]
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum);
  const whole = speaking.reduce((all, { sum }) => all + sum, 0);
  return speaking
    .slice(0, MOST)
    .filter(({ sum }, rank) => rank === 0 || sum / whole >= LEAST)
    .map((spoken) => reasonOf(spoken, whole, asked.get(spoken.stem) === spoken));
}
