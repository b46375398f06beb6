import type { Lang, Span } from '../model/text.ts';
import { valence } from './lexicon.ts';
import { pathsOf, type StemmedToken } from './phrases.ts';
import { splitSentences } from './sentences.ts';
import { hiddenNegation, type Stemmer, stemmerFor } from './stems.ts';
import { isFiller, splitWords, standardForm } from './tokens.ts';

/** A sentence with its words. */
export interface Sentence extends Span {
  readonly text: string;
  readonly tokens: readonly StemmedToken[];
  readonly question: boolean;
}

type WordForms = Omit<StemmedToken, 'start' | 'end'>;

/** Reads text of one language: sentences, words and stems, against a vocabulary given once. */
export interface TextReader {
  readonly lang: Lang;
  /** Words of `text` with their stems. `offset` is added to every position. */
  words(text: string, offset?: number): StemmedToken[];
  /** Sentences of `text` with their words. `offset` is added to every position. */
  sentences(text: string, offset?: number): Sentence[];
}

/** Reads each distinct word once: texts repeat their words many times. */
function wordReader(lang: Lang, stem: Stemmer): (surface: string) => WordForms {
  const known = new Map<string, WordForms>();
  return (surface) => {
    const before = known.get(surface);
    if (before !== undefined) return before;
    const standard = standardForm(surface, lang);
    const absent = lang === 'id' ? hiddenNegation(standard) : undefined;
    const word = { surface, standard, stem: stem(absent ?? standard), negated: absent !== undefined };
    // Written out, for every token reads it: what is spread from another object is twice as slow to read.
    const forms = {
      surface,
      id: known.size,
      standard,
      filler: isFiller(surface, lang),
      stem: word.stem,
      negated: word.negated,
      paths: pathsOf(word),
    };
    known.set(surface, forms);
    return forms;
  };
}

function readerWith(lang: Lang, stem: Stemmer): TextReader {
  const read = wordReader(lang, stem);
  const words = (text: string, offset = 0): StemmedToken[] =>
    splitWords(text, offset).map(({ start, end, surface: written }) => {
      const { surface, id, standard, filler, stem: root, negated, paths } = read(written);
      return { start, end, surface, id, standard, filler, stem: root, negated, paths };
    });
  return {
    lang,
    words,
    sentences: (text, offset = 0) =>
      splitSentences(text, lang).map((span) => {
        const slice = text.slice(span.start, span.end);
        return {
          start: span.start + offset,
          end: span.end + offset,
          text: slice,
          tokens: words(slice, span.start + offset),
          question: /\?["'”’)\]]*$/u.test(slice),
        };
      }),
  };
}

/**
 * A reader that can bring words to the roots of `vocabulary` (phrases of a codebook) and of the lexicon.
 * Loads the stemmers when it is first called.
 */
export async function textReader(lang: Lang, vocabulary: Iterable<string>): Promise<TextReader> {
  const words = new Set([...valence.positive[lang].roots, ...valence.negative[lang].roots]);
  for (const phrase of vocabulary) {
    for (const { surface } of splitWords(phrase)) {
      const standard = standardForm(surface, lang);
      words.add(hiddenNegation(standard) ?? standard);
    }
  }
  return readerWith(
    lang,
    await stemmerFor(
      lang,
      [...words].map((word) => standardForm(word, lang)),
    ),
  );
}
