import type { Lang } from '../../model/text.ts';
import type { Located, ManuscriptContext } from '../context.ts';
import { bracketsOf, withoutBrackets } from './brackets.ts';
import { type Numeral, numeralsIn } from './numbers.ts';
import { type Part, type PartList, partsIn, partsInBrackets, withoutAside } from './parts.ts';

/** A total that a sentence takes apart. */
export interface Breakdown {
  readonly at: Located;
  readonly total: number;
  /** What the total counts, in small letters: the words around it. */
  readonly whole: string;
  readonly parts: readonly Part[];
  /** `all`: said to consist of the parts; `some`: the parts are of it, and there may be others. */
  readonly kind: 'all' | 'some';
  /** Some part stands without a number: `kepala dinas, 3 orang staf`. */
  readonly open: boolean;
  /** From the total to the last part, or from the first part to the total, as it stands. */
  readonly text: string;
}

/** Between a total and its parts. */
const CONSISTS: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:yang )?(?:terdiri(?: (?:dari|atas))?|terbagi(?: (?:atas|menjadi|ke dalam))?|dengan (?:rincian|perincian|komposisi)|rinciannya|meliputi|mencakup|yakni|yaitu)\b\s*:?|:(?!\d)/giu,
  en: /\b(?:consist(?:s|ing|ed)? of|compris(?:es|ing|ed)(?: of)?|made up of|divided into|namely|broken down (?:into|as))\b\s*:?|:(?!\d)/giu,
};
const OF: Readonly<Record<Lang, RegExp>> = {
  id: /\bdari (?:total |jumlah |keseluruhan |seluruh |sebanyak )?$/iu,
  en: /\bof (?:the |all |a total of )?$/iu,
};
const CALLED_TOTAL = /\b(?:jumlah|berjumlah|total|keseluruhan|seluruhnya)(?: \p{L}+){0,3} $/iu;
/** What a total is called where it comes after its parts. */
const IN_ALL: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:seluruhnya|semuanya|keseluruhan(?:nya)?|total(?:nya)?|jumlah (?:seluruhnya|semuanya|keseluruhan(?:nya)?|totalnya)|(?:sehingga|jadi) (?:ber)?jumlah(?:nya)?)\b(?:\s+(?!dari\b|dan\b)\p{L}+){0,4}\s*[:=]?\s*$/iu,
  en: /\b(?:in total|altogether|in all|a total of|totall?ing|making)\b(?:\s+\p{L}+){0,2}\s*:?\s*$/iu,
};
/** How far a total may stand from what it consists of. */
const REACH = 90;
/** A sentence that goes on with the total of the one before. */
const GOES_ON: Readonly<Record<Lang, RegExp>> = {
  id: /^(?:rincian(?:nya)?|perincian(?:nya)?|komposisi(?:nya)?|(?:mereka|jumlah (?:tersebut|itu)|angka (?:tersebut|itu)) terdiri(?: (?:dari|atas))?|terdiri (?:dari|atas))\b/iu,
  en: /^(?:they (?:consist of|comprise)|these (?:consist of|comprise))\b/iu,
};
const SOME_OF_THEM: Readonly<Record<Lang, RegExp>> = {
  id: /^(?:dari (?:(?:jumlah|total|keseluruhan|angka) )?(?:\p{L}+ )?(?:itu|tersebut)|di ?antara (?:mereka|\p{L}+ (?:itu|tersebut)))\b,?/iu,
  en: /^(?:of (?:these|them|this number)|among them)\b,?/iu,
};

/** What people are called; parts of a number of people are people too, whatever they are called. */
const PEOPLE =
  /\b(?:orang|pegawai|personel|personil|karyawan|staf|informan|narasumber|responden|partisipan|anggota|tenaga|aparatur|aparat|petugas|guru|perawat|jiwa|pns|asn|pppk|honorer|pedagang|penyuluh|warga|employees?|staff|people|persons?|informants?|participants?|respondents?|workers?|personnel|officers?|members?)\b/iu;

/** Every breakdown in the text, in order. */
export function breakdownsOf(context: ManuscriptContext): readonly Breakdown[] {
  return context.derive(readBreakdowns);
}

function readBreakdowns(context: ManuscriptContext): readonly Breakdown[] {
  return context.sentences
    .filter(
      ({ section, block }) =>
        section.role !== 'references' && block.kind !== 'row' && block.kind !== 'caption',
    )
    .flatMap((sentence) => breakdownsIn(sentence, context.sentences[sentence.index - 1]));
}

/** A sentence being read: what stands in brackets, which says the same again or takes a part apart, blanked. */
interface Reading {
  readonly at: Located;
  readonly lang: Lang;
  readonly text: string;
  readonly numerals: readonly Numeral[];
}

function readingOf(at: Located): Reading {
  const { lang } = at.section;
  const text = withoutBrackets(at.text);
  return { at, lang, text, numerals: numeralsIn(text, lang) };
}

function breakdownsIn(at: Located, before: Located | undefined): Breakdown[] {
  const reading = readingOf(at);
  const bracketed = inBrackets(reading);
  const forms = [consistingIn, outOf, summedUp, (each: Reading) => goingOn(each, before)];
  for (const form of forms) {
    const found = form(reading);
    if (found.length > 0) return [...found, ...bracketed];
  }
  return bracketed;
}

/** `96 personel yang terdiri dari 31 …, 12 … dan 47 …`; `96 personel: tetap (31), kontrak (65)` */
function consistingIn(reading: Reading): Breakdown[] {
  const { at, text, lang, numerals } = reading;
  const listAfter = (end: number): PartList | null => {
    const list = partsIn(text, end, lang, numerals);
    return list.parts.length >= 2 ? list : partsInBrackets(at.text, end, lang);
  };
  const connectors = [...text.matchAll(CONSISTS[lang])].flatMap((match) => {
    const list = listAfter(match.index + match[0].length);
    return list === null || list.parts.length < 2 ? [] : [{ index: match.index, list }];
  });
  const connector = connectors.at(-1);
  if (connector === undefined) return [];
  const total = numerals.findLast(({ end }) => end <= connector.index);
  if (total === undefined || total.kind !== 'count' || connector.index - total.end > REACH) return [];
  // One inside another: which parts belong to which can be told only where the total is called one.
  if (connectors.length > 1 && !CALLED_TOTAL.test(text.slice(0, total.start))) return [];
  const between = text.slice(total.end, connector.index);
  if (/[.;]|\b(?:adapun|sedangkan|while)\b/iu.test(between)) return [];
  return breakdown(reading, total, connector.list, 'all');
}

/** `Dari 41 kegiatan, 30 …, 8 … dan 5 …` */
function outOf(reading: Reading): Breakdown[] {
  const { text, lang, numerals } = reading;
  const total = numerals.find(({ start, kind }) => kind === 'count' && OF[lang].test(text.slice(0, start)));
  if (total === undefined) return [];
  const comma = text.indexOf(',', total.end);
  if (
    comma < 0 ||
    comma - total.end > REACH ||
    numerals.some(({ start }) => start >= total.end && start < comma)
  )
    return [];
  return breakdown(reading, total, partsIn(text, comma, lang, numerals), 'some');
}

/** `34 PNS dan 12 honorer, seluruhnya 48 orang` */
function summedUp(reading: Reading): Breakdown[] {
  const { at, text, lang, numerals } = reading;
  const place = numerals.findIndex(
    ({ start, kind }) => kind === 'count' && IN_ALL[lang].test(text.slice(0, start)),
  );
  const total = numerals[place];
  if (total === undefined) return [];
  const called = IN_ALL[lang].exec(text.slice(0, total.start))?.index ?? 0;
  const head = text.slice(0, called);
  const from = Math.max(head.search(/:\s/u), 0);
  const counted = partsIn(head, from, lang, numerals.slice(0, place));
  const list = counted.parts.length >= 2 ? counted : partsInBrackets(at.text.slice(0, called), from, lang);
  // One number of the parts is the total itself where it stands twice; times and the like are no parts.
  const isMixed = numerals.slice(0, place).some(({ start, kind }) => start >= from && kind !== 'count');
  if (list === null || isMixed || list.parts.some(({ count }) => count >= total.value)) return [];
  return breakdown(reading, total, list, 'all');
}

/** `48 orang (34 PNS dan 12 honorer)` */
function inBrackets(reading: Reading): Breakdown[] {
  const { at, text, lang, numerals } = reading;
  return bracketsOf(at.text).flatMap(({ start, end, inside }) => {
    if (/\b(?:di ?antaranya|termasuk|including|of whom)\b|%/iu.test(inside)) return [];
    const list = partsIn(inside, 0, lang, numeralsIn(inside, lang));
    const total = numerals.findLast((each) => each.end <= start);
    if (total === undefined || total.kind !== 'count' || list.parts.length < 2) return [];
    if (!/^\s*(?:\p{L}+\s+){0,4}$/u.test(text.slice(total.end, start))) return [];
    const within = { ...list, start: start + 1, end: end - 1 };
    // `14 dari 38 (3 cuti, 1 sakit)`: what is left is taken apart.
    const isRest = OF[lang].test(text.slice(0, total.start));
    return breakdown(reading, total, within, isRest ? 'some' : 'all');
  });
}

/** `Pegawainya 48 orang. Rinciannya 34 PNS dan 12 honorer.` */
function goingOn(reading: Reading, before: Located | undefined): Breakdown[] {
  const { at, text, lang, numerals } = reading;
  if (before === undefined || before.block !== at.block) return [];
  const whole = GOES_ON[lang].exec(text);
  const opening = whole ?? SOME_OF_THEM[lang].exec(text);
  if (opening === null) return [];
  const earlier = readingOf(before);
  const counts = earlier.numerals.filter(({ kind }) => kind === 'count');
  const total = counts.at(-1);
  if (total === undefined || !PEOPLE.test(earlier.text.slice(Math.max(0, total.start - 60), total.end + 30)))
    return [];
  const from = opening[0].length;
  const list = partsIn(text, from, lang, numerals);
  if (list.parts.length < 2 || numerals.some(({ start, value }) => start < from || value === total.value))
    return [];
  return [
    {
      at,
      total: total.value,
      whole: wholeOf(earlier.text, total),
      parts: withoutAside(list.parts, total.value),
      kind: whole === null ? 'some' : 'all',
      open: list.open,
      text: at.text.slice(0, list.end),
    },
  ];
}

function wholeOf(text: string, total: Numeral): string {
  const after =
    text.slice(total.end, total.end + 60).split(/[,.:;(]|\b(?:yang|terdiri|consist|made)\b/iu)[0] ?? '';
  return after
    .toLowerCase()
    .replace(/\borang\b|[^\p{L}\s/-]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

function breakdown(
  { at, text }: Reading,
  total: Numeral,
  list: PartList,
  kind: Breakdown['kind'],
): Breakdown[] {
  if (list.parts.length < 2 || total.value < 2) return [];
  const whole = wholeOf(text, total);
  const [unit = ''] = text.slice(total.end, total.end + 20).split(/[,:;(]/u);
  const around = `${text.slice(Math.max(0, total.start - 60), total.start)} ${whole} ${unit}`;
  const isPeople = !THINGS.test(whole) && (PEOPLE.test(around) || list.parts.some(isPerson));
  const parts = isPeople ? list.parts.filter(isOfPeople) : list.parts;
  if (parts.length < 2 || !(isPeople || areParts(whole, parts))) return [];
  const start = Math.min(total.start, list.start);
  const end = Math.max(total.end, list.end);
  return [
    {
      at,
      total: total.value,
      whole,
      parts: withoutAside(parts, total.value),
      kind,
      open: list.open,
      text: at.text.slice(start, end),
    },
  ];
}

/** Parts that are no people. */
const THINGS =
  /^(?:bidang|seksi|bagian|unit|ruang|ruangan|kursi|meja|kegiatan|program|indikator|kecamatan|kelurahan|desa|dusun|rt|rw|pasar|kantor|sekolah|hari|kali|jabatan|subbag\p{L}*|sub bagian|uptd?|dimensi|aspek|tahap|hal|faktor|teknik|cara|kendaraan|komputer|laptop|berkas|dokumen|surat|laporan|kilometer|jam|lembar|loket|pos|shift|regu|tim|kelompok|wilayah|zona|rute|titik|rooms?|units?|activities|districts?|villages?|days?|times|stages?|dimensions?|sections?|offices?|teams?|counters?|vehicles?|hours?)\b/iu;

function isPerson({ label }: Part): boolean {
  return PEOPLE.test(label);
}

function isOfPeople({ label }: Part): boolean {
  return !THINGS.test(label);
}

/** What is said of a thing that is one of those counted: *tercapai*, *belum selesai*. */
const STATE =
  /^(?:sudah|telah|belum|tidak|yang|baik|rusak|layak|lancar|tepat|selesai|aktif|kembali|(?:di|ter|ber|me)\p{L}{4,}|completed|not|reached|met|missed|delayed|postponed|cancelled)\b/iu;

/** Whether the parts are of the kind of the whole: activities of activities, or those that were reached. */
function areParts(whole: string, parts: readonly Part[]): boolean {
  const [head = ''] = whole.split(' ');
  if (head.length < 4) return false;
  const named = parts.filter(({ label }) => label.includes(head));
  return named.length > 0 || parts.every(({ label }) => STATE.test(label));
}
