import type { CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import type {
  Workbook,
  WorkbookChoice,
  WorkbookGap,
  WorkbookLook,
  WorkbookRange,
  WorkbookSheet,
} from '../model/workbook.ts';

/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;
/** Nothing generated carries a date; this is the earliest that a zip can say. */
const NO_DATE = new Date(Date.UTC(1980, 0, 1));
/** Cells are text whatever is typed into them: `+`, `-` and `=` begin no formula there. */
const TEXT_FORMAT = '@';

const FONT = { name: 'Calibri', size: 11 } as const;
const LINE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const FRAME = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const TOP = { vertical: 'top', wrapText: true } as const;
const MIDDLE = { vertical: 'center', wrapText: true } as const;

function filled(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

const rated = (rgb: string): CellStyle => ({
  font: FONT,
  alignment: TOP,
  numFmt: TEXT_FORMAT,
  fill: filled(rgb),
  border: FRAME,
});

const LOOKS: Readonly<Record<WorkbookLook, CellStyle>> = {
  text: { font: FONT, alignment: TOP, numFmt: TEXT_FORMAT },
  quiet: { font: { ...FONT, size: 10, color: { rgb: '595959' } }, alignment: TOP, numFmt: TEXT_FORMAT },
  entry: { font: FONT, alignment: TOP, numFmt: TEXT_FORMAT, fill: filled('FFF9E5'), border: FRAME },
  heading: {
    font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
    alignment: MIDDLE,
    fill: filled('305496'),
  },
  'entry-heading': {
    font: { ...FONT, bold: true },
    alignment: MIDDLE,
    fill: filled('FFD966'),
    border: FRAME,
  },
  // Not wrapped: a title runs on over the empty cells beside it.
  title: { font: { ...FONT, size: 14, bold: true }, alignment: { vertical: 'top' } },
  number: { font: FONT, alignment: { vertical: 'top', horizontal: 'right', indent: 1 } },
  label: { font: { ...FONT, bold: true }, alignment: TOP, numFmt: TEXT_FORMAT },
  // Blue to orange, told apart in grey and by those who do not see red and green.
  'rated-5': rated('9DC3E6'),
  'rated-4': rated('DDEBF7'),
  'rated-3': rated('FFF2CC'),
  'rated-2': rated('F8CBAD'),
  'rated-1': rated('E79B6F'),
  none: {
    font: { ...FONT, color: { rgb: '7F7F7F' } },
    alignment: TOP,
    numFmt: TEXT_FORMAT,
    fill: filled('F2F2F2'),
    border: FRAME,
  },
};

/** Marks a gap, as Excel marks what is wrong. */
const GAP: CellStyle = { fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } } };

/** `A`, `B`, … `Z`, `AA`: the letters over a 0-based column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

function rangeText({ column, from, to }: WorkbookRange): string {
  const letters = columnLetters(column);
  return `${letters}${from + 1}:${letters}${to + 1}`;
}

function validation({ range, choices, question }: WorkbookChoice): DataValidation {
  const letters = 'sheet' in choices ? columnLetters(choices.column) : '';
  return {
    type: 'list',
    range: rangeText(range),
    allowBlank: true,
    ...('sheet' in choices
      ? { formula1: `${choices.sheet}!$${letters}$${choices.from + 1}:$${letters}$${choices.to + 1}` }
      : { values: [...choices] }),
    ...(question === undefined
      ? { showErrorMessage: false }
      : { showErrorMessage: true, errorStyle: 'warning', errorTitle: 'Telaah', errorMessage: question }),
  };
}

function gapRule({ range, besides, unless }: WorkbookGap, index: number): ConditionalRule {
  const row = range.from + 1;
  const cell = `$${columnLetters(besides)}${row}`;
  return {
    type: 'expression',
    priority: index + 1,
    range: rangeText(range),
    formula: `AND(${cell}<>"",${cell}<>"${unless.replaceAll('"', '""')}",$${columnLetters(range.column)}${row}="")`,
    style: GAP,
  };
}

/** XLSX has its own escapes, `_x000D_`: text that looks like one is escaped in turn. */
function cellText(text: string): string {
  const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  return escaped.length > MOST_CHARACTERS ? `${escaped.slice(0, MOST_CHARACTERS - 1)}…` : escaped;
}

/** Points: a line of text, and what Excel allows for a row. */
const LINE_HEIGHT = 15;
const MOST_HEIGHT = 409;
const TITLE_HEIGHT = 21;
/** Words rarely fill a line to its end. */
const FILL = 0.92;

/** The lines that a text takes in a column of so many characters. */
function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * FILL))), 0);
}

/** Columns that go on a page beside each other and can still be read, in characters. */
const PAGE_WIDTH = 240;

/** Rows as high as their texts: not every program works that out when it opens a file. */
function heightsOf({ columns, rows, looks }: WorkbookSheet): NonNullable<WriteSheet['rowDefs']> {
  return new Map(
    rows.map((row, index) => {
      const look = looks?.get(index);
      if (typeof look !== 'string' && look?.[0] === 'title') return [index, { height: TITLE_HEIGHT }];
      const lines = columns.map(({ width, hidden = false }, column) => {
        const cell = row[column];
        return hidden || typeof cell !== 'string' ? 1 : linesOf(cell, width);
      });
      return [index, { height: Math.min(MOST_HEIGHT, Math.max(...lines) * LINE_HEIGHT + 3) }];
    }),
  );
}

function sheetOf(sheet: WorkbookSheet): WriteSheet {
  const { columns, rows, looks, frozen, filter, choices = [], gaps = [] } = sheet;
  const cells: WriteSheet['cells'] = new Map();
  for (const [row, look] of looks ?? []) {
    columns.forEach((_, column) => {
      const own = typeof look === 'string' ? look : look[column];
      if (own !== undefined && own !== null) cells.set(`${row},${column}`, { style: LOOKS[own] });
    });
  }
  const last = `${columnLetters(columns.length - 1)}${rows.length}`;
  return {
    name: sheet.name,
    columns: columns.map(({ width, look, hidden = false }) => ({ width, style: LOOKS[look], hidden })),
    rows: rows.map((row) =>
      columns.map((_, column) => {
        const cell = row[column] ?? null;
        return typeof cell === 'string' ? cellText(cell) : cell;
      }),
    ),
    cells,
    rowDefs: heightsOf(sheet),
    ...(frozen === undefined ? {} : { freezePane: frozen }),
    ...(filter === undefined ? {} : { autoFilter: { range: `A${filter + 1}:${last}` } }),
    dataValidations: choices.map(validation),
    conditionalRules: gaps.map(gapRule),
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: Math.max(1, Math.ceil(columns.reduce((sum, { width }) => sum + width, 0) / PAGE_WIDTH)),
      fitToHeight: 0,
      ...(frozen === undefined ? {} : { printTitlesRow: `$1:$${frozen.rows}` }),
    },
  };
}

/** The bytes of an XLSX file; the same workbook gives the same bytes. Longer texts than Excel can hold are cut with "…". */
export async function writeXlsx({ title, sheets, open = 0 }: Workbook): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre/xlsx');
  return write({
    properties: { title, creator: 'Telaah', created: NO_DATE, modified: NO_DATE },
    defaultFont: FONT,
    sheets: sheets.map(sheetOf),
    activeSheet: open,
  });
}
