import { parseCodebook } from '../codebook/parse.ts';
import {
  type CodebookTable,
  codebookYaml,
  codesOf,
  type DraftCode,
  draftsOf,
  readCodeList,
  readCodeTable,
  readQdc,
  writeCodeList,
  writeCodeTable,
  writeQdc,
} from '../exchange/index.ts';
import { decode } from '../ingest/decode.ts';
import type { Codebook } from '../model/codebook.ts';
import { TelaahError } from '../model/error.ts';
import type { Warned } from '../model/result.ts';
import type { Lang } from '../model/text.ts';
import { readSpreadsheet } from './sheets.ts';

/** A file that holds codes. */
interface CodesFile {
  /** As the user named it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A codebook made of another program's codes. */
export interface ImportedCodebook {
  /** `codebook.yaml` */
  readonly yaml: string;
  /** The same, read. */
  readonly codebook: Codebook;
}

/** Forms that a codebook is written in for other programs. */
export const CODEBOOK_FORMS = ['csv', 'qdc', 'list', 'taguette', 'maxqda'] as const;

export type CodebookForm = (typeof CODEBOOK_FORMS)[number];

const TABLES: readonly string[] = ['csv', 'tsv', 'xlsx', 'xls', 'ods'];
const LISTS: readonly string[] = ['txt', 'md'];

const endingOf = (name: string): string => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
const stemOf = (name: string): string => (name.split(/[/\\]/u).at(-1) ?? name).replace(/\.[^.]+$/u, '');

function unsupported({ name }: CodesFile): TelaahError {
  return new TelaahError({
    code: 'FORMAT_UNSUPPORTED',
    message: {
      id: `${name} bukan daftar kode yang dapat dibaca`,
      en: `${name} is no list of codes that can be read`,
    },
    hint: {
      id: 'Yang dibaca: .csv, .xlsx, .ods (Taguette, MAXQDA, Delve), .qdc (REFI-QDA), dan daftar dalam .txt atau .md.',
      en: 'What is read: .csv, .xlsx, .ods (Taguette, MAXQDA, Delve), .qdc (REFI-QDA), and lists in .txt or .md.',
    },
  });
}

function noCodes({ name }: CodesFile): TelaahError {
  return new TelaahError({
    code: 'CODEBOOK_INVALID',
    message: { id: `${name} tidak berisi kode`, en: `${name} holds no codes` },
    hint: { id: 'Tulis satu kode per baris.', en: 'Write one code a line.' },
    place: { file: name },
  });
}

/** More than these are no codes, but a file of something else. */
const MOST_CODES = 10_000;

const countOf = (drafts: readonly DraftCode[]): number =>
  drafts.reduce((sum, { codes }) => sum + 1 + countOf(codes), 0);

function tooMany({ name }: CodesFile, count: number): TelaahError {
  return new TelaahError({
    code: 'CODEBOOK_INVALID',
    message: {
      id: `${name} berisi ${count} kode, lebih dari ${MOST_CODES}`,
      en: `${name} holds ${count} codes, more than ${MOST_CODES}`,
    },
    hint: {
      id: 'Apakah ini daftar kode? Teks transkrip tidak dapat menjadi codebook.',
      en: 'Is this a list of codes? The text of transcripts cannot become a codebook.',
    },
    place: { file: name },
  });
}

async function draftsIn(file: CodesFile): Promise<Warned<readonly DraftCode[]> & { title?: string }> {
  const { name, bytes } = file;
  const ending = endingOf(name);
  if (TABLES.includes(ending)) return readCodeTable(await readSpreadsheet(file), name);
  if (LISTS.includes(ending)) return { value: readCodeList(decode(bytes).text), warnings: [] };
  if (ending !== 'qdc') throw unsupported(file);
  const { value, warnings } = readQdc(bytes, name);
  return { value: draftsOf(value.codes), warnings, ...(value.title === null ? {} : { title: value.title }) };
}

/**
 * Reads another program's codes, and writes a codebook of ours with them.
 * @throws TelaahError FORMAT_UNSUPPORTED, INPUT_UNREADABLE, CODEBOOK_INVALID
 */
export async function importCodebook(
  file: CodesFile,
  { lang, title }: { readonly lang: Lang; readonly title?: string | undefined },
): Promise<Warned<ImportedCodebook>> {
  const drafts = await draftsIn(file);
  const count = countOf(drafts.value);
  if (count === 0) throw noCodes(file);
  if (count > MOST_CODES) throw tooMany(file, count);
  const written = codebookYaml(drafts.value, {
    file: file.name,
    title: title ?? drafts.title ?? stemOf(file.name),
    lang,
  });
  const { yaml } = written.value;
  return {
    value: { yaml, codebook: parseCodebook(yaml, 'codebook.yaml') },
    warnings: [...drafts.warnings, ...written.warnings],
  };
}

/** Writes a codebook for other programs. */
export function exportCodebook(codebook: Codebook, form: CodebookForm, lang: Lang): Warned<string> {
  switch (form) {
    case 'qdc':
      return { value: writeQdc(codesOf(codebook, lang)), warnings: [] };
    case 'list':
      return { value: writeCodeList(codebook, lang), warnings: [] };
    default:
      return writeCodeTable(codebook, form satisfies CodebookTable, lang, codebook.id);
  }
}
