import { denseRow, type SparseRow } from './linear.ts';

/** How likely each code of a passage is, in the order of the codebook. */
export type Likely = readonly number[];

/** The rest of a document counts beside so many passages of average likelihood: of a few answers nothing is concluded. */
const AVERAGE = 6;
/** What is hardly there at all is as good as absent. */
const ABSENT = 0.02;
const MOST = 6;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The highest value before each place; `none` before the first. */
function highestBefore(values: readonly number[], none: number): number[] {
  let highest = none;
  return values.map((value) => {
    const before = highest;
    highest = Math.max(highest, value);
    return before;
  });
}

/**
 * What the other passages of a document say of each: people stay with a matter for an answer or two, and come to
 * each matter of an interview once.
 * @param alone the log odds of every code for each passage by its own words, in the order of the document
 * @param likely how likely every code is in each passage, as far as is known: by its own words, or by what a person said
 * @returns for each passage and code: the code's own log odds, how likely it is in the passage before and the one behind,
 *   how much of the rest of the document is about it, and how likely it is anywhere before and anywhere behind
 */
export function besideFeatures(alone: readonly Likely[], likely: readonly Likely[]): SparseRow[][] {
  const codes = alone[0]?.length ?? 0;
  const average = sum(likely.map(sum)) / Math.max(1, codes * likely.length);
  const byCode = Array.from({ length: codes }, (_, code) => {
    const values = likely.map((one) => one[code] ?? 0);
    const whole = sum(values);
    const [before, behind] = [
      highestBefore(values, average),
      highestBefore([...values].reverse(), average).reverse(),
    ];
    return values.map((own, n) => {
      const rest = (whole - own + AVERAGE * average) / (values.length - 1 + AVERAGE);
      return denseRow([
        Math.max(-MOST, Math.min(MOST, alone[n]?.[code] ?? 0)) / 2,
        values[n - 1] ?? average,
        values[n + 1] ?? average,
        Math.log(rest + ABSENT),
        before[n] ?? average,
        behind[n] ?? average,
      ]);
    });
  });
  return alone.map((_, n) => byCode.flatMap((rows) => rows[n] ?? []));
}
