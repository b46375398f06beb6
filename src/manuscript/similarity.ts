import { splitWords } from '../language/tokens.ts';

/** Two texts from this on are the same but for a slip of the pen (`method.md`, R08). */
export const IDENTICAL_FROM = 0.9;

/** The words of a text in small letters: what is compared, so that stops and line ends do not count. */
export function wordsOf(text: string): readonly string[] {
  return splitWords(text).map(({ surface }) => surface);
}

/** The share of words that two texts have in common in the same order: 2·LCS / (n + m), 0–1. */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let before = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const row = [0];
    for (const [at, other] of b.entries()) {
      row.push(word === other ? (before[at] ?? 0) + 1 : Math.max(before[at + 1] ?? 0, row[at] ?? 0));
    }
    before = row;
  }
  return (2 * (before[b.length] ?? 0)) / (a.length + b.length);
}
