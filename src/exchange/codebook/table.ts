import { plainText } from '../../formats/csv-write.ts';
import type { Grid } from '../../formats/grid.ts';
import { TelaahError } from '../../model/error.ts';
import type { Warned } from '../../model/result.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { type CodebookColumn, type CodebookHead, headOf, isHead } from './columns.ts';
import { dottedPaths } from './dotted.ts';
import { type DraftCode, LIST_FIELDS, type ListField } from './draft.ts';
import { CodeTree, type Saying } from './tree.ts';

/** Headings may stand below a few rows of the user's own. */
const SEARCHED_ROWS = 20;

/** Parts the entries of a list within one cell. */
export const LIST_MARK = ' | ';

type Row = (column: CodebookColumn) => string;

const listOf = (cell: string): string[] =>
  cell
    .split(/[|\n]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '');

const both = (id: string, en: string): string | Bilingual => (en === '' || en === id ? id : { id, en });

function sayingOf(row: Row, name: string): Saying {
  const lists = LIST_FIELDS.flatMap((field): [ListField, string[]][] => {
    const items = listOf(row(field));
    return items.length === 0 ? [] : [[field, items]];
  });
  const definition = row('definition');
  return {
    id: row('id') === '' ? null : (row('id').split('/').at(-1) ?? null),
    label: both(name, row('label_en')),
    definition: definition === '' ? null : both(definition, row('definition_en')),
    lists: Object.fromEntries(lists),
  };
}

/** What is longer is the name of nothing. */
const LONGEST_NAME = 2000;

const parted = (path: string): string[] =>
  path
    .slice(0, LONGEST_NAME)
    .split(/[\\>›»]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');

interface Placed {
  readonly path: readonly string[];
  readonly parent: string;
  readonly saying: Saying;
}

/** Rows with an indicator in one column and its sub-indicator in another; merged cells of the first stand for all below. */
function nested(rows: readonly Row[], top: CodebookColumn): Placed[] {
  let above = '';
  return rows.flatMap((row): Placed[] => {
    if (row(top) !== '') above = row(top);
    const path = [above, row('sub')].filter((name) => name !== '');
    const name = path.at(-1);
    return name === undefined ? [] : [{ path, parent: '', saying: sayingOf(row, name) }];
  });
}

function plain(rows: readonly Row[]): Placed[] {
  const split = dottedPaths(rows.map((row) => row('name')));
  return rows.flatMap((row): Placed[] => {
    const path = parted(row('name')).flatMap((part, _, all) => (all.length === 1 ? split(part) : [part]));
    const name = path.at(-1);
    return name === undefined ? [] : [{ path, parent: row('parent'), saying: sayingOf(row, name) }];
  });
}

function treeOf(placed: readonly Placed[], file: string): Warned<DraftCode[]> {
  const tree = new CodeTree();
  const orphans: Placed[] = [];
  const again: string[] = [];
  const put = (path: readonly string[], { saying }: Placed): void => {
    if (tree.put(path, saying) === 'again') again.push(path.join(' > '));
  };
  for (const code of placed) {
    if (code.parent === '') put(code.path, code);
    else orphans.push(code);
  }
  // Parents may come after their children, and are named by name alone or by their path.
  const pathOf = (parent: string): readonly string[] | undefined => {
    const parts = parted(parent);
    return parts.length > 1 ? parts : tree.pathTo(parent);
  };
  for (let left: readonly Placed[] = orphans; left.length > 0; ) {
    const known = left.filter(({ parent }) => pathOf(parent) !== undefined);
    const ready = known.length > 0 ? known : left;
    for (const code of ready) put([...(pathOf(code.parent) ?? [code.parent]), ...code.path], code);
    const done = new Set(ready);
    left = left.filter((code) => !done.has(code));
  }
  const warnings: Warning[] =
    again.length === 0
      ? []
      : [
          {
            code: 'NOT_CARRIED',
            where: file,
            message: {
              id: `kode yang disebut dua kali; yang pertama dipakai: ${again.slice(0, 5).join('; ')}`,
              en: `codes that are named twice; the first is taken: ${again.slice(0, 5).join('; ')}`,
            },
          },
        ];
  return { value: tree.drafts(), warnings };
}

function noHead(file: string, grids: readonly Grid[]): TelaahError {
  const seen = (grids[0]?.rows[0] ?? []).join(', ').slice(0, 80);
  return new TelaahError({
    code: 'CODEBOOK_INVALID',
    message: {
      id: `tidak ada kolom nama kode; baris pertamanya: ${seen === '' ? 'kosong' : seen}`,
      en: `there is no column with the names of codes; the first row is ${seen === '' ? 'empty' : seen}`,
    },
    hint: {
      id: 'Beri judul kolom: Kode, Definisi, Induk (atau Indikator, Sub-indikator, Definisi).',
      en: 'Give the columns headings: Code, Definition, Parent (or Indicator, Sub-indicator, Definition).',
    },
    place: { file, line: 1 },
  });
}

function rowsOf(grid: Grid, at: number, { columns }: CodebookHead): Row[] {
  return grid.rows
    .slice(at + 1)
    .map(
      (cells): Row =>
        (column) => {
          const index = columns.get(column);
          const cell = index === undefined ? '' : (cells[index] ?? '').trim();
          return grid.name === null ? plainText(cell) : cell;
        },
    )
    .filter((row) => ['name', 'sub', 'parent'].some((column) => row(column as CodebookColumn) !== ''));
}

/**
 * Codes from a table with headings: those of Taguette, MAXQDA and Delve, of Telaah's own CSV, and those that theses
 * have in either language (Indikator, Sub-indikator, Definisi).
 * @throws TelaahError CODEBOOK_INVALID where no heading names codes
 */
export function readCodeTable(grids: readonly Grid[], file: string): Warned<DraftCode[]> {
  for (const grid of grids) {
    const heads = grid.rows.slice(0, SEARCHED_ROWS).map(headOf);
    const at = heads.findIndex(isHead);
    const head = heads[at];
    if (head === undefined) continue;
    const rows = rowsOf(grid, at, head);
    const bySub = head.columns.has('sub');
    const top = head.columns.has('parent') ? 'parent' : 'name';
    const nestedRows = bySub || !head.columns.has('name');
    const { value, warnings } = treeOf(nestedRows ? nested(rows, top) : plain(rows), file);
    const unread: Warning[] = head.unread.map((column) => ({
      code: 'NOT_CARRIED',
      where: file,
      message: { id: `kolom yang tidak dibaca: ${column}`, en: `a column that was not read: ${column}` },
    }));
    return { value, warnings: [...warnings, ...unread] };
  }
  throw noHead(file, grids);
}
