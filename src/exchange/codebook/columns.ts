import type { LIST_FIELDS } from './draft.ts';

/** What a column of a codebook in a table can be. */
export type CodebookColumn =
  | 'name'
  | 'definition'
  | 'parent'
  | 'sub'
  | 'id'
  | 'label_en'
  | 'definition_en'
  | (typeof LIST_FIELDS)[number];

/** Columns of other programs that count or paint, which nothing is lost without. */
const IDLE = [
  'number of highlights',
  'number of documents',
  'frequency',
  'count',
  'references',
  'files',
  'color',
  'colour',
  'warna',
  'no',
  'no.',
  'nomor',
  'cod. seg.',
  'documents',
  'weight',
  'created',
  'modified',
  'snippets',
  'coded segments',
  'jumlah',
  'type',
  'weight score',
];

const NAMES: Readonly<Record<CodebookColumn, readonly string[]>> = {
  name: [
    'tag',
    'code',
    'kode',
    'name',
    'nama',
    'path',
    'code name',
    'codename',
    'nama kode',
    'node',
    'label',
    'label_id',
    'label (id)',
    'title',
    'code_name',
  ],
  definition: [
    'description',
    'definition',
    'memo',
    'code memo',
    'comment',
    'deskripsi',
    'definisi',
    'keterangan',
    'penjelasan',
    'catatan',
    'definition_id',
    'definition (id)',
    'notes',
    'note',
    'code description',
    'definisi operasional',
    'pengertian',
  ],
  parent: [
    'parent',
    'parent code',
    'parent_code',
    'induk',
    'kode induk',
    'category',
    'kategori',
    'group',
    'code group',
    'theme',
    'tema',
    'indicator',
    'indikator',
    'dimension',
    'dimensi',
    'variable',
    'variabel',
    'parent name',
    'code groups',
  ],
  sub: [
    'sub-indikator',
    'sub indikator',
    'subindikator',
    'sub-indicator',
    'sub indicator',
    'subcode',
    'sub-code',
    'sub code',
    'subkode',
    'sub-kode',
    'sub kode',
    'sub-tema',
    'sub tema',
    'subtheme',
    'sub-theme',
  ],
  id: ['id'],
  label_en: ['label_en'],
  definition_en: ['definition_en'],
  'use-when': [
    'use-when',
    'use when',
    'inclusion criteria',
    'inclusion',
    'when to use',
    'kapan dipakai',
    'dipakai bila',
    'kriteria inklusi',
  ],
  'not-when': [
    'not-when',
    'not when',
    'exclusion criteria',
    'exclusion',
    'when not to use',
    'kapan tidak dipakai',
    'tidak dipakai bila',
    'kriteria eksklusi',
  ],
  questions: ['questions', 'question', 'pertanyaan', 'pertanyaan wawancara'],
  terms: ['terms', 'keywords', 'kata kunci', 'istilah'],
  positive: ['positive'],
  negative: ['negative'],
};

const folded = (heading: string): string => heading.replace(/\s+/gu, ' ').trim().toLowerCase();

/** Where each column stands; `unread` names those that mean nothing here and are not empty. */
export interface CodebookHead {
  readonly columns: ReadonlyMap<CodebookColumn, number>;
  readonly unread: readonly string[];
}

/** Reads a row of headings. A column of sub-indicators makes the one beside it, whatever it is called, their parents. */
export function headOf(cells: readonly string[]): CodebookHead {
  const columns = new Map<CodebookColumn, number>();
  const unread: string[] = [];
  cells.forEach((cell, at) => {
    const heading = folded(cell);
    const column = (Object.keys(NAMES) as CodebookColumn[]).find(
      (one) => NAMES[one].includes(heading) && !columns.has(one),
    );
    if (column !== undefined) columns.set(column, at);
    else if (heading !== '' && !IDLE.includes(heading)) unread.push(cell.trim());
  });
  return { columns, unread };
}

/** Whether a row can be the headings of a codebook. */
export const isHead = ({ columns }: CodebookHead): boolean =>
  columns.has('name') || columns.has('sub') || (columns.has('parent') && columns.has('definition'));
