import type { Codebook } from '../model/codebook.ts';
import type { Coding, FactorMention, Why } from '../model/coding.ts';
import type { Document, Unit } from '../model/source.ts';
import { compareText, coverSpan, type Lang, type Span } from '../model/text.ts';
import type { CodingContext, Signal, UnitText } from './coder.ts';
import { type Candidate, combine } from './combine.ts';
import { codingContext } from './context.ts';
import { FactorFinder } from './factors.ts';
import { judge } from './judge.ts';
import { CODERS } from './registry.ts';

/** A unit with every code that was weighed for it, accepted or not. */
export interface UnitProposal {
  readonly unit: Unit;
  readonly candidates: readonly Candidate[];
  readonly codings: readonly Coding[];
  readonly factors: readonly FactorMention[];
}

/** What automatic coding gives for one document. */
export interface DocumentProposal {
  readonly document: Document;
  readonly units: readonly UnitProposal[];
}

interface Prepared {
  readonly context: CodingContext;
  readonly factors: FactorFinder;
}

function unitText(document: Document, unit: Unit, context: CodingContext): UnitText {
  const { reader } = context;
  return {
    unit,
    sentences: reader.sentences(document.text.slice(unit.start, unit.end), unit.start),
    question: unit.question === null ? [] : reader.sentences(unit.question),
    heading: unit.heading === null ? [] : reader.sentences(unit.heading),
  };
}

/** The coder that contributed most; of equals the first registered. */
function leadingCoder(candidate: Candidate): string {
  const kind = candidate.signals[0]?.kind;
  return CODERS.find((coder) => coder.id.startsWith(`auto/${kind ?? ''}`))?.id ?? 'auto';
}

/**
 * The passage: the sentences that hold the words that matched. An answer that is on the code
 * only because of what was asked is a passage as a whole.
 */
function passageOf(candidate: Candidate, text: UnitText): Span {
  const spans = candidate.signals.flatMap((signal) => signal.span ?? []);
  const held = text.sentences.filter((sentence) =>
    spans.some((span) => span.start < sentence.end && span.end > sentence.start),
  );
  const { start, end } = coverSpan(held) ?? text.unit;
  return { start, end };
}

function whyOf(signal: Signal): Why {
  return {
    signal: signal.kind,
    match: signal.match,
    rule: signal.rule,
    span: signal.span,
    strength: Math.round(signal.strength * 100) / 100,
  };
}

function codingOf(document: Document, text: UnitText, candidate: Candidate, context: CodingContext): Coding {
  const passage = passageOf(candidate, text);
  const judged = judge(candidate.code, passage, text, context);
  return {
    id: `${document.id}:${text.unit.ordinal}:${candidate.code}`,
    document: document.id,
    unit: text.unit.ordinal,
    ...passage,
    quote: document.text.slice(passage.start, passage.end),
    code: candidate.code,
    polarity: judged.polarity,
    weight: judged.weight,
    coder: leadingCoder(candidate),
    status: 'proposed',
    confidence: candidate.confidence,
    why: candidate.signals.map(whyOf),
    reading: judged.clauses.map((clause) => clause.reading).filter((reading) => reading.notes.length > 0),
  };
}

/** A mention without a judgement is kept only where the answer was asked for. */
function saysSomething(coding: Coding): boolean {
  return coding.polarity !== 'neutral' || coding.why.some((why) => why.signal === 'question');
}

/**
 * Codes documents against one codebook. Automatic codings are proposals: each says which coder, rule and words
 * it comes from, and how its polarity came about. Codings of a unit come by place, then by code.
 */
export class Reducer {
  readonly #codebook: Codebook;
  readonly #prepared = new Map<Lang, Promise<Prepared>>();

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
  }

  async reduce(document: Document): Promise<DocumentProposal> {
    const { context, factors } = await this.#prepare(document.lang);
    const texts = document.units.map((unit) => unitText(document, unit, context));
    const proposals = CODERS.map((coder) => coder.propose(texts, context));
    const units = texts.map((text, index): UnitProposal => {
      const candidates = combine(proposals.flatMap((signals) => signals[index] ?? []));
      const codings = candidates
        .filter((candidate) => candidate.accepted)
        .map((candidate) => codingOf(document, text, candidate, context))
        .filter(saysSomething)
        .sort((a, b) => a.start - b.start || compareText(a.code, b.code));
      return { unit: text.unit, candidates, codings, factors: factors.find(document.id, text, codings) };
    });
    return { document, units };
  }

  #prepare(lang: Lang): Promise<Prepared> {
    const known = this.#prepared.get(lang);
    if (known !== undefined) return known;
    const prepared = codingContext(this.#codebook, lang).then((context) => ({
      context,
      factors: new FactorFinder(context),
    }));
    this.#prepared.set(lang, prepared);
    return prepared;
  }
}
