import type { Lang, Span } from '../model/text.ts';
import { colloquial, connectives, negation, stance, valence } from './lexicon.ts';
import type { StemmedToken } from './phrases.ts';
import { splitSentences } from './sentences.ts';
import { hiddenNegation, type Stemmer, stemmerFor } from './stems.ts';
import { standardForm, tokenize } from './tokens.ts';

/** A sentence with its words. */
export interface Sentence extends Span {
  readonly text: string;
  readonly tokens: readonly StemmedToken[];
  readonly question: boolean;
}

/** Reads text of one language: sentences, words and stems, against a vocabulary given once. */
export interface TextReader {
  readonly lang: Lang;
  /** Words of `text` with their stems. `offset` is added to every position. */
  words(text: string, offset?: number): StemmedToken[];
  /** Sentences of `text` with their words. `offset` is added to every position. */
  sentences(text: string, offset?: number): Sentence[];
}

function lexiconWords(): string[] {
  const tables: readonly unknown[] = [Object.keys(colloquial.spoken), connectives, negation, stance, valence];
  const words: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') words.push(...value.split(' '));
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  tables.forEach(collect);
  return words;
}

function readerWith(lang: Lang, stem: Stemmer): TextReader {
  const words = (text: string, offset = 0): StemmedToken[] =>
    tokenize(text, lang, offset).map((token) => {
      const absent = lang === 'id' ? hiddenNegation(token.standard) : undefined;
      return { ...token, stem: stem(absent ?? token.standard), negated: absent !== undefined };
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
  const words = new Set(lexiconWords());
  for (const phrase of vocabulary) {
    for (const token of tokenize(phrase, lang)) {
      words.add(hiddenNegation(token.standard) ?? token.standard);
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
