import type { Matrix, MatrixColumn } from '../../model/matrix.ts';
import { filteredText, matrixNotes } from '../../model/matrix-notes.ts';
import type { Lang } from '../../model/text.ts';
import type { Io } from '../io.ts';
import { DECIDED_LEGEND } from './decided.ts';
import { type CellSetting, isEmptyCell, matrixCellText } from './matrix-cell.ts';
import { styleFor } from './style.ts';
import { fits, formatTable, type TableColumn, type TableRow, widthOf } from './table.ts';
import { indented, printable } from './text.ts';

const LEGEND = {
  id: '12 / 7 berarti 12 koding dari 7 sumber (informan atau berkas); – berarti tidak ada bukti.',
  en: '12 / 7 means 12 codings from 7 sources (informants or files); – means no evidence.',
} as const;

const ONE_VOICE = {
  id: 'Konvergensi – karena hanya ada satu teknik, kelompok sumber, atau masa; triangulasi memerlukan sedikitnya dua.',
  en: 'Convergence – as there is only one technique, group of sources or period; triangulation needs at least two.',
} as const;

/** Characters of a text among the numbers of a listing. */
const FORMS = 34;

const NO_ROWS = { id: 'Tidak ada yang dapat ditampilkan.', en: 'There is nothing to show.' } as const;

/** Whether there was nothing that could converge. */
function hasOneVoice({ columns, rows }: Matrix): boolean {
  const at = columns.findIndex(({ id }) => id === 'convergence');
  return at >= 0 && rows.some(({ cells }) => cells[at]?.text?.id === '–');
}

const AMOUNTS: ReadonlySet<MatrixColumn['kind']> = new Set(['count', 'number', 'tally']);
const isAmounts = ({ columns }: Matrix): boolean => columns.every(({ kind }) => AMOUNTS.has(kind));
const isText = ({ columns, listing }: Matrix): boolean =>
  listing === true || columns.some(({ kind }) => kind === 'quote' || kind === 'passage');

/** Amounts in few lines, where the columns are too many for the terminal: only those that are not zero. */
function formatAmounts(matrix: Matrix, width: number, setting: CellSetting): string {
  const { lang, style } = setting;
  const names = shortNames(matrix, lang);
  const lines: string[] = [];
  let group: string | undefined;
  for (const row of matrix.rows) {
    const own = row.group?.[lang];
    if (own !== undefined && own !== group) lines.push(style.bold(printable(own)));
    group = own;
    const amounts = row.cells.flatMap((cell, at) => {
      const column = matrix.columns[at];
      if (column === undefined || isEmptyCell(cell)) return [];
      const text = matrixCellText(cell, column.kind, setting).replaceAll('\n', ' ');
      return [`${names[at] ?? ''} ${text}`];
    });
    const by = row.group === null ? '' : '  ';
    lines.push(
      indented(printable(row.label[lang]), by, width),
      indented(amounts.length === 0 ? '–' : amounts.join(' · '), `${by}  `, width),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Without the indicator before it where the code's own name is enough to tell the columns apart. */
function shortNames({ columns }: Matrix, lang: Lang): readonly string[] {
  const short = columns.map(({ label }) => printable(label[lang]).replace(/^.* \/ /u, ''));
  return new Set(short).size === short.length ? short : columns.map(({ label }) => printable(label[lang]));
}

/** Records one below the other: what it is about, the text, and what is known of it. */
function formatRecords({ columns, rows }: Matrix, width: number, { lang, style }: CellSetting): string {
  const blocks = rows.map((row) => {
    const [first = '', ...others] = columns.map((_, at) => printable(row.cells[at]?.text?.[lang] ?? ''));
    const known = others.filter((text) => text !== '').join(' · ');
    return [
      style.bold(printable(row.label[lang])),
      indented(first, '  ', width),
      style.dim(indented(known, '  ', width)),
    ].join('\n');
  });
  return `${blocks.join('\n')}\n`;
}

/** A row for each of the matrix's, with the head and the cells of the columns from `from` to before `to`. */
function rowsOf(texts: readonly TableRow[], from: number, to: number): readonly TableRow[] {
  return texts.map((row) => ('heading' in row ? row : [row[0] ?? '', ...row.slice(from, to)]));
}

/**
 * The columns that fit beside the rows' heads, table after table; `undefined` where not even two of them do, so that the
 * rows are better set one under the other.
 */
function pagesOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
): readonly (readonly [from: number, to: number])[] | undefined {
  const pages: (readonly [number, number])[] = [];
  const [head = { head: '' }] = columns;
  for (let from = 1; from < columns.length; ) {
    let to = from + 1;
    const holds = (end: number): boolean =>
      fits([head, ...columns.slice(from, end)], rowsOf(rows, from, end), width);
    while (to < columns.length && holds(to + 1)) to += 1;
    const isAlone = to === from + 1;
    if (!holds(to) || (isAlone && to < columns.length)) return undefined;
    pages.push([from, to]);
    from = to;
  }
  return pages;
}

function tableRows(matrix: Matrix, setting: CellSetting): readonly TableRow[] {
  const rows: TableRow[] = [];
  let group: string | undefined;
  for (const row of matrix.rows) {
    const own = row.group?.[setting.lang];
    if (own !== undefined && own !== group) rows.push({ heading: printable(own) });
    group = own;
    rows.push([
      printable(row.label[setting.lang]),
      ...matrix.columns.map(({ kind }, at) =>
        matrixCellText(
          row.cells[at] ?? { codings: [] },
          kind,
          setting,
          matrix.listing === true ? FORMS : undefined,
        ),
      ),
    ]);
  }
  return rows;
}

const RIGHT: ReadonlySet<MatrixColumn['kind']> = new Set(['count', 'number']);

function bodyOf(matrix: Matrix, width: number, setting: CellSetting): string {
  const { lang, style } = setting;
  if (matrix.rows.length === 0) return `${NO_ROWS[lang]}\n`;
  if (matrix.listing === true && matrix.columns.every(({ kind }) => kind === 'label'))
    return formatRecords(matrix, width, setting);
  const columns: readonly TableColumn[] = [
    { head: matrix.rowHeader[lang], min: 10 },
    ...matrix.columns.map(({ label, kind }) => ({
      head: printable(label[lang]),
      align: RIGHT.has(kind) ? ('right' as const) : ('left' as const),
    })),
  ];
  const rows = tableRows(matrix, setting);
  if (fits(columns, rows, width)) return formatTable(columns, rows, width, style);
  if (isAmounts(matrix)) return formatAmounts(matrix, width, setting);
  const pages = isText(matrix) ? undefined : pagesOf(columns, rows, width);
  if (pages === undefined) return formatTable(columns, rows, width, style);
  const [head = { head: '' }] = columns;
  return pages
    .map(([from, to]) =>
      formatTable([head, ...columns.slice(from, to)], rowsOf(rows, from, to), width, style),
    )
    .join('\n');
}

/**
 * A display for the terminal: a table; in parts where its columns are too many; amounts in lines; and texts that no table
 * can hold in blocks.
 */
export function formatMatrix(matrix: Matrix, lang: Lang, io: Io): string {
  const width = widthOf(io);
  const style = styleFor(io, 'out');
  const counted = matrix.rows.some((row) => row.cells.some((cell) => cell.sources !== undefined));
  const hasDecided = matrix.rows.some((row) =>
    row.cells.some(({ rating }) => rating !== null && rating?.decided !== undefined),
  );
  const notes = [
    ...(counted ? [LEGEND] : []),
    ...matrixNotes(matrix),
    ...(hasDecided ? [DECIDED_LEGEND] : []),
    ...(hasOneVoice(matrix) ? [ONE_VOICE] : []),
  ];
  return [
    `${style.bold(indented(printable(matrix.title[lang]), '', width))}\n`,
    ...(matrix.filtered === undefined
      ? []
      : [`${indented(printable(filteredText(matrix.filtered, lang)), '', width)}\n`]),
    bodyOf(matrix, width, { scale: matrix.scale, lang, style }),
    ...notes.map((note) => `${style.dim(indented(note[lang], '', width))}\n`),
  ].join('');
}
