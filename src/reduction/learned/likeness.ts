import type { SparseRow } from './linear.ts';
import type { SymbolNumber } from './symbols.ts';

/** A stem that more than this share of the passages has, or more than so many of them, says nothing of what one is about. */
const COMMON = 0.1;
const MOST = 40;
/** In a few passages everything would be common. */
const FEW = 3;

/** The different stems of passages, numbered from 0, and how often each occurs; in how many passages each stem is. */
interface Counted {
  readonly passages: readonly { readonly stems: readonly number[]; readonly counts: readonly number[] }[];
  readonly holding: readonly number[];
}

function counted(passages: readonly (readonly SymbolNumber[])[]): Counted {
  const numbers = new Map<SymbolNumber, number>();
  const [holding, last, places]: [number[], number[], number[]] = [[], [], []];
  const all = passages.map((own, n) => {
    const [stems, counts]: [number[], number[]] = [[], []];
    for (const symbol of own) {
      const stem = numbers.get(symbol) ?? numbers.size;
      if (stem === numbers.size) {
        numbers.set(symbol, stem);
        holding.push(0);
      }
      if (last[stem] === n) {
        const place = places[stem] ?? 0;
        counts[place] = (counts[place] ?? 0) + 1;
        continue;
      }
      last[stem] = n;
      places[stem] = stems.length;
      stems.push(stem);
      counts.push(1);
      holding[stem] = (holding[stem] ?? 0) + 1;
    }
    return { stems, counts };
  });
  return { passages: all, holding };
}

/** The passages that a stem is in, and how much of each it is. */
interface Posting {
  readonly passages: number[];
  readonly weights: number[];
}
const NOWHERE: Posting = { passages: [], weights: [] };

/** A stem of a passage: how much of it it is, of a length of 1. */
interface Weighed {
  readonly stem: number;
  readonly weight: number;
}

/** The stems of each passage that tell what it is about. */
function weighed({ passages, holding }: Counted): Weighed[][] {
  const rarity = holding.map((held) => Math.log((passages.length + 1) / (held + 0.5)));
  const most = Math.min(MOST, Math.max(FEW, COMMON * passages.length));
  return passages.map(({ stems, counts }) => {
    let square = 0;
    const weights = stems.map((stem, k) => {
      const count = counts[k] ?? 1;
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * (rarity[stem] ?? 0);
      square += weight * weight;
      return weight;
    });
    const length = Math.sqrt(square);
    const telling: Weighed[] = [];
    for (const [k, stem] of stems.entries()) {
      const held = holding[stem] ?? 0;
      if (held > 1 && held <= most) telling.push({ stem, weight: (weights[k] ?? 0) / length });
    }
    return telling;
  });
}

/**
 * How much each passage of a study is like each other: the square of the cosine between their stems, each weighed by its
 * rarity in the study (Salton & Buckley 1988). People of one office tell of the same things and incidents in the same words.
 * @param stems of each passage
 * @returns for each passage the others that share a stem with it, by their number, and how much they are like it
 */
export function likenesses(stems: readonly (readonly SymbolNumber[])[]): SparseRow[] {
  const all = counted(stems);
  const passages = weighed(all);
  const postings = all.holding.map((): Posting | undefined => undefined);
  for (const [n, own] of passages.entries()) {
    for (const { stem, weight } of own) {
      const posting = postings[stem] ?? { passages: [], weights: [] };
      postings[stem] = posting;
      posting.passages.push(n);
      posting.weights.push(weight);
    }
  }
  const cosines = new Float64Array(passages.length);
  return passages.map((own, n) => {
    const others: number[] = [];
    for (const { stem, weight } of own) {
      const { passages: holders, weights } = postings[stem] ?? NOWHERE;
      for (let k = 0; k < holders.length; k += 1) {
        const other = holders[k] ?? n;
        if (other === n) continue;
        if (cosines[other] === 0) others.push(other);
        cosines[other] = (cosines[other] ?? 0) + weight * (weights[k] ?? 0);
      }
    }
    const value = Float64Array.from(others, (other) => (cosines[other] ?? 0) ** 2);
    for (const other of others) cosines[other] = 0;
    return { index: Int32Array.from(others), value };
  });
}

/**
 * What those that a passage is like say, each heard as much as it is like it, and beside them what is said on average.
 * @param says what another says, in the order of `average`; `undefined` of one that is not heard
 * @param unlike the average counts as much as so much of the passage's twin
 */
export function hearsay(
  { index, value }: SparseRow,
  says: (other: number) => ArrayLike<number> | undefined,
  average: ArrayLike<number>,
  unlike: number,
): Float64Array {
  const sums = new Float64Array(average.length);
  for (let n = 0; n < sums.length; n += 1) sums[n] = (average[n] ?? 0) * unlike;
  let whole = unlike;
  for (let k = 0; k < index.length; k += 1) {
    const said = says(index[k] ?? -1);
    if (said === undefined) continue;
    const much = value[k] ?? 0;
    whole += much;
    for (let n = 0; n < sums.length; n += 1) sums[n] = (sums[n] ?? 0) + much * (said[n] ?? 0);
  }
  for (let n = 0; n < sums.length; n += 1) sums[n] = (sums[n] ?? 0) / whole;
  return sums;
}

/** Less alike than this and nobody would see what two passages have in common: a quarter of the way between their words. */
const SEEN = 0.0625;
/** So many are named. */
const NAMED = 3;

/** Those of the others that are wanted and clearly like a passage, likest first. */
export function likest({ index, value }: SparseRow, wanted: (other: number) => boolean): number[] {
  const seen: { readonly other: number; readonly much: number }[] = [];
  for (let k = 0; k < index.length; k += 1) {
    const [other, much] = [index[k] ?? -1, value[k] ?? 0];
    if (much >= SEEN && wanted(other)) seen.push({ other, much });
  }
  return seen
    .sort((a, b) => b.much - a.much || a.other - b.other)
    .slice(0, NAMED)
    .map(({ other }) => other);
}
