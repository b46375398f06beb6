import { readdir, stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { Io } from '../io.ts';
import { printable } from '../terminal/text.ts';

export const PROPOSAL_FILE = 'anonymize.yaml';

/** A path as the user would write it from where they are. */
export const shownFrom = (io: Io, path: string): string => {
  const near = relative(io.cwd, path);
  return near !== '' && !near.startsWith('..') && !isAbsolute(near) ? near : path;
};

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

export async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * The folder of a copy: a new one, or an empty one, so that neither the original nor what is left of an earlier copy is
 * ever mixed with it.
 * @throws TelaahError USAGE, OUTPUT_REFUSED
 */
export async function copyFolder(out: string | undefined, io: Io): Promise<string> {
  if (out === undefined) {
    throw new TelaahError({
      code: 'USAGE',
      message: { id: 'folder untuk salinan belum ditentukan', en: 'no folder is named for the copy' },
      hint: { id: 'Tambahkan --out FOLDER.', en: 'Add --out FOLDER.' },
    });
  }
  const folder = resolve(io.cwd, out);
  const there = await readdir(folder).catch((error: unknown) =>
    (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : null,
  );
  if (there?.length === 0) return folder;
  throw new TelaahError({
    code: 'OUTPUT_REFUSED',
    message: {
      id: `${printable(out)} sudah ada dan tidak kosong`,
      en: `${printable(out)} exists and is not empty`,
    },
    hint: {
      id: 'Pilih folder baru dengan --out FOLDER: salinan tidak dicampur dengan berkas lain.',
      en: 'Choose a new folder with --out FOLDER: a copy is never mixed with other files.',
    },
  });
}

/**
 * Where the key lies: in the original study, named after the copy, unless the call says otherwise; never in the copy.
 * @throws TelaahError USAGE
 */
export function keyPath(
  given: string | undefined,
  root: string,
  copy: string,
  encrypted: boolean,
  io: Io,
): string {
  const name = `${basename(copy)}.key${encrypted ? '.age' : ''}`;
  const path = given === undefined ? join(root, name) : resolve(io.cwd, given);
  if (!isInside(path, copy)) return path;
  throw new TelaahError({
    code: 'USAGE',
    message: { id: 'kunci tidak boleh berada di dalam salinan', en: 'the key must not lie in the copy' },
    hint: { id: 'Pilih tempat lain: --key BERKAS', en: 'Choose another place: --key FILE' },
  });
}
