import { macroF1, type Pair } from '../../../statistics/f1.ts';
import { fitLogistic, type SparseRow } from '../linear.ts';
import { likeliest, oddsOf, type PolarityDecision, polarityFeatures, SIDES, type Side } from '../polarity.ts';
import type { Prior } from '../prior.ts';
import type { TrainingStudy } from './study.ts';

/** A passage under a code as a model saw it, with the side that a person gave it. */
export interface SideCase {
  readonly row: SparseRow;
  readonly side: Side;
}

/** What models make of studies that they had not seen. */
export function sideCases(studies: readonly TrainingStudy[], sides: Prior['sides']): SideCase[] {
  return studies.flatMap(({ passages, lang }) =>
    passages.flatMap(({ passage, codes }) =>
      [...codes].flatMap(([code, side]) =>
        side === null
          ? []
          : [
              {
                row: polarityFeatures(passage, code, sides[lang], passage.stretches(), passage.valence(code)),
                side,
              },
            ],
      ),
    ),
  );
}

const FIT = { l2: 2, iterations: 80 };
const MIXED_FACTORS = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.3, 2.6, 3];

/** How to decide on a side. */
export function learnPolarity(cases: readonly SideCase[]): PolarityDecision {
  const rows = cases.map(({ row }) => row);
  const importance = new Float64Array(rows.length).fill(1);
  const weightsOf = (side: Side): Float64Array => {
    const targets = Float64Array.from(cases, (one) => (one.side === side ? 1 : 0));
    return fitLogistic({ rows, targets, importance, size: rows[0]?.index.length ?? 0 }, FIT);
  };
  const weights = {
    positive: weightsOf('positive'),
    negative: weightsOf('negative'),
    mixed: weightsOf('mixed'),
  };
  // Macro-F1 alone calls too much mixed, which makes ratings grey; accuracy alone never calls anything mixed.
  const value = (mixed: number): number => {
    const pairs = cases.map(
      ({ row, side }): Pair<Side> => [side, likeliest(oddsOf(row, { weights, mixed }))],
    );
    const right = pairs.filter(([gold, given]) => gold === given).length;
    return macroF1(pairs, SIDES) + right / pairs.length;
  };
  const mixed = MIXED_FACTORS.reduce((best, factor) => (value(factor) > value(best) ? factor : best), 1);
  return { weights, mixed };
}
