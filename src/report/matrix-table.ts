import { decimals } from '../model/format.ts';
import { citedPlace } from '../model/locator.ts';
import type { Matrix, MatrixCell, MatrixColumn, MatrixRow, Tally } from '../model/matrix.ts';
import { levelWord, type Scale } from '../model/rating.ts';
import type { Lang } from '../model/text.ts';
import { oneLine, row, strong } from './blocks.ts';
import type { UnnumberedTable } from './context.ts';
import { inQuotes, shorten } from './excerpt.ts';
import type { TableRow } from './model.ts';
import { commonPhrases } from './phrases/common.ts';
import { decisionPhrases } from './phrases/decisions.ts';

/** What fits beside each other on a page, in characters. */
const PAGE_WIDTH = 200;
/** Longer cells wrap. */
const CELL_WIDTH = 60;
const QUOTE_WORDS = 25;

/** `+7 ±1 −4`, neutral ones as `○2`; what there is none of is left out. */
function tallyText({ positive, mixed, negative, neutral }: Tally): string {
  const parts: readonly (readonly [sign: string, many: number])[] = [
    ['+', positive],
    ['±', mixed],
    ['−', negative],
    ['○', neutral],
  ];
  return parts.flatMap(([sign, many]) => (many === 0 ? [] : [`${sign}${many}`])).join(' ');
}

function quoteWords({ quote, text }: MatrixCell, lang: Lang): string {
  if (quote === undefined) return '';
  const word = text === undefined ? '' : `${text[lang]}, `;
  return `${inQuotes(shorten(quote.text, QUOTE_WORDS))} (${word}${citedPlace(quote.place, quote.locator, lang)})`;
}

function ratingWords({ rating, count, spread }: MatrixCell, scale: Scale, lang: Lang): string {
  if (rating === null || rating === undefined) return '–';
  const apart =
    spread === undefined || spread === 0 ? [] : [commonPhrases[lang].spread(decimals(spread, lang))];
  const remarks = [
    ...(rating.decided === undefined ? [] : [decisionPhrases[lang].mark]),
    ...(count === undefined ? [] : [`n = ${count}`]),
    ...apart,
  ];
  const word = levelWord(scale, rating.level)[lang];
  return remarks.length === 0 ? word : `${word} (${remarks.join('; ')})`;
}

function numberWords({ number, count = 0 }: MatrixCell, lang: Lang): string {
  if (number === null || number === undefined) return count === 0 ? '–' : String(count);
  return count === 0 ? decimals(number, lang) : `${decimals(number, lang)} (${count})`;
}

/** What a cell says in words: a rating with its evidence, a quote with its place, a count. `kind` is its column's. */
export function cellText(cell: MatrixCell, scale: Scale, lang: Lang, kind?: MatrixColumn['kind']): string {
  const { rating, count, text, quote, tally, number } = cell;
  if (kind === 'passage') {
    const said = quoteWords(cell, lang);
    const word = ratingWords(cell, scale, lang);
    return said === '' ? word : `${word}: ${said}`;
  }
  if (quote !== undefined) return quoteWords(cell, lang);
  if (tally !== undefined) return count === 0 ? '–' : `${String(count)} (${tallyText(tally)})`;
  if (rating !== undefined) return ratingWords(cell, scale, lang);
  if (number !== undefined) return numberWords(cell, lang);
  if (text !== undefined) return text[lang];
  return count === undefined ? '' : String(count);
}

const NUMERIC: ReadonlySet<MatrixColumn['kind']> = new Set(['count', 'number']);

interface Chosen {
  readonly column: MatrixColumn;
  /** Its place among the matrix's columns. */
  readonly at: number;
}

function widthOf(matrix: Matrix, { column, at }: Chosen, lang: Lang): number {
  const cells = matrix.rows.map(({ cells: own }) => {
    const cell = own[at];
    return cell === undefined ? 0 : cellText(cell, matrix.scale, lang, column.kind).length;
  });
  return Math.min(CELL_WIDTH, Math.max(column.label[lang].length, 3, ...cells)) + 3;
}

/** Whether a cell that is there for a quote has none. */
function isGap({ cells }: MatrixRow, { column, at }: Chosen): boolean {
  return (column.kind === 'quote' || column.kind === 'passage') && cells[at]?.quote === undefined;
}

function rowsOf({ rows }: Matrix, page: readonly Chosen[], gaps: boolean): readonly MatrixRow[] {
  return gaps ? rows : rows.filter((each) => page.some((chosen) => !isGap(each, chosen)));
}

/** Columns that fit a page together, in their order. */
function pages(matrix: Matrix, lang: Lang, gaps: boolean): readonly (readonly Chosen[])[] {
  const head = Math.min(CELL_WIDTH, Math.max(0, ...matrix.rows.map(({ label }) => label[lang].length))) + 3;
  const all: Chosen[][] = [];
  let left = 0;
  const columns = matrix.columns
    .map((column, at): Chosen => ({ column, at }))
    .filter((chosen) => gaps || matrix.rows.some((each) => !isGap(each, chosen)));
  for (const chosen of columns) {
    const width = widthOf(matrix, chosen, lang);
    const page = all.at(-1);
    if (page === undefined || (width > left && matrix.listing !== true)) {
      all.push([chosen]);
      left = PAGE_WIDTH - head - width;
    } else {
      page.push(chosen);
      left -= width;
    }
  }
  return all;
}

/** A row that heads those of its group, where the group is new. */
function groupHead(
  rows: readonly MatrixRow[],
  each: MatrixRow,
  at: number,
  width: number,
  lang: Lang,
): readonly TableRow[] {
  const { group } = each;
  if (group === null || rows[at - 1]?.group?.[lang] === group[lang]) return [];
  return [row(strong(group[lang]), ...Array.from({ length: width }, () => ''))];
}

/**
 * A display as tables no wider than a page: one that has more columns than fit is set in parts, each with the
 * rows' heads. Without `gaps`, columns of quotes in which nobody is quoted are left out, and in each part the
 * rows that would have no quote.
 */
export function matrixTables(
  matrix: Matrix,
  lang: Lang,
  { gaps }: { gaps: boolean } = { gaps: true },
): readonly UnnumberedTable[] {
  const parts = pages(matrix, lang, gaps);
  return parts.map((page, part) => ({
    caption:
      parts.length === 1
        ? matrix.title[lang]
        : `${matrix.title[lang]} (${commonPhrases[lang].continued(part + 1, parts.length)})`,
    columns: [
      { label: matrix.rowHeader[lang], align: 'left' },
      ...page.map(({ column }) => ({
        label: oneLine(column.label[lang]),
        align: NUMERIC.has(column.kind) ? ('right' as const) : ('left' as const),
      })),
    ],
    rows: rowsOf(matrix, page, gaps).flatMap((each, at, rows) => [
      ...groupHead(rows, each, at, page.length, lang),
      row(
        each.label[lang],
        ...page.map((chosen) => {
          const cell = each.cells[chosen.at];
          return cell === undefined ? '' : cellText(cell, matrix.scale, lang, chosen.column.kind);
        }),
      ),
    ]),
  }));
}
