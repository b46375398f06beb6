import { columnOf, readCsv } from '../../formats/csv.ts';
import { nearest } from '../../formats/nearest.ts';
import type { Polarity } from '../../model/coding.ts';
import { type ErrorDetail, type ErrorPlace, TelaahError } from '../../model/error.ts';
import { POLARITY_WORDS, STATUS_WORDS } from '../../model/vocabulary.ts';
import { type CodedUnits, type Passage, unitsOf } from '../coded-units.ts';
import { invalid, MOST_MISTAKES } from './invalid.ts';

/** Column names, in both languages, as codings.csv has them and as people write them. */
const COLUMNS = {
  document: ['dokumen', 'document', 'doc'],
  unit: ['satuan', 'unit'],
  code: ['kode', 'code'],
  polarity: ['polaritas', 'polarity', 'arah', 'direction'],
  status: ['status'],
  quote: ['kutipan', 'quote'],
} as const;

const REQUIRED = ['document', 'unit', 'code', 'polarity'] as const;

const HEADER = {
  id: 'Baris pertama harus berisi judul, misalnya: Dokumen,Satuan,Kode,Polaritas',
  en: 'The first line must be a header, for example: Document,Unit,Code,Polarity',
};

const POLARITIES: ReadonlyMap<string, Polarity> = new Map(
  (Object.keys(POLARITY_WORDS) as Polarity[]).flatMap((polarity) =>
    [polarity, POLARITY_WORDS[polarity].id, POLARITY_WORDS[polarity].en].map((word): [string, Polarity] => [
      word,
      polarity,
    ]),
  ),
);

const REJECTED: ReadonlySet<string> = new Set([
  'rejected',
  STATUS_WORDS.rejected.id,
  STATUS_WORDS.rejected.en,
]);

function noColumns(missing: readonly string[], header: readonly string[], file: string): TelaahError {
  const there = header.join(', ');
  return new TelaahError(
    invalid(
      { file, line: 1 },
      {
        id: `kolom ${missing.join(', ')} tidak ada; judul kolom yang terbaca: ${there === '' ? 'kosong' : there}`,
        en: `there is no column ${missing.join(', ')}; the header has ${there === '' ? 'nothing' : there}`,
      },
      HEADER,
    ),
  );
}

function wrongPolarity(place: ErrorPlace, word: string): ErrorDetail {
  const like = nearest(word, [...POLARITIES.keys()]);
  return invalid(
    place,
    {
      id: `polaritas harus positif, negatif, campuran atau netral, tetapi berisi "${word}"`,
      en: `the polarity must be positive, negative, mixed or neutral, but is "${word}"`,
    },
    like === undefined ? undefined : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
  );
}

function wrongUnit(place: ErrorPlace, word: string): ErrorDetail {
  return invalid(
    place,
    {
      id: `satuan harus bilangan bulat dari 1, tetapi berisi "${word}"`,
      en: `the unit must be a whole number from 1, but is "${word}"`,
    },
    {
      id: 'Tulis nomor satuannya saja, misalnya 7 untuk W-03:7.',
      en: 'Write only the number of the unit, such as 7 for W-03:7.',
    },
  );
}

function empty(place: ErrorPlace): ErrorDetail {
  return invalid(
    place,
    { id: 'dokumen atau kode belum diisi', en: 'the document or the code is empty' },
    { id: 'Isi keduanya, atau hapus barisnya.', en: 'Fill in both, or remove the row.' },
  );
}

/**
 * Reads codings.csv, in Indonesian or English, as Telaah writes it or a spreadsheet saved it: one row a passage.
 * Only units that have a coding are in it, and no factors.
 * @throws TelaahError CODINGS_INVALID
 */
export function readTable(text: string, name: string): CodedUnits {
  const { header, rows } = readCsv(text, name, 'CODINGS_INVALID');
  const column = (key: keyof typeof COLUMNS): string | undefined => columnOf(header, COLUMNS[key]);
  const missing = REQUIRED.filter((key) => column(key) === undefined);
  if (missing.length > 0) throw noColumns(missing, header, name);
  const mistakes: ErrorDetail[] = [];
  const codePlaces = new Map<string, ErrorPlace>();
  const passages = rows.flatMap(({ line, values }): Passage[] => {
    const place = { file: name, line };
    const value = (key: keyof typeof COLUMNS): string => values[column(key) ?? ''] ?? '';
    const [document, code, unit] = [value('document'), value('code'), value('unit')];
    const polarity = POLARITIES.get(value('polarity').toLowerCase());
    if (document === '' || code === '') mistakes.push(empty(place));
    else if (!/^[1-9]\d*$/.test(unit)) mistakes.push(wrongUnit(place, unit));
    else if (polarity === undefined) mistakes.push(wrongPolarity(place, value('polarity')));
    else {
      if (!codePlaces.has(code)) codePlaces.set(code, place);
      const rejected = REJECTED.has(value('status').toLowerCase());
      return [{ document, unit: Number(unit), code, polarity, rejected, quote: value('quote') }];
    }
    return [];
  });
  const [first, ...more] = mistakes;
  if (first !== undefined) throw new TelaahError(first, ...more.slice(0, MOST_MISTAKES - 1));
  return {
    name,
    form: 'table',
    codebook: null,
    lang: null,
    scale: null,
    complete: false,
    units: unitsOf([], passages, []),
    hasFactors: false,
    verdicts: null,
    codePlaces,
  };
}
