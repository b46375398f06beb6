import type { Lang } from '../../model/text.ts';

/** A number in a sentence, as written. */
export interface Numeral {
  readonly value: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** `other`: a year, a clock time, money, the number of a law, page or list item – nothing that is counted. */
  readonly kind: 'count' | 'percent' | 'decimal' | 'other';
}

const SMALL: Readonly<Record<Lang, Readonly<Record<string, number>>>> = {
  id: {
    satu: 1,
    dua: 2,
    tiga: 3,
    empat: 4,
    lima: 5,
    enam: 6,
    tujuh: 7,
    delapan: 8,
    sembilan: 9,
    sepuluh: 10,
    sebelas: 11,
    seorang: 1,
  },
  en: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
  },
};

const UNIT = 'satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan';
const WORDS: Readonly<Record<Lang, string>> = {
  id: `(?:(?:${UNIT}) puluh(?: (?:${UNIT}))?|(?:${UNIT}) belas|sepuluh|sebelas|seorang|${UNIT})`,
  en: `(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|${Object.keys(SMALL.en).join('|')})`,
};

const pattern = (lang: Lang): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}.,:/–-])(?:(\\d+(?:[.,]\\d+)*)(?:\\s?(%|persen\\b|percent\\b|per cent\\b))?(?![\\p{L}\\d])|(${WORDS[lang]})(?![\\p{L}\\d]))`,
    'giu',
  );
const PATTERN: Readonly<Record<Lang, RegExp>> = { id: pattern('id'), en: pattern('en') };

/** What stands before a number that counts nothing. */
const NAMED =
  /(?:\b(?:nomor|nomer|no|number|no\.?s|pasal|article|ayat|tabel|table|gambar|figure|bab|chapter|halaman|hal|hlm|page|lampiran|tanggal|tgl|pukul|jam|volume|vol|versi|version|golongan|tahap|periode|triwulan|semester|minggu ke|kelas|ke|undang-undang|uu|pp)\.?\s*|(?:rp|idr|usd|\$)\.?\s*|\bke-)$/iu;
/** `SMP Negeri 2`, `RW 5`: a number in a name, unless people are counted: `pegawai negeri 2 orang`. */
const IN_NAME =
  /\b(?:negeri|swasta|smpn?|sdn?|sman?|smkn?|rt|rw|blok|ruang|loket|zona|rayon|lantai|jalur|rute|pos|baris)\.?\s*$/iu;
const YEAR_BEFORE =
  /\b(?:tahun|thn|year|in|since|sejak|until|hingga|dan|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december|[-–/(])\s*$/iu;
const AFTER_TIME =
  /^\s*(?:(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|jam|menit|hari|minggu|bulan|tahun|january|february|march|april|june|july|august|october|december|hours?|minutes?|days?|weeks?|months?|years?|wita|wib|wit|m|cm|kg|liter|meter|kilometer|km|m2|hektare?|ha|rupiah|juta|miliar|triliun|ribu|ratus|million|billion)\b|[x×]\s?\d|[-–]\s?\d)/iu;

/** 08.30: decimals have a comma in Indonesian, and English ones are seldom so near to a clock time. */
const CLOCK = /^(?:0\d|1\d|2[0-3])\.[0-5][05]$/u;

const GROUPED: Readonly<Record<Lang, RegExp>> = {
  id: /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u,
  en: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u,
};

/** The value of digits as a language writes them: 1.346 and 87,50 in Indonesian, 1,346 and 87.50 in English. */
function digitsValue(digits: string, lang: Lang): number {
  const thousands = lang === 'id' ? '.' : ',';
  const grouped = GROUPED[lang].test(digits);
  const plain = grouped ? digits.replaceAll(thousands, '') : digits;
  return Number(plain.replace(/,/u, '.'));
}

function wordValue(words: string, lang: Lang): number {
  const small = SMALL[lang];
  const parts = words.toLowerCase().split(/[\s-]/u);
  if (lang === 'en') return parts.reduce((sum, part) => sum + (small[part] ?? 0), 0);
  const [first = '', second, third] = parts;
  const value = small[first] ?? 0;
  if (second === 'belas') return value + 10;
  return second === 'puluh' ? value * 10 + (small[third ?? ''] ?? 0) : value;
}

function kindOf(text: string, start: number, end: number, digits: string, value: number): Numeral['kind'] {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 24);
  if (NAMED.test(before) || AFTER_TIME.test(after) || CLOCK.test(digits)) return 'other';
  if (IN_NAME.test(before) && !/^\s*(?:\([^)]*\)\s*)?(?:orang|people)\b/iu.test(after)) return 'other';
  if (/^(?:19|20)\d\d$/u.test(digits) && (YEAR_BEFORE.test(before) || /^\s*(?:[),.:;]|$)/u.test(after)))
    return 'other';
  return Number.isInteger(value) && !/[.,]\d{1,2}$/u.test(digits) ? 'count' : 'decimal';
}

/** The numbers of a text, in digits or words, in order. */
export function numeralsIn(text: string, lang: Lang): Numeral[] {
  const numerals: Numeral[] = [];
  for (const match of text.matchAll(PATTERN[lang])) {
    const [whole, digits, percent, words] = match;
    const start = match.index;
    const end = start + whole.length;
    const value = digits === undefined ? wordValue(words ?? '', lang) : digitsValue(digits, lang);
    if (!Number.isFinite(value)) continue;
    const kind = percent === undefined ? kindOf(text, start, end, digits ?? '', value) : 'percent';
    // 12 (dua belas): the words say the digits again.
    const isEcho =
      digits === undefined && /\(\s*$/u.test(text.slice(0, start)) && numerals.at(-1)?.value === value;
    if (!isEcho) numerals.push({ value, text: whole, start, end, kind });
  }
  return numerals;
}
