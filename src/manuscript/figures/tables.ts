import type { ManuscriptPlace, ManuscriptSection } from '../../model/manuscript.ts';
import type { ManuscriptContext } from '../context.ts';
import { placeOfBlock } from '../context.ts';

type Block = ManuscriptSection['blocks'][number];

/** A column of a table whose row of totals says something else than its rows. */
export interface TableTotal {
  readonly column: string;
  readonly sum: number;
  readonly total: number;
  readonly where: readonly ManuscriptPlace[];
  /** The caption above the table; empty where there is none. */
  readonly caption: string;
}

const TOTAL =
  /^(?:jumlah(?: total| keseluruhan| seluruhnya)?|total(?: keseluruhan| jumlah)?|grand total|sum)\b/iu;
/** Columns that number or rank, and those of means and shares, do not add up. */
const NO_SUM =
  /^(?:no\.?|nomor|number|#|tahun|year|nilai|skor|score|rata-rata|mean|average|%|persentase.*|percentage|kategori)$|%|rata|indeks/iu;

const cellsOf = (text: string): string[] => text.split('|').map((cell) => cell.trim());

/** The columns whose totals do not fit. */
export function tableTotals(context: ManuscriptContext): readonly TableTotal[] {
  return context.manuscript.sections.flatMap((section) =>
    tablesOf(section).flatMap(({ rows, caption }) => totalsOf(section, rows, caption)),
  );
}

interface Table {
  readonly caption: string;
  readonly rows: Block[];
}

function tablesOf({ blocks }: ManuscriptSection): Table[] {
  const tables: Table[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'row') return;
    const before = blocks[index - 1];
    if (before?.kind === 'row') tables.at(-1)?.rows.push(block);
    else tables.push({ rows: [block], caption: before?.kind === 'caption' ? before.text : '' });
  });
  return tables.filter(({ rows }) => rows.length >= 4);
}

function totalsOf(section: ManuscriptSection, rows: readonly Block[], caption: string): TableTotal[] {
  const [head, ...body] = rows;
  const at = body.findIndex(({ text }) => cellsOf(text).some((cell) => TOTAL.test(cell)));
  const totalRow = body[at];
  const summed = body.slice(0, Math.max(0, at));
  if (head === undefined || totalRow === undefined || summed.length < 2) return [];
  const heads = cellsOf(head.text);
  const totals = alignedTotals(cellsOf(totalRow.text), heads.length);
  return heads.flatMap((name, column): TableTotal[] => {
    const total = countOf(totals[column] ?? '');
    const counts = summed.map(({ text }) => countOf(cellsOf(text)[column] ?? ''));
    if (total === null || NO_SUM.test(name) || !counts.every((count) => count !== null)) return [];
    const sum = counts.reduce((all, count) => all + count, 0);
    if (sum === total) return [];
    return [
      {
        column: name,
        sum,
        total,
        caption,
        where: [placeOfBlock(section, totalRow), placeOfBlock(section, head)],
      },
    ];
  });
}

/** A row of totals may leave out cells at its head, which are merged. */
function alignedTotals(cells: readonly string[], columns: number): readonly string[] {
  return cells.length >= columns
    ? cells
    : [...Array.from({ length: columns - cells.length }, () => ''), ...cells];
}

function countOf(cell: string): number | null {
  const bare = cell.replace(/\s*(?:orang|unit|buah|people|kegiatan|berkas|surat)$/iu, '');
  return /^\d{1,3}(?:[.,]\d{3})+$|^\d{1,6}$/u.test(bare) ? Number(bare.replace(/[.,]/gu, '')) : null;
}
