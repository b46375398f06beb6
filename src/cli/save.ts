import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { TelaahError } from '../model/error.ts';
import type { Io } from './io.ts';

/**
 * Saves one file that the user named; over an existing one only with `force`.
 * @throws TelaahError OUTPUT_REFUSED, OUTPUT_UNWRITABLE
 */
export async function save(
  shown: string,
  content: string | Uint8Array,
  force: boolean,
  io: Io,
): Promise<void> {
  const path = resolve(io.cwd, shown);
  try {
    await writeFile(path, content, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new TelaahError({
      code: exists ? 'OUTPUT_REFUSED' : 'OUTPUT_UNWRITABLE',
      message: exists
        ? { id: `${shown} sudah ada`, en: `${shown} exists already` }
        : {
            id: `${shown} tidak dapat ditulis: ${(error as Error).message}`,
            en: `${shown} cannot be written: ${(error as Error).message}`,
          },
      hint: exists
        ? {
            id: 'Pilih nama lain, atau timpa dengan --force.',
            en: 'Choose another name, or overwrite with --force.',
          }
        : { id: 'Periksa folder dan izinnya.', en: 'Check the folder and its permissions.' },
    });
  }
}
