import { JUDGEMENTS, type Judgement } from '../model/evaluation.ts';
import { type Counts, f1, macroF1, type Pair, precision, recall } from '../statistics/f1.ts';
import { kappa, meanOfKappas, type TwoByTwo } from '../statistics/kappa.ts';
import type { UnitPair } from './align.ts';
import { matchCauses, type SameCause } from './causes.ts';

/** What a unit adds to the figures, counted once, so that resamples only add up. */
export interface Tally {
  /** For each code: given by the reference (1), by the other side (2), by both (3). */
  readonly codes: Uint8Array;
  readonly sameSet: boolean;
  readonly referenceCodes: number;
  readonly givenCodes: number;
  /** Polarities of the codes that both give. */
  readonly polarities: readonly Pair<Judgement>[];
  /** Codes of the reference among the first three proposals. */
  readonly proposed: number;
  readonly factors: Counts;
}

const AHEAD = 3;

export function tally(pair: UnitPair, codes: readonly string[], same: SameCause): Tally {
  const { reference, given } = pair;
  const shared = [...reference.codes].flatMap(([code, polarity]): Pair<Judgement>[] => {
    const other = given.codes.get(code);
    return other === undefined ? [] : [[polarity, other]];
  });
  const proposals = (given.proposals ?? []).slice(0, AHEAD);
  const right = matchCauses(reference.factors, given.factors, same).size;
  return {
    codes: Uint8Array.from(
      codes,
      (code) => (reference.codes.has(code) ? 1 : 0) + (given.codes.has(code) ? 2 : 0),
    ),
    sameSet: shared.length === reference.codes.size && shared.length === given.codes.size,
    referenceCodes: reference.codes.size,
    givenCodes: given.codes.size,
    polarities: shared,
    proposed: proposals.filter((code) => reference.codes.has(code)).length,
    factors: { right, missed: reference.factors.length - right, wrong: given.factors.length - right },
  };
}

const CODE_FIGURES = ['precision', 'recall', 'f1', 'kappa'] as const;
const OVERALL_FIGURES = [
  'precision',
  'recall',
  'f1',
  'macroF1',
  'meanKappa',
  'exactSet',
  'joint',
  'polarityAccuracy',
  'polarityMacroF1',
  'topThree',
  'factorPrecision',
  'factorRecall',
  'factorF1',
] as const;

export type CodeFigure = (typeof CODE_FIGURES)[number];
export type OverallFigure = (typeof OVERALL_FIGURES)[number];

export interface Measured {
  readonly tables: readonly TwoByTwo[];
  readonly overall: Readonly<Record<OverallFigure, number | null>>;
  readonly codes: readonly Readonly<Record<CodeFigure, number | null>>[];
}

/** Every figure in a row, overall ones first: what the bootstrap needs. */
export function inARow({ overall, codes }: Measured): readonly (number | null)[] {
  return [
    ...OVERALL_FIGURES.map((figure) => overall[figure]),
    ...codes.flatMap((code) => CODE_FIGURES.map((figure) => code[figure])),
  ];
}

/** Where a figure stands in that row. */
export function placeOfOverall(figure: OverallFigure): number {
  return OVERALL_FIGURES.indexOf(figure);
}

export function placeOfCode(at: number, figure: CodeFigure): number {
  return OVERALL_FIGURES.length + at * CODE_FIGURES.length + CODE_FIGURES.indexOf(figure);
}

function tablesOf(tallies: readonly Tally[], codes: number): TwoByTwo[] {
  const counts = Array.from({ length: codes }, (): [number, number, number, number] => [0, 0, 0, 0]);
  for (const { codes: own } of tallies) {
    for (const [at, count] of counts.entries()) count[(own[at] ?? 0) as 0 | 1 | 2 | 3] += 1;
  }
  return counts.map(([neither, onlyReference, onlyGiven, both]) => ({
    both,
    onlyReference,
    onlyGiven,
    neither,
  }));
}

const countsOf = ({ both, onlyReference, onlyGiven }: TwoByTwo): Counts => ({
  right: both,
  missed: onlyReference,
  wrong: onlyGiven,
});

function total(parts: readonly Counts[]): Counts {
  return parts.reduce(
    (sum, part) => ({
      right: sum.right + part.right,
      missed: sum.missed + part.missed,
      wrong: sum.wrong + part.wrong,
    }),
    { right: 0, missed: 0, wrong: 0 },
  );
}

const share = (part: number, all: number): number | null => (all === 0 ? null : part / all);
const sumOf = (tallies: readonly Tally[], count: (unit: Tally) => number): number =>
  tallies.reduce((sum, unit) => sum + count(unit), 0);

/** Precision, recall and F1 pool the codes that the reference gives anywhere; the others have a table alone. */
export function measure(tallies: readonly Tally[], codes: number): Measured {
  const tables = tablesOf(tallies, codes);
  const expected = tables.filter(({ both, onlyReference }) => both + onlyReference > 0);
  const pooled = total(expected.map(countsOf));
  const factors = total(tallies.map((unit) => unit.factors));
  const polarities = tallies.flatMap((unit) => unit.polarities);
  const agreed = polarities.filter(([reference, given]) => reference === given).length;
  const referenceCodes = sumOf(tallies, (unit) => unit.referenceCodes);
  const givenCodes = sumOf(tallies, (unit) => unit.givenCodes);
  return {
    tables,
    overall: {
      precision: precision(pooled),
      recall: recall(pooled),
      f1: f1(pooled),
      macroF1: share(
        expected.reduce((sum, table) => sum + (f1(countsOf(table)) ?? 0), 0),
        expected.length,
      ),
      meanKappa: meanOfKappas(tables),
      exactSet: share(
        sumOf(tallies, (unit) => (unit.sameSet ? 1 : 0)),
        tallies.length,
      ),
      joint: share(2 * agreed, referenceCodes + givenCodes),
      polarityAccuracy: share(agreed, polarities.length),
      polarityMacroF1: polarities.length === 0 ? null : macroF1(polarities, JUDGEMENTS),
      topThree: share(
        sumOf(tallies, (unit) => unit.proposed),
        referenceCodes,
      ),
      factorPrecision: precision(factors),
      factorRecall: recall(factors),
      factorF1: f1(factors),
    },
    codes: tables.map((table) => ({
      precision: precision(countsOf(table)),
      recall: recall(countsOf(table)),
      f1: f1(countsOf(table)),
      kappa: kappa(table).value,
    })),
  };
}
