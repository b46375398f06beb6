import type { Document, Unit } from '../model/source.ts';
import type { CodingContext, Signal, UnitText } from './coder.ts';
import { CODERS } from './registry.ts';

/** A unit read for coding. */
export function unitText(document: Document, unit: Unit, { reader }: CodingContext): UnitText {
  return {
    unit,
    sentences: reader.sentences(document.text.slice(unit.start, unit.end), unit.start),
    question: unit.question === null ? [] : reader.sentences(unit.question),
    heading: unit.heading === null ? [] : reader.sentences(unit.heading),
  };
}

/** What the rule coders find in one document's units, in their order. */
export function signalsOf(texts: readonly UnitText[], context: CodingContext): Signal[][] {
  const proposals = CODERS.map((coder) => coder.propose(texts, context));
  return texts.map((_, index) => proposals.flatMap((signals) => signals[index] ?? []));
}
