import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { LARGEST_SETTINGS, notFound, readNamedFile } from '../files/read.ts';
import { readYaml } from '../formats/yaml.ts';
import { type ErrorPlace, TelaahError } from '../model/error.ts';
import { NO_METHODS } from '../model/methods.ts';
import type { Informant } from '../model/source.ts';
import type { SourceEntry, Study } from '../model/study.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import { compareText } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import { methodsOf } from './methods.ts';
import { parseRoster } from './roster.ts';
import { type StudyFile, studySchema } from './schema.ts';
import {
  climbsOut,
  dataFiles,
  listedSources,
  plainEntry,
  STUDY_FILE,
  slashes,
  studyFiles,
} from './sources.ts';

/** What the user asked for; what is not set comes from study.yaml. */
export interface StudyRequest {
  /** The study's folder, or files and folders of an unwritten study; absolute. */
  readonly inputs: readonly string[];
  readonly codebook?: string;
  readonly lang?: Lang;
  /** What the readers can read, without dots. */
  readonly extensions: readonly string[];
  /** Reads bytes as text, in whatever encoding: Excel saves a roster in that of its machine. */
  readonly decode: (bytes: Uint8Array) => string;
}

/** A study opened: what it is and which files belong to it, nothing read yet. */
export interface OpenStudy {
  /** Absolute; the folder that paths are relative to. */
  readonly root: string;
  /** Whether there is a study.yaml. */
  readonly written: boolean;
  readonly study: Omit<Study, 'scale'> & { readonly scale: Study['scale'] | null };
  /** Where study.yaml names the codebook; `null` when the call does. */
  readonly codebookPlace: ErrorPlace | null;
  /** Nobody has said which language to report in. */
  readonly langOpen: boolean;
  readonly entries: readonly SourceEntry[];
  readonly warnings: readonly Warning[];
}

const ROSTER_FILE = 'informants.csv';

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

/** The folder that holds all of `paths`. */
function commonFolder(folders: readonly string[]): string {
  const [first = '/', ...rest] = folders;
  let common = first;
  for (const folder of rest) {
    while (relative(common, folder).startsWith('..')) common = dirname(common);
  }
  return common;
}

function readBytes(root: string, path: string): Promise<Uint8Array> {
  return readNamedFile(join(root, path), path, LARGEST_SETTINGS);
}

function rosterRefused(place: ErrorPlace | null, message: Bilingual, hint: Bilingual): TelaahError {
  return new TelaahError({ code: 'ROSTER_INVALID', message, hint, ...(place === null ? {} : { place }) });
}

/** `place` is where study.yaml names the roster. */
async function loadRoster(
  root: string,
  file: StudyFile['informants'],
  place: ErrorPlace | null,
  decode: StudyRequest['decode'],
): Promise<Informant[]> {
  if (Array.isArray(file)) {
    return file.map(({ id, name, role, group, attributes }) => ({
      id,
      name: name ?? null,
      role: role ?? null,
      group: group ?? null,
      attributes,
    }));
  }
  const path = file ?? ROSTER_FILE;
  if (climbsOut(root, path)) {
    throw rosterRefused(
      place,
      {
        id: `daftar informan ${path} berada di luar folder studi`,
        en: `the roster ${path} lies outside the study's folder`,
      },
      { id: 'Salin berkasnya ke dalam folder studi.', en: 'Copy the file into the study’s folder.' },
    );
  }
  if ((await kindOf(join(root, path))) !== 'file') {
    if (file === undefined) return [];
    throw rosterRefused(
      place,
      { id: `daftar informan ${file} tidak ada`, en: `the roster ${file} does not exist` },
      {
        id: 'Buat berkas CSV dengan kolom id,nama,jabatan,kelompok.',
        en: 'Make a CSV file with the columns id,name,role,group.',
      },
    );
  }
  return parseRoster(decode(await readBytes(root, path)), slashes(path));
}

async function openWritten(root: string, request: StudyRequest): Promise<OpenStudy> {
  const text = new TextDecoder().decode(await readBytes(root, STUDY_FILE));
  const yaml = readYaml(text, STUDY_FILE, studySchema, 'STUDY_INVALID');
  const file = yaml.value;
  const codebook = request.codebook ?? file.codebook;
  if (codebook === undefined) throw codebookMissing(STUDY_FILE);
  const found = file.sources === undefined ? await studyFiles(root, request.extensions) : undefined;
  const listed =
    found === undefined
      ? await listedSources(root, file.sources ?? [], request.extensions, (index) =>
          yaml.place(['sources', index, 'path']),
        )
      : { value: found.value.map((path) => plainEntry(root, path)), warnings: found.warnings };
  return {
    root,
    written: true,
    study: {
      title: file.title ?? null,
      lang: request.lang ?? file.language,
      site: file.site ?? null,
      period: file.period ?? null,
      codebook,
      informants: await loadRoster(root, file.informants, yaml.place(['informants']), request.decode),
      aggregation: file.rating.aggregation,
      scale: file.rating.scale === 'five' ? null : file.rating.scale,
      names: file.privacy.names,
      credibility: file.credibility,
      methods: file.methods === undefined ? NO_METHODS : methodsOf(file.methods),
    },
    codebookPlace: request.codebook === undefined ? yaml.place(['codebook']) : null,
    langOpen: false,
    entries: listed.value,
    warnings: listed.warnings,
  };
}

function codebookMissing(file: string | undefined): TelaahError {
  return new TelaahError({
    code: 'USAGE',
    message: { id: 'codebook belum ditentukan', en: 'no codebook is named' },
    hint:
      file === undefined
        ? {
            id: 'Tambahkan, misalnya: --codebook robbins-2010 (daftar: telaah codebook list)',
            en: 'Add for example: --codebook robbins-2010 (for a list: telaah codebook list)',
          }
        : {
            id: `Tulis dalam ${file}: codebook: robbins-2010`,
            en: `Write in ${file}: codebook: robbins-2010`,
          },
    ...(file === undefined ? {} : { place: { file } }),
  });
}

async function openUnwritten(request: StudyRequest): Promise<OpenStudy> {
  if (request.codebook === undefined) throw codebookMissing(undefined);
  const files: string[] = [];
  const folders: string[] = [];
  for (const input of request.inputs) {
    const kind = await kindOf(input);
    if (kind === undefined) throw notFound(input);
    folders.push(kind === 'folder' ? input : dirname(input));
    if (kind === 'file') files.push(input);
    else files.push(...(await dataFiles(input, request.extensions)).map((path) => join(input, path)));
  }
  const root = commonFolder(folders);
  const paths = [...new Set(files.map((file) => relative(root, file)))].sort(compareText);
  return {
    root,
    written: false,
    study: {
      title: null,
      lang: request.lang ?? 'id',
      site: null,
      period: null,
      codebook: request.codebook,
      informants: await loadRoster(root, undefined, null, request.decode),
      aggregation: 'mean',
      scale: null,
      names: 'pseudonyms',
      credibility: [],
      methods: NO_METHODS,
    },
    codebookPlace: null,
    langOpen: request.lang === undefined,
    entries: paths.map((path) => plainEntry(root, path)),
    warnings: [],
  };
}

/**
 * Opens a study: a folder with study.yaml, or else the files and folders named. Nothing of the data is read.
 * The order of `inputs` makes no difference.
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE, STUDY_INVALID, ROSTER_INVALID, USAGE (no codebook), NO_SOURCES
 */
export async function openStudy(request: StudyRequest): Promise<OpenStudy> {
  const [only] = request.inputs;
  const single = request.inputs.length === 1 && only !== undefined ? resolve(only) : undefined;
  if (single !== undefined && (await kindOf(single)) === undefined) throw notFound(single);
  const folder = single !== undefined && /(?:^|[/\\])study\.yaml$/.test(single) ? dirname(single) : single;
  const written = folder !== undefined && (await kindOf(join(folder, STUDY_FILE))) === 'file';
  const opened = written ? await openWritten(folder, request) : await openUnwritten(request);
  if (opened.entries.length === 0) throw nothingHere(opened, request.extensions);
  return opened;
}

function nothingHere({ warnings }: OpenStudy, extensions: readonly string[]): TelaahError {
  const [unmatched] = warnings;
  const [file = STUDY_FILE, line] = (unmatched?.where ?? '').split(':');
  const formats = extensions.map((extension) => `.${extension}`).join(', ');
  return new TelaahError({
    code: 'NO_SOURCES',
    message: unmatched?.message ?? {
      id: 'tidak ada sumber yang dapat dianalisis di sini',
      en: 'there is nothing to analyse here',
    },
    hint: {
      id: `Letakkan transkrip (${formats}) dalam interviews/, observations/, documents/.`,
      en: `Put transcripts (${formats}) into interviews/, observations/, documents/.`,
    },
    ...(unmatched === undefined
      ? {}
      : { place: { file, ...(line === undefined ? {} : { line: Number(line) }) } }),
  });
}
