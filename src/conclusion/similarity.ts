import { levenshtein } from '../model/levenshtein.ts';
import { round4 } from '../model/rating.ts';

/** From this likeness on two texts count as the same evidence. */
export const IDENTICAL_FROM = 0.9;

/** Shorter passages ("sudah baik") are alike by chance. */
const FEWEST_WORDS = 5;

/** Lower case, letters and digits alone, one blank between words. */
function normalised(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : round4(1 - levenshtein(a, b) / longest);
}

/**
 * How alike two texts are in their letters, from 0 to 1: 1 − Levenshtein distance / length of the longer one, both
 * without case, punctuation and line breaks. 0 where there is nothing to compare. Four decimals.
 */
export function similarity(a: string, b: string): number {
  return likeness(normalised(a), normalised(b));
}

interface Passage {
  readonly id: string;
  readonly text: string;
  /** Every two words in a row. */
  readonly runs: readonly string[];
}

/** Those that are long enough to be compared. */
function passagesOf(texts: readonly { readonly id: string; readonly text: string }[]): readonly Passage[] {
  return texts.flatMap(({ id, text }): Passage[] => {
    const plain = normalised(text);
    const words = plain.split(' ');
    if (words.length < FEWEST_WORDS) return [];
    return [{ id, text: plain, runs: words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`) }];
  });
}

/** Finds the passages that have two words in a row in common with another, so that not all need be compared. */
function finderOf(passages: readonly Passage[]): (like: Passage) => readonly Passage[] {
  const holders = new Map<string, Set<number>>();
  for (const [at, { runs }] of passages.entries()) {
    for (const run of runs) holders.set(run, (holders.get(run) ?? new Set()).add(at));
  }
  return ({ runs }) => {
    const found = new Set(runs.flatMap((run) => [...(holders.get(run) ?? [])]));
    return passages.filter((_, at) => found.has(at));
  };
}

/** Whether the lengths alone allow it. */
function areAsLong(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= IDENTICAL_FROM * Math.max(a.length, b.length);
}

/** Two passages with (nearly) the same words, by id. */
export interface IdenticalPair {
  readonly first: string;
  readonly second: string;
  readonly similarity: number;
}

/**
 * The passages of two sets that are the same from `IDENTICAL_FROM` on, in the sets' order. They have at least five
 * words, and two words in a row in common.
 */
export function identicalPairs(
  first: readonly { readonly id: string; readonly text: string }[],
  second: readonly { readonly id: string; readonly text: string }[],
): readonly IdenticalPair[] {
  const candidates = finderOf(passagesOf(second));
  return passagesOf(first).flatMap((a) =>
    candidates(a).flatMap((b): IdenticalPair[] => {
      const alike = areAsLong(a.text, b.text) ? likeness(a.text, b.text) : 0;
      return alike >= IDENTICAL_FROM ? [{ first: a.id, second: b.id, similarity: alike }] : [];
    }),
  );
}
