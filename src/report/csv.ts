import { stringify } from 'csv-stringify/sync';
import type { Analysis } from '../model/analysis.ts';
import { codePath } from '../model/codebook.ts';
import { informantLabel } from '../model/informant.ts';
import type { Matrix, MatrixCell, MatrixColumn } from '../model/matrix.ts';
import { levelWord, type Rating, type Scale } from '../model/rating.ts';
import { indexStudy } from '../model/study-index.ts';
import { compareText, type Lang } from '../model/text.ts';
import { POLARITY_WORDS, STATUS_WORDS, TECHNIQUE_WORDS } from '../model/vocabulary.ts';
import { oneLine } from './blocks.ts';
import { csvPhrases } from './phrases/csv.ts';
import { decisionPhrases } from './phrases/decisions.ts';

/** A number stays one; `null` is an empty cell. */
type Cell = string | number | null;

/**
 * RFC 4180: commas, CRLF, quotes where needed. A byte-order mark goes first, without which Excel reads UTF-8
 * as an older encoding. Numbers have the language's decimal sign, so that a spreadsheet of that language takes
 * them for numbers. Text that a spreadsheet would run as a formula gets an apostrophe before it; line breaks
 * and control characters become blanks, so that each record is one line.
 */
export function writeCsv(records: readonly (readonly Cell[])[], lang: Lang): string {
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

/** A rating's column becomes four: its word, its balance, and the evidence under it. */
function heads({ label, kind }: MatrixColumn, lang: Lang): readonly string[] {
  const say = csvPhrases[lang];
  const head = label[lang];
  switch (kind) {
    case 'rating':
      return [head, say.balance(head), say.codings(head), say.sources(head)];
    case 'quote':
      return [head, say.place(head), say.polarity(head)];
    case 'count':
    case 'label':
      return [head];
  }
}

/** A decided rating says so. */
function ratingWord({ level, decided }: Rating, scale: Scale, lang: Lang): string {
  const word = levelWord(scale, level)[lang];
  return decided === undefined ? word : `${word} (${decisionPhrases[lang].mark})`;
}

function cellsOf(
  cell: MatrixCell | undefined,
  kind: MatrixColumn['kind'],
  scale: Scale,
  lang: Lang,
): readonly Cell[] {
  const { rating = null, count = null, sources = null, text, quote } = cell ?? {};
  switch (kind) {
    case 'rating':
      return [
        rating === null ? null : ratingWord(rating, scale, lang),
        rating === null ? null : rating.balance,
        count,
        sources,
      ];
    case 'quote':
      return [quote?.text ?? null, quote?.place ?? null, text?.[lang] ?? null];
    case 'count':
      return [count];
    case 'label':
      return [text?.[lang] ?? null];
  }
}

/** A display for spreadsheets and statistics: row ids and group beside the labels, every number a column of its own. */
export function renderMatrixCsv(matrix: Matrix, lang: Lang): string {
  const say = csvPhrases[lang];
  const grouped = matrix.rows.some(({ group }) => group !== null);
  const head = [
    say.id,
    ...(grouped ? [say.group] : []),
    matrix.rowHeader[lang],
    ...matrix.columns.flatMap((column) => heads(column, lang)),
  ];
  const records = matrix.rows.map((row) => [
    row.id,
    ...(grouped ? [row.group?.[lang] ?? null] : []),
    row.label[lang],
    ...matrix.columns.flatMap(({ kind }, at) => cellsOf(row.cells[at], kind, matrix.scale, lang)),
  ]);
  return writeCsv([head, ...records], lang);
}

/** Every coding in the study's language, rejected ones too; by document, unit, place, code. */
export function renderCodingsCsv(analysis: Analysis): string {
  const { codebook, study } = analysis;
  const { lang } = study;
  const index = indexStudy(analysis);
  const say = csvPhrases[lang];
  const sorted = [...analysis.codings].sort(
    (a, b) =>
      compareText(a.document, b.document) ||
      a.unit - b.unit ||
      a.start - b.start ||
      compareText(a.code, b.code) ||
      compareText(a.id, b.id),
  );
  const records = sorted.map((coding): readonly Cell[] => {
    const document = index.documentOf(coding);
    const informant = index.informantOf(coding);
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
    ];
  });
  return writeCsv([say.codingColumns, ...records], lang);
}
