import { chmod, readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TelaahError } from '../../model/error.ts';
import type { Io } from '../io.ts';
import { printable } from '../terminal/text.ts';

/** Only its owner may read it. */
const PRIVATE = 0o600;

/**
 * Saves a file that names stand in, so that nobody else on the machine can read it.
 * @throws TelaahError OUTPUT_REFUSED, OUTPUT_UNWRITABLE
 */
export async function savePrivate(
  shown: string,
  content: string | Uint8Array,
  overwrite: boolean,
  io: Io,
): Promise<void> {
  const path = resolve(io.cwd, shown);
  try {
    await writeFile(path, content, { flag: overwrite ? 'w' : 'wx', mode: PRIVATE });
    await chmod(path, PRIVATE);
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    const file = printable(shown);
    throw new TelaahError({
      code: exists ? 'OUTPUT_REFUSED' : 'OUTPUT_UNWRITABLE',
      message: exists
        ? { id: `${file} sudah ada`, en: `${file} exists already` }
        : {
            id: `${file} tidak dapat ditulis: ${(error as Error).message}`,
            en: `${file} cannot be written: ${(error as Error).message}`,
          },
      hint: exists
        ? { id: 'Pilih nama lain dengan --key BERKAS.', en: 'Choose another name with --key FILE.' }
        : { id: 'Periksa folder dan izinnya.', en: 'Check the folder and its permissions.' },
    });
  }
}

/** A file that the user names. @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE */
export async function bytesOfFile(shown: string, io: Io): Promise<Uint8Array> {
  try {
    return await readFile(resolve(io.cwd, shown));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const file = printable(shown);
    throw new TelaahError({
      code: reason === 'ENOENT' ? 'INPUT_NOT_FOUND' : 'INPUT_UNREADABLE',
      message:
        reason === 'ENOENT'
          ? { id: `${file} tidak ada`, en: `${file} does not exist` }
          : { id: `${file} tidak dapat dibuka (${reason})`, en: `${file} cannot be opened (${reason})` },
    });
  }
}
