import type { ClauseReading, Polarity } from '../model/coding.ts';
import type { Clause, ClauseLink, MarkedSentence } from './clauses.ts';
import { type Balance, Draft } from './draft.ts';
import { doubt, isPast, weighFigures, weighStance } from './stance.ts';
import { type ClauseValence, clauseValence, type Given, NOTHING_GIVEN } from './valence.ts';

/** One clause with what it says; `weight` already holds contrast, concession, time and the like. */
export interface ClauseJudgement {
  readonly sentence: number;
  /** By phrases of the codebook, which outweigh the lexicon, and by all else. */
  readonly given: Balance;
  readonly lexicon: Balance;
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
/** Where the present is named too, the past counts little. */
const PAST = 0.4;
/** What *tapi* alone says against what stands before it. */
const CONTRAST = 0.3;
/** *Meskipun hujan*: it is done all the same. */
const CONCESSION = 1.2;
/** Criticism is voiced with hesitation; praise seldom is. */
const RELUCTANT = 0.6;
/** Where phrases of the codebook judge, words of the lexicon count less. */
const LEXICON_BESIDE = 0.6;
/** Below this sum nothing has been judged. */
const JUDGED = 0.15;
/** The weaker side must reach this share of the stronger for a passage to be mixed; less where *tapi* opposes them … */
const MIXED = 0.6;
const MIXED_OPPOSED = 0.4;
/** … and where phrases of the codebook speak on both sides. */
const MIXED_GIVEN = 0.4;

/** The weaker side as a share of the stronger; 0 where nothing is said. */
function evenness({ positive, negative }: Balance): number {
  const most = Math.max(positive, negative);
  return most === 0 ? 0 : Math.min(positive, negative) / most;
}

function polarityOf(balance: Balance, mixed: number): Polarity {
  if (balance.positive + balance.negative < JUDGED) return 'neutral';
  if (evenness(balance) >= mixed) return 'mixed';
  return balance.positive > balance.negative ? 'positive' : 'negative';
}

const round = (value: number): number => Math.round(value * 100) / 100;

const total = ({ given, lexicon }: Pick<ClauseJudgement, 'given' | 'lexicon'>): Balance => ({
  positive: given.positive + lexicon.positive,
  negative: given.negative + lexicon.negative,
});

/** A judgement's reading, for what it says by now. */
function readingOf(judgement: ClauseJudgement, notes: readonly string[]): ClauseReading {
  const balance = total(judgement);
  return {
    ...judgement.reading,
    polarity: polarityOf(balance, MIXED),
    weight: round(judgement.weight * (balance.positive + balance.negative)),
    notes,
  };
}

const plain = new WeakMap<Clause, ClauseValence>();

/** Most sentences hold nothing of the codebook; what the lexicon says of a clause is worked out once for all codes. */
function valenceOf({ sentence, marks }: MarkedSentence, clause: Clause, given: Given): ClauseValence {
  if (given.directed.length > 0 || given.topic.length > 0)
    return clauseValence(sentence, clause, marks, given);
  const known = plain.get(clause) ?? clauseValence(sentence, clause, marks);
  plain.set(clause, known);
  return known;
}

function judgeClause(
  sentences: readonly MarkedSentence[],
  number: number,
  marked: MarkedSentence,
  clause: Clause,
  given: Given,
): ClauseJudgement {
  const { sentence } = marked;
  const valence = valenceOf(marked, clause, given);
  const draft = new Draft(valence.given, valence.lexicon, valence.notes);
  weighFigures(draft, marked, clause);
  if (clause.link !== 'main' && draft.positive + draft.negative > 0) draft.notes.push(clause.link);
  const past = isPast(sentences, number, clause);
  weighStance(draft, marked, clause, past);
  if (clause.link === 'concession') draft.add(1, CONCESSION);
  const doubtful = doubt(marked);
  if (doubtful !== null) draft.notes.push(doubtful);
  const start = sentence.tokens[clause.first]?.start ?? sentence.start;
  const end = sentence.tokens[clause.last]?.end ?? sentence.end;
  const text = sentence.text.slice(start - sentence.start, end - sentence.start);
  const judgement: ClauseJudgement = {
    sentence: number,
    given: draft.given,
    lexicon: draft.lexicon,
    weight: LINK_WEIGHT[clause.link] * (past ? PAST : 1),
    opposes: false,
    uncertain: doubtful !== null,
    reading: { start, end, text, polarity: 'neutral', weight: 0, notes: [] },
  };
  return { ...judgement, reading: readingOf(judgement, draft.notes) };
}

/** Adds to a judgement what something outside the clause implies. */
export function imply(
  judgement: ClauseJudgement,
  direction: 1 | -1,
  strength: number,
  note: string,
): ClauseJudgement {
  const draft = new Draft(judgement.given, judgement.lexicon, judgement.reading.notes);
  draft.add(direction, strength, note);
  const implied = { ...judgement, lexicon: draft.lexicon };
  return { ...implied, reading: readingOf(implied, draft.notes) };
}

/** The balance of what stands before a contrast: in its sentence, or if it opens one in the sentence before. */
function balanceBefore(judgements: readonly ClauseJudgement[], sentence: number): number {
  const here = judgements.filter((judgement) => judgement.sentence === sentence);
  const before =
    here.length > 0 ? here : judgements.filter((judgement) => judgement.sentence === sentence - 1);
  return before.reduce((sum, judgement) => {
    const { positive, negative } = total(judgement);
    return sum + judgement.weight * (positive - negative);
  }, 0);
}

/** A clause after *tapi* in which nothing is judged says the opposite of what stands before it. */
function contrasted(judgement: ClauseJudgement, before: number): ClauseJudgement {
  const { positive, negative } = total(judgement);
  if (positive + negative < JUDGED && before !== 0) {
    return { ...imply(judgement, before > 0 ? -1 : 1, CONTRAST, 'contrast'), opposes: true };
  }
  return before * (positive - negative) < 0 ? { ...judgement, opposes: true } : judgement;
}

function opensContrast({ marks }: MarkedSentence, clause: Clause): boolean {
  return marks.some(
    ({ entry, first }) =>
      first === clause.first && (entry.kind === 'contrast' || entry.kind === 'opening-contrast'),
  );
}

/**
 * Judges every clause of a unit. `given(i)` gives what the codebook adds to sentence `i`. Clauses after a
 * contrast gain weight; an answer that opens with reluctance (*nah, itu …*) leans to criticism.
 */
export function judgeClauses(
  sentences: readonly MarkedSentence[],
  given: (sentence: number) => Given = () => NOTHING_GIVEN,
): ClauseJudgement[] {
  const judgements: ClauseJudgement[] = [];
  for (const [number, marked] of sentences.entries()) {
    const added = given(number);
    for (const clause of marked.clauses) {
      const judgement = judgeClause(sentences, number, marked, clause, added);
      const contrasts = clause.link === 'contrast' && opensContrast(marked, clause);
      judgements.push(contrasts ? contrasted(judgement, balanceBefore(judgements, number)) : judgement);
    }
  }
  const [opening] = judgements;
  const reluctant = sentences[0]?.marks.some((mark) => mark.entry.kind === 'reluctant' && mark.first === 0);
  if (opening !== undefined && reluctant === true) judgements[0] = imply(opening, -1, RELUCTANT, 'reluctant');
  return judgements;
}

/** Joins clause judgements; `relevance` (0 … 1) says how near a clause is to what the passage is coded for. */
export function passagePolarity(
  judgements: readonly ClauseJudgement[],
  relevance: (judgement: ClauseJudgement) => number = () => 1,
): PassagePolarity {
  const given = { positive: 0, negative: 0 };
  const lexicon = { positive: 0, negative: 0 };
  let uncertain = 0;
  let opposed = false;
  for (const judgement of judgements) {
    const near = relevance(judgement);
    const counts = near * judgement.weight;
    given.positive += counts * judgement.given.positive;
    given.negative += counts * judgement.given.negative;
    lexicon.positive += counts * judgement.lexicon.positive;
    lexicon.negative += counts * judgement.lexicon.negative;
    const { positive, negative } = total(judgement);
    if (judgement.uncertain) uncertain += counts * (positive + negative);
    if (judgement.opposes && near === 1) opposed = true;
  }
  const beside = given.positive + given.negative > 0 ? LEXICON_BESIDE : 1;
  const balance = {
    positive: given.positive + beside * lexicon.positive,
    negative: given.negative + beside * lexicon.negative,
  };
  const both = evenness(given) >= MIXED_GIVEN;
  return {
    polarity: both ? 'mixed' : polarityOf(balance, opposed ? MIXED_OPPOSED : MIXED),
    weight: uncertain > (balance.positive + balance.negative) / 2 ? 0.5 : 1,
  };
}
