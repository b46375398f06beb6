import type { Sentence } from '../language/reader.ts';
import type { Document } from '../model/source.ts';
import type { CodingContext, Signal, UnitText } from './coder.ts';
import { CODERS } from './registry.ts';

/** A document's units read for coding. Units under the same question or heading share its sentences. */
export function unitTexts(document: Document, { reader }: CodingContext): UnitText[] {
  const known = new Map<string | null, readonly Sentence[]>([[null, []]]);
  const above = (text: string | null): readonly Sentence[] => {
    const sentences = known.get(text) ?? reader.sentences(text ?? '');
    known.set(text, sentences);
    return sentences;
  };
  return document.units.map((unit) => ({
    unit,
    sentences: reader.sentences(document.text.slice(unit.start, unit.end), unit.start),
    question: above(unit.question),
    heading: above(unit.heading),
  }));
}

/** What the rule coders find in one document's units, in their order. */
export function signalsOf(texts: readonly UnitText[], context: CodingContext): Signal[][] {
  const proposals = CODERS.map((coder) => coder.propose(texts, context));
  return texts.map((_, index) => proposals.flatMap((signals) => signals[index] ?? []));
}
