import type { ChalkInstance } from 'chalk';
import { decimals } from '../../model/format.ts';
import { citedPlace } from '../../model/locator.ts';
import type { MatrixCell, MatrixColumn, Tally } from '../../model/matrix.ts';
import { levelWord, type Rating, type Scale } from '../../model/rating.ts';
import type { Lang } from '../../model/text.ts';
import { paintLevel } from './colours.ts';
import { decidedMark } from './decided.ts';
import { printable } from './text.ts';

/** Characters of a quote. */
const QUOTE = 90;
const NONE = '–';

/** What cells are set by. */
export interface CellSetting {
  readonly scale: Scale;
  readonly lang: Lang;
  readonly style: ChalkInstance;
}

function shorten(text: string, most = QUOTE): string {
  const flat = printable(text);
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2))} …`;
}

function ratingText(rating: Rating, { scale, lang, style }: CellSetting): string {
  const word = levelWord(scale, rating.level)[lang];
  return `${paintLevel(word, rating.level, scale, style)}${decidedMark(rating)}`;
}

/** `12 / 7`: how much, of how many sources. */
function amount({ count, sources }: MatrixCell): string {
  if (count === undefined) return '';
  return sources === undefined ? String(count) : `${count} / ${sources}`;
}

const SPREAD = { id: 'sebaran', en: 'spread' } as const;

function apart({ spread = 0 }: MatrixCell, { lang }: CellSetting): string {
  return spread === 0 ? '' : `, ${SPREAD[lang]} ${decimals(spread, lang)}`;
}

function quoteText({ quote }: MatrixCell, { lang }: CellSetting): string {
  return quote === undefined
    ? ''
    : `“${shorten(quote.text)}” (${citedPlace(quote.place, quote.locator, lang)})`;
}

const SIGNS: readonly (readonly [polarity: keyof Tally, sign: string])[] = [
  ['positive', '+'],
  ['mixed', '±'],
  ['negative', '−'],
  ['neutral', '○'],
];

function tallyText(tally: Tally, { style }: CellSetting): string {
  const paint = { positive: style.green, mixed: style.yellow, negative: style.red, neutral: style.dim };
  return SIGNS.flatMap(([polarity, sign]) =>
    tally[polarity] === 0 ? [] : [paint[polarity](`${sign}${tally[polarity]}`)],
  ).join(' ');
}

function numberText({ number, count = 0 }: MatrixCell, { lang }: CellSetting): string {
  if (number === null || number === undefined) return count === 0 ? NONE : String(count);
  return count === 0 ? decimals(number, lang) : `${decimals(number, lang)} (${count})`;
}

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');

/** What a cell says, in a few lines. */
export function matrixCellText(
  cell: MatrixCell,
  kind: MatrixColumn['kind'],
  setting: CellSetting,
  most = Number.POSITIVE_INFINITY,
): string {
  const { rating, tally, text } = cell;
  switch (kind) {
    case 'rating':
      return rating === null || rating === undefined
        ? NONE
        : lines(ratingText(rating, setting), amount(cell));
    case 'passage':
      return rating === null || rating === undefined
        ? quoteText(cell, setting) || NONE
        : lines(
            `${ratingText(rating, setting)} ${amount(cell)}${apart(cell, setting)}`,
            quoteText(cell, setting),
          );
    case 'quote':
      return quoteText(cell, setting);
    case 'tally':
      return tally === undefined || cell.count === 0 ? NONE : lines(amount(cell), tallyText(tally, setting));
    case 'number':
      return numberText(cell, setting);
    case 'count':
      return amount(cell);
    case 'label':
      return text === undefined ? '' : shorten(text[setting.lang], most);
  }
}

/** Whether there is nothing under it. */
export function isEmptyCell({ count, number }: MatrixCell): boolean {
  return (count ?? 0) === 0 && (number ?? 0) === 0;
}
