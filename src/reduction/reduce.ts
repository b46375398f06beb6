import type { Codebook } from '../model/codebook.ts';
import type { Coding, Polarity, Why } from '../model/coding.ts';
import { grouped } from '../model/grouped.ts';
import type { Document, Unit } from '../model/source.ts';
import { compareText, type Lang, type Span } from '../model/text.ts';
import type { CodingContext, Signal, UnitText } from './coder.ts';
import { codingContext } from './context.ts';
import { judge } from './judge.ts';
import { Learner, type Opinion } from './learned/learner.ts';
import type { CodedPassage } from './learned/lessons.ts';
import { type Passage, stemsOf } from './learned/passage.ts';
import { likeliest, type SideReading } from './learned/polarity.ts';
import type { Prior } from './learned/prior.ts';
import { oddsBeside } from './learned/sides-beside.ts';
import type { SymbolNumber } from './learned/symbols.ts';
import { passageOf } from './match.ts';
import { causesNamed, type NamedCause } from './named-causes.ts';
import { signalsOf, unitTexts } from './signals.ts';
import { type Candidate, isAside, weigh } from './weigh.ts';

/** A unit with every code that was weighed for it, accepted or not. */
export interface UnitProposal {
  readonly unit: Unit;
  readonly candidates: readonly Candidate[];
  readonly codings: readonly Coding[];
  /** For each coding's code how the passage speaks of it by itself. */
  readonly sides: ReadonlyMap<string, SideReading>;
  /** The stems of its words, by which units of a study are alike. */
  readonly stems: readonly SymbolNumber[];
  /** What it names as causes, whether or not they explain what stands there in the end. */
  readonly causes: readonly NamedCause[];
}

/** What automatic coding gives for one document. */
export interface DocumentProposal {
  readonly document: Document;
  readonly units: readonly UnitProposal[];
}

/** A passage of this share of its unit is all of it. */
const WHOLE = 0.8;

interface Prepared {
  readonly context: CodingContext;
  readonly learner: Learner;
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

function codingOf(
  document: Document,
  text: UnitText,
  candidate: Candidate,
  side: SideReading,
  { context, learner }: Prepared,
): Coding {
  const span = passageOf(candidate.signals, text);
  const judged = judge(candidate.code, span, text, context);
  return {
    id: `${document.id}:${text.unit.ordinal}:${candidate.code}`,
    document: document.id,
    unit: text.unit.ordinal,
    ...span,
    quote: document.text.slice(span.start, span.end),
    code: candidate.code,
    polarity: likeliest(oddsBeside(side, learner.polarity)),
    weight: judged.weight,
    coder: candidate.coder,
    status: 'proposed',
    confidence: candidate.confidence,
    why: candidate.signals.map(whyOf),
    reading: judged.clauses.map((clause) => clause.reading).filter((reading) => reading.notes.length > 0),
  };
}

/** A document as it is read for one codebook. */
interface DocumentRead {
  readonly document: Document;
  readonly texts: readonly UnitText[];
  readonly passages: readonly Passage[];
}

function documentRead(document: Document, { context, learner }: Prepared): DocumentRead {
  const texts = unitTexts(document, context);
  return { document, texts, passages: learner.read(document, texts, signalsOf(texts, context)) };
}

function proposalOf(
  { document, texts, passages }: DocumentRead,
  opinions: readonly Opinion[],
  prepared: Prepared,
): DocumentProposal {
  const { context, learner } = prepared;
  const units = texts.map((text, index): UnitProposal => {
    const [passage, opinion] = [passages[index], opinions[index]];
    if (passage === undefined || opinion === undefined) throw new Error('a unit is one passage');
    const candidates = weigh(text, passage, opinion, learner);
    const sides = new Map<string, SideReading>();
    const codings = candidates
      .filter((candidate) => candidate.accepted)
      .map((candidate) => {
        const side = learner.side(passage, candidate.code);
        sides.set(candidate.code, side);
        return codingOf(document, text, candidate, side, prepared);
      })
      .sort((a, b) => a.start - b.start || compareText(a.code, b.code));
    return {
      unit: text.unit,
      candidates,
      codings,
      sides,
      stems: stemsOf(passage.bags),
      causes: causesNamed(document, text, isAside(candidates), context),
    };
  });
  return { document, units };
}

/** What a person said of units: for a document and a unit its codes, each with the side it speaks for. */
export type KnownCodes = (document: string, unit: number) => CodedPassage['codes'] | undefined;

function ownPassages(document: Document, coded: KnownCodes, { context, learner }: Prepared): CodedPassage[] {
  return documentRead(document, { context, learner }).passages.flatMap((passage) => {
    const codes = coded(document.id, passage.unit);
    return codes === undefined ? [] : [{ passage, codes }];
  });
}

/**
 * Codes documents against one codebook. Automatic codings are proposals: each says which coder, rule and words
 * it comes from, and how its polarity came about. Codings of a unit come by place, then by code.
 */
export class Reducer {
  readonly #codebook: Codebook;
  readonly #prior: Prior;
  readonly #prepared = new Map<Lang, Promise<Prepared>>();

  /** @param prior what has been learned from other studies */
  constructor(codebook: Codebook, prior: Prior) {
    this.#codebook = codebook;
    this.#prior = prior;
  }

  /**
   * What there is to propose for the documents of a study, in their order. They are judged together: people of one office tell
   * of the same things.
   * @param progress is told how many documents have been read by now
   */
  async reduce(
    documents: readonly Document[],
    progress?: (documents: number) => void,
  ): Promise<DocumentProposal[]> {
    const read: DocumentRead[] = [];
    for (const document of documents) {
      const prepared = await this.#prepare(document.lang);
      read.push(documentRead(document, prepared));
      progress?.(read.length);
    }
    const proposals = new Map<Document, DocumentProposal>();
    for (const [lang, own] of grouped(read, ({ document }) => document.lang)) {
      const prepared = await this.#prepare(lang as Lang);
      const opinions = prepared.learner.opinions(own.map(({ passages }) => passages));
      for (const [n, one] of own.entries())
        proposals.set(one.document, proposalOf(one, opinions[n] ?? [], prepared));
    }
    return documents.flatMap((document) => proposals.get(document) ?? []);
  }

  /**
   * How the passages of a document speak of a code that a person or another program gave them: the whole of a unit as
   * a proposal would be read, a part of one by its own clauses where they judge at all.
   */
  async polarities(document: Document): Promise<(unit: number, code: string, passage: Span) => Polarity> {
    const { context, learner } = await this.#prepare(document.lang);
    const { texts, passages } = documentRead(document, { context, learner });
    return (ordinal, code, passage) => {
      const at = texts.findIndex(({ unit }) => unit.ordinal === ordinal);
      const [text, whole] = [texts[at], passages[at]];
      if (text === undefined || whole === undefined) throw new Error(`no unit ${ordinal} in ${document.id}`);
      const share = (passage.end - passage.start) / Math.max(1, text.unit.end - text.unit.start);
      const own = share < WHOLE ? judge(code, passage, text, context).polarity : 'neutral';
      return own === 'neutral' ? likeliest(oddsBeside(learner.side(whole, code), learner.polarity)) : own;
    };
  }

  /**
   * Learns from what a person has coded in this study, for all that is reduced afterwards.
   * @param coded the codes of each unit looked at, none where the person saw none
   */
  async learn(documents: readonly Document[], coded: KnownCodes): Promise<void> {
    for (const lang of new Set(documents.map((document) => document.lang))) {
      const { learner, ...rest } = await this.#prepare(lang);
      const own = documents
        .filter((document) => document.lang === lang)
        .flatMap((document) => ownPassages(document, coded, { learner, ...rest }));
      this.#prepared.set(lang, Promise.resolve({ ...rest, learner: learner.taught(own) }));
    }
  }

  #prepare(lang: Lang): Promise<Prepared> {
    const known = this.#prepared.get(lang);
    if (known !== undefined) return known;
    const prepared = this.#prepareFor(lang);
    this.#prepared.set(lang, prepared);
    return prepared;
  }

  async #prepareFor(lang: Lang): Promise<Prepared> {
    const context = await codingContext(this.#codebook, lang);
    return { context, learner: await Learner.for(this.#prior, context) };
  }
}
