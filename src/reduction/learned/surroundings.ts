import { hearsay } from './likeness.ts';
import { type DenseRow, EMPTY_ROW, type SparseRow } from './linear.ts';

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

/** The study as a whole counts beside the passages that are like one as much as a fifth of its twin would. */
const UNLIKE = 0.2;

/**
 * What the passages of other documents say of each that are like it: people of one office tell of the same things.
 * @param likely how likely every code is in each passage, document by document
 * @param alike in the same order the other passages of the study that are like each, numbered through (see `likenesses`)
 * @returns in the same order how much likelier each code is among those than in the study as a whole, as logarithms
 */
export function likeOthers(
  likely: readonly (readonly Likely[])[],
  alike: readonly (readonly SparseRow[])[],
): Likely[][] {
  const all = likely.flat();
  const document = likely.flatMap((passages, at) => passages.map(() => at));
  const average = (all[0] ?? []).map((_, code) => sum(all.map((one) => one[code] ?? 0)) / all.length);
  return likely.map((passages, at) => {
    const says = (other: number): Likely | undefined => (document[other] === at ? undefined : all[other]);
    return passages.map((_, n) => {
      const told = hearsay(alike[at]?.[n] ?? EMPTY_ROW, says, average, UNLIKE);
      return average.map((usual, code) => Math.log(((told[code] ?? 0) + ABSENT) / (usual + ABSENT)));
    });
  });
}

/**
 * What the other passages of a document say of each: people stay with a matter for an answer or two, and come to
 * each matter of an interview once.
 * @param alone the log odds of every code for each passage by its own words, in the order of the document
 * @param likely how likely every code is in each passage, as far as is known: by its own words, or by what a person said
 * @param elsewhere what the passages of other documents say that are like each (see {@link likeOthers})
 * @returns for each passage and code: the code's own log odds, how likely it is in the passage before and the one behind,
 *   how much of the rest of the document is about it, how likely it is anywhere before and anywhere behind, and `elsewhere`
 */
export function besideFeatures(
  alone: readonly Likely[],
  likely: readonly Likely[],
  elsewhere: readonly Likely[],
): DenseRow[][] {
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
      return [
        Math.max(-MOST, Math.min(MOST, alone[n]?.[code] ?? 0)) / 2,
        values[n - 1] ?? average,
        values[n + 1] ?? average,
        Math.log(rest + ABSENT),
        before[n] ?? average,
        behind[n] ?? average,
        elsewhere[n]?.[code] ?? 0,
      ];
    });
  });
  return alone.map((_, n) => byCode.map((rows) => rows[n] ?? []));
}
