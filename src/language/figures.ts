import { figures as table } from './lexicon.ts';
import type { Sentence } from './reader.ts';

/** A share that numbers give: 1 for all of what there should be. Indices into the sentence's tokens, `last` inclusive. */
export interface Figure {
  readonly first: number;
  readonly last: number;
  readonly share: number;
  /** As it stands in the text: `3 dari 40`. */
  readonly label: string;
}

type QuantityKind = 'count' | 'percent' | 'clock' | 'date';

interface Amount {
  readonly kind: QuantityKind;
  /** A count, a percentage, minutes of a day, or days of a year of 31-day months. */
  readonly value: number;
}

interface Quantity extends Amount {
  readonly first: number;
  readonly last: number;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(table.numbers));
const MONTHS: ReadonlyMap<string, number> = new Map(
  table.months.flatMap((names, month) => names.map((name): [string, number] => [name, month])),
);
const PERCENT: ReadonlySet<string> = new Set(table.percent);
const OF: ReadonlySet<string> = new Set(table.of);
const ORDINAL: ReadonlySet<string> = new Set(table.ordinal);
const PLANNED: ReadonlySet<string> = new Set(table.planned);
const ACTUAL: ReadonlySet<string> = new Set(table.actual);
/** *belas* after a number adds ten, the others multiply. */
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ...table.tens.map((word): [string, number] => [word, 10]),
  ...table.hundreds.map((word): [string, number] => [word, 100]),
  ...table.thousands.map((word): [string, number] => [word, 1000]),
]);
const TEENS: ReadonlySet<string> = new Set(table.teens);

const CLOCK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const THOUSANDS = /^\d{1,3}(?:[.,]\d{3})+$/;
const DECIMAL = /^\d+(?:[.,]\d+)?%?$/;
/** Between the two numbers of a share there may stand what is counted: *12 orang dari 40*. */
const BETWEEN = 2;
/** … and after the whole its name: *dari 40 tenaga honorer, 31*. */
const WHOLE_BEFORE = 4;
/** *lebih dari lima belas menit* is no share. */
const COMPARED: ReadonlySet<string> = new Set(table.compared);
/** A few minutes are not late. */
const GRACE = 5;
const DAYS = 31;

function digits(word: string): number | undefined {
  if (THOUSANDS.test(word)) return Number(word.replaceAll(/[.,]/g, ''));
  if (DECIMAL.test(word)) return Number(word.replace('%', '').replace(',', '.'));
  return undefined;
}

/** A number in words from `first` on: *dua puluh tujuh*, *seratus dua belas*. */
function spelled(words: readonly string[], first: number): { value: number; last: number } | undefined {
  let total = 0;
  let current: number | undefined;
  let at = first;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const number = NUMBERS.get(word);
    const factor = MULTIPLIERS.get(word);
    if (number !== undefined) {
      total += current ?? 0;
      current = number;
    } else if (current !== undefined && TEENS.has(word)) current += 10;
    else if (current !== undefined && factor !== undefined) {
      if (factor === 1000) {
        total = (total + current) * factor;
        current = 0;
      } else current *= factor;
    } else break;
  }
  return current === undefined ? undefined : { value: total + current, last: at - 1 };
}

function quantitiesIn(sentence: Sentence): Quantity[] {
  const { tokens } = sentence;
  const words = tokens.map((token) => token.surface);
  const found: Quantity[] = [];
  for (let first = 0; first < tokens.length; first++) {
    const word = words[first] ?? '';
    const time = CLOCK.exec(word);
    const value = digits(word);
    const month = MONTHS.get(words[first + 1] ?? '');
    const after = sentence.text.slice((tokens[first]?.end ?? sentence.end) - sentence.start);
    if (value !== undefined && month !== undefined && value <= DAYS) {
      found.push({ first, last: first + 1, kind: 'date', value: month * DAYS + value });
    } else if (
      word.endsWith('%') ||
      (value !== undefined && (/^\s?%/.test(after) || PERCENT.has(words[first + 1] ?? '')))
    ) {
      found.push({ first, last: first, kind: 'percent', value: value ?? 0 });
    } else if (time !== null) {
      found.push({ first, last: first, kind: 'clock', value: Number(time[1]) * 60 + Number(time[2]) });
    } else if (value !== undefined) {
      found.push({ first, last: first, kind: 'count', value });
    } else {
      const number = spelled(words, first);
      if (number === undefined) continue;
      const percent = PERCENT.has(words[number.last + 1] ?? '');
      found.push({ first, last: number.last, kind: percent ? 'percent' : 'count', value: number.value });
      first = number.last;
    }
  }
  return found;
}

/** The share that two quantities of one kind make; `undefined` where they make none. */
export function shareOf(actual: Amount, planned: Amount): number | undefined {
  if (actual.kind !== planned.kind) return undefined;
  if (actual.kind === 'clock') return actual.value > planned.value + GRACE ? 0 : 1;
  if (actual.kind === 'date') return actual.value > planned.value ? 0 : 1;
  return planned.value > 1 ? actual.value / planned.value : undefined;
}

function isShare(gap: readonly string[]): boolean {
  return gap.length <= BETWEEN && OF.has(gap.at(-1) ?? '') && !gap.some((word) => COMPARED.has(word));
}

/** `Dari 40 tenaga honorer, 31 …`: the whole goes before the part. */
function isOfWhole(words: readonly string[], whole: Quantity, part: Quantity): boolean {
  const gap = words.slice(whole.last + 1, part.first);
  const near = gap.length > 0 && gap.length <= WHOLE_BEFORE && !gap.some((word) => COMPARED.has(word));
  const counts = whole.kind === 'count' && part.kind === 'count' && part.value <= whole.value;
  return near && counts && OF.has(words[whole.first - 1] ?? '') && words[whole.first - 2] === undefined;
}

/** The amount that a cell of a table holds: `97,8%`, `120`, `08.15`, `6 Des 2024`; `undefined` for words. */
export function readQuantity(cell: string): Amount | undefined {
  const [first = '', second = ''] = cell.split(/\s+/u);
  const month = MONTHS.get(second);
  const value = digits(first);
  if (month !== undefined && value !== undefined) return { kind: 'date', value: month * DAYS + value };
  const time = CLOCK.exec(first);
  if (time !== null) return { kind: 'clock', value: Number(time[1]) * 60 + Number(time[2]) };
  if (value === undefined) return undefined;
  return { kind: first.endsWith('%') || second === '%' ? 'percent' : 'count', value };
}

/** What the numbers of a sentence say: shares (*37 dari 41*), percentages, and what was done against what was planned. */
export function figuresIn(sentence: Sentence): Figure[] {
  if (!/\d|puluh|belas|ratus|dari| of /u.test(sentence.text)) return [];
  const quantities = quantitiesIn(sentence);
  const words = sentence.tokens.map((token) => token.standard);
  const between = (left: Quantity, right: Quantity): string[] => words.slice(left.last + 1, right.first);
  const figures: Figure[] = [];
  const add = (left: Quantity, right: Quantity, share: number | undefined): void => {
    if (share === undefined) return;
    const start = sentence.tokens[left.first]?.start ?? sentence.start;
    const end = sentence.tokens[right.last]?.end ?? sentence.end;
    const label = sentence.text.slice(start - sentence.start, end - sentence.start);
    figures.push({ first: left.first, last: right.last, share, label });
  };
  quantities.forEach((quantity, index) => {
    if (ORDINAL.has(words[quantity.first - 1] ?? '')) return;
    if (quantity.kind === 'percent') add(quantity, quantity, quantity.value / 100);
    const next = quantities[index + 1];
    if (next === undefined) return;
    const gap = between(quantity, next);
    if (quantity.kind === 'count' && next.kind === 'count' && isShare(gap)) {
      const share = shareOf(quantity, next);
      if (share !== undefined && share <= 1) add(quantity, next, share);
    } else if (isOfWhole(words, quantity, next)) {
      add(quantity, next, shareOf(next, quantity));
    } else if (PLANNED.has(words[quantity.first - 1] ?? '') && gap.some((word) => ACTUAL.has(word))) {
      add(quantity, next, shareOf(next, quantity));
    }
  });
  return figures;
}
