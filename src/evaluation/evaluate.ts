import type {
  CodeAgreement,
  Confusion,
  Estimate,
  EvaluatedSet,
  Evaluation,
  Judgement,
} from '../model/evaluation.ts';
import { round4 } from '../model/rating.ts';
import { compareText } from '../model/text.ts';
import { bootstrap } from '../statistics/bootstrap.ts';
import { countingDraws, type DrawProgress } from '../statistics/draws.ts';
import type { Pair } from '../statistics/f1.ts';
import { kappa } from '../statistics/kappa.ts';
import { type Aligned, align } from './align.ts';
import { causeMatcher, type SameCause } from './causes.ts';
import { checkCommon, checkSameTexts } from './check.ts';
import type { CodedUnits } from './coded-units.ts';
import { disagreementsOf } from './disagreements.ts';
import {
  type CodeFigure,
  inARow,
  type Measured,
  measure,
  type OverallFigure,
  placeOfCode,
  placeOfOverall,
  type Tally,
  tally,
} from './measure.ts';
import { compareMainFactors, compareVerdicts } from './verdicts.ts';

export interface EvaluationOptions {
  readonly seed: number;
  /** Resamples for the intervals; 0 for none. */
  readonly samples: number;
  readonly progress?: DrawProgress;
  /** Code ids in the order in which they are listed; those that are not in it come after, by id. */
  readonly order?: readonly string[];
}

const LEVEL = 0.95;

function described({ name, form, codebook, units }: CodedUnits): EvaluatedSet {
  return {
    name,
    form,
    codebook,
    units: units.length,
    codings: units.reduce((sum, { codes }) => sum + codes.size, 0),
  };
}

function codesOf({ pairs }: Aligned, order: readonly string[]): string[] {
  const codes = new Set(
    pairs.flatMap(({ reference, given }) => [...reference.codes.keys(), ...given.codes.keys()]),
  );
  const known = order.filter((code) => codes.has(code));
  return [...known, ...[...codes].filter((code) => !known.includes(code)).sort(compareText)];
}

/** Every figure with its interval. */
interface Estimated {
  readonly measured: Measured;
  overall(figure: OverallFigure): Estimate;
  code(at: number, figure: CodeFigure): Estimate;
}

function estimate(
  tallies: readonly Tally[],
  codes: number,
  { seed, samples, progress }: EvaluationOptions,
): Estimated {
  const measured = measure(tallies, codes);
  const intervals = bootstrap(
    tallies.length,
    (draw) =>
      inARow(
        measure(
          draw.flatMap((at) => tallies[at] ?? []),
          codes,
        ),
      ),
    countingDraws({ seed, samples, level: LEVEL }, 1, progress),
  );
  const withInterval = (value: number | null | undefined, place: number): Estimate => {
    const interval = intervals[place];
    if (value === null || value === undefined) return { value: null, interval: null };
    return {
      value: round4(value),
      interval:
        interval === null || interval === undefined
          ? null
          : { low: round4(interval.low), high: round4(interval.high) },
    };
  };
  return {
    measured,
    overall: (figure) => withInterval(measured.overall[figure], placeOfOverall(figure)),
    code: (at, figure) => withInterval(measured.codes[at]?.[figure], placeOfCode(at, figure)),
  };
}

function codeAgreements(codes: readonly string[], estimated: Estimated): CodeAgreement[] {
  return estimated.measured.tables.map((table, at) => ({
    code: codes[at] ?? '',
    reference: table.both + table.onlyReference,
    given: table.both + table.onlyGiven,
    both: table.both,
    precision: estimated.code(at, 'precision'),
    recall: estimated.code(at, 'recall'),
    f1: estimated.code(at, 'f1'),
    kappa: estimated.code(at, 'kappa'),
    kappaUndefined: kappa(table).gap,
  }));
}

function confusionOf(polarities: readonly Pair<Judgement>[]): Confusion {
  const count = (row: Judgement, column: Judgement): number =>
    polarities.filter(([reference, given]) => reference === row && given === column).length;
  const rowOf = (row: Judgement): Readonly<Record<Judgement, number>> => ({
    positive: count(row, 'positive'),
    negative: count(row, 'negative'),
    mixed: count(row, 'mixed'),
  });
  return { positive: rowOf('positive'), negative: rowOf('negative'), mixed: rowOf('mixed') };
}

function factorAgreement(tallies: readonly Tally[], estimated: Estimated): Evaluation['factors'] {
  const sum = (count: (tally: Tally) => number): number =>
    tallies.reduce((all, each) => all + count(each), 0);
  const matched = sum(({ factors }) => factors.right);
  return {
    reference: matched + sum(({ factors }) => factors.missed),
    given: matched + sum(({ factors }) => factors.wrong),
    matched,
    precision: estimated.overall('factorPrecision'),
    recall: estimated.overall('factorRecall'),
    f1: estimated.overall('factorF1'),
  };
}

/** Agreement on the study as a whole: its ratings and main factors. */
function onTheWhole(
  reference: CodedUnits,
  given: CodedUnits,
  same: SameCause,
): Pick<Evaluation, 'verdicts' | 'mainFactors'> {
  const [ours, theirs] = [reference.verdicts, given.verdicts];
  if (ours === null || theirs === null) return { verdicts: null, mainFactors: null };
  const listed = ours.factors !== null && theirs.factors !== null && ours.factors.length > 0;
  return {
    verdicts: compareVerdicts(ours, theirs),
    mainFactors: listed ? compareMainFactors(ours.factors, theirs.factors, same) : null,
  };
}

/**
 * Compares what is `given` with a `reference`: everything {@link Evaluation} describes. Deterministic: the same
 * sides, seed and number of samples give the same figures.
 * @throws TelaahError NOTHING_TO_COMPARE
 */
export async function evaluate(
  reference: CodedUnits,
  given: CodedUnits,
  options: EvaluationOptions,
): Promise<Evaluation> {
  checkCommon(reference, given);
  const same = await causeMatcher(
    [reference, given].flatMap(({ units, verdicts }) => [
      ...units.flatMap(({ factors }) => factors),
      ...(verdicts?.factors ?? []),
    ]),
  );
  const aligned = align(reference, given);
  checkSameTexts(aligned);
  const codes = codesOf(aligned, options.order ?? []);
  const tallies = aligned.pairs.map((pair) => tally(pair, codes, same));
  const estimated = estimate(tallies, codes.length, options);
  const agreements = codeAgreements(codes, estimated);
  const polarities = tallies.flatMap((unit) => unit.polarities);
  return {
    reference: described(reference),
    given: described(given),
    bootstrap: { seed: options.seed, samples: options.samples, level: LEVEL },
    units: {
      compared: aligned.pairs.length,
      missing: aligned.missing,
      extra: aligned.extra,
      misaligned: aligned.misaligned,
      uncodedKnown: aligned.uncodedKnown,
    },
    overall: {
      precision: estimated.overall('precision'),
      recall: estimated.overall('recall'),
      f1: estimated.overall('f1'),
      macroF1: estimated.overall('macroF1'),
      meanKappa: estimated.overall('meanKappa'),
      exactSet: estimated.overall('exactSet'),
      joint: estimated.overall('joint'),
    },
    beyondReference: agreements.reduce((sum, code) => sum + (code.reference === 0 ? code.given : 0), 0),
    codes: agreements,
    polarity: {
      pairs: polarities.length,
      confusion: confusionOf(polarities),
      accuracy: estimated.overall('polarityAccuracy'),
      macroF1: estimated.overall('polarityMacroF1'),
    },
    topThree: given.units.some(({ proposals }) => proposals !== null) ? estimated.overall('topThree') : null,
    factors: reference.hasFactors && given.hasFactors ? factorAgreement(tallies, estimated) : null,
    ...onTheWhole(reference, given, same),
    disagreements: disagreementsOf(aligned.pairs),
  };
}
