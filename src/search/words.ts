import { stemmerFor } from '../language/stems.ts';
import { stopWords } from '../language/stop-words.ts';
import { splitWords, standardForm } from '../language/tokens.ts';
import type { CodedStudy } from '../model/analysis.ts';
import { upperFirst } from '../model/format.ts';
import type { Matrix, MatrixColumn } from '../model/matrix.ts';
import { TECHNIQUES, type Technique } from '../model/source.ts';
import { type Bilingual, compareText, LANGS, type Lang } from '../model/text.ts';
import { TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { segmentsOf } from './segments.ts';

export interface WordListOptions {
  /** Words as they are written, not their stems. */
  readonly exact?: boolean;
  /** Only so many, the most frequent ones. */
  readonly top?: number;
  /** Only of coded passages. */
  readonly inPassages?: boolean;
}

interface Entry {
  readonly stem: string;
  readonly forms: Map<string, number>;
  readonly techniques: Map<Technique, number>;
  readonly documents: Set<string>;
  count: number;
}

/** One character says nothing, and figures are no words. */
const isWord = (word: string): boolean => word.length > 1 && !/\p{N}/u.test(word);

interface Found {
  readonly word: string;
  readonly lang: Lang;
  readonly technique: Technique;
  readonly document: string;
}

/** The words of a study in their standard spelling, without stop words; an interviewer's not. */
async function wordsOf(coded: CodedStudy, inPassages: boolean): Promise<readonly Found[]> {
  const stops = { id: await stopWords('id'), en: await stopWords('en') };
  return segmentsOf(coded, { all: false, inPassages }).flatMap(({ document, start, end }) =>
    splitWords(document.text.slice(start, end)).flatMap(({ surface }): readonly Found[] => {
      const { id, lang, technique } = document;
      const word = standardForm(surface, lang);
      if (!isWord(word) || stops[lang].has(word) || stops[lang].has(surface)) return [];
      return [{ word, lang, technique, document: id }];
    }),
  );
}

async function stemsOf(found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const stems = new Map<string, string>();
  for (const lang of LANGS) {
    const words = new Set(found.filter((one) => one.lang === lang).map(({ word }) => word));
    if (words.size === 0) continue;
    const stem = await stemmerFor(lang, words);
    for (const word of words) stems.set(`${lang} ${word}`, stem(word));
  }
  return stems;
}

function entriesOf(found: readonly Found[], stems: ReadonlyMap<string, string> | null): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { word, lang, technique, document } of found) {
    const stem = stems?.get(`${lang} ${word}`) ?? word;
    const entry: Entry = entries.get(stem) ?? {
      stem,
      forms: new Map(),
      techniques: new Map(),
      documents: new Set(),
      count: 0,
    };
    entries.set(stem, entry);
    entry.count += 1;
    entry.forms.set(word, (entry.forms.get(word) ?? 0) + 1);
    entry.techniques.set(technique, (entry.techniques.get(technique) ?? 0) + 1);
    entry.documents.add(document);
  }
  return [...entries.values()].sort((a, b) => b.count - a.count || compareText(a.stem, b.stem));
}

/** The most frequent forms first. */
function formsText(forms: ReadonlyMap<string, number>): string {
  return [...forms]
    .sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b))
    .map(([form, count]) => `${form} ${String(count)}`)
    .join(', ');
}

const TITLE = { id: 'Daftar kata', en: 'Word list' } as const;

/** What the stem is called: Porter's stems are no words, so an English stem goes by its commonest form. */
function nameOf({ stem, forms }: Entry): string {
  if (forms.has(stem)) return stem;
  const [commonest] = [...forms].sort(([a, countA], [b, countB]) => countB - countA || compareText(a, b));
  return commonest?.[0] ?? stem;
}

function columnsOf(exact: boolean, techniques: readonly Technique[]): readonly MatrixColumn[] {
  const count = (id: string, label: Bilingual): MatrixColumn => ({ id, label, kind: 'count' });
  return [
    count('count', { id: 'Jumlah', en: 'Total' }),
    ...techniques.map((technique) => {
      const { id, en } = TECHNIQUE_WORDS[technique];
      return count(technique, { id: upperFirst(id), en: upperFirst(en) });
    }),
    count('documents', { id: 'Berkas', en: 'Files' }),
    ...(exact ? [] : [{ id: 'forms', label: { id: 'Bentuk', en: 'Forms' }, kind: 'label' as const }]),
  ];
}

/** How often each word (with all its forms) is said or written, by technique; most frequent first. */
export async function wordList(
  coded: CodedStudy,
  { exact = false, top, inPassages = false }: WordListOptions = {},
): Promise<Matrix> {
  const found = await wordsOf(coded, inPassages);
  const entries = entriesOf(found, exact ? null : await stemsOf(found)).slice(0, top);
  const techniques = TECHNIQUES.filter((technique) =>
    coded.documents.some((document) => document.technique === technique),
  );
  return {
    kind: WORD_LIST.id,
    title: TITLE,
    listing: true,
    rowHeader: { id: 'Kata', en: 'Word' },
    scale: coded.study.scale,
    columns: columnsOf(exact, techniques),
    rows: entries.map((entry) => ({
      id: entry.stem,
      label: { id: nameOf(entry), en: nameOf(entry) },
      group: null,
      cells: [
        { count: entry.count, codings: [] },
        ...techniques.map((technique) => ({ count: entry.techniques.get(technique) ?? 0, codings: [] })),
        { count: entry.documents.size, codings: [] },
        ...(exact ? [] : [{ text: { id: formsText(entry.forms), en: formsText(entry.forms) }, codings: [] }]),
      ],
    })),
  };
}

/** The word list among the displays. */
export const WORD_LIST = {
  id: 'words',
  title: TITLE,
  description: {
    id: 'Seberapa sering tiap kata (dengan segala bentuknya) muncul per teknik, tanpa kata umum',
    en: 'How often every word (with all its forms) stands there by technique, without stop words',
  },
} as const;
