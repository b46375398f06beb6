/** A text's words, to tell hyphens that part a word at a line's end from those that belong to it. */
export interface Vocabulary {
  readonly words: ReadonlySet<string>;
}

const BROKEN = /([\p{L}’']+(?:-[\p{L}’']+)*)-$/u;
/** Longer ones are none, and would take long to look through. */
const LONGEST_WORD = 80;
const FIRST = /^[\p{L}’']+(?:-[\p{L}’']+)*/u;

/** The words of lines, whole as they stand; what a line's end breaks is none. */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const broken = BROKEN.exec(line.slice(-LONGEST_WORD))?.[0].length ?? 0;
    for (const [word] of line.slice(0, line.length - broken).matchAll(/[\p{L}’']+(?:-[\p{L}’']+)*/gu))
      words.add(word.toLowerCase());
  }
  return { words };
}

/** How two lines of a paragraph are joined: what of the first is left out at its end, and what stands between. */
export interface Seam {
  readonly dropped: 0 | 1;
  readonly between: '' | ' ';
}

/** A word broken at the line’s end is whole again. */
export function seamOf(above: string, below: string, { words }: Vocabulary): Seam {
  const end = above.slice(-LONGEST_WORD);
  const left = BROKEN.exec(end)?.[1];
  const right = FIRST.exec(below.slice(0, LONGEST_WORD))?.[0];
  if (left === undefined || right === undefined) {
    const sticks = /[\p{L}\d][-–/]$/u.test(end) && /^[\p{L}\d]/u.test(below);
    return { dropped: 0, between: sticks ? '' : ' ' };
  }
  return { dropped: keepsHyphen(left, right, words) ? 0 : 1, between: '' };
}

/** `masing-masing`, `sehari-hari`, `bolak-balik`, `non-ASN` keep it; `pela-yanan` does not. */
function keepsHyphen(left: string, right: string, words: ReadonlySet<string>): boolean {
  const one = left.toLowerCase();
  const other = right.toLowerCase();
  if (words.has(`${one}-${other}`)) return true;
  if (words.has(one + other)) return false;
  if (/^\p{Lu}/u.test(right) || /\p{Lu}$/u.test(left)) return true;
  const last = one.slice(one.lastIndexOf('-') + 1);
  if (last.length >= 3 && (other.startsWith(last) || last.endsWith(other))) return true;
  if (other.length >= 3 && last.length >= 3 && words.has(last) && words.has(other))
    return isEcho(last, other);
  return false;
}

/** Doubled with other vowels or another first letter: `bolak-balik`, `sayur-mayur`. */
function isEcho(one: string, other: string): boolean {
  const bones = (word: string): string => word.replace(/[aiueo]/gu, '');
  return bones(one) === bones(other) || one.slice(1) === other.slice(1);
}
