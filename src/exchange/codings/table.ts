import { plainText } from '../../formats/csv-write.ts';
import type { Grid } from '../../formats/grid.ts';
import { type GivenCoding, type GivenCodings, NOTHING_SAID } from './given.ts';

type Column =
  | 'document'
  | 'unit'
  | 'start'
  | 'end'
  | 'quote'
  | 'code'
  | 'polarity'
  | 'coder'
  | 'status'
  | 'memo';

/** Headings of Telaah's own codings.csv, and of what Taguette, QualCoder and MAXQDA export, in either language. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  document: [
    'document',
    'dokumen',
    'file',
    'filename',
    'berkas',
    'source',
    'sumber',
    'document name',
    'nama dokumen',
    'transcript',
    'transkrip',
  ],
  unit: ['unit', 'satuan'],
  start: ['start', 'mulai', 'awal', 'begin', 'pos0', 'start position'],
  end: ['end', 'selesai', 'akhir', 'pos1', 'end position'],
  quote: [
    'quote',
    'kutipan',
    'content',
    'text',
    'teks',
    'segment',
    'coded',
    'coded text',
    'passage',
    'snippet',
    'seltext',
    'excerpt',
    'quotation',
    'quotation content',
    'segmen',
  ],
  code: ['code', 'kode', 'tag', 'tags', 'codename', 'code name', 'codes', 'kode-kode'],
  polarity: ['polarity', 'polaritas', 'sentiment', 'sentimen', 'direction', 'arah'],
  coder: ['coder', 'pengode', 'owner', 'user', 'created by', 'author', 'pembuat'],
  status: ['status'],
  memo: ['memo', 'comment', 'catatan', 'komentar', 'note', 'notes', 'coded_memo', 'coded memo'],
};

/** Columns of these files that nothing is lost without. */
const IDLE = new Set([
  'id',
  'place',
  'tempat',
  'technique',
  'teknik',
  'informant',
  'informan',
  'date',
  'tanggal',
  'code label',
  'weight',
  'bobot',
  'confidence',
  'keyakinan',
  'signals',
  'penanda',
  'category',
  'area',
  'coverage %',
  'color',
  'colour',
  'created',
  'modified',
  'locator',
  'letak',
  'where',
  'nama kode',
]);

const SEARCHED_ROWS = 20;

const folded = (heading: string): string => heading.replace(/\s+/gu, ' ').trim().toLowerCase();

interface Head {
  readonly grid: Grid;
  readonly row: number;
  readonly columns: ReadonlyMap<Column, number>;
  readonly foreign: readonly string[];
}

function headOf(grid: Grid, row: number): Head {
  const columns = new Map<Column, number>();
  const foreign: string[] = [];
  (grid.rows[row] ?? []).forEach((cell, at) => {
    const heading = folded(cell);
    const column = (Object.keys(NAMES) as Column[]).find((one) => NAMES[one].includes(heading));
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
    else if (heading !== '' && !IDLE.has(heading)) foreign.push(cell.trim());
  });
  return { grid, row, columns, foreign };
}

/** A table of codings says the code and the words; one with numbered units but no coder is a coding sheet of ours. */
const isHead = ({ columns }: Head): boolean =>
  columns.has('code') &&
  (columns.has('quote') || columns.has('start')) &&
  (!columns.has('unit') || columns.has('coder') || columns.has('start'));

const countIn = (cell: string): number | null => (/^\d{1,9}$/.test(cell) ? Number(cell) : null);

function codingIn(head: Head, index: number): GivenCoding | null {
  const cells = head.grid.rows[index] ?? [];
  const cell = (column: Column): string => {
    const at = head.columns.get(column);
    const text = at === undefined ? '' : (cells[at] ?? '').replace(/\r\n?/g, '\n').trim();
    return head.grid.name === null ? plainText(text) : text;
  };
  const code = cell('code');
  const quote = cell('quote');
  if (code === '' && quote === '') return null;
  const some = (text: string): string | null => (text === '' ? null : text);
  return {
    ...NOTHING_SAID,
    where: { id: `baris ${String(index + 1)}`, en: `row ${String(index + 1)}` },
    row: index + 1,
    document: some(cell('document')),
    unit: countIn(cell('unit')),
    start: countIn(cell('start')),
    end: countIn(cell('end')),
    quote,
    code,
    polarity: cell('polarity'),
    coder: some(cell('coder')),
    status: cell('status'),
    memo: some(cell('memo')),
  };
}

/** Codings in a table, one a row; `null` where it has no headings of one. */
export function readCodingTable(grids: readonly Grid[], file: string): GivenCodings | null {
  const head = grids
    .flatMap((grid) => grid.rows.slice(0, SEARCHED_ROWS).map((_, row) => headOf(grid, row)))
    .find(isHead);
  if (head === undefined) return null;
  const codings = head.grid.rows.flatMap((_, index) => {
    const coding = index > head.row ? codingIn(head, index) : null;
    return coding === null ? [] : [coding];
  });
  return { file, codings, foreign: head.foreign };
}
