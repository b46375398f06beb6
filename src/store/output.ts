import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join, posix, relative, sep } from 'node:path';
import { TelaahError } from '../model/error.ts';
import { OUTPUT_MANIFEST } from '../model/study.ts';
import { compareText } from '../model/text.ts';

/** A file to write; `path` relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What Telaah wrote into an output folder, with a hash of each, so that nothing else is ever overwritten. */
type Manifest = Readonly<Record<string, string>>;

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Whether a manifest's path is of the kind that Telaah writes; any other one could name files elsewhere. */
const staysInside = (path: string): boolean =>
  !/[\\\0]|^[a-z]:/i.test(path) &&
  !posix.isAbsolute(path) &&
  posix.normalize(path) === path &&
  !/^\.\.?(?:\/|$)/.test(path);

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(folder, OUTPUT_MANIFEST), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string' && staysInside(entry[0]),
      ),
    );
  } catch {
    return {};
  }
}

async function filesIn(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((path) => path !== OUTPUT_MANIFEST)
      .sort(compareText);
  } catch {
    return [];
  }
}

/** Those of the folder's files that Telaah did not write, or that somebody has changed since. */
async function foreignAmong(
  present: readonly string[],
  folder: string,
  manifest: Manifest,
): Promise<string[]> {
  const foreign: string[] = [];
  for (const path of present) {
    if (manifest[path] === undefined || (await hashOfFile(join(folder, path))) !== manifest[path])
      foreign.push(path);
  }
  return foreign;
}

/** `null` for what Telaah cannot have written: a link, or a file that cannot be read. */
async function hashOfFile(path: string): Promise<string | null> {
  try {
    return (await lstat(path)).isFile() ? hashOf(await readFile(path)) : null;
  } catch {
    return null;
  }
}

/** Writes a file below `folder`. A link in its place is replaced, never followed out of the folder. */
async function writeInside(folder: string, file: OutputFile): Promise<void> {
  const path = join(folder, file.path);
  await mkdir(dirname(path), { recursive: true });
  const within = relative(await realpath(folder), await realpath(dirname(path)));
  if (within.split(sep)[0] === '..') throw new Error(`${posix.dirname(file.path)} leads out of the folder`);
  const there = await lstat(path).catch(() => undefined);
  if (there?.isSymbolicLink() === true) await rm(path);
  await writeFile(path, file.content);
}

const someOf = (paths: readonly string[]): string =>
  paths.slice(0, 5).join(', ') + (paths.length > 5 ? ', …' : '');

function refused(shown: string, foreign: readonly string[]): TelaahError {
  const some = someOf(foreign);
  return new TelaahError({
    code: 'OUTPUT_REFUSED',
    message: {
      id: `${shown} berisi berkas yang bukan tulisan Telaah atau sudah Anda ubah: ${some}`,
      en: `${shown} holds files that Telaah did not write or that you have changed: ${some}`,
    },
    hint: {
      id: 'Pindahkan berkas itu, pilih folder lain dengan --out FOLDER, atau timpa dengan --force.',
      en: 'Move them, choose another folder with --out FOLDER, or overwrite with --force.',
    },
  });
}

/**
 * Writes generated files into a folder that is Telaah's own: files it wrote before and that are no longer made
 * are removed; with `force` files of others at the same paths are overwritten, and the rest is left alone.
 * `shown` is the folder as the user knows it.
 * @throws TelaahError OUTPUT_REFUSED, OUTPUT_UNWRITABLE
 */
export async function writeOutput(
  folder: string,
  shown: string,
  files: readonly OutputFile[],
  force: boolean,
): Promise<void> {
  const before = await readManifest(folder);
  const present = await filesIn(folder);
  const foreign = await foreignAmong(present, folder, before);
  if (foreign.length > 0 && !force) throw refused(shown, foreign);
  try {
    await mkdir(folder, { recursive: true });
    const made = new Set(files.map((file) => file.path));
    for (const path of present) {
      if (!made.has(path) && !foreign.includes(path)) await rm(join(folder, path), { force: true });
    }
    for (const file of files) await writeInside(folder, file);
    const manifest = Object.fromEntries(
      [...files].sort((a, b) => compareText(a.path, b.path)).map((file) => [file.path, hashOf(file.content)]),
    );
    await writeInside(folder, { path: OUTPUT_MANIFEST, content: `${JSON.stringify(manifest, null, 1)}\n` });
  } catch (error) {
    throw unwritable(shown, error);
  }
}

function unwritable(shown: string, error: unknown): TelaahError {
  const reason = error instanceof Error ? error.message : String(error);
  return new TelaahError({
    code: 'OUTPUT_UNWRITABLE',
    message: { id: `${shown} tidak dapat ditulis: ${reason}`, en: `${shown} cannot be written: ${reason}` },
    hint: {
      id: 'Periksa izin folder dan sisa ruang, atau pilih folder lain dengan --out FOLDER.',
      en: 'Check the folder’s permissions and free space, or choose another with --out FOLDER.',
    },
  });
}

function inTheWay(taken: readonly string[]): TelaahError {
  const some = someOf(taken);
  return new TelaahError({
    code: 'OUTPUT_REFUSED',
    message: { id: `sudah ada: ${some}`, en: `already there: ${some}` },
    hint: {
      id: 'Pilih nama lain, atau timpa dengan --force.',
      en: 'Choose another name, or overwrite with --force.',
    },
  });
}

/**
 * Writes files that a user will own (a new study): never over an existing one, but for what lies in .telaah/.
 * @throws TelaahError OUTPUT_REFUSED when one of them exists, and nothing is written
 */
export async function writeNew(
  folder: string,
  shown: string,
  files: readonly OutputFile[],
  force: boolean,
): Promise<void> {
  const present = new Set(await filesIn(folder));
  const taken = files
    .filter((file) => present.has(file.path) && !file.path.startsWith('.telaah/'))
    .map((file) => file.path);
  if (taken.length > 0 && !force) throw inTheWay(taken);
  try {
    await mkdir(folder, { recursive: true });
    for (const file of files) await writeInside(folder, file);
  } catch (error) {
    throw unwritable(shown, error);
  }
}

/**
 * Writes those files that are not there yet.
 * @returns the others, with what is in them; nothing is written over
 * @throws TelaahError OUTPUT_UNWRITABLE
 */
export async function writeMissing(
  folder: string,
  shown: string,
  files: readonly OutputFile[],
): Promise<OutputFile[]> {
  const kept: OutputFile[] = [];
  for (const file of files) {
    const path = join(folder, file.path);
    try {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.content, { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unwritable(shown, error);
      kept.push({ path: file.path, content: await readFile(path, 'utf8').catch(() => '') });
    }
  }
  return kept;
}
