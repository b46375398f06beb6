import { compareText } from '../../model/text.ts';
import { type Evidence, RULE_KINDS } from './evidence.ts';
import { likenesses } from './likeness.ts';
import { type DenseRow, type SparseRow, scoreDense, sigmoid } from './linear.ts';
import { besideFeatures, type Likely, likeOthers } from './surroundings.ts';
import type { SymbolNumber } from './symbols.ts';

/** From here on the best code of a unit is accepted, and from there on a second one. */
export interface Thresholds {
  readonly first: number;
  readonly second: number;
}

/** The decision *this passage, this code*: learned once, the same for every code and framework. */
export interface Decision {
  /** For what a passage says by itself: one for each feature, the bias last. */
  readonly alone: Float64Array;
  /** For what it says beside the other passages of its document, and those elsewhere that are like it. */
  readonly beside: Float64Array;
  readonly thresholds: Thresholds;
}

/** A code with the probability that a person would give it. */
export interface Judged {
  readonly code: string;
  readonly probability: number;
  /** That probability by the passage's own words, as if nothing stood around it. */
  readonly alone: number;
  /** How much of what speaks for it is words rather than rules, between 0 and 1. */
  readonly words: number;
}

/** How much each kind of rule counts in their sum. */
const KIND_SHARE: Readonly<Record<(typeof RULE_KINDS)[number], number>> = {
  term: 1,
  phrase: 1,
  question: 0.75,
  heading: 0.5,
};
const MOST = 6;
const LONG = 40;
const LONGEST = 3;

const clip = (value: number): number => Math.max(-MOST, Math.min(MOST, value));
const at = (values: readonly number[], code: number): number => values[code] ?? 0;
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / (values.length || 1);

/** How far each code is ahead of its best rival, or of nothing where it is the only one. */
function leads(values: readonly number[]): number[] {
  let best = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    second = Math.max(second, Math.min(best, value));
    best = Math.max(best, value);
  }
  return values.map((value) => {
    const rival = value === best ? second : best;
    return clip(value - (rival === Number.NEGATIVE_INFINITY ? 0 : rival));
  });
}

function ruleSums({ rules, words }: Evidence): number[] {
  return words.map((_, code) =>
    RULE_KINDS.reduce((sum, kind, n) => sum + KIND_SHARE[kind] * at(rules[n] ?? [], code), 0),
  );
}

/** The first so many features are of words, in the study's own framework and by way of others. */
const WORD_FEATURES = 11;

/** Each source by itself, against the mean of the codes and against the best rival. */
export function decisionFeatures(evidence: Evidence): DenseRow[] {
  const { passage, words, kin, rules, any } = evidence;
  const sums = ruleSums(evidence);
  const most = Math.max(0, ...sums);
  const notes = passage.technique === 'interview' ? 0 : 1;
  const [wordMean, kinMean] = [mean(words), mean(kin)];
  const [wordLeads, kinLeads, ruleLeads] = [leads(words), leads(kin), leads(sums)];
  const bothLeads = leads(words.map((value, code) => value + at(kin, code)));
  const kindLeads = rules.map(leads);
  return words.map((_, code) => {
    const [wordLead, bothLead, ruleLead] = [at(wordLeads, code), at(bothLeads, code), at(ruleLeads, code)];
    const row = [
      clip(at(words, code)) / 2,
      (at(words, code) - wordMean) / 2,
      wordLead / 2,
      Math.max(0, wordLead),
      any[0] / 2,
      clip(at(kin, code)) / 2,
      (at(kin, code) - kinMean) / 2,
      at(kinLeads, code) / 2,
      any[1] / 2,
      Math.max(0, bothLead) / 2,
      bothLead / 4,
    ];
    for (const [n, kind] of rules.entries()) row.push(at(kind, code) * 2, at(kindLeads[n] ?? [], code) * 2);
    row.push(
      at(sums, code),
      ruleLead,
      ruleLead > 0 ? 1 : 0,
      most,
      most > 0 ? 0 : 1,
      notes * at(rules[0] ?? [], code) * 2,
      notes * ruleLead,
      notes,
      passage.place === 0 ? 1 : 0,
      passage.place === 1 ? 1 : 0,
      Math.min(LONGEST, passage.length / LONG),
    );
    return row;
  });
}

/** The share of words, as against rules, in what speaks for a code. */
function wordShare(row: DenseRow, weights: Float64Array): number {
  const part = (from: number, to: number): number => {
    let sum = 0;
    for (let k = from; k < to; k += 1) sum += (weights[k] ?? 0) * (row[k] ?? 0);
    return Math.max(0, sum);
  };
  const [words, rules] = [part(0, WORD_FEATURES), part(WORD_FEATURES, row.length)];
  return words + rules === 0 ? 0 : words / (words + rules);
}

/** What a passage says of every code by itself, in the order of the codebook. */
export interface ByItself {
  readonly odds: Likely;
  /** How much of it is words rather than rules, between 0 and 1. */
  readonly words: readonly number[];
}

/** @param rows the features of every code */
export const byItself = (rows: readonly DenseRow[], alone: Float64Array): ByItself => ({
  odds: rows.map((row) => scoreDense(alone, row)),
  words: rows.map((row) => wordShare(row, alone)),
});

/** A passage of a study that is to be judged. */
export interface Judgeable {
  /** The codes that the researcher gave it; `null` where nobody has coded it. */
  readonly said: ReadonlySet<string> | ReadonlyMap<string, unknown> | null;
  readonly stems: readonly SymbolNumber[];
}

/** The passages of a study that are of one language, document by document. */
export interface JudgeableStudy<P extends Judgeable = Judgeable> {
  readonly documents: readonly (readonly P[])[];
  /** In the same order the others that each passage is like, numbered through (see `likenesses`). */
  readonly alike: readonly (readonly SparseRow[])[];
}

export function judgeable<P extends Judgeable>(documents: readonly (readonly P[])[]): JudgeableStudy<P> {
  const alike = likenesses(documents.flat().map(({ stems }) => stems));
  return { documents, alike: documents.map(({ length }) => alike.splice(0, length)) };
}

/**
 * The features of every passage and code of a document, beside what the other passages of its study say by themselves.
 * @param odds of every passage by itself, document by document
 */
export function besideOthers(
  codes: readonly string[],
  { documents, alike }: JudgeableStudy,
  odds: readonly (readonly Likely[])[],
): (document: number) => DenseRow[][] {
  const likely = documents.map((passages, at) =>
    passages.map(({ said }, n) =>
      said === null ? (odds[at]?.[n] ?? []).map(sigmoid) : codes.map((code) => (said.has(code) ? 1 : 0)),
    ),
  );
  const elsewhere = likeOthers(likely, alike);
  return (at) => besideFeatures(odds[at] ?? [], likely[at] ?? [], elsewhere[at] ?? []);
}

/** From so few passages of a document on there is something to be judged beside. */
const TOGETHER = 5;

/**
 * The codes for each passage, surest first; each by itself where its document has hardly any others.
 * @param alone what every passage says by itself, document by document
 */
export function judgeStudy(
  codes: readonly string[],
  study: JudgeableStudy,
  alone: readonly (readonly ByItself[])[],
  beside: Float64Array,
): Judged[][][] {
  const rowsBeside = besideOthers(
    codes,
    study,
    alone.map((passages) => passages.map(({ odds }) => odds)),
  );
  return alone.map((passages, at) => {
    const rows = passages.length < TOGETHER ? null : rowsBeside(at);
    return passages.map((own, n) =>
      judged(codes, own, rows === null ? own.odds : (rows[n] ?? []).map((row) => scoreDense(beside, row))),
    );
  });
}

function judged(codes: readonly string[], { odds, words }: ByItself, logits: Likely): Judged[] {
  return codes
    .map(
      (code, n): Judged => ({
        code,
        probability: sigmoid(at(logits, n)),
        alone: sigmoid(at(odds, n)),
        words: at(words, n),
      }),
    )
    .sort((a, b) => b.probability - a.probability || compareText(a.code, b.code));
}

/** What a passage is about is decided among rivals: the best if it is sure enough, seldom a second. */
export function acceptedOf(judged: readonly Judged[], { first, second }: Thresholds): string[] {
  const [best, next] = judged;
  if (best === undefined || best.probability < first) return [];
  return next !== undefined && next.probability >= Math.max(first, second)
    ? [best.code, next.code]
    : [best.code];
}
