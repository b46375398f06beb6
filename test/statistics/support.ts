import type { CoefficientId, MeasurementLevel } from '../../src/model/agreement.ts';
import { COEFFICIENT_REGISTRY } from '../../src/statistics/coefficients.ts';
import type { Outcome, Ratings } from '../../src/statistics/ratings.ts';

export type Value = string | number | null;

/** Ratings from lists of what each coder said, by coder; categories are the values that occur, in order. */
export function byCoder(lists: readonly (readonly Value[])[], categories?: readonly Value[]): Ratings {
  const used = [...new Set(lists.flat())].filter((value) => value !== null);
  const isNumeric = used.every((value) => typeof value === 'number');
  const domain = categories ?? (isNumeric ? [...used].sort((a, b) => a - b) : [...used].map(String).sort());
  return {
    coders: lists.length,
    categories: domain.length,
    ordered: isNumeric || categories !== undefined,
    numbers: isNumeric ? domain.map(Number) : null,
    rows: (lists[0] ?? []).map((_, unit) => ({
      values: lists.map((list) => {
        const value = list[unit] ?? null;
        return value === null ? null : domain.indexOf(value);
      }),
      count: 1,
    })),
  };
}

/** Ratings of two coders from their cross table. */
export function crossed(table: readonly (readonly number[])[]): Ratings {
  return {
    coders: 2,
    categories: table.length,
    ordered: true,
    numbers: table.map((_, at) => at + 1),
    rows: table.flatMap((row, a) => row.map((count, b) => ({ values: [a, b], count }))),
  };
}

/** Ratings from how many coders put each unit into each category. */
export function counted(counts: readonly (readonly number[])[]): Ratings {
  const rows = counts.map((row) => ({
    values: row.flatMap((count, category) => Array.from({ length: count }, () => category)),
    count: 1,
  }));
  return {
    coders: rows[0]?.values.length ?? 0,
    categories: counts[0]?.length ?? 0,
    ordered: false,
    numbers: null,
    rows,
  };
}

export function outcome(id: CoefficientId, ratings: Ratings): Outcome {
  const coefficient = COEFFICIENT_REGISTRY.find((each) => each.id === id);
  if (coefficient === undefined) throw new Error(`no coefficient ${id}`);
  return coefficient.compute(ratings);
}

export function figure(id: CoefficientId, ratings: Ratings): number {
  const { value, gap } = outcome(id, ratings);
  if (value === null) throw new Error(`${id} cannot be computed: ${gap}`);
  return value;
}

export const alpha = (level: MeasurementLevel, ratings: Ratings): number => figure(`alpha-${level}`, ratings);
