import type { Lang } from '../../model/text.ts';
import type { Located, ManuscriptContext } from '../context.ts';
import { type Numeral, numeralsIn } from './numbers.ts';

/** One part of a total: `31 orang pegawai negeri sipil`. */
export interface Part {
  readonly count: number;
  /** What is counted, in small letters, without counting words. */
  readonly label: string;
}

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
  /** From the total to the last part, as it stands. */
  readonly text: string;
}

/** Between a total and its parts. */
const CONSISTS: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:yang )?(?:terdiri(?: (?:dari|atas))?|terbagi(?: (?:atas|menjadi|ke dalam))?|dengan (?:rincian|perincian|komposisi)|rinciannya|meliputi|mencakup|yakni|yaitu)\b\s*:?|:/giu,
  en: /\b(?:consist(?:s|ing|ed)? of|compris(?:es|ing|ed)(?: of)?|made up of|divided into|namely|broken down (?:into|as))\b\s*:?|:/giu,
};
/** Where parts end: what follows is said of them, or is a sum of its own. */
const ENDS: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:sedangkan|adapun|sehingga|karena|namun|tetapi|akan tetapi|di ?mana|dimana|meskipun|walaupun|total|jumlah keseluruhan|secara keseluruhan|seluruhnya|di ?antaranya|termasuk|masing-masing|per|setiap|sisanya|selebihnya|lainnya|kemudian|selain itu|dari (?:jumlah|total|keseluruhan|\d+))\b|;/iu,
  en: /\b(?:while|whereas|because|so that|but|however|although|total|in total|of whom|including|each|per|the rest|remaining|others|then|only)\b|;/iu,
};
const OF: Readonly<Record<Lang, RegExp>> = {
  id: /\bdari (?:total |jumlah |keseluruhan |seluruh |sebanyak )?$/iu,
  en: /\bof (?:the |all |a total of )?$/iu,
};
const CALLED_TOTAL = /\b(?:jumlah|berjumlah|total|keseluruhan|seluruhnya)(?: \p{L}+){0,3} $/iu;
/** How far a total may stand from what it consists of. */
const REACH = 90;

/** What people are called; parts of a number of people are people too, whatever they are called. */
const PEOPLE =
  /\b(?:orang|pegawai|personel|personil|karyawan|staf|informan|narasumber|responden|anggota|tenaga|aparatur|petugas|guru|perawat|jiwa|pns|asn|employees?|staff|people|persons?|informants?|participants?|respondents?|workers?|personnel|officers?|members?)\b/iu;

const tidy = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\s/-]+/gu, ' ')
    .replace(
      /\b(?:orang|sebanyak|berjumlah|jumlah|adalah|terdapat|ada|dan|serta|and|with|people|were|are)\b/giu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();

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
    .flatMap((sentence) => breakdownsIn(sentence));
}

function breakdownsIn(at: Located): Breakdown[] {
  const { lang } = at.section;
  // What stands in brackets says the same again or takes a part apart.
  const text = at.text.replace(/\([^()]*\)/gu, (inside) => ' '.repeat(inside.length));
  const numerals = numeralsIn(text, lang);
  const consisting = consistingIn(at, text, numerals);
  return consisting.length > 0 ? consisting : outOf(at, text, numerals);
}

/** `96 personel yang terdiri dari 31 …, 12 … dan 47 …` */
function consistingIn(at: Located, text: string, numerals: readonly Numeral[]): Breakdown[] {
  const { lang } = at.section;
  const connectors = [...text.matchAll(CONSISTS[lang])].filter(
    ({ index, 0: { length } }) => partsBetween(text, index + length, lang, numerals).length >= 2,
  );
  const connector = connectors.at(-1);
  if (connector === undefined) return [];
  const total = numerals.findLast(({ end }) => end <= connector.index);
  if (total === undefined || total.kind !== 'count' || connector.index - total.end > REACH) return [];
  // One inside another: which parts belong to which can be told only where the total is called one.
  if (connectors.length > 1 && !CALLED_TOTAL.test(text.slice(0, total.start))) return [];
  const between = text.slice(total.end, connector.index);
  if (/[.;]|\b(?:adapun|sedangkan|while)\b/iu.test(between)) return [];
  const from = connector.index + connector[0].length;
  return breakdown(at, text, total, partsBetween(text, from, lang, numerals), { kind: 'all', from });
}

/** `Dari 41 kegiatan, 30 …, 8 … dan 5 …` */
function outOf(at: Located, text: string, numerals: readonly Numeral[]): Breakdown[] {
  const { lang } = at.section;
  const total = numerals.find(({ start, kind }) => kind === 'count' && OF[lang].test(text.slice(0, start)));
  if (total === undefined) return [];
  const comma = text.indexOf(',', total.end);
  if (
    comma < 0 ||
    comma - total.end > REACH ||
    numerals.some(({ start }) => start >= total.end && start < comma)
  )
    return [];
  return breakdown(at, text, total, partsBetween(text, comma, lang, numerals), { kind: 'some', from: comma });
}

interface Found extends Part {
  readonly end: number;
}

function partsBetween(text: string, from: number, lang: Lang, numerals: readonly Numeral[]): Found[] {
  const rest = text.slice(from);
  const end = ENDS[lang].exec(rest)?.index ?? rest.length;
  const inside = numerals.filter((numeral) => numeral.start >= from && numeral.end <= from + end);
  if (inside.some(({ kind }) => kind === 'percent' || kind === 'decimal')) return [];
  const counted = inside.filter(({ kind }) => kind === 'count');
  return counted.flatMap((numeral, index): Found[] => {
    const next = counted[index + 1]?.start ?? from + end;
    const behind = text.slice(numeral.end, next);
    const before = text.slice(counted[index - 1]?.end ?? from, numeral.start);
    const label = tidy(behind) === '' || /\bberjumlah\s*$/iu.test(before) ? tidy(before) : tidy(behind);
    return label === '' ? [] : [{ count: numeral.value, label, end: numeral.end }];
  });
}

function breakdown(
  at: Located,
  text: string,
  total: Numeral,
  parts: readonly Found[],
  { kind, from }: { readonly kind: Breakdown['kind']; readonly from: number },
): Breakdown[] {
  const last = parts.at(-1);
  if (parts.length < 2 || last === undefined || total.value < 2) return [];
  const around = text.slice(Math.max(0, total.start - 60), total.end + 60);
  const whole = tidy(
    text.slice(total.end, total.end + 60).split(/[,:;]|\b(?:yang|terdiri|consist|made)\b/iu)[0] ?? '',
  );
  if (!areParts(around, whole, parts)) return [];
  const segments = text.slice(from, last.end).split(/,/u);
  const open = segments.some(
    (segment) => /\p{L}{3}/u.test(segment) && numeralsIn(segment, at.section.lang).length === 0,
  );
  return [{ at, total: total.value, whole, parts, kind, open, text: at.text.slice(total.start, last.end) }];
}

/** Whether the parts are of the kind of the whole: people of people, activities of activities. */
function areParts(around: string, whole: string, parts: readonly Part[]): boolean {
  if (PEOPLE.test(around)) return !parts.some(({ label }) => THINGS.test(label));
  const [head = ''] = whole.split(' ');
  return head.length >= 4 && parts.some(({ label }) => label.includes(head));
}

/** Parts that are no people. */
const THINGS =
  /^(?:bidang|seksi|bagian|unit|ruang|ruangan|kursi|kegiatan|program|indikator|kecamatan|kelurahan|desa|hari|kali|jabatan|subbag\p{L}*|sub bagian|uptd?|dimensi|aspek|tahap|hal|faktor|teknik|cara|rooms?|units?|activities|districts?|days?|times|stages?|dimensions?|sections?)\b/iu;
