const id = {
  coders: 'Pekerjaan pengode',
  coderColumns: {
    coder: 'Pengode',
    made: 'Koding sendiri',
    confirmed: 'Usulan dikonfirmasi',
    rejected: 'Usulan ditolak',
    units: 'Satuan dilihat',
  },
  orphans: (count: number) =>
    `${count} koding tidak dihitung karena kutipannya tidak ditemukan lagi dalam sumber yang sudah berubah.`,
  memos: 'Memo peneliti',
  memosText: 'Memo ditulis pengode selama pengodean, tentang studi, dokumen, kode, atau kutipan.',
  on: {
    study: 'Studi',
    document: (name: string) => `Dokumen ${name}`,
    code: (label: string) => `Kode ${label}`,
    passage: (place: string, code: string | null) => (code === null ? place : `${place}, ${code}`),
  },
  memo: (text: string, coder: string) => `: ${text} (${coder})`,
};

const en: typeof id = {
  coders: 'The coders’ work',
  coderColumns: {
    coder: 'Coder',
    made: 'Codings of their own',
    confirmed: 'Proposals confirmed',
    rejected: 'Proposals rejected',
    units: 'Units looked at',
  },
  orphans: (count) =>
    `${count} ${count === 1 ? 'coding does' : 'codings do'} not count, as their passages are not found any more in sources that have changed.`,
  memos: 'The researchers’ memos',
  memosText: 'Memos were written while coding, on the study, on documents, codes and passages.',
  on: {
    study: 'Study',
    document: (name) => `Document ${name}`,
    code: (label) => `Code ${label}`,
    passage: (place, code) => (code === null ? place : `${place}, ${code}`),
  },
  memo: (text, coder) => `: ${text} (${coder})`,
};

export const peoplePhrases = { id, en };
