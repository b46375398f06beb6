const id = {
  number: (at: number) => `Lampiran ${at}`,
  codebook: 'Codebook',
  codebookTable: 'Kode, nama, dan pengertiannya',
  codebookColumns: { code: 'Kode', label: 'Indikator dan sub-indikator', definition: 'Pengertian' },
  matrices: 'Matriks',
  matricesText:
    'Matriks lain (urutan peran, urutan waktu, gugus konsep, efek, kemunculan bersama, tabel kutipan, dan seterusnya) ada sebagai berkas dalam folder matrices.',
  codings: 'Daftar koding',
  codingsText:
    'Setiap koding disebut dengan alamat satuannya. Keyakinan adalah ukuran pengode otomatis, antara 0 dan 1; 1 untuk koding peneliti. Kutipan dipendekkan.',
  codingsTable: (label: string, count: number) => `Koding ${label} (${count})`,
  codingColumns: {
    place: 'Tempat',
    polarity: 'Polaritas',
    status: 'Status',
    confidence: 'Keyakinan',
    quote: 'Kutipan',
  },
  weight: (polarity: string, weight: string) => `${polarity} (bobot ${weight})`,
};

const en: typeof id = {
  number: (at) => `Appendix ${at}`,
  codebook: 'Codebook',
  codebookTable: 'Codes, names and definitions',
  codebookColumns: { code: 'Code', label: 'Indicator and sub-indicator', definition: 'Definition' },
  matrices: 'Matrices',
  matricesText:
    'Other matrices (role-ordered, time-ordered, conceptually clustered, effects, co-occurrence, the quote table and so on) are files in the folder matrices.',
  codings: 'List of codings',
  codingsText:
    'Every coding stands with the address of its unit. Confidence is the automatic coder’s measure, between 0 and 1; 1 for a person. Quotes are shortened.',
  codingsTable: (label, count) => `Codings of ${label} (${count})`,
  codingColumns: {
    place: 'Place',
    polarity: 'Polarity',
    status: 'Status',
    confidence: 'Confidence',
    quote: 'Quote',
  },
  weight: (polarity, weight) => `${polarity} (weight ${weight})`,
};

export const appendixPhrases = { id, en };
