import type { ClauseReading, Polarity } from '../model/coding.ts';
import { type Clause, type ClauseLink, splitClauses } from './clauses.ts';
import type { MarkKind } from './marks.ts';
import type { PhraseIndex, PhraseMatch } from './phrases.ts';
import type { Sentence } from './reader.ts';
import { clauseValence, type Directed } from './valence.ts';

/** One clause with what it says; `weight` already holds contrast, concession, time and the like. */
export interface ClauseJudgement {
  readonly sentence: number;
  readonly positive: number;
  readonly negative: number;
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

/** How much a clause counts beside the others, by how it is joined. */
const LINK_WEIGHT: Readonly<Record<ClauseLink, number>> = {
  main: 1,
  contrast: 1.35,
  concession: 0.5,
  cause: 0.8,
  consequence: 1,
  purpose: 0.3,
  condition: 0.8,
};
/** What a speaker says before *tapi* counts less than what comes after. */
const BEFORE_CONTRAST = 0.85;
const PAST = 0.4;
/** A wish for something good says that it is missing. */
const WISH = 0.6;
/** Below this sum nothing has been judged. */
const JUDGED = 0.3;
/** The weaker side must reach this share of the stronger for a passage to be mixed. */
const MIXED = 0.45;

function has(marks: readonly PhraseMatch<MarkKind>[], clause: Clause, kind: MarkKind): boolean {
  return marks.some((mark) => mark.entry === kind && mark.first >= clause.first && mark.last <= clause.last);
}

function polarityOf(positive: number, negative: number): Polarity {
  if (positive + negative < JUDGED) return 'neutral';
  if (Math.min(positive, negative) >= MIXED * Math.max(positive, negative)) return 'mixed';
  return positive > negative ? 'positive' : 'negative';
}

function judgeClause(
  sentence: Sentence,
  index: number,
  clause: Clause,
  marks: readonly PhraseMatch<MarkKind>[],
  given: readonly Directed[],
): ClauseJudgement {
  const valence = clauseValence(sentence, clause, marks, given);
  const notes = [...valence.notes];
  let { positive, negative } = valence;
  let weight = LINK_WEIGHT[clause.link];
  if (clause.link !== 'main' && positive + negative > 0) notes.push(clause.link);
  const whole = { first: 0, last: sentence.tokens.length - 1, link: clause.link };
  if (has(marks, clause, 'wish') && positive > 0) {
    [positive, negative] = [0, negative + positive * WISH];
    notes.push('wish');
  }
  if (has(marks, whole, 'past') && !has(marks, clause, 'present') && has(marks, clause, 'past')) {
    weight *= PAST;
    notes.push('past');
  }
  if (has(marks, clause, 'irony') && positive > 0) {
    [positive, negative] = [negative, positive];
    notes.push('irony');
  }
  const uncertain = has(marks, whole, 'hedge') || has(marks, whole, 'reported');
  if (uncertain) notes.push(has(marks, whole, 'hedge') ? 'hedge' : 'reported');
  const first = sentence.tokens[clause.first];
  const last = sentence.tokens[clause.last];
  const span = { start: first?.start ?? sentence.start, end: last?.end ?? sentence.end };
  return {
    sentence: index,
    positive,
    negative,
    weight,
    uncertain,
    reading: {
      ...span,
      text: sentence.text.slice(span.start - sentence.start, span.end - sentence.start),
      polarity: polarityOf(positive, negative),
      weight: Math.round(weight * (positive + negative) * 100) / 100,
      notes,
    },
  };
}

/**
 * Judges every clause of a unit. `directed(i)` gives the phrases of sentence `i` that carry their own
 * direction. Clauses before a contrast lose weight, those after it gain.
 */
export function judgeClauses(
  sentences: readonly Sentence[],
  index: PhraseIndex<MarkKind>,
  directed: (sentence: number) => readonly Directed[],
): ClauseJudgement[] {
  const judgements: ClauseJudgement[] = [];
  sentences.forEach((sentence, number) => {
    const marks = index.find(sentence.tokens);
    const given = directed(number);
    for (const clause of splitClauses(sentence, marks)) {
      if (clause.link === 'contrast' && opensContrast(clause, marks)) weaken(judgements, number);
      judgements.push(judgeClause(sentence, number, clause, marks, given));
    }
  });
  return judgements;
}

function opensContrast(clause: Clause, marks: readonly PhraseMatch<MarkKind>[]): boolean {
  return marks.some(
    (mark) => (mark.entry === 'contrast' || mark.entry === 'opening-contrast') && mark.first === clause.first,
  );
}

/** What stands in the sentence of the contrast and in the one before it. */
function weaken(judgements: ClauseJudgement[], sentence: number): void {
  judgements.forEach((judgement, at) => {
    if (judgement.sentence >= sentence - 1) {
      judgements[at] = { ...judgement, weight: judgement.weight * BEFORE_CONTRAST };
    }
  });
}

/** Joins clause judgements; `relevance` (0 … 1) says how near a clause is to what the passage is coded for. */
export function passagePolarity(
  judgements: readonly ClauseJudgement[],
  relevance: (judgement: ClauseJudgement) => number = () => 1,
): PassagePolarity {
  let positive = 0;
  let negative = 0;
  let uncertain = 0;
  for (const judgement of judgements) {
    const share = relevance(judgement) * judgement.weight;
    positive += share * judgement.positive;
    negative += share * judgement.negative;
    if (judgement.uncertain) uncertain += share * (judgement.positive + judgement.negative);
  }
  const weight = uncertain > (positive + negative) / 2 ? 0.5 : 1;
  return { polarity: polarityOf(positive, negative), weight };
}
