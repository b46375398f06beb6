import type { MarkedSentence } from '../../language/clauses.ts';
import type { Stemmer } from '../../language/stems.ts';
import type { Document } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import type { CodingContext, Signal, UnitText } from '../coder.ts';
import { markedSentences } from '../marked.ts';
import { type Bags, GROUPS, type Group, type Passage, type Stretch } from './passage.ts';
import { valenceFeatures } from './valence-features.ts';

type Counting = Readonly<Record<Group, Map<string, number>>>;

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

const FREQUENT: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set(
    'yang dan di ke dari itu ini ada untuk dengan pada juga saya kami kita mereka dia ya pak bu bapak ibu kalau jadi sudah akan bisa karena atau seperti saja'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and or of to in on at is was are were be it that this i you he she they we for with as so'.split(' '),
  ),
};

function newBags(): Counting {
  return { w: new Map(), b: new Map(), g: new Map(), l: new Map(), q: new Map(), f: new Map(), m: new Map() };
}

function add(bags: Counting, group: Group, feature: string): void {
  bags[group].set(feature, (bags[group].get(feature) ?? 0) + 1);
}

/** Figures by their form: which number it is says nothing about another study. */
function figureForm(surface: string): string | undefined {
  if (!/^\p{N}/u.test(surface)) return undefined;
  if (/^\d{1,2}[.:]\d{2}$/.test(surface)) return '#time';
  if (surface.includes('%')) return '#percent';
  return /^(?:19|20)\d\d$/.test(surface) ? '#year' : '#number';
}

/** Counts the words of a stretch of one sentence. */
function countWords(
  bags: Counting,
  { sentence, marks }: MarkedSentence,
  stretch: { readonly first: number; readonly last: number },
  stem: Stemmer,
  frequent: ReadonlySet<string>,
): void {
  const negators = new Set<number>();
  for (const { entry, first } of marks) {
    if (entry.kind === 'negator' || entry.kind === 'weak-negator') negators.add(first);
  }
  let scope = 0;
  let before: string | undefined;
  for (let place = stretch.first; place <= stretch.last; place += 1) {
    const token = sentence.tokens[place];
    if (token === undefined || token.filler) continue;
    const word = figureForm(token.surface) ?? stem(token.standard);
    if (negators.has(place)) scope = SCOPE;
    else if (scope > 0) {
      add(bags, 'g', word);
      scope -= 1;
    }
    if (frequent.has(word)) continue;
    add(bags, 'w', word);
    if (before !== undefined) add(bags, 'b', `${before} ${word}`);
    before = word;
  }
}

function shareName(share: number): string {
  return SHARES.find(([least]) => share >= least)?.[1] ?? 'none';
}

/** Clauses joined until a connective opens another kind: those cut at commas are too short to be judged. */
function stretchesOf(marked: readonly MarkedSentence[], stem: Stemmer, frequent: ReadonlySet<string>): Stretch[] {
  const stretches: { link: Stretch['link']; bags: Counting }[] = [];
  for (const one of marked) {
    let open: (typeof stretches)[number] | undefined;
    for (const clause of one.clauses) {
      if (open === undefined || (clause.link !== 'main' && clause.link !== open.link)) {
        open = { link: clause.link, bags: newBags() };
        stretches.push(open);
      }
      countWords(open.bags, one, clause, stem, frequent);
    }
  }
  return stretches;
}

/** Reads units of one language into what the learned coder sees. Units of one document come in order. */
export function readPassages(
  document: Document,
  texts: readonly UnitText[],
  signals: readonly (readonly Signal[])[],
  context: CodingContext,
  stem: Stemmer,
): Passage[] {
  const frequent = FREQUENT[document.lang];
  return texts.map((text, index): Passage => {
    const marked = markedSentences(text.sentences, context);
    const bags = newBags();
    for (const [number, one] of marked.entries()) {
      const whole = { first: 0, last: one.sentence.tokens.length - 1 };
      countWords(bags, one, whole, stem, frequent);
      if (number === marked.length - 1) {
        for (const { filler, standard } of one.sentence.tokens) if (!filler) add(bags, 'l', stem(standard));
      }
      for (const { share } of one.figures) add(bags, 'f', shareName(share));
    }
    for (const { tokens } of text.question) {
      for (const { filler, standard } of tokens) {
        if (!filler && !frequent.has(standard)) add(bags, 'q', stem(standard));
      }
    }
    const length = [...bags.w.values()].reduce((sum, count) => sum + count, 0);
    const place = texts.length > 1 ? index / (texts.length - 1) : 0;
    add(bags, 'm', document.technique);
    add(bags, 'm', place === 0 || place === 1 ? `place ${place}` : `quarter ${Math.floor(place * 4)}`);
    add(bags, 'm', `length ${Math.min(LONGEST, Math.floor(Math.log2(length + 1)))}`);
    return {
      document: document.id,
      unit: text.unit.ordinal,
      lang: document.lang,
      technique: document.technique,
      place,
      length,
      bags: bags satisfies Bags,
      stretches: stretchesOf(marked, stem, frequent),
      signals: signals[index] ?? [],
      valence: (code) => valenceFeatures(code, text, signals[index] ?? [], context),
    };
  });
}

export { GROUPS };
