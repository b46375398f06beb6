import type { Span } from '../model/text.ts';

/** A word as it is compared (small letters, no accents), and where it stands. */
export interface Token extends Span {
  readonly folded: string;
  readonly isCapital: boolean;
}

/** Text without accents, in small letters. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().normalize('NFC');

/**
 * The words of a text: letters or figures without what parts them; `WawancaraBudi` and `Budi2` are two each, so that a
 * name is found in the name of a file as well.
 */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/\p{N}+|[\p{L}\p{M}]+/gu)].flatMap(({ 0: word, index }) => {
    const parts = word.split(/(?<=\p{Ll}\p{M}*)(?=\p{Lu})/u);
    let start = index;
    return parts.map((part) => {
      const token = { folded: fold(part), isCapital: /^\p{Lu}/u.test(part), start, end: start + part.length };
      start = token.end;
      return token;
    });
  });
}

/** The words of a text run together: what different spacings and marks have in common. */
export const joined = (text: string): string =>
  tokensOf(text)
    .map(({ folded }) => folded)
    .join('');
