const id = {
  contents: 'Isi',
  intro:
    'Setiap lembar memuat satu matriks. Baris judulnya dapat disaring dan diurutkan; angka berdiri di kolom sendiri.',
  sheet: 'Lembar',
  display: 'Matriks',
  note: 'Keterangan',
  scale: 'Skala penilaian',
};

const en: typeof id = {
  contents: 'Contents',
  intro:
    'Each sheet holds one display. Filter and sort by its headings; numbers stand in columns of their own.',
  sheet: 'Sheet',
  display: 'Display',
  note: 'Note',
  scale: 'Rating scale',
};

export const workbookPhrases = { id, en };
