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
  /** It opens a contrast to what stands before it and says the opposite. */
  readonly opposes: boolean;
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
/** Where the present is named too, the past counts little, and the comparison says that things got better. */
const PAST = 0.4;
const IMPROVED = 0.4;
/** A wish says that the good it names is missing; one that names nothing judged says half as much. */
const BARE_WISH = 0.5;
/** What *tapi* alone says against what stands before it. */
const CONTRAST = 0.3;
/** *Meskipun hujan*: it is done all the same. */
const CONCESSION = 0.6;
/** *Sebagian*, *tidak semua*: what is said holds, and for a share of it the opposite. */
const PARTIAL = 0.3;
const PARTIAL_ALONE = 0.2;
/** Criticism is voiced with hesitation; praise seldom is. */
const RELUCTANT = 0.6;
const HEDGED = 0.3;
/** What a share or a row of a table says; half of it for a share between *many* and *most*. */
const FIGURE = 1;
const FEW = 0.25;
const MANY = 0.75;
const MOST = 0.9;
const DENIED_BAD = 0.7;
/** Where phrases of the codebook judge, words of the lexicon count less. */
const LEXICON_BESIDE = 0.6;
/** Below this sum nothing has been judged. */
const JUDGED = 0.15;
/** The weaker side must reach this share of the stronger for a passage to be mixed; less where *tapi* opposes them … */
const MIXED = 0.6;
const MIXED_OPPOSED = 0.4;
/** … and where phrases of the codebook speak on both sides. */
const MIXED_GIVEN = 0.4;

function has(
  marks: readonly MarkMatch[],
  { first, last }: Pick<Clause, 'first' | 'last'>,
  kind: MarkKind,
): boolean {
  return marks.some((mark) => mark.entry.kind === kind && mark.first >= first && mark.last <= last);
}

function polarityOf(positive: number, negative: number, mixed = MIXED): Polarity {
  if (positive + negative < JUDGED) return 'neutral';
  if (Math.min(positive, negative) >= mixed * Math.max(positive, negative)) return 'mixed';
  return positive > negative ? 'positive' : 'negative';
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** What a passage says of times: the clauses that speak of the past where the present is named after it. */
function isPast(sentences: readonly MarkedSentence[], number: number, clause: Clause): boolean {
  const here = sentences[number];
  if (here === undefined || !has(here.marks, clause, 'past') || has(here.marks, clause, 'present'))
    return false;
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
    return share < FEW ? [positive + negative * DENIED_BAD, 0] : [positive, negative + FIGURE];
  }
  if (share >= MOST) return [positive + FIGURE, negative];
  if (share >= MANY) return [positive + FIGURE / 2, negative];
  return [0, negative + positive + FIGURE];
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
  if (answer === 'partly') return [positive + FIGURE / 2, negative + FIGURE / 2];
  if (answer !== null) return (answer === 'yes') === bad ? [0, FIGURE] : [FIGURE, 0];
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
  let weight = LINK_WEIGHT[clause.link];
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
    [positive, negative] = [0, Math.max(negative + positive, BARE_WISH)];
    notes.push('wish');
  }
  if (isPast(sentences, number, clause)) {
    weight *= PAST;
    positive += IMPROVED;
    notes.push('past');
  }
  if (has(marks, clause, 'irony') && positive > 0) {
    [positive, negative] = [negative, positive];
    notes.push('irony');
  }
  if (has(marks, clause, 'partial')) {
    const judged = Math.max(positive, negative);
    positive += judged > 0 ? judged * PARTIAL : PARTIAL_ALONE;
    negative += judged > 0 ? judged * PARTIAL : PARTIAL_ALONE;
    notes.push('partial');
  }
  const all = { first: 0, last: Number.POSITIVE_INFINITY };
  const hedged = has(marks, all, 'hedge');
  const uncertain = hedged || has(marks, all, 'reported');
  if (has(marks, clause, 'hedge')) negative += HEDGED;
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
    opposes: false,
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
function imply(
  judgement: ClauseJudgement,
  direction: 1 | -1,
  strength: number,
  note: string,
): ClauseJudgement {
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
  const before =
    here.length > 0 ? here : judgements.filter((judgement) => judgement.sentence === sentence - 1);
  return before.reduce((sum, { positive, negative, weight }) => sum + weight * (positive - negative), 0);
}

/**
 * Judges every clause of a unit. `given(i)` gives what the codebook adds to sentence `i`. Clauses after a
 * contrast gain weight; one in which nothing is judged says the opposite of what stands before it.
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
        if (judgement.positive + judgement.negative < JUDGED && before !== 0) {
          judgement = imply(judgement, before > 0 ? -1 : 1, CONTRAST, 'contrast');
        } else if (before * (judgement.positive - judgement.negative) < 0) {
          judgement = { ...judgement, opposes: true };
        }
      }
      if (clause.link === 'concession')
        judgement = imply(judgement, 1, CONCESSION / (judgement.weight || 1), 'concession');
      judgements.push(judgement);
    }
  });
  const [opening] = judgements;
  const [first] = sentences;
  if (
    opening !== undefined &&
    first !== undefined &&
    first.marks.some((mark) => mark.entry.kind === 'reluctant' && mark.first === 0)
  ) {
    judgements[0] = imply(opening, -1, RELUCTANT, 'reluctant');
  }
  return judgements;
}

function opensContrast(clause: Clause, marks: readonly MarkMatch[]): boolean {
  return marks.some(
    ({ entry, first }) =>
      (entry.kind === 'contrast' || entry.kind === 'opening-contrast') && first === clause.first,
  );
}

/** Joins clause judgements; `relevance` (0 … 1) says how near a clause is to what the passage is coded for. */
export function passagePolarity(
  judgements: readonly ClauseJudgement[],
  relevance: (judgement: ClauseJudgement) => number = () => 1,
): PassagePolarity {
  const sum = (value: (judgement: ClauseJudgement) => number): number =>
    judgements.reduce(
      (total, judgement) => total + relevance(judgement) * judgement.weight * value(judgement),
      0,
    );
  const said = { positive: sum(({ given }) => given.positive), negative: sum(({ given }) => given.negative) };
  const beside = said.positive + said.negative > 0 ? LEXICON_BESIDE : 1;
  const positive = said.positive + beside * (sum((judgement) => judgement.positive) - said.positive);
  const negative = said.negative + beside * (sum((judgement) => judgement.negative) - said.negative);
  const uncertain = sum((judgement) => (judgement.uncertain ? judgement.positive + judgement.negative : 0));
  const both =
    Math.min(said.positive, said.negative) >= MIXED_GIVEN * Math.max(said.positive, said.negative, 1e-9);
  const weight = uncertain > (positive + negative) / 2 ? 0.5 : 1;
  const opposed = judgements.some((judgement) => judgement.opposes && relevance(judgement) === 1);
  return {
    polarity: both ? 'mixed' : polarityOf(positive, negative, opposed ? MIXED_OPPOSED : MIXED),
    weight,
  };
}
