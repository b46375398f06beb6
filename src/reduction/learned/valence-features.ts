import type { ClauseJudgement } from '../../language/polarity.ts';
import type { CodingContext, Signal, UnitText } from '../coder.ts';
import { type Judged, judge } from '../judge.ts';
import { passageOf } from '../match.ts';
import type { Valence } from './passage.ts';

const HALF = 0.5;
const MOST = 3;

function balanceOf(
  clauses: readonly ClauseJudgement[],
  side: (clause: ClauseJudgement) => { readonly positive: number; readonly negative: number },
): readonly [positive: number, negative: number] {
  let [positive, negative] = [0, 0];
  for (const clause of clauses) {
    positive += clause.weight * side(clause).positive;
    negative += clause.weight * side(clause).negative;
  }
  return [positive, negative];
}

function direction({ given, lexicon }: ClauseJudgement): number {
  const [positive, negative] = [given.positive + lexicon.positive, given.negative + lexicon.negative];
  return positive + negative === 0 ? 0 : (positive - negative) / (positive + negative);
}

const lean = ([positive, negative]: readonly [number, number]): number =>
  (positive - negative) / (positive + negative + HALF);
const evenness = ([positive, negative]: readonly [number, number]): number =>
  Math.min(positive, negative) / (Math.max(positive, negative) + HALF);

/** What the rules of polarity say of a unit for a code. */
export function valenceOf(
  code: string,
  text: UnitText,
  signals: readonly Signal[],
  context: CodingContext,
): Valence {
  const own = signals.filter((signal) => signal.code === code);
  const judged = judge(code, passageOf(own, text), text, context);
  return { polarity: judged.polarity, features: featuresOf(judged) };
}

function featuresOf({ clauses, polarity }: Judged): readonly number[] {
  const lexicon = balanceOf(clauses, (clause) => clause.lexicon);
  const given = balanceOf(clauses, (clause) => clause.given);
  const directed = clauses.map(direction).filter((value) => value !== 0);
  const [first = 0, last = 0] = [directed[0], directed.at(-1)];
  return [
    lean(lexicon),
    evenness(lexicon),
    Math.min(MOST, lexicon[0] + lexicon[1]) / MOST,
    lean(given),
    evenness(given),
    Math.min(MOST, given[0]) / MOST,
    Math.min(MOST, given[1]) / MOST,
    first,
    last,
    first * last,
    clauses.some((clause) => clause.opposes) ? 1 : 0,
    clauses.some((clause) => clause.uncertain) ? 1 : 0,
    polarity === 'positive' ? 1 : 0,
    polarity === 'negative' ? 1 : 0,
    polarity === 'mixed' ? 1 : 0,
    polarity === 'neutral' ? 1 : 0,
    Math.log(1 + clauses.length),
  ];
}
