import { figures as table } from './lexicon.ts';
import type { Sentence } from './reader.ts';

/** A number with what it measures: a count, a percentage, minutes of a day, or days of a year of 31-day months. */
export interface Amount {
  readonly kind: 'count' | 'percent' | 'clock' | 'date';
  readonly value: number;
}

/** An amount in a sentence; indices into its tokens, `last` inclusive. */
export interface Quantity extends Amount {
  readonly first: number;
  readonly last: number;
}

const NUMBERS: ReadonlyMap<string, number> = new Map(Object.entries(table.numbers));
const MONTHS: ReadonlyMap<string, number> = new Map(
  table.months.flatMap((names, month) => names.map((name): [string, number] => [name, month])),
);
const PERCENT: ReadonlySet<string> = new Set(table.percent);
const TEENS: ReadonlySet<string> = new Set(table.teens);
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ...table.tens.map((word): [string, number] => [word, 10]),
  ...table.hundreds.map((word): [string, number] => [word, 100]),
]);
const THOUSANDS: ReadonlySet<string> = new Set(table.thousands);

const CLOCK = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const DECIMAL = /^\d+(?:[.,]\d+)?%?$/;
/** What may be a figure; all others are words. */
const FIGURE = /^\d/;
const DAYS = 31;

function digits(word: string): number | undefined {
  if (GROUPED.test(word)) return Number(word.replaceAll(/[.,]/g, ''));
  if (DECIMAL.test(word)) return Number(word.replace('%', '').replace(',', '.'));
  return undefined;
}

/** A number in words from `first` on: *dua puluh tujuh*, *seribu lima ratus*. */
function spelled(tokens: Sentence['tokens'], first: number): { value: number; last: number } | undefined {
  let sum = 0;
  let current: number | undefined;
  let last = first - 1;
  for (let at = first; at < tokens.length; at += 1) {
    const { surface: word = '' } = tokens[at] ?? {};
    const number = NUMBERS.get(word);
    if (number !== undefined) {
      sum += current ?? 0;
      current = number;
    } else if (current === undefined) break;
    else if (TEENS.has(word)) current += 10;
    else if (THOUSANDS.has(word)) [sum, current] = [(sum + current) * 1000, 0];
    else if (MULTIPLIERS.has(word)) current *= MULTIPLIERS.get(word) ?? 1;
    else break;
    last += 1;
  }
  return current === undefined ? undefined : { value: sum + current, last };
}

/** The amount that begins with `word`, where `next` follows it; `undefined` for words that are no figure. */
function amountAt(word: string, next: string): Amount | undefined {
  const value = digits(word);
  const month = MONTHS.get(next);
  if (value !== undefined && month !== undefined && value <= DAYS)
    return { kind: 'date', value: month * DAYS + value };
  if (value !== undefined && (word.endsWith('%') || next === '%' || PERCENT.has(next)))
    return { kind: 'percent', value };
  const time = CLOCK.exec(word);
  if (time !== null) return { kind: 'clock', value: Number(time[1]) * 60 + Number(time[2]) };
  return value === undefined ? undefined : { kind: 'count', value };
}

/** The amount that a cell of a table holds: `97,8%`, `120`, `08.15`, `6 Des 2024`; `undefined` for words. */
export function readAmount(cell: string): Amount | undefined {
  const [word = '', next = ''] = cell.toLowerCase().split(/\s+/u);
  return amountAt(word, next);
}

/** The amounts of a sentence, in figures and in words, in order. */
export function quantitiesIn(sentence: Sentence): Quantity[] {
  const { tokens } = sentence;
  const found: Quantity[] = [];
  let first = 0;
  while (first < tokens.length) {
    const quantity = quantityAt(sentence, first);
    if (quantity !== undefined) found.push(quantity);
    first = (quantity?.last ?? first) + 1;
  }
  return found;
}

/** The amount that begins with a word of a sentence. */
function quantityAt({ tokens, text, start, end: stop }: Sentence, first: number): Quantity | undefined {
  const surfaceAt = (place: number): string => tokens[place]?.surface ?? '';
  const word = surfaceAt(first);
  if (FIGURE.test(word)) {
    const end = (tokens[first]?.end ?? stop) - start;
    const sign = /^\s?%/.test(text.slice(end, end + 2)) ? '%' : undefined;
    const amount = amountAt(word, sign ?? surfaceAt(first + 1));
    if (amount !== undefined) return { ...amount, first, last: amount.kind === 'date' ? first + 1 : first };
  }
  const number = spelled(tokens, first);
  if (number === undefined) return undefined;
  const kind = PERCENT.has(surfaceAt(number.last + 1)) ? 'percent' : 'count';
  return { kind, value: number.value, first, last: number.last };
}
