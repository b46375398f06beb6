import type { ChecklistAnswer } from '../../model/checklist.ts';

type State = ChecklistAnswer['state'];

const id = {
  summary: (total: number, filled: number, missing: number, author: number) =>
    `Dari ${total} butir, ${filled} terisi dari studi, ${missing} belum ada isiannya, dan ${author} perlu ditulis peneliti.`,
  status:
    'Isi diambil dari berkas studi apa adanya. Periksa setiap butir sebelum daftar ini dilampirkan, dan isi sendiri kolom halaman menurut naskah Anda.',
  allThere: 'Tidak ada butir yang isiannya belum ada.',
  columns: { item: 'Butir', asks: 'Yang ditanyakan', state: 'Status', text: 'Isi', page: 'Hal.' },
  states: { filled: 'terisi', missing: 'isian belum ada', author: 'ditulis peneliti' } satisfies Record<
    State,
    string
  >,
  source: (from: string) => `(Sumber: ${from})`,
  missing: 'Isian belum ada',
  add: (file: string | null, example: string) =>
    file === null ? `Jalankan “${example}”.` : `Tambahkan dalam ${file}, misalnya “${example}”.`,
  known: 'Yang sudah diketahui:',
  offered: 'Bahan dari studi:',
  reference: (reference: string) => `Sumber butir: ${reference}`,
  csv: [
    'nomor',
    'bagian',
    'butir',
    'yang ditanyakan',
    'status',
    'isi',
    'sumber',
    'isian yang perlu ditambahkan',
    'contoh',
  ],
};

const en: typeof id = {
  summary: (total, filled, missing, author) =>
    `Of ${total} items, ${filled} are filled from the study, ${missing} miss a field, and ${author} need the author’s own words.`,
  status:
    'What is filled in comes from the study’s files as it stands there. Check every item before you hand the list in, and fill in the pages of your manuscript yourself.',
  allThere: 'No item misses a field.',
  columns: { item: 'Item', asks: 'What is asked', state: 'State', text: 'Answer', page: 'Page' },
  states: { filled: 'filled', missing: 'field missing', author: 'author' },
  source: (from) => `(From: ${from})`,
  missing: 'Field missing',
  add: (file, example) => (file === null ? `Run “${example}”.` : `Add to ${file}, for example “${example}”.`),
  known: 'Known so far:',
  offered: 'From the study:',
  reference: (reference) => `Items after: ${reference}`,
  csv: ['number', 'part', 'item', 'what is asked', 'state', 'text', 'from', 'fields to add', 'example'],
};

export const checklistPhrases = { id, en };
