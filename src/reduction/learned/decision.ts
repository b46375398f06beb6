import { compareText } from '../../model/text.ts';
import { type Evidence, RULE_KINDS } from './evidence.ts';
import { denseRow, type SparseRow, score, sigmoid } from './linear.ts';
import { besideFeatures } from './surroundings.ts';

/** From here on the best code of a unit is accepted, and from there on a second one. */
export interface Thresholds {
  readonly first: number;
  readonly second: number;
}

/** The decision *this passage, this code*: learned once, the same for every code and framework. */
export interface Decision {
  /** For what a passage says by itself: one for each feature, the bias last. */
  readonly alone: Float64Array;
  /** For what it says beside the other passages of its document. */
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
const NOTHING = denseRow([]);
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
export function decisionFeatures(evidence: Evidence): SparseRow[] {
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
    return denseRow(row);
  });
}

/** The share of words, as against rules, in what speaks for a code. */
function wordShare({ value }: SparseRow, weights: Float64Array): number {
  const part = (from: number, to: number): number => {
    let sum = 0;
    for (let k = from; k < to; k += 1) sum += (weights[k] ?? 0) * (value[k] ?? 0);
    return Math.max(0, sum);
  };
  const [words, rules] = [part(0, WORD_FEATURES), part(WORD_FEATURES, value.length)];
  return words + rules === 0 ? 0 : words / (words + rules);
}

/** A passage of a document that is to be judged. */
export interface Judgeable {
  /** The features of every code, in the order of the codebook. */
  readonly rows: readonly SparseRow[];
  /** The codes that the researcher gave it; `null` where nobody has coded it. */
  readonly said: ReadonlySet<string> | ReadonlyMap<string, unknown> | null;
}

/** The log odds of every code by each passage's own words. */
export function oddsAlone(passages: readonly Judgeable[], alone: Float64Array): number[][] {
  return passages.map(({ rows }) => rows.map((row) => score(alone, row)));
}

/** The features of every passage and code of a document, beside what the other passages say by themselves. */
export function rowsBeside(
  codes: readonly string[],
  passages: readonly Judgeable[],
  odds: readonly (readonly number[])[],
): SparseRow[][] {
  const likely = passages.map(({ said }, n) =>
    said === null ? (odds[n] ?? []).map(sigmoid) : codes.map((code) => (said.has(code) ? 1 : 0)),
  );
  return besideFeatures(odds, likely);
}

/** From so few passages on there is something to be judged beside. */
const TOGETHER = 5;

/** The codes for each passage of a document, surest first; each by itself where there are hardly any others. */
export function judgeDocument(
  codes: readonly string[],
  passages: readonly Judgeable[],
  { alone, beside }: Pick<Decision, 'alone' | 'beside'>,
): Judged[][] {
  const odds = oddsAlone(passages, alone);
  const logits =
    passages.length < TOGETHER
      ? odds
      : rowsBeside(codes, passages, odds).map((rows) => rows.map((row) => score(beside, row)));
  return passages.map(({ rows }, n) =>
    codes
      .map(
        (code, at): Judged => ({
          code,
          probability: sigmoid(logits[n]?.[at] ?? 0),
          alone: sigmoid(odds[n]?.[at] ?? 0),
          words: wordShare(rows[at] ?? NOTHING, alone),
        }),
      )
      .sort((a, b) => b.probability - a.probability || compareText(a.code, b.code)),
  );
}

/** What a passage is about is decided among rivals: the best if it is sure enough, seldom a second. */
export function acceptedOf(judged: readonly Judged[], { first, second }: Thresholds): string[] {
  const [best, next] = judged;
  if (best === undefined || best.probability < first) return [];
  return next !== undefined && next.probability >= Math.max(first, second)
    ? [best.code, next.code]
    : [best.code];
}
