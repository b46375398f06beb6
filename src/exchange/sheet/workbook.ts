import type { Codebook } from '../../model/codebook.ts';
import type { Polarity } from '../../model/coding.ts';
import type { Bilingual, Lang } from '../../model/text.ts';
import { POLARITY_WORDS } from '../../model/vocabulary.ts';
import type {
  Workbook,
  WorkbookCell,
  WorkbookChoice,
  WorkbookGap,
  WorkbookLook,
  WorkbookSheet,
} from '../../model/workbook.ts';
import { kindWord, NO_FACTOR } from './factor-words.ts';
import { GUIDES } from './instructions.ts';
import type { SheetMaterial } from './material.ts';
import { type SheetRow, sheetRows } from './rows.ts';
import { type TableColumn, tableColumns } from './table.ts';
import { ALL, CodeWords, NO_CODE, NONE } from './words.ts';

/** Rows under the table that have drop-down lists too, for copies. */
const SPARE_ROWS = 200;

interface InstructionSheet {
  readonly sheet: WorkbookSheet;
  /** The rows of the codes, 0-based, the last included. */
  readonly codes: { readonly from: number; readonly to: number };
  /** The rows of the factors; `null` where the codebook has none. */
  readonly factors: { readonly from: number; readonly to: number } | null;
}

/** Lines of the codebook, without the marks that it puts around ids. */
const joined = (lines: readonly Bilingual[], lang: Lang): string =>
  lines.map((line) => `${lines.length > 1 ? '• ' : ''}${line[lang].replaceAll('`', '')}`).join('\n');

function codeRows(codebook: Codebook, lang: Lang): WorkbookCell[][] {
  const words = new CodeWords(codebook);
  return codebook.codes.map((code) => [
    words.label(code, lang),
    joined([code.definition], lang),
    joined(code.useWhen, lang),
    joined(code.notWhen, lang),
    code.id,
  ]);
}

function instructions({ study, codebook, coder }: SheetMaterial, units: number): InstructionSheet {
  const { lang } = study;
  const guide = GUIDES[lang];
  const looks = new Map<number, WorkbookLook | readonly (WorkbookLook | null)[]>();
  const rows: WorkbookCell[][] = [];
  const add = (row: WorkbookCell[], look?: WorkbookLook): void => {
    if (look !== undefined) looks.set(rows.length, look === 'title' ? [look] : look);
    rows.push(row);
  };
  add([guide.title(study.title ?? codebook.title[lang])], 'title');
  for (const fact of guide.facts(coder, units)) add([...fact]);
  add([]);
  add([guide.howTo, null], 'heading');
  for (const step of guide.steps) add([...step]);
  add([]);
  add([`${guide.codes}: ${codebook.title[lang]}`], 'title');
  add([...guide.codeHeadings], 'heading');
  const from = rows.length;
  add([NO_CODE[lang], guide.noCode]);
  for (const row of codeRows(codebook, lang)) add(row);
  const codes = { from, to: rows.length - 1 };
  let factors: InstructionSheet['factors'] = null;
  if (codebook.factors.length > 0) {
    add([]);
    add([guide.factors], 'title');
    add([...guide.factorHeadings], 'heading');
    factors = { from: rows.length, to: rows.length + codebook.factors.length };
    add([NO_FACTOR[lang], guide.noFactor]);
    for (const { id, label, kind } of codebook.factors) add([label[lang], kindWord(kind, lang), id]);
  }
  const sheet: WorkbookSheet = {
    name: guide.sheet,
    columns: [34, 70, 40, 40, 24].map((width) => ({ width, look: 'text' })),
    rows,
    looks,
  };
  return { sheet, codes, factors };
}

/** Columns that a person fills in. */
const ENTRY: ReadonlySet<TableColumn['kind']> = new Set([
  'right',
  'code',
  'polarity',
  'factors',
  'quote',
  'memo',
]);

function choicesOf(
  columns: readonly TableColumn[],
  last: number,
  { codes, factors }: InstructionSheet,
  lang: Lang,
): WorkbookChoice[] {
  const guide = GUIDES[lang];
  const polarities = (Object.keys(POLARITY_WORDS) as Polarity[]).map((side) => POLARITY_WORDS[side][lang]);
  return columns.flatMap(({ kind }, column): WorkbookChoice[] => {
    const range = { column, from: 1, to: last };
    if (kind === 'polarity') return [{ range, choices: polarities }];
    if (kind === 'right') return [{ range, choices: [ALL[lang], NONE[lang], '1', '2', '3'] }];
    if (kind === 'factors' && factors !== null)
      return [{ range, choices: { sheet: guide.sheet, column: 0, ...factors } }];
    if (kind !== 'code') return [];
    return [{ range, choices: { sheet: guide.sheet, column: 0, ...codes }, question: guide.pickCode }];
  });
}

/** A code without a polarity is marked. */
function gapsOf(columns: readonly TableColumn[], last: number, lang: Lang): WorkbookGap[] {
  return columns.flatMap(({ kind }, column): WorkbookGap[] =>
    kind === 'polarity'
      ? [{ range: { column, from: 1, to: last }, besides: column - 1, unless: NO_CODE[lang] }]
      : [],
  );
}

function table(rows: readonly SheetRow[], first: InstructionSheet, lang: Lang): WorkbookSheet {
  const columns = tableColumns(
    lang,
    rows.some(({ others }) => others !== ''),
  );
  const last = rows.length + SPARE_ROWS;
  return {
    name: GUIDES[lang].table,
    columns: columns.map(({ width, look, hidden = false }) => ({ width, look, hidden })),
    rows: [
      columns.map(({ heading }) => heading),
      ...rows.map((row) =>
        columns.map(({ cell }) => {
          const value = cell(row);
          return value === '' ? null : value;
        }),
      ),
    ],
    looks: new Map([[0, columns.map(({ kind }) => (ENTRY.has(kind) ? 'entry-heading' : 'heading'))]]),
    frozen: { rows: 1, columns: 2 },
    filter: 0,
    choices: choicesOf(columns, last, first, lang),
    gaps: gapsOf(columns, last, lang),
  };
}

/**
 * The coding sheet as a workbook: instructions with the codes and their definitions first, then the table. It opens
 * on the instructions until the coder has begun.
 */
export function sheetWorkbook(material: SheetMaterial): Workbook {
  const { study, coder, people } = material;
  const work: readonly (readonly { readonly coder: string }[])[] = Object.values(people);
  const rows = sheetRows(material, false);
  const units = new Set(rows.map(({ document, unit }) => `${document}:${unit}`)).size;
  const first = instructions(material, units);
  const begun = work.some((all) => all.some((one) => one.coder === coder));
  return {
    title: GUIDES[study.lang].title(study.title ?? ''),
    sheets: [first.sheet, table(rows, first, study.lang)],
    open: begun ? 1 : 0,
  };
}
