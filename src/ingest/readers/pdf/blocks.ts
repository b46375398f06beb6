import type { Locator } from '../../../model/locator.ts';
import { type Block, blockText, type Paragraph, type Table } from '../../block.ts';
import { tidy } from '../../clean.ts';
import { type Column, columnsOf, isRow } from './flow.ts';
import { type Furnished, type PageRows, withoutFurniture } from './furniture.ts';
import { takeNotes } from './notes.ts';
import type { Page } from './page.ts';
import {
  blockOf,
  continues,
  type Group,
  groupRows,
  type Margins,
  marginsOf,
  type Style,
  textOf,
} from './paragraphs.ts';
import { goesOnWith, joinTables, type RuledTable, ruledTables } from './ruled-table.ts';
import { styleOf } from './style.ts';
import { type Row, rowsOf } from './text-line.ts';

/** The text of pages, and the notes at their feet. */
export interface PdfText {
  readonly blocks: readonly Block[];
  readonly notes: readonly string[];
}

/** A table, or rows that are a paragraph; with the page they begin on. */
type Part = Group | { readonly table: RuledTable; readonly page: number };
type MarginsOf = (kind: Column['kind']) => Margins;

const KINDS = ['across', 'left', 'right'] as const;
/** Cells stand a little further out than the text; only where no line comes near to them do they show the margin. */
const CELL_MARGIN = 0.93;

/** Reads pages in order: furniture off, columns one after the other, rows to paragraphs, drawn tables to tables. */
export function textOfPages(pages: readonly Page[]): PdfText {
  const tables = new Map(pages.map((page) => [page.number, ruledTables(page)]));
  const rows = pages.map((page): PageRows => ({ page, rows: rowsOf(tables.get(page.number)?.rest ?? []) }));
  const furnished = withoutFurniture(rows);
  const style = styleOf(furnished.pages);
  const { pages: bare, notes } = takeNotes(furnished.pages, style);
  const columns = bare.flatMap(({ page, rows: own }) =>
    columnsOf(page, own, tables.get(page.number)?.tables ?? []),
  );
  const margins = new Map(KINDS.map((kind) => [kind, marginsAt(columns, kind)]));
  const parts = partsOf(columns, (kind) => margins.get(kind) ?? marginsOf([]), style);
  return { blocks: parts.flatMap((part) => toBlocks(part, style, furnished)), notes };
}

/** The margins of all columns of a kind, which the pages of a file share. */
function marginsAt(columns: readonly Column[], kind: Column['kind']): Margins {
  const items = columns.flatMap((column) => (column.kind === kind ? column.items : []));
  const rows = marginsOf(items.filter(isRow));
  const all = marginsOf(items);
  return rows.right >= all.right * CELL_MARGIN ? rows : { left: rows.left, right: all.right };
}

function partsOf(columns: readonly Column[], marginsFor: MarginsOf, style: Style): Part[] {
  const parts: Part[] = [];
  let before: Column | null = null;
  for (const column of columns) {
    const [first, ...rest] = columnParts(column, marginsFor(column.kind), style);
    const last = parts.at(-1);
    const joined =
      before === null || last === undefined || first === undefined
        ? null
        : joinParts(last, first, seamOf(before, column, marginsFor), style);
    if (joined !== null) parts[parts.length - 1] = joined;
    else if (first !== undefined) parts.push(first);
    parts.push(...rest);
    before = column;
  }
  return parts;
}

function columnParts({ items, page }: Column, margins: Margins, style: Style): Part[] {
  const parts: Part[] = [];
  let rows: Row[] = [];
  const close = (): void => {
    parts.push(...groupRows(rows, page.number, margins, style));
    rows = [];
  };
  for (const item of items) {
    if (isRow(item)) {
      rows.push(item);
      continue;
    }
    close();
    parts.push({ table: item, page: page.number });
  }
  close();
  return parts;
}

type Seam = Parameters<typeof continues>[2];

function seamOf(before: Column, after: Column, marginsFor: MarginsOf): Seam {
  const isAside = before.page === after.page && (before.kind === 'across' || after.kind === 'across');
  return { edge: marginsFor(before.kind).right, isAside };
}

/** The last part of a column and the first of the next as one; `null` where they are two. */
function joinParts(last: Part, first: Part, seam: Seam, style: Style): Part | null {
  if ('table' in last)
    return 'table' in first && goesOnWith(last.table, first.table)
      ? { ...last, table: joinTables(last.table, first.table) }
      : null;
  return 'table' in first || !continues(last, first, seam, style)
    ? null
    : { ...last, rows: [...last.rows, ...first.rows] };
}

function toBlocks(part: Part, style: Style, { numbers }: Furnished): Block[] {
  const page = numbers.get(part.page);
  const locator: Pick<Paragraph, 'locator'> = page === undefined ? {} : { locator: { kind: 'page', page } };
  const block = 'table' in part ? tableBlock(part.table, numbers, style) : blockOf(part, style, locator);
  return tidy(blockText(block)) === '' ? [] : [{ ...block, ...locator }];
}

function tableBlock(
  { cells, merged, pages }: RuledTable,
  numbers: Furnished['numbers'],
  style: Style,
): Table {
  const rows = cells.map((row) =>
    row.map((cell) =>
      groupRows(cell, 0, marginsOf(cell), style)
        .map((group) => textOf(group.rows, style).text.replaceAll('\t', ' '))
        .join('\n'),
    ),
  );
  const places = pages.map((page): Locator => ({ kind: 'page', page: numbers.get(page) ?? page }));
  return { kind: 'table', rows, merged, attached: false, places };
}
