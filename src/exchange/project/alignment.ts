import type { Span } from '../../model/text.ts';

/** Words that stand in one of two texts alone are looked past as far as this. */
const FARTHEST = 120;
/** A passage is found where most of its words are. */
const MOST = 0.6;

interface Token extends Span {
  readonly word: string;
}

const tokensOf = (text: string): Token[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));

/** The nearest pair of places, this or further, from which two words in a row are the same. */
function resumed(
  ours: readonly Token[],
  theirs: readonly Token[],
  i: number,
  j: number,
): [number, number] | null {
  for (let distance = 1; distance <= FARTHEST; distance += 1) {
    for (let ahead = 0; ahead <= distance; ahead += 1) {
      const [a, b] = [i + ahead, j + distance - ahead];
      if (ours[a] === undefined || theirs[b] === undefined || ours[a].word !== theirs[b].word) continue;
      if (ours[a + 1]?.word === theirs[b + 1]?.word) return [a, b];
    }
  }
  return null;
}

/** For each word of the first text the same word in the second, in order; -1 where there is none. */
function paired(ours: readonly Token[], theirs: readonly Token[]): Int32Array {
  const pairs = new Int32Array(ours.length).fill(-1);
  let [i, j] = [0, 0];
  while (i < ours.length && j < theirs.length) {
    if (ours[i]?.word === theirs[j]?.word) {
      pairs[i] = j;
      i += 1;
      j += 1;
      continue;
    }
    const next = resumed(ours, theirs, i, j);
    if (next === null) i += 1;
    else [i, j] = next;
  }
  return pairs;
}

/**
 * Two texts that say the same in the same order, but for their layout: as a program held a transcript, and as it is
 * read here. Says where a passage of the first stands in the second.
 */
export class Alignment {
  readonly #from: string;
  readonly #to: string;
  readonly #ours: readonly Token[];
  readonly #theirs: readonly Token[];
  readonly #pairs: Int32Array;

  constructor(from: string, to: string) {
    this.#from = from;
    this.#to = to;
    this.#ours = tokensOf(from);
    this.#theirs = tokensOf(to);
    this.#pairs = paired(this.#ours, this.#theirs);
  }

  /** Where the passage stands in the second text; `null` where too few of its words do. */
  find(span: Span): Span | null {
    if (this.#from === this.#to) return span;
    const within: { readonly ours: Token; readonly theirs: Token }[] = [];
    let words = 0;
    for (let at = this.#firstFrom(span.start); at < this.#ours.length; at += 1) {
      const ours = this.#ours[at];
      if (ours === undefined || ours.start >= span.end) break;
      words += 1;
      const theirs = this.#theirs[this.#pairs[at] ?? -1];
      if (theirs !== undefined) within.push({ ours, theirs });
    }
    const [first, last] = [within[0], within.at(-1)];
    if (first === undefined || last === undefined || within.length < words * MOST) return null;
    const start = first.theirs.start + Math.max(0, span.start - first.ours.start);
    const end = last.theirs.end - Math.max(0, last.ours.end - span.end);
    const marked = {
      start: start - this.#sameBefore(span.start, first.ours.start, start),
      end: end + this.#sameAfter(last.ours.end, span.end, end),
    };
    return marked.end > marked.start ? marked : null;
  }

  /** The first word that ends after a place. */
  #firstFrom(place: number): number {
    let [low, high] = [0, this.#ours.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ours[middle]?.end ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** How many marks before the first word are the same in both. */
  #sameBefore(from: number, word: number, place: number): number {
    let length = 0;
    while (word - length > from && this.#from[word - length - 1] === this.#to[place - length - 1])
      length += 1;
    return length;
  }

  #sameAfter(word: number, to: number, place: number): number {
    let length = 0;
    while (word + length < to && this.#from[word + length] === this.#to[place + length]) length += 1;
    return length;
  }
}
