import { markIndex } from '../language/marks.ts';
import { PhraseIndex } from '../language/phrases.ts';
import { type TextReader, textReader } from '../language/reader.ts';
import type { Code, Codebook } from '../model/codebook.ts';
import type { Lang } from '../model/text.ts';
import type { CodingContext, VocabularyEntry } from './coder.ts';

function* wordsOf(codebook: Codebook): Generator<string> {
  for (const code of codebook.codes) {
    yield* code.terms;
    yield* code.positive;
    yield* code.negative;
    yield* code.questions;
    yield code.label.id;
    yield code.label.en;
  }
  for (const factor of codebook.factors) {
    yield* factor.terms;
    yield factor.label.id;
    yield factor.label.en;
  }
}

/** How many codes have the same term, once it is reduced to stems. */
function sharedBy(codes: readonly Code[], reader: TextReader): (term: string) => number {
  const key = (term: string): string =>
    reader
      .words(term)
      .map((token) => token.stem)
      .join(' ');
  const holders = new Map<string, Set<string>>();
  for (const code of codes) {
    for (const term of code.terms) {
      holders.set(key(term), (holders.get(key(term)) ?? new Set()).add(code.id));
    }
  }
  return (term) => holders.get(key(term))?.size ?? 1;
}

/** Makes a codebook ready for documents of one language. */
export async function codingContext(codebook: Codebook, lang: Lang): Promise<CodingContext> {
  const reader = await textReader(lang, wordsOf(codebook));
  const vocabulary = new PhraseIndex<VocabularyEntry>((text) => reader.words(text));
  const holders = sharedBy(codebook.codes, reader);
  for (const code of codebook.codes) {
    const label = new Set(reader.words(code.label[lang]).map((token) => token.stem));
    const place = (list: string, index: number) => ({ code: code.id, rule: `${code.id}.${list}[${index}]` });
    code.terms.forEach((term, index) => {
      const names = reader.words(term).every((token) => label.has(token.stem));
      vocabulary.add(term, { of: 'term', ...place('terms', index), share: 1 / holders(term), names });
    });
    code.positive.forEach((phrase, index) => {
      vocabulary.add(phrase, { of: 'phrase', ...place('positive', index), direction: 1 });
    });
    code.negative.forEach((phrase, index) => {
      vocabulary.add(phrase, { of: 'phrase', ...place('negative', index), direction: -1 });
    });
  }
  for (const factor of codebook.factors) {
    for (const phrase of new Set([...factor.terms, factor.label[lang]])) {
      vocabulary.add(phrase, { of: 'factor', factor });
    }
  }
  return { lang, codebook, reader, vocabulary, marks: markIndex(reader) };
}
