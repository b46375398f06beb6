import { perWord, type StemmedToken } from '../../language/phrases.ts';
import type { TextReader } from '../../language/reader.ts';
import type { Stemmer } from '../../language/stems.ts';
import type { Lang } from '../../model/text.ts';
import { numberOf, type SymbolNumber } from './symbols.ts';

const FREQUENT: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set(
    'yang dan di ke dari itu ini ada untuk dengan pada juga saya kami kita mereka dia ya pak bu bapak ibu kalau jadi sudah akan bisa karena atau seperti saja'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an and or of to in on at is was are were be it that this i you he she they we for with as so'.split(
      ' ',
    ),
  ),
};

/** Figures by their form: which number it is says nothing about another study. */
function figureForm(surface: string): string | undefined {
  if (!/^\p{N}/u.test(surface)) return undefined;
  if (/^\d{1,2}[.:]\d{2}$/.test(surface)) return '#time';
  if (surface.includes('%')) return '#percent';
  return /^(?:19|20)\d\d$/.test(surface) ? '#year' : '#number';
}

/** A word as the learned coder sees it. */
export interface LearnedWord {
  readonly stem: string;
  /** Its stem as a feature. */
  readonly root: SymbolNumber;
  /** The same, or for figures their form. */
  readonly word: SymbolNumber;
  /** The word as it stands, in standard spelling. */
  readonly form: SymbolNumber;
  /** It says nothing, by {@link word} and as the standard spells it. */
  readonly frequent: boolean;
  readonly common: boolean;
}

/** What the learned coder sees in the words of a reader. */
export type LearnedWords = (token: StemmedToken) => LearnedWord;

function newWords(lang: Lang, stem: Stemmer): LearnedWords {
  const frequent = FREQUENT[lang];
  return perWord(({ surface, standard }) => {
    const root = stem(standard);
    const figure = figureForm(surface);
    const word = figure ?? root;
    return {
      stem: root,
      root: numberOf(root),
      word: numberOf(word),
      form: numberOf(figure ?? standard),
      frequent: frequent.has(word),
      common: frequent.has(standard),
    };
  });
}

const made = new WeakMap<TextReader, WeakMap<Stemmer, LearnedWords>>();

/** Each distinct word of a reader is looked at once, whoever asks. */
export function learnedWords(reader: TextReader, stem: Stemmer): LearnedWords {
  const ofReader = made.get(reader) ?? new WeakMap<Stemmer, LearnedWords>();
  made.set(reader, ofReader);
  const words = ofReader.get(stem) ?? newWords(reader.lang, stem);
  ofReader.set(stem, words);
  return words;
}
