import type { Matrix, MatrixCell, MatrixRow } from '../model/matrix.ts';
import type { Scale } from '../model/rating.ts';
import type { Lang } from '../model/text.ts';
import type { WorkbookCell, WorkbookColumn, WorkbookLook, WorkbookSheet } from '../model/workbook.ts';
import { oneLine } from './blocks.ts';
import { type FlatColumn, type FlatValue, flatColumns } from './matrix-columns.ts';
import { commonPhrases } from './phrases/common.ts';
import { csvPhrases } from './phrases/csv.ts';

const NOTHING: MatrixCell = { codings: [] };

/** Widths in characters. */
const NARROWEST = 8;
const WIDEST_HEAD = 24;
const WIDEST_WORD = 28;
const WIDEST_NUMBER = 12;
const WIDEST_TEXT = 60;
const WIDEST = { text: WIDEST_TEXT, rating: WIDEST_WORD, number: WIDEST_NUMBER } as const;
/** Excel's limit for a sheet's name. */
const NAME_LENGTH = 31;

type RatedLook = Extract<WorkbookLook, `rated-${string}`>;
const RATED: readonly RatedLook[] = ['rated-1', 'rated-2', 'rated-3', 'rated-4', 'rated-5'];

/** Where a level stands between the worst and the best, whatever the number of levels. */
export function ratedLook(level: number, scale: Scale): RatedLook {
  const at = scale.findIndex((candidate) => candidate.level === level);
  const share = scale.length < 2 ? 1 : 1 - Math.max(0, at) / (scale.length - 1);
  return RATED[Math.round(share * (RATED.length - 1))] ?? 'rated-5';
}

function longest(values: readonly FlatValue[]): number {
  return Math.max(0, ...values.map((value) => String(value ?? '').length));
}

/** Long headings wrap between words, text too. */
function widthOf(head: string, values: readonly FlatValue[], widest: number): number {
  const word = Math.max(...head.split(' ').map((part) => part.length)) + 3;
  const wanted = Math.max(NARROWEST, word, Math.min(head.length, WIDEST_HEAD), longest(values) + 2);
  return Math.min(Math.max(widest, word), wanted);
}

interface Place {
  readonly column: FlatColumn;
  /** Which cell of a row it is made from. */
  readonly at: number;
}

function lookOf({ column, at }: Place, row: MatrixRow, scale: Scale): WorkbookLook | null {
  if (column.kind !== 'rating') return null;
  const { rating } = row.cells[at] ?? NOTHING;
  return rating === null || rating === undefined ? 'none' : ratedLook(rating.level, scale);
}

function sheetName(matrix: Matrix): string {
  return matrix.kind.replace(/[^\p{L}-]/gu, '').slice(0, NAME_LENGTH);
}

const text = (value: string): WorkbookCell => (value === '' ? null : oneLine(value));

/**
 * A display as a sheet: one row of headings to filter by, every number a number in a column of its own, the group in one
 * as well, quotes whole; ratings coloured by their place on the scale.
 */
export function matrixSheet(matrix: Matrix, lang: Lang): WorkbookSheet {
  const { rows, scale } = matrix;
  const grouped = rows.some(({ group }) => group !== null);
  const places = flatColumns(matrix, lang).flatMap((flat, at) =>
    flat.map((column): Place => ({ column, at })),
  );
  const groups = rows.map(({ group }) => group?.[lang] ?? '');
  const labels = rows.map(({ label }) => label[lang]);
  const columns: readonly WorkbookColumn[] = [
    ...(grouped
      ? [{ width: widthOf(csvPhrases[lang].group, groups, WIDEST_WORD), look: 'label' } as const]
      : []),
    { width: widthOf(matrix.rowHeader[lang], labels, WIDEST_WORD), look: 'label' },
    ...places.map(({ column, at }) => ({
      width: widthOf(
        column.head,
        rows.map(({ cells }) => column.valueOf(cells[at] ?? NOTHING)),
        WIDEST[column.kind],
      ),
      look: column.kind === 'number' ? ('number' as const) : ('text' as const),
    })),
  ];
  const before = columns.length - places.length;
  const head = [
    ...(grouped ? [csvPhrases[lang].group] : []),
    matrix.rowHeader[lang],
    ...places.map(({ column }) => oneLine(column.head)),
  ];
  return {
    name: sheetName(matrix),
    columns,
    rows: [
      head,
      ...rows.map((row, at): readonly WorkbookCell[] => [
        ...(grouped ? [text(groups[at] ?? '')] : []),
        text(labels[at] ?? ''),
        ...places.map(({ column, at: place }) => {
          const value = column.valueOf(row.cells[place] ?? NOTHING);
          if (column.kind === 'rating' && value === null) return commonPhrases[lang].noEvidence;
          return typeof value === 'string' ? text(value) : value;
        }),
      ]),
    ],
    looks: new Map<number, WorkbookLook | readonly (WorkbookLook | null)[]>([
      [0, 'heading'],
      ...rows.map((row, at): [number, readonly (WorkbookLook | null)[]] => [
        at + 1,
        [...Array.from({ length: before }, () => null), ...places.map((place) => lookOf(place, row, scale))],
      ]),
    ]),
    frozen: { rows: 1, columns: before },
    filter: 0,
  };
}
