import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { TelaahError } from '../model/error.ts';
import { compareText } from '../model/text.ts';

/** Names what Telaah wrote into an output folder, with a hash of each, so that nothing else is ever overwritten. */
const MANIFEST = '.telaah-output.json';

/** A file to write; `path` relative to the output folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

type Manifest = Readonly<Record<string, string>>;

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

async function readManifest(folder: string): Promise<Manifest> {
  try {
    const parsed: unknown = JSON.parse(await readFile(join(folder, MANIFEST), 'utf8'));
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
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
      .filter((path) => path !== MANIFEST)
      .sort(compareText);
  } catch {
    return [];
  }
}

/** Files in the folder that Telaah did not write, or that somebody has changed since. */
async function foreignFiles(folder: string, manifest: Manifest): Promise<string[]> {
  const foreign: string[] = [];
  for (const path of await filesIn(folder)) {
    if (manifest[path] === undefined || hashOf(await readFile(join(folder, path))) !== manifest[path])
      foreign.push(path);
  }
  return foreign;
}

function refused(shown: string, foreign: readonly string[]): TelaahError {
  const some = foreign.slice(0, 5).join(', ') + (foreign.length > 5 ? ', …' : '');
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
  const foreign = await foreignFiles(folder, before);
  if (foreign.length > 0 && !force) throw refused(shown, foreign);
  try {
    await mkdir(folder, { recursive: true });
    const made = new Set(files.map((file) => file.path));
    for (const path of Object.keys(before)) {
      if (!made.has(path) && !foreign.includes(path)) await rm(join(folder, path), { force: true });
    }
    for (const file of files) {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.content);
    }
    const manifest = Object.fromEntries(
      [...files].sort((a, b) => compareText(a.path, b.path)).map((file) => [file.path, hashOf(file.content)]),
    );
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
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
  if (taken.length > 0 && !force) throw refused(shown, taken);
  try {
    for (const file of files) {
      const path = join(folder, file.path);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, file.content);
    }
  } catch (error) {
    throw unwritable(shown, error);
  }
}
