import { Readable } from 'node:stream';
import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { TelaahError } from '../../model/error.ts';

/** The most that the parts of a document may unpack to: a transcript of some thousand pages. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A sheet of answers is unpacked as its rows are asked for, and may be as large as a million rows are. */
const MOST_BYTES_OF_SHEET = 1024 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** Pictures hardly shrink; what unpacks to less than this many times its size is no bomb and not counted. */
const HARMLESS_RATIO = 2;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Throws INPUT_UNREADABLE for a zip bomb: parts that unpack to more than a document can need, whatever
 * sizes the file claims. A zip without a readable directory passes; the format's own reader refuses it.
 */
export function assertHarmlessZip(bytes: Uint8Array, path: string): void {
  const parts = deflatedParts(bytes, path);
  let left = MOST_BYTES;
  for (const packed of parts) {
    if (left < 0) break;
    const size = unpackedSize(packed, Math.max(left, packed.length * HARMLESS_RATIO));
    if (size > packed.length * HARMLESS_RATIO) left -= size;
  }
  if (left < 0) throw tooLarge(path, MOST_BYTES);
}

/**
 * As {@link assertHarmlessZip}, for a spreadsheet that is read row by row: its parts may unpack to much more, and are
 * measured without being held.
 */
export async function assertHarmlessSheet(bytes: Uint8Array, path: string): Promise<void> {
  let size = 0;
  for (const packed of deflatedParts(bytes, path)) {
    const inflate = createInflateRaw();
    try {
      for await (const chunk of Readable.from([packed]).pipe(inflate)) {
        size += (chunk as Buffer).length;
        if (size > MOST_BYTES_OF_SHEET) throw tooLarge(path, MOST_BYTES_OF_SHEET);
      }
    } catch (error) {
      // Damage is for the format's own reader to refuse.
      if (error instanceof TelaahError) throw error;
    } finally {
      inflate.destroy();
    }
  }
}

/**
 * The parts of a zip whose names match; names are keys and nothing more, nothing is written anywhere.
 * `null` where the zip is damaged. @throws TelaahError INPUT_UNREADABLE for a zip bomb
 */
export function unzipParts(bytes: Uint8Array, path: string, wanted: RegExp): Map<string, Uint8Array> | null {
  assertHarmlessZip(bytes, path);
  try {
    return new Map(
      Object.entries(
        unzipSync(bytes, {
          filter: ({ name, originalSize }) => wanted.test(name) && originalSize <= MOST_BYTES,
        }),
      ),
    );
  } catch {
    return null;
  }
}

/** The size of a deflated part, or more than `most`. */
function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most + 1 }).length;
  } catch (error) {
    const exceeds = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return exceeds ? most + 1 : 0;
  }
}

/**
 * The deflated parts, as the zip's directory lists them.
 * @throws TelaahError INPUT_UNREADABLE for more parts than any document has, and for parts that share bytes
 */
function deflatedParts(bytes: Uint8Array, path: string): Buffer[] {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return [];
  const parts: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  let entries = 0;
  let packed = 0;
  while (at + 46 <= zip.length && zip.readUInt32LE(at) === DIRECTORY_ENTRY) {
    const size = zip.readUInt32LE(at + 20);
    entries += 1;
    packed += size;
    // Parts that share bytes make much of little, and nobody writes such a file by accident.
    if (entries > MOST_ENTRIES || packed > zip.length) throw tooLarge(path, MOST_BYTES);
    if (zip.readUInt16LE(at + 10) === DEFLATED) parts.push(content(zip, zip.readUInt32LE(at + 42), size));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function content(zip: Buffer, header: number, packedSize: number): Buffer {
  if (header + 30 > zip.length) return Buffer.alloc(0);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return zip.subarray(start, start + packedSize);
}

function tooLarge(path: string, most: number): TelaahError {
  const size = `${String(most / 1024 / 1024)} MB`;
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: {
      id: `${path} tidak dibaca: isinya mengembang melebihi ${size}`,
      en: `${path} was not read: it unpacks to more than ${size}`,
    },
    hint: {
      id: 'Simpan ulang dokumen itu, atau bagi menjadi beberapa berkas.',
      en: 'Save the document again, or split it into several files.',
    },
    place: { file: path },
  });
}
