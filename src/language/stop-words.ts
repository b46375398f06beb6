import type { Lang } from '../model/text.ts';
import { fillers } from './lexicon.ts';

/** On lists of stop words, but what studies of performance talk about. */
const CONTENT: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    ...['baik', 'bekerja', 'benar', 'betul', 'cukup', 'dikerjakan', 'jelas', 'kerja', 'kurang', 'lama'],
    ...['mampu', 'masalah', 'mengerjakan', 'penting', 'persoalan', 'segera', 'sering', 'siap', 'tegas'],
    ...['tepat', 'terlalu'],
  ],
  en: [],
};

/** Said in every interview, and missing there. */
const MORE: Readonly<Record<Lang, readonly string[]>> = {
  id: [
    'bu',
    'gitu',
    'situ',
    'sekian',
    'tidaklah',
    'hei',
    'oh',
    'oke',
    'ulun',
    'pian',
    'sidin',
    'inya',
    'kulo',
    'sampeyan',
    'njenengan',
    'aing',
    'awak',
  ],
  en: [
    ...['not', 'no', 'nor', 'just', 'us', 'or', 'ok', 'okay', 'yes', 'any', 'even', 'else', 'let', 'without'],
    ...["don't", "doesn't", "didn't", "isn't", "aren't", "wasn't", "can't", "won't", "it's", "that's"],
    ...["i'm", "i've", "we're", "we've", "they're", "there's", "you're", "he's", "she's"],
  ],
};

/** Words (in small letters, standard spelling) that a list of words is better without. */
export async function stopWords(lang: Lang): Promise<ReadonlySet<string>> {
  const { default: list } =
    lang === 'id'
      ? await import('natural/lib/natural/util/stopwords_id.js')
      : await import('natural/lib/natural/util/stopwords.js');
  const content = new Set(CONTENT[lang]);
  return new Set([...list.words, ...fillers[lang], ...MORE[lang]].filter((word) => !content.has(word)));
}
