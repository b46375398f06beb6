import { isUtf8 } from 'node:buffer';
import { clean } from './clean.ts';

/** Text out of bytes; `guessed` names the encoding where no mark and no rule settled it. */
export interface Decoded {
  readonly text: string;
  readonly guessed: string | null;
  /** Whether so much of it is control characters that the bytes are no text at all. */
  readonly isBinary: boolean;
}

/** In text a stray NUL or page break is an accident; in pictures and programs one byte in ten is a control. */
const MOST_CONTROLS = 0.05;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted; tabs, line ends and escapes are text
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f]/gu;

// What Windows-1252 has at 0x80–0x9f. Node's own decoder has read these as controls in some releases.
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as clean text. UTF-8, or UTF-16 with a byte-order mark or with the NULs that Latin text has in it;
 * anything else is read as Windows-1252, which has a reading for every byte. Never throws.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, guessed } = decodeBytes(bytes);
  return { text: clean(text), guessed, isBinary: count(text, CONTROL) > text.length * MOST_CONTROLS };
}

function decodeBytes(bytes: Uint8Array): Omit<Decoded, 'isBinary'> {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return { text: read(marked, bytes), guessed: null };
  const wide = wideByNuls(bytes);
  if (wide !== null) return { text: read(wide, bytes), guessed: wide.toUpperCase() };
  const text = read('utf-8', bytes);
  const broken = count(text, /\ufffd/gu);
  if (broken === 0) return { text, guessed: null };
  // A few broken bytes among much good UTF-8 are damage, not another encoding.
  const intact = count(text, /[^\p{ASCII}\ufffd]/gu);
  if (intact > broken) return { text, guessed: 'UTF-8' };
  return { text: windows1252(bytes), guessed: 'Windows-1252' };
}

const CHUNK = 1 << 20;

/**
 * Bytes as text, a piece at a time and not cleaned: what is taken at once stays small however long the file is.
 * UTF-8 is known for sure; where it is not that, the head of the file settles the encoding.
 */
export function* decodeInPieces(bytes: Uint8Array): Generator<string> {
  const unicode = byteOrderMark(bytes) ?? wideByNuls(bytes) ?? (isUtf8(bytes) ? 'utf-8' : null);
  const kept = unicode ?? (decodeBytes(bytes.subarray(0, CHUNK)).guessed === 'Windows-1252' ? null : 'utf-8');
  const decoder = kept === null ? null : new TextDecoder(kept);
  for (let at = 0; at < bytes.length || at === 0; at += CHUNK) {
    const piece = bytes.subarray(at, at + CHUNK);
    yield decoder === null
      ? windows1252(piece)
      : decoder.decode(piece, { stream: at + CHUNK < bytes.length });
  }
}

type Unicode = 'utf-8' | 'utf-16le' | 'utf-16be';

function read(encoding: Unicode, bytes: Uint8Array): string {
  return new TextDecoder(encoding).decode(bytes);
}

function byteOrderMark([first, second, third]: Uint8Array): Unicode | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Latin text in UTF-16 has a NUL in nearly every second byte. */
function wideByNuls(bytes: Uint8Array): Unicode | null {
  const sample = bytes.subarray(0, 4096);
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < pairs * 2; index += 2) {
    if (sample[index] === 0) even += 1;
    if (sample[index + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.4 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

export function windows1252(bytes: Uint8Array): string {
  const latin1 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin1.replace(/[\u0080-\u009f]/gu, (char) => WINDOWS_1252[char.charCodeAt(0) - 0x80] ?? char);
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
