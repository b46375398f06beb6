import type { Lang, Span } from '../../model/text.ts';
import { bracketsOf, withoutBrackets } from './brackets.ts';
import { type Numeral, numeralsIn } from './numbers.ts';

/** One part of a total: `31 orang pegawai negeri sipil`. */
export interface Part {
  readonly count: number;
  /** What is counted, in small letters, without counting words. */
  readonly label: string;
}

/** Parts named one after another; the span runs from the first to the last. */
export interface PartList extends Span {
  readonly parts: readonly Part[];
  /** Some part stands without a number. */
  readonly open: boolean;
}

/** Where parts end: what follows is said of them, or is a sum of its own. */
const ENDS: Readonly<Record<Lang, RegExp>> = {
  id: /\b(?:sedangkan|adapun|sehingga|karena|namun|tetapi|akan tetapi|di ?mana|dimana|meskipun|walaupun|padahal|total|jumlah keseluruhan|secara keseluruhan|seluruhnya|semuanya|di ?antaranya|termasuk|masing-masing|per|setiap|tiap|sisanya|selebihnya|lainnya|kemudian|selain itu|hanya|baru|rata-rata|terendah|tertinggi|minimum|maksimum|median|melayani|menangani|mengelola|mengurus|membina|menjangkau|membawahi|berjarak|sejauh|seluas|selama|dengan (?:jumlah|luas|jarak|beban|masa|usia|rata-rata|total)|dari (?:jumlah|total|keseluruhan|\d+))\b|;/iu,
  en: /\b(?:while|whereas|because|so that|but|however|although|total|in total|of whom|including|each|per|the rest|remaining|others|then|only|serving|on average|with an average|altogether)\b|;/iu,
};

const tidy = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[^\p{L}\s/-]+/gu, ' ')
    .replace(
      /\b(?:orang|sebanyak|berjumlah|jumlah|adalah|terdapat|ada|dan|serta|and|with|people|persons?|were|are)\b/giu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim();

/** The counts that stand behind `from`, with what each of them counts. */
export function partsIn(text: string, from: number, lang: Lang, numerals: readonly Numeral[]): PartList {
  const rest = text.slice(from);
  const end = from + (ENDS[lang].exec(rest)?.index ?? rest.length);
  const inside = numerals.filter((numeral) => numeral.start >= from && numeral.end <= end);
  const counted = inside.filter(({ kind }) => kind === 'count');
  const first = counted[0];
  if (first === undefined || inside.some(({ kind }) => kind === 'percent' || kind === 'decimal'))
    return { parts: [], open: false, start: from, end: from };
  const behindOf = (index: number): string =>
    text.slice(counted[index]?.end ?? from, counted[index + 1]?.start ?? end);
  const beforeOf = (index: number): string =>
    text.slice(counted[index - 1]?.end ?? from, counted[index]?.start);
  // `PNS 34 orang, honorer 12 orang`: what is counted stands before its number.
  const namedBefore =
    tidy(beforeOf(0)) !== '' && tidy(behindOf(counted.length - 1).split(',')[0] ?? '') === '';
  const parts = counted.flatMap((numeral, index): Part[] => {
    const isBefore = namedBefore || tidy(behindOf(index)) === '' || /\bberjumlah\s*$/iu.test(beforeOf(index));
    const label = tidy(isBefore ? beforeOf(index) : behindOf(index));
    return label === '' ? [] : [{ count: numeral.value, label }];
  });
  const last = counted.at(-1)?.end ?? from;
  const open = text
    .slice(from, last)
    .split(/,/u)
    .some((segment) => /\p{L}{3}/u.test(segment) && numeralsIn(segment, lang).length === 0);
  return { parts, open, start: first.start, end: last };
}

const COUNT_ONLY =
  /^\s*(?:sebanyak\s+|berjumlah\s+|=\s*)?\S+(?:\s+\S+)?(?:\s+orang|\s+people|\s+persons?)?\s*$/iu;

/** `PNS (34 orang), honorer (12 orang)`: parts whose counts stand in brackets. */
export function partsInBrackets(text: string, from: number, lang: Lang): PartList | null {
  const plain = withoutBrackets(text);
  const ends = ENDS[lang].exec(plain.slice(from));
  const end = from + (ends?.index ?? plain.length - from);
  const brackets = bracketsOf(text).filter((each) => each.start >= from && each.start < end);
  const counted = brackets.flatMap((bracket) => {
    const [numeral, ...others] = numeralsIn(bracket.inside, lang);
    const isCount = numeral?.kind === 'count' && others.length === 0 && COUNT_ONLY.test(bracket.inside);
    return isCount ? [{ bracket, count: numeral.value }] : [];
  });
  const [first] = counted;
  const last = counted.at(-1);
  if (first === undefined || last === undefined || counted.length < 2 || counted.length < brackets.length)
    return null;
  const parts = counted.map(({ bracket, count }, index): Part => {
    const before = plain.slice(counted[index - 1]?.bracket.end ?? from, bracket.start);
    return { count, label: tidy(before) };
  });
  if (
    parts.some(({ label }) => label === '') ||
    numeralsIn(plain.slice(from, last.bracket.end), lang).length > 0
  )
    return null;
  const open = text
    .slice(from, last.bracket.end)
    .split(/,/u)
    .some((segment) => !segment.includes('('));
  return { parts, open, start: from, end: last.bracket.end };
}

/**
 * The parts without those that are said by the way after them: the first ones that make up the total, or those before
 * some that take one of them apart again.
 */
export function withoutAside(parts: readonly Part[], total: number): readonly Part[] {
  let sum = 0;
  for (const [index, { count }] of parts.entries()) {
    sum += count;
    if (sum === total && index >= 1) return parts.slice(0, index + 1);
  }
  for (let from = parts.length - 2; from >= 2; from -= 1) {
    const again = parts.slice(from).reduce((all, { count }) => all + count, 0);
    if (parts.slice(0, from).some(({ count }) => count === again)) return parts.slice(0, from);
  }
  return parts;
}
