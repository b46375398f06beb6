import type { MarkedSentence } from '../../language/clauses.ts';
import type { Stemmer } from '../../language/stems.ts';
import type { Document } from '../../model/source.ts';
import type { CodingContext, Signal, UnitText } from '../coder.ts';
import { markedSentences } from '../marked.ts';
import { type LearnedWords, learnedWords } from './learned-words.ts';
import type { Bags, Passage, Stretch } from './passage.ts';
import { numberOf, type SymbolNumber } from './symbols.ts';
import { valenceOf } from './valence-features.ts';

/** Bags that are still being filled. */
type Counting = Readonly<Record<'stems' | 'forms', SymbolNumber[][]>> &
  Readonly<Record<'g' | 'l' | 'q' | 'f' | 'm', SymbolNumber[]>>;

/** A negator reaches this many words. */
const SCOPE = 5;
const LONGEST = 6;
const SHARES: readonly (readonly [least: number, name: string])[] = [
  [1.0001, 'more'],
  [0.95, 'all'],
  [0.85, 'most'],
  [0.7, 'many'],
  [0.4, 'half'],
  [0.15, 'few'],
];

/** Signs that speakers' pauses and tones are written with; a table's bars are none. */
const SIGN = /[,;:–—()!?.…]/u;
const BLANK = 0x20;

/** The sign behind a word of a sentence, before the next one. */
function signAfter(
  { text, tokens, start }: MarkedSentence['sentence'],
  place: number,
): SymbolNumber | undefined {
  const [from, to] = [tokens[place]?.end ?? start, tokens[place + 1]?.start ?? start + text.length];
  if (to === from || (to === from + 1 && text.charCodeAt(from - start) === BLANK)) return undefined;
  const sign = SIGN.exec(text.slice(from - start, to - start))?.[0];
  return sign === undefined ? undefined : numberOf(sign);
}

const newBags = (): Counting => ({ stems: [], forms: [], g: [], l: [], q: [], f: [], m: [] });

/** Counts the words of a stretch of one sentence. */
function countWords(
  { stems, forms, g }: Counting,
  { sentence, marks }: MarkedSentence,
  stretch: { readonly first: number; readonly last: number },
  wordOf: LearnedWords,
): void {
  const negators = marks.filter(({ entry }) => entry.kind === 'negator' || entry.kind === 'weak-negator');
  const run: SymbolNumber[] = [];
  const all: SymbolNumber[] = [];
  let scope = 0;
  for (let place = stretch.first; place <= stretch.last; place += 1) {
    const token = sentence.tokens[place];
    if (token === undefined) continue;
    const { word, form, frequent } = wordOf(token);
    all.push(form);
    const sign = signAfter(sentence, place);
    if (sign !== undefined) all.push(sign);
    if (token.filler) continue;
    if (negators.some(({ first }) => first === place)) scope = SCOPE;
    else if (scope > 0) {
      g.push(word);
      scope -= 1;
    }
    if (!frequent) run.push(word);
  }
  if (run.length > 0) stems.push(run);
  if (all.length > 0) forms.push(all);
}

function shareName(share: number): string {
  return SHARES.find(([least]) => share >= least)?.[1] ?? 'none';
}

/** Clauses joined until a connective opens another kind: those cut at commas are too short to be judged. */
function stretchesOf(marked: readonly MarkedSentence[], wordOf: LearnedWords): Stretch[] {
  const stretches: { link: Stretch['link']; bags: Counting }[] = [];
  for (const one of marked) {
    let open: (typeof stretches)[number] | undefined;
    for (const clause of one.clauses) {
      if (open === undefined || (clause.link !== 'main' && clause.link !== open.link)) {
        open = { link: clause.link, bags: newBags() };
        stretches.push(open);
      }
      countWords(open.bags, one, clause, wordOf);
    }
  }
  return stretches;
}

/** Everything of a unit but its circumstances. */
function bagsOf({ question }: UnitText, marked: readonly MarkedSentence[], wordOf: LearnedWords): Counting {
  const bags = newBags();
  for (const one of marked) {
    countWords(bags, one, { first: 0, last: one.sentence.tokens.length - 1 }, wordOf);
    for (const { share } of one.figures) bags.f.push(numberOf(shareName(share)));
  }
  for (const token of marked.at(-1)?.sentence.tokens ?? []) {
    if (!token.filler) bags.l.push(wordOf(token).root);
  }
  for (const { tokens } of question) {
    for (const token of tokens) {
      const { common, root } = wordOf(token);
      if (!token.filler && !common) bags.q.push(root);
    }
  }
  return bags;
}

/** A unit that is the whole document opens it, as a greeting does, unless it says in so many words what it is about. */
function alone(signals: readonly Signal[]): number {
  return signals.some(({ kind }) => kind === 'phrase' || kind === 'question') ? 0.5 : 0;
}

/** Reads units of one language into what the learned coder sees. Units of one document come in order. */
export function readPassages(
  document: Document,
  texts: readonly UnitText[],
  signals: readonly (readonly Signal[])[],
  context: CodingContext,
  stem: Stemmer,
): Passage[] {
  const wordOf = learnedWords(context.reader, stem);
  return texts.map((text, index): Passage => {
    const marked = markedSentences(text.sentences, context);
    const bags = bagsOf(text, marked, wordOf);
    const length = bags.stems.reduce((sum, run) => sum + run.length, 0);
    const place = texts.length > 1 ? index / (texts.length - 1) : alone(signals[index] ?? []);
    bags.m.push(
      numberOf(document.technique),
      numberOf(place === 0 || place === 1 ? `place ${place}` : `quarter ${Math.floor(place * 4)}`),
      numberOf(`length ${Math.min(LONGEST, Math.floor(Math.log2(length + 1)))}`),
    );
    return {
      document: document.id,
      unit: text.unit.ordinal,
      lang: document.lang,
      technique: document.technique,
      place,
      length,
      bags: bags satisfies Bags,
      stretches: () => stretchesOf(marked, wordOf),
      signals: signals[index] ?? [],
      valence: (code) => valenceOf(code, text, signals[index] ?? [], context),
    };
  });
}
