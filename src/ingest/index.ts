import { readNamedFile } from '../files/read.ts';
import { detectLanguage } from '../language/detect.ts';
import type { Document, Informant, Technique } from '../model/source.ts';
import type { SourceEntry } from '../model/study.ts';
import type { Warning } from '../model/warning.ts';
import { type Block, blockText } from './block.ts';
import { canonicalDocument } from './canonical/document.ts';
import { readInterviews, type WrittenText, writeInterviews, writeText } from './interviews.ts';
import { type InterviewReading, readInterview } from './layout/interview.ts';
import { describedInformants } from './metadata/described.ts';
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
import { noteBlocks, noteWarnings } from './notes.ts';
import { readableExtensions, readerFor } from './readers/index.ts';
import type { Reader, ReadFile } from './readers/reader.ts';
import { unsupported } from './readers/unsupported.ts';
import { type ReadSource, surveyDocument } from './survey-document.ts';
import { headedBlocks } from './timed/headed.ts';

export { readableExtensions } from './readers/index.ts';

/**
 * Reads one source: its text in canonical form, its metadata, its units. The same bytes give the same
 * document on any machine. What was guessed or left out is said in warnings; a TelaahError is thrown only
 * for a file that cannot be read at all (INPUT_NOT_FOUND, INPUT_UNREADABLE, FORMAT_UNSUPPORTED,
 * FRONT_MATTER_INVALID). The document's id comes from the study, the front matter or the file's name;
 * keeping ids apart is the caller's.
 */
export async function readSource(entry: SourceEntry, roster: readonly Informant[]): Promise<ReadSource> {
  return readSourceBytes(
    await readNamedFile(entry.file, entry.path, readerOf(entry.path).largest),
    entry,
    roster,
  );
}

/** The reader of a file by its name. @throws TelaahError FORMAT_UNSUPPORTED */
function readerOf(path: string): Reader {
  const extension = /\.([^./]+)$/u.exec(path)?.[1] ?? '';
  const reader = readerFor(extension);
  if (reader === undefined) throw unsupported(path, extension, readableExtensions);
  return reader;
}

/** The same for a source whose bytes are at hand; `entry.file` is not looked at. */
export async function readSourceBytes(
  bytes: Uint8Array,
  entry: SourceEntry,
  roster: readonly Informant[],
): Promise<ReadSource> {
  const reader = readerOf(entry.path);
  const { survey } = entry;
  const file = await reader.read(bytes, entry.path, survey === undefined ? {} : { survey });
  return documentOf(entry, roster, file);
}

function documentOf(entry: SourceEntry, roster: readonly Informant[], file: ReadFile): ReadSource {
  const where = entry.path;
  if (file.survey !== undefined) {
    const { value, respondents, warnings } = surveyDocument(entry, roster, file.survey);
    return {
      value,
      respondents,
      warnings: [...file.warnings, ...warnings, ...layoutWarnings(value, false)],
    };
  }
  const front = frontClaims(file.meta, where);
  if (file.canonical !== undefined) {
    const read = canonicalDocument(entry, roster, file.canonical, front);
    const warnings = [...file.warnings, ...read.warnings, ...layoutWarnings(read.value, false)];
    return { ...read, warnings };
  }
  const title = splitTitleBlock(headedBlocks(file.blocks) ?? file.blocks, roster);
  const { fields, head, body } = title;
  const sayings: Sayings = { entry, front, title: fields, roster };
  const knowledge = { roster, declared: { ...front.speakers, ...entry.speakers } };
  const content = (): Technique =>
    techniqueByContent([...head, ...body], readInterview(body, knowledge, where));
  const technique = resolveTechnique(sayings, content);
  const interviews = technique.value === 'interview' ? readInterviews(title, knowledge, where) : null;
  const titled: Sayings = { ...sayings, title: interviews?.title?.fields ?? fields };
  const informant = resolveInformant(
    interviews?.isSeveral === true ? { ...titled, title: new Map() } : titled,
    interviews?.informants ?? [],
  );
  const date = resolveDate(titled);
  const tail = noteBlocks(file);
  const { text, drafts, isWithoutSpeakers } =
    interviews === null
      ? writeText({ ...title, body: [...body, ...tail] })
      : withTail(writeInterviews(interviews, title, informant.value, roster), tail);
  const document: Document = {
    id: entry.meta.id ?? front.id ?? baseName(where),
    path: where,
    technique: technique.value,
    informant: informant.value,
    date: date.value,
    place: entry.meta.place ?? front.place ?? titled.title.get('place') ?? null,
    title: entry.meta.title ?? front.title ?? titled.title.get('title') ?? null,
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
    ...(interviews === null ? [] : noteWarnings(file, where)),
    ...layoutWarnings(document, isWithoutSpeakers),
  ];
  const voices = interviews?.voices.map((voice) =>
    voice.role === 'informant' && interviews.informants.length < 2
      ? { ...voice, informant: voice.informant ?? informant.value }
      : voice,
  );
  const respondents =
    interviews === null
      ? []
      : describedInformants(interviews.about, (interviews.title ?? title).about ?? null, document, roster);
  return {
    value: document,
    warnings,
    ...(voices === undefined ? {} : { voices }),
    ...(respondents.length === 0 ? {} : { respondents }),
  };
}

/** Footnotes of an interview are nobody's speech: they end its text and are no units. */
function withTail(written: WrittenText, tail: readonly Block[]): WrittenText {
  if (tail.length === 0) return written;
  return {
    ...written,
    text: [written.text, ...tail.map(blockText)].filter((part) => part !== '').join('\n\n'),
  };
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
  // What a machine wrote down of a recording is speech, whoever speaks.
  if (blocks.some(isRecorded)) return 'interview';
  // Notes taken on the spot begin their paragraphs with the time of day.
  const timed = blocks.filter((block) =>
    /^\D{0,8}\d{1,2}[.:]\d{2}\b/u.test(blockText(block).slice(0, 20)),
  ).length;
  return timed >= 3 ? 'observation' : 'document';
}

function isRecorded({ kind, locator }: Block): boolean {
  return kind === 'speech' && locator?.kind === 'time';
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
