import { PhraseIndex } from '../language/phrases.ts';
import { type TextReader, textReader } from '../language/reader.ts';
import { splitWords } from '../language/tokens.ts';
import { TelaahError } from '../model/error.ts';
import type { Lang, Span } from '../model/text.ts';

/** Where something stands in a text, by the number of the term that it is. */
export interface TermHit extends Span {
  readonly term: number;
}

export type TermFinder = (text: string, lang: Lang) => readonly TermHit[];

/** Alternatives, each of terms that must all stand in one unit; a term is a word, or a phrase from between quotes. */
export type Terms = readonly (readonly string[])[];

/**
 * Reads a pattern: words with blanks between them must all be there, `"…"` is a phrase, `|` parts alternatives.
 * @throws TelaahError USAGE for one without words
 */
export function readTerms(pattern: string): Terms {
  const alternatives = pattern
    .split(/\|(?=(?:[^"“”]*["“”][^"“”]*["“”])*[^"“”]*$)/u)
    .map((part) =>
      [...part.matchAll(/["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu)]
        .map(([whole, phrase]) => (phrase ?? whole).trim())
        .filter((term) => splitWords(term).length > 0),
    )
    .filter((terms) => terms.length > 0);
  if (alternatives.length === 0) {
    throw new TelaahError({
      code: 'USAGE',
      message: { id: 'tidak ada kata yang dicari', en: 'there is no word to search for' },
      hint: {
        id: 'Misalnya: telaah search disiplin, atau telaah search --regex "\\d+ (orang|pegawai)"',
        en: 'For example: telaah search discipline, or telaah search --regex "\\d+ (people|staff)"',
      },
    });
  }
  return alternatives;
}

/** Words in any of their forms; those of a phrase one after another, particles between them not counting. */
export async function stemFinder(terms: readonly string[], langs: readonly Lang[]): Promise<TermFinder> {
  const indices = new Map<Lang, { reader: TextReader; index: PhraseIndex<number> }>();
  for (const lang of langs) {
    const reader = await textReader(lang, terms);
    const index = new PhraseIndex<number>((text) => reader.words(text));
    terms.forEach((term, at) => {
      index.add(term.replaceAll('~', ' '), at);
    });
    indices.set(lang, { reader, index });
  }
  return (text, lang) => {
    const known = indices.get(lang);
    if (known === undefined) throw new Error(`no reader for ${lang}`);
    return known.reader.sentences(text).flatMap(({ tokens }) =>
      known.index.find(tokens).map(({ entry, first, last }) => ({
        term: entry,
        start: tokens[first]?.start ?? 0,
        end: tokens[last]?.end ?? 0,
      })),
    );
  };
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

/** Words as they are written, whatever their case and the blanks between them, and not as parts of others. */
export function exactFinder(terms: readonly string[]): TermFinder {
  const expressions = terms.map((term) => {
    const words = term.split(/\s+/u).map(escaped).join('\\s+');
    return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
  });
  return (text) =>
    expressions.flatMap((expression, term) =>
      [...text.matchAll(expression)].map((match) => ({
        term,
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
}
