import type { Span } from '../model/text.ts';
import type { Kind } from './types.ts';

/** Something that its form gives away. */
export interface Spotted extends Span {
  readonly kind: Kind;
}

/** The letters that registration plates begin with, by region. */
const PLATES =
  'AA|AB|AD|AE|AG|BA|BB|BD|BE|BG|BH|BK|BL|BM|BN|BP|CC|CD|DA|DB|DC|DD|DE|DG|DH|DK|DL|DM|DN|DP|DR|DS|DT|DW|EA|EB|ED|KB|KH|KT|KU|PA|PB|PE|PG|PS|PT|PY|[ABDEFGHKLMNPRSTWZ]';

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

const NUMBERS: readonly (readonly [Kind, RegExp])[] = [
  [
    'email',
    /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}_%+-]+(?:\.[\p{L}\p{N}_%+-]+)*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  ],
  // Born (8), appointed (6), gender (1), number (3).
  ['nip', /(?<![\p{N}.,])(?:19|20)\d{6}[ .-]?(?:19|20)\d{4}[ .-]?[12][ .-]?\d{3}(?!\d)/gu],
  ['nik', /(?<![\d.,])\d{6}[ .-]?\d{6}[ .-]?\d{4}(?!\d)/gu],
  ['phone', /(?<![\p{L}\d.,/-])(?:\+\s?62|62|0)[\s.-]?8\d{1,2}(?:[\s.-]?\d{2,5}){2,3}(?!\d)/gu],
  ['phone', /(?<![\p{L}\d])\(0\d{2,3}\)\s?\d{3,4}[\s.-]?\d{2,4}(?!\d)/gu],
  ['phone', /(?<![\p{L}\d.,/-])0(?:21|22|24|31|[2-79]\d{2})[\s-]\d{3,4}[\s.-]?\d{2,4}(?!\d)/gu],
  ['phone', /(?<![\p{L}\d])\+(?!\s?62)\d{1,3}[\s.-]?(?:\(?\d{2,4}\)?[\s.-]?){2,4}\d{2,4}(?!\d)/gu],
  ['plate', new RegExp(`${BEFORE}(?:${PLATES})(?:\\s\\d{2,4}\\s|\\s?\\d{3,4}\\s?)[A-Z]{1,3}${AFTER}`, 'gu')],
];

const PROPER = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const NAMED = `(?:${PROPER}|[IVX]+)(?:[ ](?:${PROPER}|[IVX]+|\\d{1,3}(?![\\d.]))){0,3}`;
const HOUSE =
  '(?:,?\\s?(?:No|Nomor|Nmr|Blok|Kav|Km|KM)\\.?\\s?[\\p{L}]?\\d*[\\p{L}]?(?:[/-]\\d+[\\p{L}]?)?(?![\\p{L}]))';
const STREET = `(?:Jl|Jln|Jalan|JL|JLN|Gg|Gang|Lorong|Lr|Komplek|Kompleks|Komp|Perumahan|Perum|BTN|Griya)\\.?\\s${NAMED}${HOUSE}{0,2}`;
const NEIGHBOURHOOD =
  '(?:RT|Rt)\\.?\\s?\\d{1,3}(?:\\s?[/,.]?\\s?(?:RW|Rw)\\.?\\s?\\d{1,3})?|(?:RW|Rw)\\.?\\s?\\d{1,3}';
const VILLAGE = `(?:Desa|Kel|Kelurahan|Dusun|Kampung|Kp|Ds|Dsn|Lingkungan|Nagari|Gampong)\\.?\\s${PROPER}(?:[ ]${PROPER}){0,2}`;
const PLACE = `(?:${STREET}|${NEIGHBOURHOOD}|${VILLAGE})`;
const ADDRESS = new RegExp(`${BEFORE}${PLACE}(?:,?\\s(?:${PLACE}))*${AFTER}`, 'gu');

const OFFICE = new RegExp(
  `${BEFORE}(?:Dinas|Badan|Kantor|Biro|Sekretariat|Puskesmas|RSUD|Rumah Sakit|UPTD?|Bagian|Kecamatan|Kabupaten|Kota|Provinsi|Universitas|Politeknik|Sekolah|SD|SMP|SMA|SMK|SDN|SMPN|SMAN|SMKN|PT|CV)\\.?\\s${PROPER}(?:[ ,]{1,2}(?:dan[ ](?=\\p{Lu}))?${PROPER}){0,6}`,
  'gu',
);

/** Full stops and commas at the end belong to the sentence. */
function trimmed(text: string, start: number, end: number): Span {
  const tail = /[.,;:\s'’-]+$/u.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - tail };
}

/** What gives itself away by its form; the first of overlapping ones counts. */
export function spot(text: string, withOffices: boolean): Spotted[] {
  const patterns: (readonly [Kind, RegExp])[] = [
    ...NUMBERS,
    ['address', ADDRESS],
    ...(withOffices ? ([['office', OFFICE]] as const) : []),
  ];
  const spotted: Spotted[] = [];
  // Which characters are taken: a look at each is faster than one at all that was spotted before.
  let taken: Uint8Array | null = null;
  for (const [kind, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const span = trimmed(text, match.index, match.index + match[0].length);
      taken ??= new Uint8Array(text.length);
      if (span.end <= span.start || taken.subarray(span.start, span.end).includes(1)) continue;
      taken.fill(1, span.start, span.end);
      spotted.push({ kind, ...span });
    }
  }
  return spotted.sort((a, b) => a.start - b.start);
}
