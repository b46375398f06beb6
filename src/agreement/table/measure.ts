import {
  type AgreementLine,
  type CoefficientId,
  LEVELS,
  type MeasurementLevel,
  type RowDisagreement,
  type TableAgreement,
} from '../../model/agreement.ts';
import { round4 } from '../../model/rating.ts';
import { compareText } from '../../model/text.ts';
import type { BootstrapOptions } from '../../statistics/bootstrap.ts';
import { COEFFICIENT_REGISTRY } from '../../statistics/coefficients.ts';
import { countingDraws, type DrawProgress } from '../../statistics/draws.ts';
import { type BlockedRatings, pooled } from '../../statistics/estimate.ts';
import { coincidences } from '../../statistics/krippendorff.ts';
import { chooseCoders, tooFewCoders } from '../coders.ts';
import { everyPair, lineOf, pairCount, pairLines } from '../line.ts';
import { type Categories, categoriesOf } from './categories.ts';
import { type RatingTable, readRatingTable } from './read.ts';

export interface TableOptions {
  /** Coders to look at; none for all. */
  readonly coders: readonly string[];
  /** All values there are, in order; `null` for those that occur. */
  readonly categories: readonly string[] | null;
  /** What may be done with the values; `null` for all that they allow. */
  readonly level: MeasurementLevel | null;
  readonly seed: number;
  readonly samples: number;
  readonly progress?: DrawProgress;
}

const CONFIDENCE = 0.95;

function highestLevel({ ordered, numbers }: Categories): MeasurementLevel {
  if (numbers === null) return ordered ? 'ordinal' : 'nominal';
  return numbers.some((number) => number < 0) ? 'interval' : 'ratio';
}

/** Coefficients for values of this level, and all below it. */
function coefficientsUpTo(level: MeasurementLevel): CoefficientId[] {
  return COEFFICIENT_REGISTRY.filter((each) => LEVELS.indexOf(each.level) <= LEVELS.indexOf(level)).map(
    ({ id }) => id,
  );
}

/** One category against all others. */
function against(ratings: BlockedRatings, category: number): BlockedRatings {
  return {
    ...ratings,
    categories: 2,
    ordered: false,
    numbers: null,
    blocks: ratings.blocks.map((rows) =>
      rows.map(({ values, count }) => ({
        values: values.map((value) => (value === null ? null : Number(value === category))),
        count,
      })),
    ),
  };
}

/** More than this are measurements, and a figure for each says nothing. */
const MOST_CATEGORIES = 20;

const hasCategoryLines = ({ names }: Categories): boolean =>
  names.length > 2 && names.length <= MOST_CATEGORIES;

function perCategory(
  ratings: BlockedRatings,
  categories: Categories,
  bootstrap: BootstrapOptions,
): AgreementLine[] {
  if (!hasCategoryLines(categories)) return [];
  const { names } = categories;
  const coefficients: readonly CoefficientId[] = ['percent', 'cohen', 'fleiss', 'ac1', 'alpha-nominal'];
  return names.map((name, at) => lineOf(against(ratings, at), name, { coefficients, bootstrap }));
}

/** Rows whose values differ, those farthest apart first: the mean over pairs of 0 or 1, of ranks where ordered. */
function rowDisagreements(
  { units }: RatingTable,
  categories: Categories,
  level: MeasurementLevel,
): RowDisagreement[] {
  const steps = categories.names.length - 1;
  const apart = (a: number, b: number): number => {
    if (a === b) return 0;
    return level === 'nominal' ? 1 : Math.abs(a - b) / steps;
  };
  return units
    .flatMap(({ unit, values }): RowDisagreement[] => {
      const pairs = everyPair(values.flatMap((value) => (value === null ? [] : [categories.placeOf(value)])));
      const total = pairs.reduce((sum, [a, b]) => sum + apart(a, b), 0);
      return total === 0 ? [] : [{ unit, weight: round4(total / pairs.length), given: values }];
    })
    .sort((a, b) => b.weight - a.weight || compareText(a.unit, b.unit));
}

function ofCoders(table: RatingTable, asked: readonly string[]): RatingTable {
  const coders = chooseCoders(asked, table.coders);
  if (coders.length < 2) throw tooFewCoders(coders);
  const places = coders.map((coder) => table.coders.indexOf(coder));
  return {
    ...table,
    coders,
    units: table.units.map((unit) => ({ ...unit, values: places.map((at) => unit.values[at] ?? null) })),
  };
}

/**
 * Agreement in a table of units × coders, read from CSV text.
 * @throws TelaahError CODINGS_INVALID
 */
export function measureTable(text: string, name: string, options: TableOptions): TableAgreement {
  const table = ofCoders(readRatingTable(text, name), options.coders);
  const categories = categoriesOf(table, options.categories);
  const level = options.level ?? highestLevel(categories);
  const bootstrap = { seed: options.seed, samples: options.samples, level: CONFIDENCE };
  const ratings: BlockedRatings = {
    coders: table.coders.length,
    categories: categories.names.length,
    ordered: categories.ordered,
    numbers: categories.numbers,
    blocks: table.units.map(({ values }) => [
      { values: values.map((value) => (value === null ? null : categories.placeOf(value))), count: 1 },
    ]),
  };
  const categoryLines = hasCategoryLines(categories) ? categories.names.length : 0;
  const counted = countingDraws(
    bootstrap,
    1 + pairCount(table.coders.length) + categoryLines,
    options.progress,
  );
  const lines = { coefficients: coefficientsUpTo(level), bootstrap: counted };
  return {
    basis: 'table',
    name: table.name,
    form: table.form,
    level,
    coders: table.coders,
    units: table.units.length,
    missing: table.units.reduce(
      (sum, { values }) => sum + values.filter((value) => value === null).length,
      0,
    ),
    categories: categories.names,
    coincidences: coincidences(pooled(ratings)).matrix.map((row) => row.map(round4)),
    bootstrap,
    overall: lineOf(ratings, null, lines),
    pairs: pairLines(ratings, table.coders, lines),
    perCategory: perCategory(ratings, categories, counted),
    disagreements: rowDisagreements(table, categories, level),
  };
}
