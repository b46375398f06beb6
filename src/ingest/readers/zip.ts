import { inflateRawSync } from 'node:zlib';
import { TelaahError } from '../../model/error.ts';

/** The most that the parts of a document may unpack to: a transcript of some thousand pages. */
const MOST_BYTES = 64 * 1024 * 1024;
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
  const parts = deflatedParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  let left = parts.length > MOST_ENTRIES ? -1 : MOST_BYTES;
  for (const packed of parts) {
    if (left < 0) break;
    const size = unpackedSize(packed, Math.max(left, packed.length * HARMLESS_RATIO));
    if (size > packed.length * HARMLESS_RATIO) left -= size;
  }
  if (left < 0) throw tooLarge(path);
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

/** The deflated parts, as the zip's directory lists them; one more than allowed at most. */
function deflatedParts(zip: Buffer): Buffer[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== END_OF_DIRECTORY) return [];
  const parts: Buffer[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (parts.length <= MOST_ENTRIES && at + 46 <= zip.length) {
    if (zip.readUInt32LE(at) !== DIRECTORY_ENTRY) break;
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.readUInt16LE(at + 10) === DEFLATED) {
      parts.push(content(zip, zip.readUInt32LE(at + 42), zip.readUInt32LE(at + 20)));
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return parts;
}

function content(zip: Buffer, header: number, packedSize: number): Buffer {
  if (header + 30 > zip.length) return Buffer.alloc(0);
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  return zip.subarray(start, start + packedSize);
}

function tooLarge(path: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: {
      id: `${path} tidak dibaca: isinya mengembang melebihi 64 MB`,
      en: `${path} was not read: it unpacks to more than 64 MB`,
    },
    hint: {
      id: 'Simpan ulang dokumen itu, atau bagi menjadi beberapa berkas.',
      en: 'Save the document again, or split it into several files.',
    },
    place: { file: path },
  });
}
