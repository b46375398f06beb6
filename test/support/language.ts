import { markSentences } from '../../src/language/clauses.ts';
import { markIndex } from '../../src/language/marks.ts';
import { judgeClauses, type PassagePolarity, passagePolarity } from '../../src/language/polarity.ts';
import { type TextReader, textReader } from '../../src/language/reader.ts';
import type { Lang } from '../../src/model/text.ts';

const readers = new Map<Lang, Promise<TextReader>>();

/** A reader that knows the lexicon and a few roots of the domain. */
export function readerOf(lang: Lang): Promise<TextReader> {
  const known =
    readers.get(lang) ??
    textReader(lang, ['prosedur', 'kerja', 'datang', 'sesuai', 'hadir', 'tertib', 'guide']);
  readers.set(lang, known);
  return known;
}

/** How a passage is judged by the lexicon alone. */
export async function judged(
  text: string,
  lang: Lang = 'id',
): Promise<PassagePolarity & { readonly notes: readonly string[] }> {
  const reader = await readerOf(lang);
  const clauses = judgeClauses(markSentences(reader.sentences(text), markIndex(reader)));
  return { ...passagePolarity(clauses), notes: clauses.flatMap((clause) => clause.reading.notes) };
}
