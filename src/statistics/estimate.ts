import type { AgreementScore, CoefficientId, Reading } from '../model/agreement.ts';
import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import { COEFFICIENT_REGISTRY } from './coefficients.ts';
import type { RatingRow, Ratings } from './ratings.ts';
import { readingOf } from './reading.ts';

/** Nine decimals: all that any source prints, and less than the last bits in which sums may differ. */
export function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}

/** Ratings in blocks that are drawn together: the rows of one unit are not independent of each other. */
export interface BlockedRatings extends Omit<Ratings, 'rows'> {
  readonly blocks: readonly (readonly RatingRow[])[];
}

/** Rows that say the same are one; a block says how often it holds each. */
interface Patterns {
  readonly rows: readonly RatingRow[];
  readonly blocks: readonly (readonly (readonly [row: number, count: number])[])[];
}

function patternsOf(blocks: BlockedRatings['blocks']): Patterns {
  const places = new Map<string, number>();
  const rows: RatingRow[] = [];
  return {
    rows,
    blocks: blocks.map((block) =>
      block.map(({ values, count }) => {
        const key = values.join();
        const place = places.get(key) ?? rows.length;
        if (place === rows.length) {
          places.set(key, place);
          rows.push({ values, count: 0 });
        }
        return [place, count] as const;
      }),
    ),
  };
}

function countedRows({ rows, blocks }: Patterns, draw: Iterable<number>): RatingRow[] {
  const counts = new Float64Array(rows.length);
  for (const at of draw) {
    for (const [row, count] of blocks[at] ?? []) counts[row] = (counts[row] ?? 0) + count;
  }
  return rows.flatMap(({ values }, at) => {
    const count = counts[at] ?? 0;
    return count === 0 ? [] : [{ values, count }];
  });
}

/** All blocks together, rows that say the same counted in one. */
export function pooled({ blocks, ...rest }: BlockedRatings): Ratings {
  return { ...rest, rows: countedRows(patternsOf(blocks), blocks.keys()) };
}

/**
 * Coefficients with bootstrap intervals from resampled blocks. Standard errors come along where every block is one
 * unit of one row: their formulas know no others.
 */
export function scoresOf(
  ratings: BlockedRatings,
  coefficients: readonly CoefficientId[],
  options: BootstrapOptions,
): AgreementScore[] {
  const { blocks, ...rest } = ratings;
  const patterns = patternsOf(blocks);
  const wanted = COEFFICIENT_REGISTRY.filter(({ id }) => coefficients.includes(id));
  const over = (draw: Iterable<number>): Ratings => ({ ...rest, rows: countedRows(patterns, draw) });
  const whole = over(blocks.keys());
  const outcomes = wanted.map(({ compute }) => compute(whole));
  const intervals = bootstrap(
    blocks.length,
    (draw) => {
      const sample = over(draw);
      return wanted.map(({ compute }, at) =>
        typeof outcomes[at]?.value === 'number' ? compute(sample).value : null,
      );
    },
    options,
  );
  const simple = blocks.every((block) => block.length === 1 && block[0]?.count === 1);
  return wanted.map(({ id, error }, at): AgreementScore => {
    const { value = null, gap = null } = outcomes[at] ?? {};
    const interval = intervals[at] ?? null;
    const standardError = simple ? error(whole) : null;
    return {
      coefficient: id,
      value: value === null ? null : rounded(value),
      gap,
      interval: interval === null ? null : { low: rounded(interval.low), high: rounded(interval.high) },
      standardError: standardError === null ? null : rounded(standardError),
      reading: value === null ? null : (readingOf(id, value) satisfies Reading | null),
    };
  });
}
