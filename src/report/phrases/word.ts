const id = {
  contents: 'Daftar Isi',
  /** Of tables or figures, as their captions name them. */
  listOf: (kind: string) => `Daftar ${kind}`,
  update: 'Untuk nomor halaman: klik kanan pada daftar ini, lalu pilih “Perbarui Bidang” (F9).',
};

const en: typeof id = {
  contents: 'Contents',
  listOf: (kind) => `List of ${kind.toLowerCase()}s`,
  update: 'For page numbers: right-click this list and choose “Update Field” (F9).',
};

export const wordPhrases = { id, en };
