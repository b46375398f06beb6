import { editDistance } from '../../formats/nearest.ts';
import type { Entry } from './entries.ts';
import type { Citation } from './in-text.ts';

const small = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** The words of an author's name as cited: `Anwar Prabu Mangkunegara`. */
const wordsOf = (name: string): string[] => small(name).split(/\s+/u);

function holds(entry: Entry, name: string): boolean {
  return wordsOf(name).some((word) => word.length >= 3 && entry.names.includes(word));
}

/** A name misspelt, not another one: one letter of five to seven differs, two of longer ones. */
function isMisspelt(word: string, name: string): boolean {
  if (word.length < 5 || name.length < 5 || word === name) return false;
  return editDistance(word, name) <= (Math.min(word.length, name.length) >= 8 ? 2 : 1);
}

/** How a cited source stands to the list. */
export type Match =
  | { readonly kind: 'listed' }
  | { readonly kind: 'other-year'; readonly entry: Entry }
  | { readonly kind: 'misspelt'; readonly entry: Entry; readonly name: string }
  | { readonly kind: 'missing' };

/** Whom a citation should be found under: of one at second hand, whom it was read in. */
function listedNames({ names, through }: Citation): readonly string[] {
  return through.length > 0 ? through : names;
}

const bareYear = (year: string): string => year.slice(0, 4);

export function matchOf(citation: Citation, entries: readonly Entry[]): Match {
  const [first = ''] = listedNames(citation);
  const sameName = entries.filter((entry) => holds(entry, first));
  const sameYear = (entry: Entry): boolean =>
    entry.year !== null && bareYear(entry.year) === bareYear(citation.year);
  if (sameName.some((entry) => entry.year === null || sameYear(entry))) return { kind: 'listed' };
  // At second hand either name, and either year, may be the one listed.
  const isSecondHand = citation.through.length > 0;
  if (isSecondHand && citation.names.some((name) => entries.some((entry) => holds(entry, name))))
    return { kind: 'listed' };
  const [only] = sameName;
  if (only !== undefined) return { kind: 'other-year', entry: only };
  for (const entry of entries.filter(sameYear)) {
    const word = wordsOf(first).at(-1) ?? '';
    const name = entry.names.find((listed) => isMisspelt(word, listed));
    if (name !== undefined) return { kind: 'misspelt', entry, name: first };
  }
  return { kind: 'missing' };
}

/** Whether a text names an author of an entry, with or without a year. */
export function isNamed(entry: Entry, words: ReadonlySet<string>): boolean {
  return entry.names.some((name) => words.has(name));
}
