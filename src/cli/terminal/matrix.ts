import type { Matrix, MatrixCell } from '../../model/matrix.ts';
import type { Io } from '../io.ts';
import { formatTable, type TableRow, widthOf } from './table.ts';
import { printable, type Say } from './text.ts';

const QUOTE = 90;

function shorten(text: string): string {
  const flat = printable(text);
  if (flat.length <= QUOTE) return flat;
  const cut = flat.slice(0, QUOTE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), QUOTE / 2))} …`;
}

/** What a cell says in one or two lines. */
export function cellText(cell: MatrixCell, say: Say): string {
  if (cell.quote !== undefined) return `${shorten(cell.quote.text)} (${cell.quote.place})`;
  const lines: string[] = [];
  if (cell.rating !== undefined) lines.push(cell.rating === null ? '–' : cell.rating.rating);
  if (cell.text !== undefined) lines.push(say(cell.text));
  if (cell.count !== undefined && cell.rating !== null) {
    lines.push(cell.sources === undefined ? String(cell.count) : `${cell.count} / ${cell.sources}`);
  }
  return lines.join('\n');
}

/** A display as a terminal table. */
export function formatMatrix(matrix: Matrix, say: Say, io: Io): string {
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
    rows.push([printable(say(row.label)), ...row.cells.map((cell) => cellText(cell, say))]);
  }
  return `${say(matrix.title)}\n${formatTable(columns, rows, widthOf(io))}`;
}
