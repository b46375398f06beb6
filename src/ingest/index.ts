import { readFile, stat } from 'node:fs/promises';
import { detectLanguage } from '../language/detect.ts';
import { TelaahError } from '../model/error.ts';
import type { Warned } from '../model/result.ts';
import type { Document, Informant, Technique } from '../model/source.ts';
import type { SourceEntry } from '../model/study.ts';
import type { Warning } from '../model/warning.ts';
import { type Block, blockText } from './block.ts';
import { readInterviews, writeInterviews, writeText } from './interviews.ts';
import { type InterviewReading, readInterview } from './layout/interview.ts';
import { frontClaims } from './metadata/front-claims.ts';
import {
  baseName,
  resolveDate,
  resolveInformant,
  resolveTechnique,
  type Sayings,
} from './metadata/resolve.ts';
import { splitTitleBlock } from './metadata/title-block.ts';
import { parseTechnique } from './metadata/values.ts';
import { readerFor } from './readers/index.ts';
import type { ReadFile } from './readers/reader.ts';
import { unsupported } from './readers/unsupported.ts';

export { readableExtensions } from './readers/index.ts';

/** Above this a file is no transcript, and would not fit into a string with room to work. */
const LARGEST_FILE = 100 * 1024 * 1024;

/**
 * Reads one source: its text in canonical form, its metadata, its units. The same bytes give the same
 * document on any machine. What was guessed or left out is said in warnings; a TelaahError is thrown only
 * for a file that cannot be read at all (INPUT_NOT_FOUND, INPUT_UNREADABLE, FORMAT_UNSUPPORTED,
 * FRONT_MATTER_INVALID). The document's id comes from the study, the front matter or the file's name;
 * keeping ids apart is the caller's.
 */
export async function readSource(
  entry: SourceEntry,
  roster: readonly Informant[],
): Promise<Warned<Document>> {
  const extension = /\.([^./]+)$/u.exec(entry.path)?.[1] ?? '';
  const reader = readerFor(extension);
  if (reader === undefined) throw unsupported(entry.path, extension);
  return documentOf(entry, roster, await reader.read(await bytesOf(entry), entry.path));
}

/** The bytes of a file that `path` names in errors. @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE */
export async function bytesOf({ file, path }: Pick<SourceEntry, 'file' | 'path'>): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) throw tooLarge(path);
    return await readFile(file);
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    throw unreadable(path, error instanceof Error && 'code' in error ? String(error.code) : '');
  }
}

function documentOf(entry: SourceEntry, roster: readonly Informant[], file: ReadFile): Warned<Document> {
  const where = entry.path;
  const front = frontClaims(file.meta, where);
  const title = splitTitleBlock(file.blocks, roster);
  const { fields, head, body } = title;
  const sayings: Sayings = { entry, front, title: fields, roster };
  const knowledge = { roster, declared: { ...front.speakers, ...entry.speakers } };
  const content = (): Technique =>
    techniqueByContent([...head, ...body], readInterview(body, knowledge, where));
  const technique = resolveTechnique(sayings, content);
  const interviews = technique.value === 'interview' ? readInterviews(title, knowledge, where) : null;
  const informant = resolveInformant(
    interviews?.isSeveral === true ? { ...sayings, title: new Map() } : sayings,
    interviews?.informants ?? [],
  );
  const date = resolveDate(sayings);
  const { text, drafts, isWithoutSpeakers } =
    interviews === null ? writeText(title) : writeInterviews(interviews, title, informant.value);
  const document: Document = {
    id: entry.meta.id ?? front.id ?? baseName(where),
    path: where,
    technique: technique.value,
    informant: informant.value,
    date: date.value,
    place: entry.meta.place ?? front.place ?? fields.get('place') ?? null,
    title: entry.meta.title ?? front.title ?? fields.get('title') ?? null,
    lang: detectLanguage(text),
    text,
    units: drafts.map((draft, index) => ({ ordinal: index + 1, ...draft })),
  };
  const warnings = [
    ...file.warnings,
    ...front.warnings,
    ...technique.warnings,
    ...date.warnings,
    ...informant.warnings,
    ...(interviews?.warnings ?? []),
    ...layoutWarnings(document, isWithoutSpeakers),
  ];
  return { value: document, warnings };
}

/** What a text is, by who speaks in it and what its head calls itself. */
function techniqueByContent(blocks: readonly Block[], { speeches }: InterviewReading): Technique {
  const headLines = blocks
    .slice(0, 3)
    .map(blockText)
    .filter((line) => line.length < 160)
    .join(' ')
    .toLowerCase();
  const named = /wawancara|interview|observasi|observation|pengamatan|catatan lapangan|field ?notes?/u.exec(
    headLines,
  )?.[0];
  const count = (role: string): number => speeches?.filter((speech) => speech.role === role).length ?? 0;
  if (count('interviewer') >= 2 && count('informant') >= 2) return 'interview';
  if (named !== undefined) return parseTechnique(named) ?? 'document';
  // Notes taken on the spot begin their paragraphs with the time of day.
  const timed = blocks.filter((block) =>
    /^\D{0,8}\d{1,2}[.:]\d{2}\b/u.test(blockText(block).slice(0, 20)),
  ).length;
  return timed >= 3 ? 'observation' : 'document';
}

function layoutWarnings(document: Document, isWithoutSpeakers: boolean): Warning[] {
  const where = document.path;
  if (document.units.length === 0) {
    const message = { id: 'tidak ada teks yang dapat dikode', en: 'there is no text to code' };
    return [{ code: 'NO_UNITS', where, message }];
  }
  if (!isWithoutSpeakers) return [];
  const message = {
    id: 'wawancara tanpa label pembicara: tiap paragraf dibaca sebagai jawaban; tulis "Peneliti:" dan "Informan:" di awal giliran bicara',
    en: 'an interview without speaker labels: each paragraph was read as an answer; write "Researcher:" and "Informant:" before each turn',
  };
  return [{ code: 'NO_SPEAKERS', where, message }];
}

function tooLarge(path: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${path} lebih besar dari 100 MB`, en: `${path} is larger than 100 MB` },
    hint: { id: 'Bagi menjadi beberapa berkas.', en: 'Split it into several files.' },
    place: { file: path },
  });
}

function unreadable(path: string, code: string): TelaahError {
  if (code === 'ENOENT') {
    return new TelaahError({
      code: 'INPUT_NOT_FOUND',
      message: { id: `${path} tidak ada`, en: `${path} does not exist` },
      hint: { id: 'Periksa nama berkas dan foldernya.', en: 'Check the file’s name and folder.' },
      place: { file: path },
    });
  }
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${path} tidak dapat dibuka (${code})`, en: `${path} cannot be opened (${code})` },
    hint: {
      id: 'Periksa izin berkas, dan tutup program lain yang sedang memakainya.',
      en: 'Check the file’s permissions, and close other programs that use it.',
    },
    place: { file: path },
  });
}
