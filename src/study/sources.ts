import { relative, resolve, sep } from 'node:path';
import { glob } from 'tinyglobby';
import { TelaahError } from '../model/error.ts';
import type { Warned } from '../model/result.ts';
import { OUTPUT_MANIFEST, type SourceEntry } from '../model/study.ts';
import { compareText, onOneLine } from '../model/text.ts';
import type { Warning } from '../model/warning.ts';
import type { SourceFile } from './schema.ts';

export const STUDY_FILE = 'study.yaml';

/** Folders and files of a study that hold no data. */
const NOT_DATA = [
  'out/**',
  '**/node_modules/**',
  '.telaah/**',
  'codings/**',
  'memos/**',
  'gold/**',
  'decisions.yaml',
];
const NOT_DATA_FILES = /(?:^|\/)(?:readme|study|changelog|license|contributing)(?:\.[a-z]{2})?\.(?:md|txt)$/i;

/** Formats that hold data but cannot be read yet; they are named rather than passed over. */
const KNOWN_FORMATS = ['doc', 'pages', 'wps', 'wpd'];

/** Formats that mostly hold anything but data; they count as data in a data folder, or by a name that says so. */
const SELDOM_DATA = /\.(?:csv|tsv|xlsx|ods|json|x?html?)$/i;
const DATA_WORDS =
  'interviews?|wawancara|transkrip|transcripts?|observations?|observasi|pengamatan|documents?|dokumen|dokumentasi|survey|surveys|survei|ku[ei]sioner|questionnaires?|angket|responden|respondents?|responses?|jawaban|answers?|whisper|rekaman|recordings?';
const SAYS_DATA = new RegExp(`(?:^|[/ _.()-])(?:${DATA_WORDS})`, 'i');
const DATA_FOLDER = new RegExp(`(?:^|[/\\\\])(?:${DATA_WORDS})$`, 'i');
const ROSTER = /(?:^|\/)(?:informants?|informan|roster)\.csv$/i;

export const slashes = (path: string): string => path.split(sep).join('/');

/** Word's own mark of a file that is open. */
const isLock = (path: string): boolean => /(?:^|\/)~\$/.test(path);

/** Every data file below `root`, relative to it, in order; nothing out of an output folder or out of `others`. */
export async function dataFiles(
  root: string,
  extensions: readonly string[],
  others: readonly string[] = [],
): Promise<string[]> {
  const wanted = [...extensions, ...KNOWN_FORMATS].join(',');
  const files = await glob(`**/*.{${wanted}}`, {
    cwd: root,
    ignore: NOT_DATA,
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
    dot: false,
  });
  const isData = (file: string): boolean =>
    !SELDOM_DATA.test(file) || SAYS_DATA.test(file) || (DATA_FOLDER.test(root) && !ROSTER.test(file));
  const passed = [...(await foldersWith(OUTPUT_MANIFEST, root)), ...others];
  return files
    .filter((file) => !NOT_DATA_FILES.test(file) && !isLock(file) && isData(file))
    .filter((file) => !passed.some((folder) => file.startsWith(`${folder}/`)))
    .sort(compareText);
}

/** Folders below `root` that hold a file of this name. */
async function foldersWith(name: string, root: string): Promise<string[]> {
  const files = await glob(`*/**/${name}`, { cwd: root, followSymbolicLinks: false, dot: true });
  return files.map((file) => file.slice(0, -name.length - 1));
}

/**
 * The data files of a written study that lists no sources. Where it has data in folders, a file beside
 * study.yaml is more likely the thesis, a draft or an exported report than evidence: it is passed over, and said.
 * Another study in a folder of it is not part of it.
 */
export async function studyFiles(root: string, extensions: readonly string[]): Promise<Warned<string[]>> {
  const files = await dataFiles(root, extensions, await foldersWith(STUDY_FILE, root));
  const inFolders = files.filter((file) => file.includes('/'));
  if (inFolders.length === 0) return { value: files, warnings: [] };
  const warnings = files
    .filter((file) => !file.includes('/'))
    .map(
      (file): Warning => ({
        code: 'SOURCE_PASSED_OVER',
        where: file,
        message: {
          id: 'tidak dibaca sebagai sumber karena berada di luar folder data; pindahkan ke interviews/, observations/, atau documents/ bila memang data',
          en: 'not read as a source, as it lies outside the data folders; move it to interviews/, observations/ or documents/ if it is data',
        },
      }),
    );
  return { value: inFolders, warnings };
}

/** What an entry of study.yaml says of a file; what it leaves open is not set. */
function metaOf(entry: SourceFile): SourceEntry['meta'] {
  const { id, technique, informant, date, place, title } = entry;
  return {
    ...(id === undefined ? {} : { id }),
    ...(technique === undefined ? {} : { technique }),
    ...(informant === undefined ? {} : { informant }),
    ...(date === undefined ? {} : { date }),
    ...(place === undefined ? {} : { place }),
    ...(title === undefined ? {} : { title }),
  };
}

/** What is said of a survey's columns; later entries refine earlier ones. */
function surveyOf(before: SourceEntry | undefined, { survey }: SourceFile): Pick<SourceEntry, 'survey'> {
  if (before?.survey === undefined && survey === undefined) return {};
  const said = Object.entries(survey ?? {}).filter(([, value]) => value !== undefined);
  return { survey: { ...before?.survey, ...Object.fromEntries(said) } };
}

const isPattern = (path: string): boolean => /[*?[\]{}]/.test(path);

/** Whether a path of study.yaml leads out of the study. */
export function climbsOut(root: string, path: string): boolean {
  const inside = relative(root, resolve(root, path));
  return inside.startsWith('..') || resolve(root, path) === path;
}

/** The files that a path of study.yaml names: a file, a folder with all its data, or a pattern. */
async function matching(root: string, path: string, extensions: readonly string[]): Promise<string[]> {
  // Windows' own separators are read everywhere, so that a study can move to another machine.
  const pattern = path.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '');
  const options = { cwd: root, followSymbolicLinks: false, expandDirectories: false };
  if (isPattern(pattern)) {
    return (await glob(pattern, { ...options, ignore: NOT_DATA })).filter((file) => !isLock(file));
  }
  const plain = pattern.replace(/[()!+@]/g, '\\$&');
  const files = await glob(plain, options);
  if (files.length > 0) return files;
  return (await dataFiles(resolve(root, pattern), extensions)).map((file) => `${pattern}/${file}`);
}

/**
 * The files that the entries of study.yaml name, later entries refining earlier ones; by path.
 * A pattern without a match is a warning, and so is a named file that is not there.
 * @throws TelaahError STUDY_INVALID for a path that leads out of the study
 */
export async function listedSources(
  root: string,
  entries: readonly SourceFile[],
  extensions: readonly string[],
  place: (index: number) => TelaahError['details'][number]['place'],
): Promise<Warned<SourceEntry[]>> {
  const found = new Map<string, SourceEntry>();
  const warnings: Warning[] = [];
  for (const [index, entry] of entries.entries()) {
    if (climbsOut(root, entry.path)) {
      const where = place(index);
      throw new TelaahError({
        code: 'STUDY_INVALID',
        message: {
          id: `sumber ${entry.path} berada di luar folder studi`,
          en: `the source ${entry.path} lies outside the study's folder`,
        },
        hint: { id: 'Salin berkasnya ke dalam folder studi.', en: 'Copy the file into the study’s folder.' },
        ...(where === undefined ? {} : { place: where }),
      });
    }
    const files = await matching(root, entry.path, extensions);
    if (files.length === 0) {
      warnings.push({
        code: 'SOURCE_UNMATCHED',
        where: [STUDY_FILE, place(index)?.line].filter((part) => part !== undefined).join(':'),
        message: {
          id: `sumber ${entry.path} tidak ditemukan`,
          en: `the source ${entry.path} matches no file`,
        },
      });
    }
    for (const path of files) {
      const before = found.get(path);
      found.set(path, {
        file: resolve(root, path),
        path: onOneLine(path),
        meta: { ...before?.meta, ...metaOf(entry) },
        speakers: { ...before?.speakers, ...entry.speakers },
        ...surveyOf(before, entry),
      });
    }
  }
  return { value: [...found.values()].sort((a, b) => compareText(a.path, b.path)), warnings };
}

/** An entry of which nothing is said. */
export function plainEntry(root: string, path: string): SourceEntry {
  return { file: resolve(root, path), path: onOneLine(slashes(path)), meta: {}, speakers: {} };
}
