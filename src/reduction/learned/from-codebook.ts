import { detectLanguage } from '../../language/detect.ts';
import type { Stemmer } from '../../language/stems.ts';
import type { Code, Codebook } from '../../model/codebook.ts';
import { compareText } from '../../model/text.ts';
import type { CodingContext } from '../coder.ts';
import { loneDocument } from '../lone-document.ts';
import { unitTexts } from '../signals.ts';
import type { CodedPassage } from './lessons.ts';
import type { Passage } from './passage.ts';
import { readPassages } from './read.ts';

/** A single text as the learned coder sees it: without place or technique, since it stands nowhere. */
export function loosePassage(
  text: string,
  context: CodingContext,
  stem: Stemmer,
  question: string | null = null,
): Passage {
  const loose = loneDocument(text, question, context.lang);
  const texts = unitTexts(loose, context);
  const [passage] = readPassages(loose, texts, [[]], context, stem);
  if (passage === undefined) throw new Error('a text is one passage');
  return { ...passage, bags: { ...passage.bags, m: [] } };
}

/** The order in which a codebook lists its codes must not matter. */
function inOrder({ codes }: Codebook): Code[] {
  return codes.toSorted((a, b) => compareText(a.id, b.id));
}

/** A codebook's examples as coded passages. */
export function examplePassages(context: CodingContext, stem: Stemmer): CodedPassage[] {
  const { codebook, lang } = context;
  return inOrder(codebook).flatMap(({ id, examples }) =>
    examples
      .filter(({ text }) => detectLanguage(text) === lang)
      .map(({ text, question, polarity }) => ({
        passage: loosePassage(text, context, stem, question),
        codes: new Map([[id, polarity === 'neutral' ? null : polarity]]),
      })),
  );
}

/**
 * What a codebook teaches by itself: its examples, guide questions, terms and definitions as coded passages. A study in
 * a framework of one's own begins with this.
 */
export function codebookPassages(context: CodingContext, stem: Stemmer): CodedPassage[] {
  const { codebook, lang } = context;
  const words = inOrder(codebook).flatMap(({ id, questions, terms, definition }) =>
    [...questions, ...terms.map((term) => term.replaceAll(/["~]/gu, ' ')), definition[lang]]
      .filter((text) => text !== '')
      .map((text) => ({ passage: loosePassage(text, context, stem), codes: new Map([[id, null]]) })),
  );
  return [...examplePassages(context, stem), ...words];
}
