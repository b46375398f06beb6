import { type Stemmer, stemmerWith } from '../../language/stems.ts';
import type { Codebook } from '../../model/codebook.ts';
import { type Document, unitAddress } from '../../model/source.ts';
import { compareText } from '../../model/text.ts';
import type { CodingContext, Signal, UnitText } from '../coder.ts';
import {
  acceptedOf,
  byItself,
  type Decision,
  decisionFeatures,
  type Judged,
  judgeable,
  judgeStudy,
} from './decision.ts';
import { columnOf, evidenceOn, type FrameworkModel } from './evidence.ts';
import { codebookPassages } from './from-codebook.ts';
import { closestKin } from './kin.ts';
import { learnedWords } from './learned-words.ts';
import type { CodedPassage } from './lessons.ts';
import { likest } from './likeness.ts';
import { EMPTY_ROW, type SparseRow } from './linear.ts';
import { taught, taughtSides } from './own.ts';
import { type Passage, stemsOf } from './passage.ts';
import { type PolarityDecision, readAlone, type SideReading, sideEvidence } from './polarity.ts';
import { experienceOf, type Prior, seenKey } from './prior.ts';
import { readPassages } from './read.ts';
import { type Reason, reasonsFor } from './reasons.ts';
import type { SideModel } from './side-model.ts';
import type { WordModel } from './word-model.ts';

function rulesPerCode({ codes }: Codebook): number {
  const rules = codes.reduce(
    (sum, { terms, positive, negative, questions }) =>
      sum + terms.length + positive.length + negative.length + questions.length,
    0,
  );
  return rules / codes.length;
}

/** What the learned coder makes of one passage. */
export interface Opinion {
  /** Every code, surest first. */
  readonly judged: readonly Judged[];
  readonly accepted: ReadonlySet<string>;
  /** For a code the units of other documents that have it and are most like this one, likest first. */
  readonly alike: (code: string) => readonly string[];
}

/** What a coder begins with, before it has learned anything in the study. */
interface Beginning {
  readonly prior: Prior;
  readonly context: CodingContext;
  readonly model: FrameworkModel;
  readonly stem: Stemmer;
  /** Studies of this framework that its words come from. */
  readonly studies: number;
  /** What the codebook itself teaches of a framework that no study was coded with. */
  readonly rules: readonly CodedPassage[];
}

/** How to decide beside so many units that the researcher has coded. */
function decisionWith({ prior, context, studies }: Beginning, own: number): Decision {
  const experience = experienceOf(studies, rulesPerCode(context.codebook), own);
  const decision = prior.decisions.get(experience);
  if (decision === undefined) throw new Error(`the model has not learned to decide with ${experience}`);
  return decision;
}

/** Of the others that a passage is like the units of other documents that have a code, likest first. */
function alikeElsewhere(
  passages: readonly Passage[],
  has: (n: number, code: string) => boolean,
): (document: string | undefined, alike: SparseRow, code: string) => string[] {
  return (document, alike, code) => {
    const wanted = (other: number): boolean => has(other, code) && passages[other]?.document !== document;
    return likest(alike, wanted)
      .flatMap((other) => passages[other] ?? [])
      .map(unitAddress);
  };
}

/** The learned coder for one codebook and language. */
export class Learner {
  readonly #beginning: Beginning;
  /** What the researcher has coded. */
  readonly #own: readonly CodedPassage[];
  readonly #said: ReadonlyMap<string, CodedPassage['codes']>;
  readonly #prior: Prior;
  readonly #sides: SideModel;
  readonly #decision: Decision;
  readonly #context: CodingContext;
  readonly #model: FrameworkModel;
  readonly #stem: Stemmer;

  private constructor(beginning: Beginning, own: readonly CodedPassage[]) {
    const { prior, context, model, stem, rules } = beginning;
    const { lang } = context;
    const lessons = [...rules, ...own];
    const after = lessons.length === 0 ? { prior, model } : taught(prior, model, lang, lessons);
    this.#beginning = beginning;
    this.#own = own;
    this.#said = new Map(own.map(({ passage, codes }) => [unitAddress(passage), codes]));
    this.#prior = after.prior;
    this.#sides = taughtSides(prior.sides[lang].for(model.codes), own);
    this.#decision = decisionWith(beginning, own.length);
    this.#context = context;
    this.#model = after.model;
    this.#stem = stem;
  }

  /** A codebook that no study in the prior was coded with begins with what it says itself. */
  static async for(prior: Prior, context: CodingContext): Promise<Learner> {
    const { codebook, lang } = context;
    const codes = codebook.codes.map(({ id }) => id).sort(compareText);
    const studies = prior.seen.get(seenKey(codebook.id, lang)) ?? 0;
    const model = { framework: codebook.id, codes, kin: prior.kin.get(codebook.id) ?? null };
    const known = [prior.words[lang], prior.sides[lang].words].flatMap(({ vocabulary }) => [
      ...vocabulary.stems,
    ]);
    const stem = await stemmerWith(lang, new Set(known));
    const seen = studies > 0;
    const rules = seen ? [] : codebookPassages(context, stem);
    const beginning = { prior, context, model: seen ? model : { ...model, kin: null }, stem, studies, rules };
    return new Learner(beginning, []);
  }

  /** This coder after it has learned from the researcher's own codings of the study. */
  taught(more: readonly CodedPassage[]): Learner {
    if (more.length === 0) return this;
    return new Learner(this.#beginning, [...this.#own, ...more]);
  }

  /** One document's units as this coder sees them, with what the rule coders found in each. */
  read(document: Document, texts: readonly UnitText[], signals: readonly (readonly Signal[])[]): Passage[] {
    return readPassages(document, texts, signals, this.#context, this.#stem);
  }

  /** What the passages of a study's documents are about, each beside the others and what the researcher said of them. */
  opinions(documents: readonly (readonly Passage[])[]): Opinion[][] {
    const { alone, beside, thresholds } = this.#decision;
    const odds = documents.map((passages) =>
      passages.map((passage) => {
        const evidence = evidenceOn(passage, this.#model, this.#words.logits(passage.bags));
        return byItself(decisionFeatures(evidence), alone);
      }),
    );
    const study = judgeable(
      documents.map((passages) =>
        passages.map((passage) => ({
          said: this.#said.get(unitAddress(passage)) ?? null,
          stems: stemsOf(passage.bags),
        })),
      ),
    );
    const opinions = judgeStudy(this.#model.codes, study, odds, beside).map((document) =>
      document.map((judged) => ({ judged, accepted: new Set(acceptedOf(judged, thresholds)) })),
    );
    const given = opinions.flat();
    const coded = study.documents.flat().map(({ said }, n) => said ?? given[n]?.accepted);
    const alike = alikeElsewhere(documents.flat(), (n, code) => coded[n]?.has(code) === true);
    return opinions.map((document, at) =>
      document.map((one, n): Opinion => {
        const others = study.alike[at]?.[n] ?? EMPTY_ROW;
        return { ...one, alike: (code) => alike(documents[at]?.[n]?.document, others, code) };
      }),
    );
  }

  /** How a passage speaks of a code by itself. */
  side(passage: Passage, code: string): SideReading {
    return readAlone(sideEvidence(passage, code, this.#sides), this.polarity.alone);
  }

  /** How it is decided which side a passage speaks for. */
  get polarity(): PolarityDecision {
    return this.#prior.polarity;
  }

  /** The words that spoke most for a code, by themselves or by way of a code of another framework that is akin. */
  reasons(text: UnitText, passage: Passage, code: string): Reason[] {
    const { framework, kin } = this.#model;
    const wordOf = learnedWords(this.#context.reader, this.#stem);
    const because = (column: string): Reason[] => reasonsFor(text, passage, column, this.#words, wordOf);
    const own = because(columnOf(framework, code));
    if (own.length > 0 || kin === null) return own;
    const column = closestKin(kin, this.#words.logits(passage.bags), code);
    return column === undefined ? [] : because(column);
  }

  get #words(): WordModel {
    return this.#prior.words[this.#context.lang];
  }
}
