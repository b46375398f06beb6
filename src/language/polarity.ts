import type { ClauseReading, Polarity } from '../model/coding.ts';
import type { Clause, ClauseLink, MarkedSentence } from './clauses.ts';
import type { MarkKind, MarkMatch } from './marks.ts';
import type { TableRow } from './tables.ts';
import { clauseValence, type Given, NOTHING_GIVEN } from './valence.ts';

/** One clause with what it says; `weight` already holds contrast, concession, time and the like. */
export interface ClauseJudgement {
  readonly sentence: number;
  readonly positive: number;
  readonly negative: number;
  /** The part of each that phrases of the codebook say, which outweigh the lexicon. */
  readonly given: { readonly positive: number; readonly negative: number };
  readonly weight: number;
  /** Hedged or second-hand. */
  readonly uncertain: boolean;
  readonly reading: ClauseReading;
}

/** A passage's polarity, and whether it counts in full. */
export interface PassagePolarity {
  readonly polarity: Polarity;
  /** 1, or 0.5 where most of what was judged is hedged or second-hand. */
  readonly weight: number;
}

export const W = {
  /** What a speaker says before *tapi* counts less than what comes after. */
  beforeContrast: 1,
  past: 0.4,
  /** A wish for something good says that it is missing; one without a judged word says a little of that. */
  wish: 1,
  bareWish: 0.5,
  /** What *tapi* alone says against what stands before it. */
  contrast: 0.3,
  /** Despite something: it is done all the same. */
  concession: 0.6,
  partial: 0.3,
  partialAlone: 0.2,
  reluctant: 0.6,
  hedge: 0.3,
  improved: 0.4,
  /** Below this sum nothing has been judged. */
  judged: 0.15,
  /** The weaker side must reach this share of the stronger for a passage to be mixed. */
  mixed: 0.6,
  lexicon: 0.6, bothSaid: 0.4,
  few: 0.25, many: 0.75, most: 0.9, figure: 1, figureTurn: 0.7, row: 1,
  main: 1, contrastW: 1.35, concessionW: 0.5, cause: 0.8, consequence: 1, purpose: 0.3, condition: 0.8,
};

/** How much a clause counts beside the others, by how it is joined. */
const linkWeight = (link: ClauseLink): number => link === 'contrast' ? W.contrastW : link === 'concession' ? W.concessionW : W[link];

function has(marks: readonly MarkMatch[], { first, last }: Pick<Clause, 'first' | 'last'>, kind: MarkKind): boolean {
  return marks.some((mark) => mark.entry.kind === kind && mark.first >= first && mark.last <= last);
}

function polarityOf(positive: number, negative: number): Polarity {
  if (positive + negative < W.judged) return 'neutral';
  if (Math.min(positive, negative) >= W.mixed * Math.max(positive, negative)) return 'mixed';
  return positive > negative ? 'positive' : 'negative';
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What a passage says of times: the clauses that speak of the past where the present is named after it. */
function isPast(sentences: readonly MarkedSentence[], number: number, clause: Clause): boolean {
  const here = sentences[number];
  if (here === undefined || !has(here.marks, clause, 'past') || has(here.marks, clause, 'present')) return false;
  const later = { first: clause.last + 1, last: Number.POSITIVE_INFINITY };
  if (has(here.marks, later, 'present')) return true;
  const next = sentences[number + 1];
  return next !== undefined && has(next.marks, { first: 0, last: Number.POSITIVE_INFINITY }, 'present');
}

/**
 * What a share adds to a clause: nearly all of them is good, unless what they are is bad; *3 dari 40 sesuai*
 * turns *sesuai*, *2 dari 40 terlambat* turns *terlambat*.
 */
function withFigure(positive: number, negative: number, share: number): [positive: number, negative: number] {
  if (negative > positive) {
    return share < W.few ? [positive + negative * W.figureTurn, 0] : [positive, negative + W.figure];
  }
  if (share >= W.most) return [positive + W.figure, negative];
  if (share >= W.many) return [positive + W.figure / 2, negative];
  return [0, negative + positive + W.figure];
}

/** What a checklist's answer or a table's figures say of the statement in the first cell. */
function withRow(
  positive: number,
  negative: number,
  { share, answer }: TableRow,
  notes: string[],
): [positive: number, negative: number] {
  if (answer !== null) notes.push(`answer "${answer}"`);
  const bad = negative > positive;
  if (answer === 'partly') return [positive + W.row / 2, negative + W.row / 2];
  if (answer !== null) return (answer === 'yes') === bad ? [0, W.row] : [W.row, 0];
  if (share === null) return [positive, negative];
  notes.push(`figure "${String(Math.round(share * 1000) / 10)} %"`);
  return withFigure(positive, negative, share);
}

function judgeClause(
  sentences: readonly MarkedSentence[],
  number: number,
  clause: Clause,
  given: Given,
): ClauseJudgement | undefined {
  const marked = sentences[number];
  if (marked === undefined) return undefined;
  const { sentence, marks } = marked;
  const valence = clauseValence(sentence, clause, marks, given);
  const notes = [...valence.notes];
  let { positive, negative } = valence;
  let weight = linkWeight(clause.link);
  if (marked.row?.head === true) [positive, negative] = [0, 0];
  if (clause === marked.clauses[0] && marked.row !== null) {
    [positive, negative] = withRow(positive, negative, marked.row, notes);
  }
  for (const figure of marked.figures) {
    if (marked.row !== null && (marked.row.head || marked.row.share !== null)) break;
    if (figure.first < clause.first || figure.first > clause.last) continue;
    [positive, negative] = withFigure(positive, negative, figure.share);
    notes.push(`figure "${figure.label}"`);
  }
  if (clause.link !== 'main' && positive + negative > 0) notes.push(clause.link);
  if (has(marks, clause, 'wish')) {
    [positive, negative] = [0, Math.max(negative + positive * W.wish, W.bareWish)];
    notes.push('wish');
  }
  if (isPast(sentences, number, clause)) {
    weight *= W.past;
    positive += W.improved;
    notes.push('past');
  }
  if (has(marks, clause, 'irony') && positive > 0) {
    [positive, negative] = [negative, positive];
    notes.push('irony');
  }
  if (has(marks, clause, 'partial')) {
    const judged = Math.max(positive, negative);
    positive += judged > 0 ? judged * W.partial : W.partialAlone;
    negative += judged > 0 ? judged * W.partial : W.partialAlone;
    notes.push('partial');
  }
  const all = { first: 0, last: Number.POSITIVE_INFINITY };
  const hedged = has(marks, all, 'hedge');
  const uncertain = hedged || has(marks, all, 'reported');
  if (has(marks, clause, 'hedge')) negative += W.hedge;
  if (uncertain) notes.push(hedged ? 'hedge' : 'reported');
  const span = {
    start: sentence.tokens[clause.first]?.start ?? sentence.start,
    end: sentence.tokens[clause.last]?.end ?? sentence.end,
  };
  return {
    sentence: number,
    positive,
    negative,
    given: valence.given,
    weight,
    uncertain,
    reading: {
      ...span,
      text: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
      polarity: polarityOf(positive, negative),
      weight: round(weight * (positive + negative)),
      notes,
    },
  };
}

/** Adds what is implied to a judgement. */
function imply(judgement: ClauseJudgement, direction: 1 | -1, strength: number, note: string): ClauseJudgement {
  const positive = judgement.positive + (direction === 1 ? strength : 0);
  const negative = judgement.negative + (direction === -1 ? strength : 0);
  return {
    ...judgement,
    positive,
    negative,
    reading: {
      ...judgement.reading,
      polarity: polarityOf(positive, negative),
      weight: round(judgement.weight * (positive + negative)),
      notes: [...judgement.reading.notes, note],
    },
  };
}

/** The balance of what stands before a contrast: in its sentence, or if it opens one in the sentence before. */
function balanceBefore(judgements: readonly ClauseJudgement[], sentence: number): number {
  const here = judgements.filter((judgement) => judgement.sentence === sentence);
  const before = here.length > 0 ? here : judgements.filter((judgement) => judgement.sentence === sentence - 1);
  return before.reduce((sum, { positive, negative, weight }) => sum + weight * (positive - negative), 0);
}

/**
 * Judges every clause of a unit. `given(i)` gives what the codebook adds to sentence `i`. Clauses before a
 * contrast lose weight, those after it gain; a contrast that opens with nothing judged says the opposite of
 * what stands before it.
 */
export function judgeClauses(
  sentences: readonly MarkedSentence[],
  given: (sentence: number) => Given = () => NOTHING_GIVEN,
): ClauseJudgement[] {
  const judgements: ClauseJudgement[] = [];
  sentences.forEach(({ marks, clauses }, number) => {
    const added = given(number);
    for (const clause of clauses) {
      let judgement = judgeClause(sentences, number, clause, added);
      if (judgement === undefined) continue;
      if (clause.link === 'contrast' && opensContrast(clause, marks)) {
        const before = balanceBefore(judgements, number);
        if (judgement.positive + judgement.negative < W.judged && before !== 0) {
          judgement = imply(judgement, before > 0 ? -1 : 1, W.contrast, 'contrast');
        }
        weaken(judgements, number);
      }
      if (clause.link === 'concession') judgement = imply(judgement, 1, W.concession / (judgement.weight || 1), 'concession');
      judgements.push(judgement);
    }
  });
  const [opening] = judgements;
  const [first] = sentences;
  if (opening !== undefined && first !== undefined && first.marks.some((mark) => mark.entry.kind === 'reluctant' && mark.first === 0)) {
    judgements[0] = imply(opening, -1, W.reluctant, 'reluctant');
  }
  return judgements;
}

function opensContrast(clause: Clause, marks: readonly MarkMatch[]): boolean {
  return marks.some(
    ({ entry, first }) => (entry.kind === 'contrast' || entry.kind === 'opening-contrast') && first === clause.first,
  );
}

/** What stands in the sentence of the contrast and in the one before it. */
function weaken(judgements: ClauseJudgement[], sentence: number): void {
  judgements.forEach((judgement, at) => {
    if (judgement.sentence >= sentence - 1) {
      judgements[at] = { ...judgement, weight: judgement.weight * W.beforeContrast };
    }
  });
}

/** Joins clause judgements; `relevance` (0 … 1) says how near a clause is to what the passage is coded for. */
export function passagePolarity(
  judgements: readonly ClauseJudgement[],
  relevance: (judgement: ClauseJudgement) => number = () => 1,
): PassagePolarity {
  const sum = (value: (judgement: ClauseJudgement) => number): number =>
    judgements.reduce((total, judgement) => total + relevance(judgement) * judgement.weight * value(judgement), 0);
  const said = { positive: sum(({ given }) => given.positive), negative: sum(({ given }) => given.negative) };
  const beside = said.positive + said.negative > 0 ? W.lexicon : 1;
  const positive = said.positive + beside * (sum((judgement) => judgement.positive) - said.positive);
  const negative = said.negative + beside * (sum((judgement) => judgement.negative) - said.negative);
  const uncertain = sum((judgement) => (judgement.uncertain ? judgement.positive + judgement.negative : 0));
  const both = Math.min(said.positive, said.negative) >= W.bothSaid * Math.max(said.positive, said.negative, 1e-9);
  const weight = uncertain > (positive + negative) / 2 ? 0.5 : 1;
  return { polarity: both ? 'mixed' : polarityOf(positive, negative), weight };
}
