import { spreadsheetKind } from '../../../formats/grid.ts';
import { csvRows, sheetRows, type TableRow } from '../../../formats/rows.ts';
import { TelaahError } from '../../../model/error.ts';
import type { SurveyColumns } from '../../../model/survey.ts';
import type { Bilingual } from '../../../model/text.ts';
import type { Warning } from '../../../model/warning.ts';
import { decodeInPieces } from '../../decode.ts';
import { plainText } from '../plain.ts';
import type { Reader } from '../reader.ts';
import { assertHarmlessSheet } from '../zip.ts';
import { type Survey, SurveyCollector } from './answers.ts';
import { chooseColumns } from './choose.ts';
import type { SurveyColumn } from './columns.ts';
import { headerRow, headingsOf } from './header.ts';

const LARGEST_SURVEY = 512 * 1024 * 1024;
/** Rows that are looked at before columns are told apart; the rest is read as it comes. */
const SAMPLE = 1000;
/** The head of a text that shows its encoding, and whether it is text. */
const HEAD = 1 << 20;

/**
 * Answers to a questionnaire: one row a respondent, open questions as columns, attributes beside them. Nothing but what
 * respondents wrote and what describes them is kept; a file of a million rows is read row by row.
 */
export const surveyReader: Reader = {
  extensions: ['csv', 'xlsx', 'ods'],
  largest: LARGEST_SURVEY,
  async read(bytes, path, how) {
    const said = how?.survey ?? {};
    const { rows, warnings } = await rowsOf(bytes, path, said);
    const { survey, columns } = await readRows(rows, said, path);
    return { blocks: [], meta: {}, survey, warnings: [...warnings, ...columnWarnings(columns, said, path)] };
  },
};

async function rowsOf(
  bytes: Uint8Array,
  path: string,
  { sheet }: SurveyColumns,
): Promise<{ rows: AsyncGenerator<TableRow>; warnings: readonly Warning[] }> {
  if (spreadsheetKind(bytes) !== 'csv') {
    await assertHarmlessSheet(bytes, path);
    return { rows: sheetRows(bytes, path, sheet), warnings: [] };
  }
  const head = bytes.subarray(0, HEAD);
  // Not within a letter: that would look like damage.
  const end = head.length < bytes.length ? head.lastIndexOf(0x0a) + 1 || head.length : head.length;
  const { warnings } = plainText(head.subarray(0, end), path);
  return { rows: csvRows(decodeInPieces(bytes), path), warnings };
}

async function readRows(
  rows: AsyncGenerator<TableRow>,
  said: SurveyColumns,
  path: string,
): Promise<{ survey: Survey; columns: readonly SurveyColumn[] }> {
  const sample: TableRow[] = [];
  try {
    for (let next = await rows.next(); next.done !== true; next = await rows.next()) {
      sample.push(next.value);
      if (sample.length >= SAMPLE) break;
    }
    const header =
      said.header === undefined ? headerRow(sample) : sample.find(({ number }) => number === said.header);
    if (header === undefined || header === null) throw notAnswers(path, []);
    const below = sample.filter(({ number }) => number > header.number);
    const headings = headingsOf(header);
    const columns = chooseColumns(headings, below, said, path);
    if (!columns.some(({ role }) => role === 'question')) throw notAnswers(path, headings);
    const collector = new SurveyCollector(columns, path);
    for (const row of below) collector.add(row);
    for (let next = await rows.next(); next.done !== true; next = await rows.next())
      collector.add(next.value);
    const hasIds = columns.some(({ role }) => role === 'id');
    return { survey: { rows: collector.rows, hasIds }, columns };
  } finally {
    await rows.return(undefined);
  }
}

function notAnswers(path: string, headings: readonly string[]): TelaahError {
  const list = headings.slice(0, 20).join(' | ');
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message:
      list === ''
        ? { id: `${path} tidak berisi tabel jawaban`, en: `${path} holds no table of answers` }
        : {
            id: `${path}: tidak ada kolom dengan jawaban terbuka; kolomnya: ${list}`,
            en: `${path}: no column holds answers in respondents’ own words; its columns: ${list}`,
          },
    hint: {
      id: 'Satu baris satu responden, pertanyaan sebagai judul kolom. Bila kolomnya ada, sebutkan dalam study.yaml: sources: [ { path: …, survey: { questions: [ "judul kolom" ] } } ]',
      en: 'One row a respondent, questions as headings of columns. If there is such a column, name it in study.yaml: sources: [ { path: …, survey: { questions: [ "its heading" ] } } ]',
    },
    place: { file: path },
  });
}

/** What was told by headings and contents, and what was left out. */
function columnWarnings(columns: readonly SurveyColumn[], said: SurveyColumns, path: string): Warning[] {
  if (said.questions !== undefined && said.attributes !== undefined) return [];
  const named = (roles: readonly SurveyColumn['role'][]): string =>
    columns
      .filter(({ role }) => roles.includes(role))
      .map(({ heading }) => (heading.length > 60 ? `${heading.slice(0, 59)}…` : heading))
      .join(' | ');
  const attributes = named(['attribute', 'role', 'group']);
  const personal = named(['personal']);
  const id = [
    `pertanyaan terbuka: ${named(['question'])}`,
    ...(attributes === '' ? [] : [`atribut: ${attributes}`]),
    ...(personal === '' ? [] : [`tidak dibawa karena data pribadi: ${personal}`]),
  ];
  const en = [
    `open questions: ${named(['question'])}`,
    ...(attributes === '' ? [] : [`attributes: ${attributes}`]),
    ...(personal === '' ? [] : [`not carried over, as personal data: ${personal}`]),
  ];
  const message: Bilingual = { id: id.join('; '), en: en.join('; ') };
  return [{ code: 'SURVEY_COLUMNS', where: path, message }];
}
