import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { TelaahError } from '../model/error.ts';
import type { Bilingual } from '../model/text.ts';

const MEGABYTE = 1024 * 1024;
/** Windows has no such mark, and no such pipes. */
const NO_WAITING: number | undefined = constants.O_NONBLOCK;
/** Above this a file is no transcript, and would not fit into a string with room to work. */
const LARGEST_FILE = 100 * MEGABYTE;

/** Above this no study.yaml, codebook or decisions.yaml was written by hand, and parsing one takes long. */
export const LARGEST_SETTINGS = MEGABYTE;

/**
 * The bytes of a file that somebody named. Never waits and never grows without bound: pipes, devices and folders are
 * refused before anything is read of them, and so is a file above `largest`, however large it says it is.
 * @param shown how errors name it
 * @throws TelaahError INPUT_NOT_FOUND, INPUT_UNREADABLE
 */
export async function readNamedFile(path: string, shown: string, largest?: number): Promise<Uint8Array> {
  const bytes = await readIfThere(path, shown, largest);
  if (bytes === null) throw notFound(shown);
  return bytes;
}

/**
 * The same for a file that need not be there: then it is `null`.
 * @throws TelaahError INPUT_UNREADABLE
 */
export async function readIfThere(
  path: string,
  shown: string,
  largest: number = LARGEST_FILE,
): Promise<Uint8Array | null> {
  try {
    return await read(path, shown, largest);
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    if (reason === 'ENOENT') return null;
    throw refused(
      shown,
      { id: `tidak dapat dibuka (${reason})`, en: `cannot be opened (${reason})` },
      {
        id: 'Periksa izin berkas, dan tutup program lain yang sedang memakainya.',
        en: 'Check the file’s permissions, and close other programs that use it.',
      },
    );
  }
}

/** The error for a name under which there is nothing. */
export function notFound(shown: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_NOT_FOUND',
    message: { id: `${shown} tidak ada`, en: `${shown} does not exist` },
    hint: {
      id: 'Periksa ejaan dan foldernya; nama yang memuat spasi harus diberi tanda kutip.',
      en: 'Check the spelling and the folder; put a name that holds spaces in quotes.',
    },
  });
}

async function read(path: string, shown: string, largest: number): Promise<Uint8Array> {
  // Opening a pipe waits for a writer unless it is told not to.
  const handle = await open(path, constants.O_RDONLY | (NO_WAITING ?? 0));
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw notAFile(shown, stats.isDirectory());
    if (stats.size > largest) throw tooLarge(shown, largest);
    const bytes = Buffer.allocUnsafeSlow(stats.size);
    const length = await fill(handle, bytes);
    // Some files say that they are empty and are not, and some grow while they are read.
    const more = Buffer.allocUnsafe(1);
    if ((await handle.read(more, 0, 1, null)).bytesRead === 0) return bytes.subarray(0, length);
    const rest = Buffer.alloc(Math.max(0, largest - length - 1));
    const added = await fill(handle, rest);
    if (added >= rest.length) throw tooLarge(shown, largest);
    return Buffer.concat([bytes.subarray(0, length), more, rest.subarray(0, added)]);
  } finally {
    await handle.close();
  }
}

/** Reads until the bytes are full or the file ends; how many there were. */
async function fill(
  handle: { read: (to: Buffer, at: number, length: number, from: null) => Promise<{ bytesRead: number }> },
  bytes: Buffer,
): Promise<number> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length, null);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

function refused(shown: string, why: Bilingual, hint: Bilingual): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${shown} ${why.id}`, en: `${shown} ${why.en}` },
    hint,
    place: { file: shown },
  });
}

function notAFile(shown: string, isFolder: boolean): TelaahError {
  return isFolder
    ? refused(
        shown,
        { id: 'adalah folder, bukan berkas', en: 'is a folder, not a file' },
        { id: 'Sebutkan berkas di dalamnya.', en: 'Name a file in it.' },
      )
    : refused(
        shown,
        {
          id: 'bukan berkas biasa (pipa, soket, atau perangkat)',
          en: 'is no plain file (a pipe, socket or device)',
        },
        { id: 'Simpan isinya sebagai berkas dahulu.', en: 'Save its content as a file first.' },
      );
}

function tooLarge(shown: string, largest: number): TelaahError {
  const size = `${String(Math.floor(largest / MEGABYTE))} MB`;
  return refused(
    shown,
    { id: `lebih besar dari ${size}`, en: `is larger than ${size}` },
    { id: 'Bagi menjadi beberapa berkas.', en: 'Split it into several files.' },
  );
}
