import type { Bilingual, Lang } from '../../model/text.ts';

/** How many codes fit into one row; more go into a further row of the same unit. */
export const SLOTS = 3;

/** The columns of a coding sheet but for the pairs of code and polarity, which come after `right`. */
export type SheetColumn =
  | 'document'
  | 'unit'
  | 'informant'
  | 'question'
  | 'text'
  | 'others'
  | 'proposals'
  | 'right'
  | 'factors'
  | 'quote'
  | 'memo'
  | 'record';

/** Their headings; the first is written, the others are read as well. */
const HEADINGS: Readonly<
  Record<SheetColumn, { readonly id: readonly string[]; readonly en: readonly string[] }>
> = {
  document: { id: ['Dokumen'], en: ['Document', 'Doc'] },
  unit: { id: ['Satuan'], en: ['Unit'] },
  informant: { id: ['Informan'], en: ['Informant'] },
  question: { id: ['Pertanyaan'], en: ['Question'] },
  text: { id: ['Teks'], en: ['Text'] },
  others: { id: ['Pengode lain'], en: ['Other coders'] },
  proposals: { id: ['Usulan Telaah'], en: ['Proposals'] },
  right: { id: ['Usulan yang benar'], en: ['Right proposals'] },
  factors: { id: ['Faktor'], en: ['Factors', 'Factor'] },
  quote: {
    id: ['Kutipan (bila hanya sebagian)', 'Kutipan'],
    en: ['Passage (if only a part)', 'Passage', 'Quote'],
  },
  memo: { id: ['Memo', 'Catatan'], en: ['Memo', 'Note'] },
  record: { id: ['Kunci (jangan diubah)'], en: ['Key (do not change)'] },
};

const CODE: Bilingual = { id: 'Kode', en: 'Code' };
const POLARITY: Bilingual = { id: 'Polaritas', en: 'Polarity' };

export const headingOf = (column: SheetColumn, lang: Lang): string => HEADINGS[column][lang][0] ?? column;
export const codeHeading = (slot: number, lang: Lang): string => `${CODE[lang]} ${slot + 1}`;
export const polarityHeading = (slot: number, lang: Lang): string => `${POLARITY[lang]} ${slot + 1}`;

/** A heading or a cell as it is compared: whatever its case and the space in it. */
export const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

const BY_HEADING: ReadonlyMap<string, SheetColumn> = new Map(
  (Object.keys(HEADINGS) as SheetColumn[]).flatMap((column) =>
    [...HEADINGS[column].id, ...HEADINGS[column].en].map((heading): [string, SheetColumn] => [
      folded(heading),
      column,
    ]),
  ),
);

/** What a heading stands for; `undefined` for a column of the user's own. */
export type Meaning =
  | { readonly kind: 'column'; readonly column: SheetColumn }
  | { readonly kind: 'code' | 'polarity'; readonly slot: number };

/** Reads a heading in either language. `Kode` alone is the first. */
export function meaningOf(heading: string): Meaning | undefined {
  const column = BY_HEADING.get(folded(heading));
  if (column !== undefined) return { kind: 'column', column };
  const [, word = '', number = '1'] =
    /^(kode|code|polaritas|polarity) ?(\d{0,2})$/.exec(folded(heading)) ?? [];
  if (word === '') return undefined;
  const slot = Number(number === '' ? '1' : number) - 1;
  return slot < 0 ? undefined : { kind: word.startsWith('pol') ? 'polarity' : 'code', slot };
}
