import type { Technique } from '../../model/source.ts';

/** What one technique's sources and passages are called, one and many. */
export interface TechniqueNouns {
  readonly source: readonly [one: string, many: string];
  readonly passage: readonly [one: string, many: string];
}

const id = {
  table: (number: number | string) => `Tabel ${number}`,
  figure: (number: number | string) => `Gambar ${number}`,
  /** How the text speaks of a figure; what it shows begins with a small letter and ends with a full stop. */
  figureShows: (label: string, what: string) => `${label} memperlihatkan ${what}`,
  ownData: (year: string | null) =>
    year === null ? 'Sumber: Data diolah peneliti.' : `Sumber: Data diolah peneliti, ${year}.`,
  noEvidence: 'tidak ada bukti',
  continued: (part: number, of: number) => `bagian ${part} dari ${of}`,
  spread: (value: string) => `sebaran ${value}`,
  number: 'No.',
  /** What was done, as a sentence names it. */
  techniques: { interview: 'wawancara', observation: 'observasi', document: 'dokumentasi' } satisfies Record<
    Technique,
    string
  >,
  /** The head of a citation. */
  cited: { interview: 'Wawancara', observation: 'Observasi', document: 'Dokumentasi' } satisfies Record<
    Technique,
    string
  >,
  nouns: {
    interview: { source: ['informan', 'informan'], passage: ['pernyataan', 'pernyataan'] },
    observation: { source: ['catatan observasi', 'catatan observasi'], passage: ['amatan', 'amatan'] },
    document: { source: ['dokumen', 'dokumen'], passage: ['keterangan', 'keterangan'] },
  } as Record<Technique, TechniqueNouns>,
  anySource: ['sumber', 'sumber'] as readonly [string, string],
  ordinal: (at: number) =>
    [
      'Pertama',
      'Kedua',
      'Ketiga',
      'Keempat',
      'Kelima',
      'Keenam',
      'Ketujuh',
      'Kedelapan',
      'Kesembilan',
      'Kesepuluh',
    ][at] ?? `Ke-${at + 1}`,
  rest: (count: number) => `${count} lainnya`,
};

const en: typeof id = {
  table: (number) => `Table ${number}`,
  figure: (number) => `Figure ${number}`,
  figureShows: (label, what) => `${label} shows ${what}`,
  ownData: (year) => (year === null ? 'Source: the study’s data.' : `Source: the study’s data (${year}).`),
  noEvidence: 'no evidence',
  continued: (part, of) => `part ${part} of ${of}`,
  spread: (value) => `spread ${value}`,
  number: 'No.',
  techniques: { interview: 'interviews', observation: 'observation', document: 'documents' },
  cited: { interview: 'Interview', observation: 'Observation', document: 'Document' },
  nouns: {
    interview: { source: ['informant', 'informants'], passage: ['statement', 'statements'] },
    observation: {
      source: ['observation note', 'observation notes'],
      passage: ['observation', 'observations'],
    },
    document: { source: ['document', 'documents'], passage: ['passage', 'passages'] },
  },
  anySource: ['source', 'sources'],
  ordinal: (at) =>
    ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'][at] ??
    `Point ${at + 1}`,
  rest: (count) => (count === 1 ? 'one more' : `${count} more`),
};

export const commonPhrases = { id, en };
