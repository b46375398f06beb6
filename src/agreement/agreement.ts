import type { AgreementLine, CodingAgreement, CoefficientId } from '../model/agreement.ts';
import type { BootstrapOptions } from '../statistics/bootstrap.ts';
import { countingDraws, type DrawProgress } from '../statistics/draws.ts';
import type { RatingRow } from '../statistics/ratings.ts';
import { characterBlocks, documentBlocks } from './characters.ts';
import { type CodedByPeople, type Comparison, comparisonOf } from './comparison.ts';
import { disagreementsOf } from './disagreements.ts';
import { lineOf, NOMINAL, pairCount, pairLines } from './line.ts';
import { overlapLines } from './overlap.ts';
import {
  type ComparedUnit,
  comparedUnits,
  givenRatings,
  neutralJudgements,
  polarityRatings,
  together,
  unitBlocks,
} from './units.ts';

export interface AgreementOptions {
  readonly basis: CodingAgreement['basis'];
  /** Codes or indicators to look at; none for all that were used. */
  readonly codes: readonly string[];
  /** The codebook's codes in its order. */
  readonly order: readonly string[];
  /** Above 0, at most 1: the least share of common words for two passages to be the same. */
  readonly threshold: number;
  readonly seed: number;
  /** Resamples for the intervals; 0 for none. */
  readonly samples: number;
  readonly progress?: DrawProgress;
}

/** Confidence of the intervals. */
const CONFIDENCE = 0.95;

const CHARACTERS: readonly CoefficientId[] = ['percent', 'cohen', 'fleiss', 'ac1', 'alpha-nominal'];
const POLARITY: readonly CoefficientId[] = [
  ...NOMINAL,
  'weighted-linear',
  'weighted-quadratic',
  'alpha-ordinal',
];

type Lines = Pick<CodingAgreement, 'overall' | 'codes' | 'pairs' | 'byDocument'>;

function linesOf(
  { coders, codes }: Comparison,
  blocks: readonly (readonly (readonly RatingRow[])[])[],
  coefficients: readonly CoefficientId[],
  bootstrap: BootstrapOptions,
): Lines {
  const options = { coefficients, bootstrap };
  const all = givenRatings(coders.length, together(blocks));
  return {
    overall: lineOf(all, null, options),
    codes: codes.map((code, at) => lineOf(givenRatings(coders.length, blocks[at] ?? []), code, options)),
    pairs: pairLines(all, coders, options),
    byDocument: [],
  };
}

/** Every code in every document, as NVivo lists them; without intervals. */
function byDocument(
  { documents, coders, codes }: Comparison,
  bootstrap: BootstrapOptions,
): Lines['byDocument'] {
  const options = { coefficients: CHARACTERS, bootstrap: { ...bootstrap, samples: 0 } };
  return documents.flatMap((compared) =>
    codes.map((code): { document: string; line: AgreementLine } => ({
      document: compared.document.id,
      line: lineOf(givenRatings(coders.length, documentBlocks(compared, coders.length, code)), code, options),
    })),
  );
}

function measured(
  comparison: Comparison,
  units: readonly ComparedUnit[],
  { basis, threshold }: AgreementOptions,
  bootstrap: BootstrapOptions,
): Lines {
  const { codes } = comparison;
  switch (basis) {
    case 'units':
      return linesOf(
        comparison,
        codes.map((_, at) => unitBlocks(units, at)),
        NOMINAL,
        bootstrap,
      );
    case 'characters':
      return {
        ...linesOf(
          comparison,
          codes.map((code) => characterBlocks(comparison, code)),
          CHARACTERS,
          bootstrap,
        ),
        byDocument: byDocument(comparison, bootstrap),
      };
    case 'overlap':
      return { ...overlapLines(comparison, threshold, bootstrap), byDocument: [] };
  }
}

/**
 * How far people agree who coded the same documents. Deterministic: the same codings, seed and number of samples give
 * the same figures.
 * @throws TelaahError NOTHING_TO_COMPARE
 */
export function measureAgreement(people: CodedByPeople, options: AgreementOptions): CodingAgreement {
  const comparison = comparisonOf(people, options.codes, options.order);
  const { coders, documents, leftOut } = comparison;
  const units = comparedUnits(comparison);
  const { seed, samples, basis, threshold } = options;
  const bootstrap = { seed, samples, level: CONFIDENCE };
  const onUnits = basis === 'units';
  const lines = 1 + comparison.codes.length + pairCount(coders.length) + (onUnits ? 1 : 0);
  const counted = countingDraws(bootstrap, lines, options.progress);
  return {
    basis,
    coders,
    documents: documents.map(({ document }) => document.id),
    leftOut,
    threshold: basis === 'overlap' ? threshold : null,
    bootstrap,
    ...measured(comparison, units, options, counted),
    polarity: onUnits
      ? lineOf(polarityRatings(units, coders.length), null, { coefficients: POLARITY, bootstrap: counted })
      : null,
    neutral: onUnits ? neutralJudgements(units) : 0,
    disagreements: disagreementsOf(units, threshold),
  };
}
