import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { Inline, TableRow as ReportRow, Table as ReportTable } from '../model.ts';
import { runs } from './runs.ts';
import { STYLES } from './styles.ts';
import type { TableSetting } from './widths.ts';

/** Twips: a table no higher than this is not parted between pages. */
const KEPT_HEIGHT = 3600;
const SHADE = { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' };
const LOOK = {
  firstRow: true,
  lastRow: false,
  firstColumn: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const isEmpty = (cell: readonly Inline[]): boolean => cell.every(({ text }) => text === '');

/** A row that heads those after it, or sums them up: its first words are set apart. */
const isHead = ([first = []]: ReportRow): boolean =>
  first.length > 0 && first.every(({ kind }) => kind === 'strong');

/** The columns that a head's words may run on over: those beside them that are empty. */
function spanOf(row: ReportRow): number {
  const filled = row.findIndex((cell, at) => at > 0 && !isEmpty(cell));
  return filled < 0 ? row.length : filled;
}

interface CellOptions {
  readonly keepNext: boolean;
  readonly span?: number;
  readonly shaded?: boolean;
}

/** Makes the cells of a table. */
function cellMaker({ columns }: ReportTable, { type, widths }: TableSetting) {
  const style = type.small ? STYLES.smallCell : STYLES.cell;
  return (inlines: readonly Inline[], at: number, { keepNext, span = 1, shaded = false }: CellOptions) =>
    new TableCell({
      width: { size: sum(widths.slice(at, at + span)), type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(shaded ? { shading: SHADE } : {}),
      children: [
        new Paragraph({
          style,
          ...(keepNext ? { keepNext } : {}),
          ...(columns[at]?.align === 'right' ? { alignment: AlignmentType.RIGHT } : {}),
          children: runs(inlines),
        }),
      ],
    });
}

/** The table itself; its heading row is repeated on every page, its rows are not parted. */
export function tableNode(table: ReportTable, setting: TableSetting): Table {
  const { margin, widths, height } = setting;
  const { columns, rows } = table;
  const cell = cellMaker(table, setting);
  const whole = height <= KEPT_HEIGHT;
  const headed = !rows.every(isHead);
  const cellsOf = (row: ReportRow, index: number): readonly TableCell[] => {
    const shaded = headed && isHead(row);
    // Two rows stay with the heading row, and two with the line that names the source; a head with what it heads.
    const keepNext = whole || shaded || index === 0 || index >= rows.length - 2;
    const span = shaded ? spanOf(row) : 1;
    return widths.flatMap((_, at) => {
      if (at > 0 && at < span) return [];
      return [cell(row[at] ?? [], at, { keepNext, shaded, span: at === 0 ? span : 1 })];
    });
  };
  return new Table({
    style: STYLES.table,
    tableLook: LOOK,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: margin, right: margin },
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) =>
          cell([{ kind: 'strong', text: label }], at, { keepNext: true }),
        ),
      }),
      ...rows.map((row, index) => new TableRow({ cantSplit: true, children: cellsOf(row, index) })),
    ],
  });
}
