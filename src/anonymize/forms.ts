import { tokensOf } from './tokens.ts';
import { type Entry, isPerson, type Kind } from './types.ts';
import { TITLES } from './words.ts';

/** One way of writing something, as it is looked up. */
export interface Form {
  /** Its words run together. */
  readonly key: string;
  readonly words: number;
}

/** A name of more words than this is found by its parts alone. */
const MOST_ABBREVIATED = 5;

/** The words of a name without the titles before it and the degrees behind it, folded. */
export function nameWords(name: string): string[] {
  const words = tokensOf(name.split(',')[0] ?? '').map(({ folded }) => folded);
  const first = words.findIndex((word) => !TITLES.has(word));
  return first < 0 ? [] : words.slice(first);
}

/** `Budi Santoso`, `B. Santoso`, `Budi S.`: at least one word stays whole. */
function abbreviated(words: readonly string[]): string[][] {
  let all: string[][] = [[]];
  for (const word of words) {
    all = all.flatMap((before) => [
      [...before, word],
      ...(word.length > 1 ? [[...before, word.slice(0, 1)]] : []),
    ]);
  }
  return all.filter((one) => one.some((word, index) => word.length >= 3 && word === words[index]));
}

/** A row of words of a name (`Baso Tenrilawa` of `Andi Baso Tenrilawa`), or two with others left out. */
function runs(words: readonly string[]): string[][] {
  return words.flatMap((word, from) => {
    const further = words.slice(from + 1);
    return [
      ...further.map((_, length) => words.slice(from, from + length + 2)),
      ...further.slice(1).map((other) => [word, other]),
    ];
  });
}

const formOf = (words: readonly string[]): Form => ({ key: words.join(''), words: words.length });

function formsOfName(text: string): Form[] {
  const words = nameWords(text);
  if (words.length < 2) return [formOf(words)];
  const wanted = runs(words);
  const all = words.length > MOST_ABBREVIATED ? wanted : wanted.flatMap(abbreviated);
  return [formOf(words), ...all.map(formOf)];
}

/** All that is looked for where an entry says `find: text`. */
export function formsOf(text: string, kind: Kind): Form[] {
  const plain = formOf(tokensOf(text).map(({ folded }) => folded));
  const forms = isPerson(kind) ? [...formsOfName(text), plain] : [plain];
  return forms.filter(({ key }) => key !== '');
}

/** What an entry finds, by the keys it is looked up by. */
export const keysOf = ({ find, kind }: Pick<Entry, 'find' | 'kind'>): string[] =>
  find.flatMap((text) => formsOf(text, kind).map(({ key }) => key));
