import { inflateRawSync } from 'node:zlib';

/** The most that one packed part may unpack to: far more than the drawing of any page. */
const MOST_BYTES = 96 * 1024 * 1024;
/** The same for all parts that pictures are not: fonts, pages, indexes. Pictures hardly shrink and are not unpacked. */
const MOST_IN_ALL = 768 * 1024 * 1024;
/** What unpacks to less than this many times its size is no bomb and not counted. */
const HARMLESS_RATIO = 12;
/** Parts packed into one another more often than this are made to hide something. */
const DEEPEST = 3;
/** The older packing is not measured; the parts of a real file are far smaller. */
const MOST_LZW = 512 * 1024;

const STREAM = Buffer.from('stream');
const END = Buffer.from('endstream');

/** What a look at the packed parts of a PDF tells. */
export interface Parts {
  /** Whether every one unpacks to what a document can need, whatever sizes the file claims. */
  readonly harmless: boolean;
  readonly hasPictures: boolean;
}

/** Looks at every packed part, without a library and without unpacking more than allowed. */
export function lookAtParts(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const measure = new Measure();
  let hasPictures = false;
  let at = file.indexOf(STREAM);
  while (at >= 0) {
    const isEnd = file.subarray(at - 3, at).equals(END.subarray(0, 3));
    const head = isEnd ? '' : headOf(file, at);
    hasPictures ||= /\/Subtype\s*\/Image\b/u.test(head);
    if (!isEnd && !measure.part(file.subarray(dataStart(file, at + STREAM.length)), head))
      return { harmless: false, hasPictures };
    at = file.indexOf(STREAM, at + STREAM.length);
  }
  return { harmless: true, hasPictures };
}

/** Data begin on the line after the word. */
function dataStart(file: Buffer, from: number): number {
  let at = from;
  while (at < from + 64 && file[at] !== 0x0a && file[at] !== 0x0d) at += 1;
  return file[at] === 0x0d && file[at + 1] === 0x0a ? at + 2 : at + 1;
}

/** What the file says of the part: the dictionary before it. */
function headOf(file: Buffer, at: number): string {
  const head = file.toString('latin1', Math.max(0, at - 1500), at);
  return head.slice(Math.max(0, head.lastIndexOf(' obj')));
}

class Measure {
  #left = MOST_IN_ALL;

  /** Whether a part is harmless. `data` may go on beyond it: packed data know where they end. */
  part(data: Buffer, head: string): boolean {
    if (/\/LZW(?:Decode)?\b/u.test(head)) return data.subarray(0, MOST_LZW).includes(END);
    return this.#unpack(data, 0);
  }

  #unpack(data: Buffer, depth: number): boolean {
    const plain = plainBytes(data);
    if (!isPacked(plain)) return true;
    if (depth >= DEEPEST) return false;
    const unpacked = inflated(plain.subarray(2));
    if (unpacked === 'too large') return false;
    if (unpacked === null) return true;
    if (unpacked.size > unpacked.used * HARMLESS_RATIO) this.#left -= unpacked.size;
    return this.#left >= 0 && this.#unpack(unpacked.head, depth + 1);
  }
}

interface Unpacked {
  readonly size: number;
  readonly used: number;
  /** All of it where it is packed once more. */
  readonly head: Buffer;
}

function inflated(data: Buffer): Unpacked | 'too large' | null {
  try {
    const { buffer, engine } = inflateRawSync(data, {
      maxOutputLength: MOST_BYTES,
      info: true,
    }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return { size: buffer.length, used: engine.bytesWritten, head: buffer };
  } catch (error) {
    const exceeds = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return exceeds ? 'too large' : null;
  }
}

/** Whether bytes begin as zlib's do. */
function isPacked(data: Buffer): boolean {
  const [method = 0, flags = 0] = data;
  return (method & 0x0f) === 8 && ((method << 8) + flags) % 31 === 0 && (flags & 0x20) === 0;
}

const HEX = /^[\s\da-f]{20,}/iu;
const BASE_85 = /^(?:<~)?[\s!-uz]{20,}/u;

/** Bytes out of the two ways of writing them as letters; all else as it is. */
function plainBytes(data: Buffer): Buffer {
  const head = data.toString('latin1', 0, 64);
  if (HEX.test(head)) return Buffer.from(upTo(data, '>').replace(/\s+/gu, ''), 'hex');
  return BASE_85.test(head) ? fromBase85(upTo(data, '~>').replace(/^<~|\s+/gu, '')) : data;
}

function upTo(data: Buffer, end: string): string {
  const at = data.indexOf(end);
  return data.toString('latin1', 0, at < 0 ? data.length : at);
}

function fromBase85(text: string): Buffer {
  const bytes: number[] = [];
  let value = 0;
  let count = 0;
  for (const char of text) {
    if (char === 'z' && count === 0) {
      bytes.push(0, 0, 0, 0);
      continue;
    }
    value = value * 85 + char.charCodeAt(0) - 33;
    count += 1;
    if (count < 5) continue;
    bytes.push((value / 0x1000000) & 0xff, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
    value = 0;
    count = 0;
  }
  return Buffer.from(bytes);
}
