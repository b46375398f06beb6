import type { Matrix, MatrixCell } from '../../model/matrix.ts';
import { levelWord, type Scale } from '../../model/rating.ts';
import type { Io } from '../io.ts';
import { DECIDED_LEGEND, decidedMark } from './decided.ts';
import { fits, formatTable, type TableRow, widthOf } from './table.ts';
import { indented, printable, type Say } from './text.ts';

const QUOTE = 90;

function shorten(text: string): string {
  const flat = printable(text);
  if (flat.length <= QUOTE) return flat;
  const cut = flat.slice(0, QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE / 2))} …`;
}

/** What a cell says in one or two lines. */
function cellText(cell: MatrixCell, scale: Scale, say: Say): string {
  if (cell.quote !== undefined) return `${shorten(cell.quote.text)} (${cell.quote.place})`;
  const lines: string[] = [];
  if (cell.rating !== undefined)
    lines.push(
      cell.rating === null ? '–' : `${say(levelWord(scale, cell.rating.level))}${decidedMark(cell.rating)}`,
    );
  if (cell.text !== undefined) lines.push(say(cell.text));
  if (cell.count !== undefined && cell.rating !== null) {
    lines.push(cell.sources === undefined ? String(cell.count) : `${cell.count} / ${cell.sources}`);
  }
  return lines.join('\n');
}

const LEGEND = {
  id: '12 / 7 berarti 12 koding dari 7 sumber (informan atau berkas); – berarti tidak ada bukti.',
  en: '12 / 7 means 12 codings from 7 sources (informants or files); – means no evidence.',
} as const;

const ONE_VOICE = {
  id: 'Konvergensi – karena hanya ada satu teknik atau kelompok sumber; triangulasi memerlukan sedikitnya dua.',
  en: 'Convergence – as there is only one technique or group of sources; triangulation needs at least two.',
} as const;

/** Whether there was nothing that could converge. */
function hasOneVoice({ columns, rows }: Matrix): boolean {
  const at = columns.findIndex(({ id }) => id === 'convergence');
  return at >= 0 && rows.some(({ cells }) => cells[at]?.text?.id === '–');
}

/** Counts in few lines, where the columns are too many for the terminal: only those that are not zero. */
function formatCounts(matrix: Matrix, say: Say, width: number): string {
  const lines: string[] = [];
  let group: string | undefined;
  for (const row of matrix.rows) {
    const own = row.group === null ? undefined : say(row.group);
    if (own !== undefined && own !== group) lines.push(`── ${own}`);
    group = own;
    const counts = row.cells.flatMap((cell, index) => {
      const column = matrix.columns[index];
      return column === undefined || cell.count === undefined || cell.count === 0
        ? []
        : [`${say(column.label)} ${cell.count}`];
    });
    lines.push(
      printable(say(row.label)),
      indented(counts.length === 0 ? '–' : counts.join(' · '), '  ', width),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** A display as a terminal table; one too wide is set as blocks. */
export function formatMatrix(matrix: Matrix, say: Say, io: Io): string {
  const width = widthOf(io);
  const columns = [
    { head: say(matrix.rowHeader), min: 10 },
    ...matrix.columns.map((column) => ({
      head: say(column.label),
      align: column.kind === 'count' ? ('right' as const) : ('left' as const),
    })),
  ];
  const rows: TableRow[] = [];
  let group: string | undefined;
  for (const row of matrix.rows) {
    const own = row.group === null ? undefined : say(row.group);
    if (own !== undefined && own !== group) rows.push({ heading: own });
    group = own;
    rows.push([printable(say(row.label)), ...row.cells.map((cell) => cellText(cell, matrix.scale, say))]);
  }
  const counted = matrix.rows.some((row) => row.cells.some((cell) => cell.sources !== undefined));
  const isCounts = matrix.columns.every((column) => column.kind === 'count');
  const body =
    isCounts && !fits(columns, rows, width)
      ? formatCounts(matrix, say, width)
      : formatTable(columns, rows, width);
  const hasDecided = matrix.rows.some((row) =>
    row.cells.some(({ rating }) => rating !== null && rating?.decided !== undefined),
  );
  const notes = [
    ...(counted ? [LEGEND] : []),
    ...(hasDecided ? [DECIDED_LEGEND] : []),
    ...(hasOneVoice(matrix) ? [ONE_VOICE] : []),
  ];
  return `${say(matrix.title)}\n${body}${notes.map((note) => `${indented(say(note), '', width)}\n`).join('')}`;
}
