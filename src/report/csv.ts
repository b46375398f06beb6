import { stringify } from 'csv-stringify/sync';
import type { Analysis } from '../model/analysis.ts';
import { codePath } from '../model/codebook.ts';
import type { Coding } from '../model/coding.ts';
import { informantLabel } from '../model/informant.ts';
import { locatorWords } from '../model/locator.ts';
import type { Matrix, MatrixCell } from '../model/matrix.ts';
import { indexStudy } from '../model/study-index.ts';
import { compareText, type Lang } from '../model/text.ts';
import { POLARITY_WORDS, STATUS_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { oneLine } from './blocks.ts';
import { type FlatValue, flatColumns } from './matrix-columns.ts';
import { csvPhrases } from './phrases/csv.ts';

const NOTHING: MatrixCell = { codings: [] };

/**
 * RFC 4180: commas, CRLF, quotes where needed. A byte-order mark goes first, without which Excel reads UTF-8
 * as an older encoding. Numbers have the language's decimal sign, so that a spreadsheet of that language takes
 * them for numbers. Text that a spreadsheet would run as a formula gets an apostrophe before it; line breaks
 * and control characters become blanks, so that each record is one line.
 */
export function writeCsv(records: readonly (readonly FlatValue[])[], lang: Lang): string {
  return stringify(
    records.map((record) => record.map((cell) => (typeof cell === 'string' ? oneLine(cell).trim() : cell))),
    {
      bom: true,
      record_delimiter: '\r\n',
      escape_formulas: true,
      cast: {
        number: (value) => (lang === 'id' ? String(value).replace('.', ',') : String(value)),
      },
    },
  );
}

/** A display for spreadsheets and statistics: row ids and group beside the labels, every number a column of its own. */
export function renderMatrixCsv(matrix: Matrix, lang: Lang): string {
  const say = csvPhrases[lang];
  const grouped = matrix.rows.some(({ group }) => group !== null);
  const columns = flatColumns(matrix, lang);
  const head = [
    say.id,
    ...(grouped ? [say.group] : []),
    matrix.rowHeader[lang],
    ...columns.flatMap((flat) => flat.map((column) => column.head)),
  ];
  const records = matrix.rows.map((row): readonly FlatValue[] => [
    row.id,
    ...(grouped ? [row.group?.[lang] ?? null] : []),
    row.label[lang],
    ...columns.flatMap((flat, at) => flat.map((column) => column.valueOf(row.cells[at] ?? NOTHING))),
  ]);
  return writeCsv([head, ...records], lang);
}

const memoKey = ({
  document,
  start,
  end,
  code,
}: Pick<Coding, 'document' | 'start' | 'end' | 'code'>): string => [document, start, end, code].join('\n');

/** What people noted with their codings, by passage and code. */
function codingMemos({ memos }: Analysis): ReadonlyMap<string, string> {
  const byCoding = new Map<string, string>();
  for (const { about, text } of memos) {
    if (about.kind !== 'passage' || about.code === null) continue;
    const key = memoKey({ ...about, code: about.code });
    const there = byCoding.get(key);
    byCoding.set(key, there === undefined ? text : `${there}; ${text}`);
  }
  return byCoding;
}

/** Every coding in the study's language, rejected ones too; by document, unit, place, code. */
export function renderCodingsCsv(analysis: Analysis): string {
  const { codebook, study } = analysis;
  const { lang } = study;
  const index = indexStudy(analysis);
  const say = csvPhrases[lang];
  const memos = codingMemos(analysis);
  const sorted = [...analysis.codings].sort(
    (a, b) =>
      compareText(a.document, b.document) ||
      a.unit - b.unit ||
      a.start - b.start ||
      compareText(a.code, b.code) ||
      compareText(a.id, b.id),
  );
  const records = sorted.map((coding): readonly FlatValue[] => {
    const document = index.documentOf(coding);
    const informant = index.informantOf(coding);
    const locator = index.locatorOf(coding);
    const code = codebook.codes.find(({ id }) => id === coding.code);
    return [
      index.placeOf(coding),
      coding.document,
      coding.unit,
      TECHNIQUE_WORDS[document.technique][lang],
      informant === null ? null : informantLabel(study, informant),
      document.date,
      coding.code,
      code === undefined ? null : codePath(codebook, code)[lang],
      POLARITY_WORDS[coding.polarity][lang],
      coding.weight,
      STATUS_WORDS[coding.status][lang],
      coding.coder,
      coding.confidence,
      coding.quote,
      coding.why.map(({ signal, match }) => `${signal}: ${match}`).join('; '),
      locator === undefined ? null : locatorWords(locator, lang),
      coding.start,
      coding.end,
      memos.get(memoKey(coding)) ?? null,
    ];
  });
  return writeCsv([say.codingColumns, ...records], lang);
}
