import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVELS, type MeasurementLevel } from '../../src/model/agreement.ts';
import { kappaErrors } from '../../src/statistics/cohen.ts';
import { fleissExpected } from '../../src/statistics/fleiss.ts';
import { ac1Expected } from '../../src/statistics/gwet.ts';
import { linearisedError } from '../../src/statistics/gwet-errors.ts';
import { coincidences, disagreements } from '../../src/statistics/krippendorff.ts';
import { agreementIn } from '../../src/statistics/percent.ts';
import { type Ratings, tally } from '../../src/statistics/ratings.ts';
import { categoryShares } from '../../src/statistics/shares.ts';
import { crossTable, unweighted, weightedSums } from '../../src/statistics/two-coders.ts';
import { alpha, byCoder, counted, crossed, figure, outcome, type Value } from './support.ts';

type Numbers = Readonly<Record<string, number>>;
interface Vectors {
  readonly krippendorff: readonly {
    readonly id: string;
    readonly data: readonly (readonly Value[])[];
    readonly expected: Numbers;
    readonly computed_only?: Numbers;
    readonly n_pairable?: number;
    readonly n_c?: Numbers;
    readonly coincidence?: readonly (readonly number[])[];
    readonly Do_De?: Readonly<Record<string, readonly [number, number]>>;
  }[];
  readonly two_rater_tables: readonly {
    readonly id: string;
    readonly table?: readonly (readonly number[])[];
    readonly raters?: readonly (readonly number[])[];
    readonly expected: Readonly<Record<string, number | readonly [number, number]>>;
    readonly computed_only?: Numbers;
  }[];
  readonly fleiss_counts: readonly {
    readonly id: string;
    readonly counts: readonly (readonly number[])[];
    readonly expected: Readonly<Record<string, number | readonly number[]>>;
    readonly computed_only?: Readonly<Record<string, number | readonly number[]>>;
  }[];
  readonly multi_rater_raw_with_missing: readonly {
    readonly expected: Readonly<Record<string, number | readonly [number, number]>>;
  }[];
  readonly nvivo_style_char: readonly ({ readonly id: string; readonly expected: Numbers } & Numbers)[];
}

const VECTORS = JSON.parse(
  readFileSync(new URL('fixtures/agreement.json', import.meta.url), 'utf8'),
) as Vectors;

/** As many decimals as the number was printed with, at most ten. */
const digitsOf = (value: number): number => Math.min(10, /\.(\d+)/u.exec(String(value))?.[1]?.length ?? 0);

/** Equal to the digits given: off by no more than half a unit of the last one. */
function expectDigits(actual: number, expected: number, what: string): void {
  const slack = 0.5 * 10 ** -digitsOf(expected) + 1e-12;
  expect(
    Math.abs(actual - expected),
    `${what}: ${String(actual)} is not ${String(expected)}`,
  ).toBeLessThanOrEqual(slack);
}

const numbersOf = (given: Readonly<Record<string, unknown>> | undefined): [string, number][] =>
  Object.entries(given ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

/** t of 0.975 with 11 degrees of freedom, and z of 0.975. */
const T11 = 2.200985;
const Z = 1.959964;

const tableOf = (ratings: Ratings): Exclude<ReturnType<typeof crossTable>, string> => {
  const table = crossTable(ratings);
  if (typeof table === 'string') throw new Error(table);
  return table;
};
const sharesOf = (ratings: Ratings): number[] => categoryShares(tally(ratings), ratings.categories);

const scottExpected = (ratings: Ratings): number => {
  const { first, second } = tableOf(ratings);
  return fleissExpected(first.map((share, at) => (share + (second[at] ?? 0)) / 2));
};

/** Every number that a source prints, by the name the fixture gives it. */
const FIGURES: Readonly<Record<string, (ratings: Ratings) => number>> = {
  percent_agreement: (ratings) => figure('percent', ratings),
  po: (ratings) => figure('percent', ratings),
  pa: (ratings) => figure('percent', ratings),
  P_bar: (ratings) => figure('percent', ratings),
  pe_kappa: (ratings) => weightedSums(tableOf(ratings), unweighted).expected,
  pe_pi: scottExpected,
  P_e: (ratings) => fleissExpected(sharesOf(ratings)),
  fleiss_pe: (ratings) => fleissExpected(sharesOf(ratings)),
  ac1_pe: (ratings) => ac1Expected(sharesOf(ratings)),
  expected_agreement: (ratings) => 1 - disagreements(ratings, 'nominal').expected,
  kappa: (ratings) => figure(ratings.coders === 2 ? 'cohen' : 'fleiss', ratings),
  cohen_kappa: (ratings) => figure('cohen', ratings),
  kappa_linear: (ratings) => figure('weighted-linear', ratings),
  kappa_quadratic: (ratings) => figure('weighted-quadratic', ratings),
  kappa_ase: (ratings) => kappaErrors(ratings, 'unweighted')?.error ?? NaN,
  kappa_linear_ase: (ratings) => kappaErrors(ratings, 'linear')?.error ?? NaN,
  ase_h0: (ratings) => kappaErrors(ratings, 'unweighted')?.underChance ?? NaN,
  z: (ratings) => figure('cohen', ratings) / (kappaErrors(ratings, 'unweighted')?.underChance ?? NaN),
  pi: (ratings) => figure('scott', ratings),
  scott_pi: (ratings) => figure('scott', ratings),
  fleiss: (ratings) => figure('fleiss', ratings),
  conger: (ratings) => figure('conger', ratings),
  ac1: (ratings) => figure('ac1', ratings),
  ac1_se: (ratings) => linearisedError(ratings, 'ac1') ?? NaN,
  brennan_prediger: (ratings) => figure('brennan-prediger', ratings),
  alpha: (ratings) => alpha('nominal', ratings),
  ...Object.fromEntries(LEVELS.map((level) => [level, (ratings: Ratings) => alpha(level, ratings)])),
};

function expectFigures(ratings: Ratings, expected: Readonly<Record<string, unknown>> | undefined): void {
  for (const [name, value] of numbersOf(expected)) {
    const compute = FIGURES[name];
    if (compute === undefined) throw new Error(`the fixture names ${name}, which no test computes`);
    expectDigits(compute(ratings), value, name);
  }
}

function expectInterval(given: unknown, value: number, half: number, what: string): void {
  const [low = NaN, high = NaN] = given as readonly number[];
  expectDigits(value - half, low, `${what}, low`);
  expectDigits(Math.min(1, value + half), high, `${what}, high`);
}

describe('Krippendorff’s α', () => {
  it.each(VECTORS.krippendorff)('of $id is as printed', (vector) => {
    const ratings = byCoder(vector.data);
    expectFigures(ratings, vector.expected);
    expectFigures(ratings, vector.computed_only);
    const found = coincidences(ratings);
    if (vector.n_pairable !== undefined) expect(found.pairable).toBe(vector.n_pairable);
    if (vector.n_c !== undefined) expect(found.frequencies).toEqual(Object.values(vector.n_c));
    for (const [a, row] of (vector.coincidence ?? []).entries())
      for (const [b, value] of row.entries()) expect(found.matrix[a]?.[b]).toBeCloseTo(value, 10);
    for (const [level, [observed, expected]] of Object.entries(vector.Do_De ?? {})) {
      const got = disagreements(ratings, level as MeasurementLevel);
      expectDigits(got.observed, observed, `D_o ${level}`);
      expectDigits(got.expected, expected, `D_e ${level}`);
    }
  });

  const [first] = VECTORS.krippendorff;
  const data = first?.data ?? [];

  it('does not change when a unit with a single value is left out (Krippendorff 2019, p. 290)', () => {
    const without = byCoder(data.map((list) => list.slice(0, 11)));
    for (const level of LEVELS) expect(alpha(level, without)).toBe(alpha(level, byCoder(data)));
  });

  it('is ordinal for words in a given order', () => {
    const words = ['very low', 'low', 'middle', 'high', 'very high'];
    const said = data.map((list) =>
      list.map((value) => (value === null ? null : (words[Number(value) - 1] ?? null))),
    );
    expectDigits(alpha('ordinal', byCoder(said, words)), 0.815388, 'ordinal');
    expect(outcome('alpha-ordinal', byCoder(said))).toEqual({ value: null, gap: 'unordered' });
  });
});

describe('two coders', () => {
  it.each(VECTORS.two_rater_tables)('$id is as printed', ({ id, table, raters, expected, computed_only }) => {
    const ratings = table === undefined ? byCoder(raters ?? []) : crossed(table);
    expectFigures(ratings, expected);
    expectFigures(ratings, computed_only);
    if (id !== 'sas_statsmodels') return;
    const half = (weighting: 'unweighted' | 'linear'): number =>
      Z * (kappaErrors(ratings, weighting)?.error ?? NaN);
    expectInterval(expected['kappa_ci'], figure('cohen', ratings), half('unweighted'), 'κ');
    expectInterval(
      expected['kappa_linear_ci'],
      figure('weighted-linear', ratings),
      half('linear'),
      'weighted κ',
    );
  });
});

describe('counts of coders by category', () => {
  it.each(VECTORS.fleiss_counts)('$id is as printed', ({ counts, expected, computed_only }) => {
    const ratings = counted(counts);
    expectFigures(ratings, expected);
    expectFigures(ratings, computed_only);
    const rows = tally(ratings);
    const lists: Readonly<Record<string, readonly number[]>> = {
      P_i: rows.map(agreementIn),
      p_j: sharesOf(ratings),
      column_totals: counts[0]?.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0)) ?? [],
      per_category: counts[0]?.map((_, at) => figure('fleiss', against(counts, at))) ?? [],
    };
    for (const [name, values] of Object.entries({ ...expected, ...computed_only })) {
      if (typeof values === 'number') continue;
      for (const [at, value] of values.entries())
        expectDigits(lists[name]?.[at] ?? NaN, value, `${name} ${at}`);
    }
  });

  /** One category against all others. */
  function against(counts: readonly (readonly number[])[], category: number): Ratings {
    return counted(
      counts.map((row) => {
        const own = row[category] ?? 0;
        return [own, row.reduce((sum, count) => sum + count, 0) - own];
      }),
    );
  }
});

describe('several coders with missing values', () => {
  /** In irrCAC's own data (Gwet 2014) unit 12 is rated by the third coder, not the second; only Conger's κ can tell. */
  const ratings = byCoder(
    (VECTORS.krippendorff[0]?.data ?? []).map((list, coder) => [
      ...list.slice(0, 11),
      coder === 2 ? 3 : null,
    ]),
  );
  const [vector] = VECTORS.multi_rater_raw_with_missing;

  it('is as irrCAC computes it', () => {
    expect(Object.keys(vector?.expected ?? {}).length).toBeGreaterThan(8);
    expectFigures(ratings, vector?.expected);
    expectInterval(
      vector?.expected['ac1_ci'],
      figure('ac1', ratings),
      T11 * (linearisedError(ratings, 'ac1') ?? NaN),
      'AC1',
    );
    expectDigits(linearisedError(ratings, 'fleiss') ?? NaN, 0.15302, 'Fleiss’ standard error');
  });
});

describe('characters, as NVivo counts them', () => {
  it.each(VECTORS.nvivo_style_char)('$id is as printed', ({ both, neither, expected, ...counts }) => {
    const a = counts['a_only'] ?? counts['only_one'] ?? NaN;
    const b = counts['b_only'] ?? 0;
    expectFigures(
      crossed([
        [neither ?? NaN, b],
        [a, both ?? NaN],
      ]),
      expected,
    );
  });
});
