import { macroF1, type Pair } from '../../../statistics/f1.ts';
import { fitLogistic, type SparseRow } from '../linear.ts';
import { type Passage, stemsOf } from '../passage.ts';
import {
  likeliest,
  oddsOf,
  type PolarityDecision,
  readAlone,
  SIDES,
  type Side,
  type SideDecision,
  type SideEvidence,
  sideEvidence,
} from '../polarity.ts';
import type { Prior } from '../prior.ts';
import { besideRow, surround } from '../sides-beside.ts';
import { isCoded, type TrainingStudy } from './study.ts';

/** A passage under a code as a model saw it, with the side that a person gave it. */
interface SideCase {
  readonly passage: Passage;
  readonly code: string;
  readonly side: Side;
  readonly evidence: SideEvidence;
  /** Whether the researcher coded it, when it is learned how to decide beside own codings. */
  readonly coded: boolean;
}

/** What a model makes of a study that it had not seen. */
export type SideCases = readonly SideCase[];

/**
 * What models make of studies that they had not seen, study by study. Studies with drawn sides are left out: beside each other
 * their passages say nothing, and deciding would be learned to trust the rest of a study as little.
 */
export function sideCases(studies: readonly TrainingStudy[], sides: Prior['sides']): SideCases[] {
  const told = studies.filter(({ drawnSides }) => drawnSides !== true);
  return told.map(({ passages, lang }) =>
    passages.flatMap(({ passage, codes }, n) =>
      [...codes].flatMap(([code, side]): SideCase[] => {
        if (side === null) return [];
        const evidence = sideEvidence(passage, code, sides[lang]);
        return [{ passage, code, side, evidence, coded: isCoded(n) }];
      }),
    ),
  );
}

/** What is decided between sides, and what the person gave. */
interface Lesson {
  readonly row: SparseRow;
  readonly side: Side;
}

const FIT = { l2: 2, iterations: 80 };
const MIXED_FACTORS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.3, 2.6, 3];

function fitted(lessons: readonly Lesson[]): SideDecision {
  const rows = lessons.map(({ row }) => row);
  const importance = new Float64Array(rows.length).fill(1);
  const weightsOf = (side: Side): Float64Array => {
    const targets = Float64Array.from(lessons, (one) => (one.side === side ? 1 : 0));
    return fitLogistic({ rows, targets, importance, size: rows[0]?.index.length ?? 0 }, FIT);
  };
  const weights = {
    positive: weightsOf('positive'),
    negative: weightsOf('negative'),
    mixed: weightsOf('mixed'),
  };
  // Macro-F1 alone calls too much mixed, which makes ratings grey; accuracy alone never calls anything mixed.
  const value = (mixed: number): number => {
    const pairs = lessons.map(
      ({ row, side }): Pair<Side> => [side, likeliest(oddsOf(row, { weights, mixed }))],
    );
    const right = pairs.filter(([gold, given]) => gold === given).length;
    return macroF1(pairs, SIDES) + right / pairs.length;
  };
  const mixed = MIXED_FACTORS.reduce((best, factor) => (value(factor) > value(best) ? factor : best), 1);
  return { weights, mixed };
}

/** A study's passages beside each other, those left out of which a person has said the side. */
function besideOthers(cases: SideCases, alone: SideDecision, isSaid: (one: SideCase) => boolean): Lesson[] {
  const voices = cases.map((one) => ({
    document: one.passage.document,
    unit: one.passage.unit,
    stems: stemsOf(one.passage.bags),
    code: one.code,
    says: isSaid(one) ? one.side : readAlone(one.evidence, alone),
  }));
  const around = surround(voices);
  return cases.flatMap(({ side }, n): Lesson[] => {
    const [says, own] = [voices[n]?.says, around[n]];
    return typeof says !== 'object' || own === undefined ? [] : [{ row: besideRow(says, own), side }];
  });
}

/** How to decide on a side, of a study that nobody has coded, and of one that the researcher has begun to code. */
export function learnPolarity(studies: readonly SideCases[]): PolarityDecision {
  const alone = fitted(studies.flat().map(({ evidence, side }) => ({ row: evidence.row, side })));
  const beside = studies.flatMap((cases) => [
    ...besideOthers(cases, alone, () => false),
    ...besideOthers(cases, alone, ({ coded }) => coded),
  ]);
  return { alone, beside: fitted(beside) };
}
