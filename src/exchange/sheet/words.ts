import { nearest } from '../../formats/nearest.ts';
import { type Code, type Codebook, codePath } from '../../model/codebook.ts';
import type { Polarity } from '../../model/coding.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import { folded } from './columns.ts';

/** What stands in a code's cell for a unit in which there is nothing to code. */
export const NO_CODE: Bilingual = { id: '(tidak ada kode)', en: '(no code)' };
/** What stands in the cell for the right proposals. */
export const ALL: Bilingual = { id: 'semua', en: 'all' };
export const NONE: Bilingual = { id: 'tidak ada', en: 'none' };

const NO_CODE_WORDS = new Set(
  [NO_CODE.id, NO_CODE.en, NONE.id, NONE.en, 'tidak ada kode', 'tanpa kode', 'no code'].map(folded),
);
const DASHES = new Set(['-', '–', '—', '−', '.', '/']);

/** What a cell says; `like` is what a word that means nothing was probably meant to be. */
export type Read<T> = { readonly is: T } | { readonly unknown: string; readonly like: string | undefined };

/** A code of the codebook, nothing to code, or a dash, which says nothing beside a code. */
export type CodeWord = { readonly code: string } | 'none' | 'dash';

/** The words of a codebook for its codes: ids, labels and whole paths, in both languages. */
export class CodeWords {
  readonly #ids = new Map<string, Set<string>>();
  readonly #codebook: Codebook;

  constructor(codebook: Codebook) {
    this.#codebook = codebook;
    for (const code of codebook.codes) {
      const path = codePath(codebook, code);
      const words = [
        code.id,
        code.id.split('/').at(-1) ?? '',
        code.label.id,
        code.label.en,
        path.id,
        path.en,
      ];
      for (const word of [...words, this.label(code, 'id'), this.label(code, 'en')]) {
        const key = folded(word);
        this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(code.id));
      }
    }
  }

  /** As drop-down lists have it: the path, with the id where two codes have the same. */
  label(code: Code, lang: Lang): string {
    const path = codePath(this.#codebook, code)[lang];
    const same = this.#codebook.codes.filter((other) => codePath(this.#codebook, other)[lang] === path);
    return same.length > 1 ? `${path} [${code.id}]` : path;
  }

  /** The label of a code by its id; the id itself for one that the codebook has not. */
  labelOf(id: string, lang: Lang): string {
    const code = this.#codebook.codes.find((candidate) => candidate.id === id);
    return code === undefined ? id : this.label(code, lang);
  }

  /** @param lang of what an unknown word was probably meant to be */
  read(cell: string, lang: Lang): Read<CodeWord> {
    const word = folded(cell);
    if (NO_CODE_WORDS.has(word)) return { is: 'none' };
    if (DASHES.has(word)) return { is: 'dash' };
    const [code, ...more] = this.#ids.get(word) ?? [];
    if (code !== undefined && more.length === 0) return { is: { code } };
    if (code !== undefined) return { unknown: cell, like: [code, ...more].join(' / ') };
    const near = nearest(word, [...this.#ids.keys()]);
    const [like] = near === undefined ? [] : (this.#ids.get(near) ?? []);
    return { unknown: cell, like: like === undefined ? undefined : this.labelOf(like, lang) };
  }
}

const SIGNS: Readonly<Record<string, Polarity>> = {
  '+': 'positive',
  p: 'positive',
  pos: 'positive',
  '-': 'negative',
  '–': 'negative',
  '—': 'negative',
  '−': 'negative',
  n: 'negative',
  neg: 'negative',
  '~': 'mixed',
  '±': 'mixed',
  '+-': 'mixed',
  '+/-': 'mixed',
  '-/+': 'mixed',
  c: 'mixed',
  campur: 'mixed',
  '0': 'neutral',
};

const POLARITIES: ReadonlyMap<string, Polarity> = new Map([
  ...Object.entries(SIGNS),
  ...(Object.keys(POLARITY_WORDS) as Polarity[]).flatMap((polarity) =>
    [polarity, POLARITY_WORDS[polarity].id, POLARITY_WORDS[polarity].en].map((word): [string, Polarity] => [
      word,
      polarity,
    ]),
  ),
]);

/** A polarity in the words of either language, shortened, or as a sign. */
export function readPolarity(cell: string): Read<Polarity> {
  const word = folded(cell);
  const polarity = POLARITIES.get(word) ?? POLARITIES.get(word.replace(/^'/, ''));
  if (polarity !== undefined) return { is: polarity };
  const long = [...POLARITIES.keys()].filter((known) => known.length > 4);
  return { unknown: cell, like: nearest(word, long) };
}

/** Which of `count` proposals are right, 0-based. */
export function readRight(cell: string, count: number): Read<readonly number[]> {
  const word = folded(cell);
  const every = Array.from({ length: count }, (_, index) => index);
  if ([ALL.id, ALL.en, 'ya', 'yes', 'y', 'benar'].includes(word)) return { is: every };
  if ([NONE.id, NONE.en, 'tidak', 'no', '0', '-', '–'].includes(word)) return { is: [] };
  const parts = word.split(/\s*(?:,|;|\+|&|\bdan\b|\band\b|\s)\s*/u).filter((part) => part !== '');
  const numbers = parts.map(Number);
  if (numbers.length > 0 && numbers.every((one) => Number.isInteger(one) && one >= 1 && one <= count)) {
    return { is: [...new Set(numbers)].map((one) => one - 1) };
  }
  return { unknown: cell, like: nearest(word, [ALL.id, ALL.en, NONE.id, NONE.en]) };
}
