import { Parser } from 'htmlparser2';
import type { Utf16Offset } from '../../model/text.ts';

/** An HTML text as it is read, and where the bytes of its text nodes stand in it. */
export interface HtmlText {
  readonly text: string;
  /** From an offset in UTF-8 bytes over all text nodes, as Taguette counts. */
  readonly at: (byte: number) => Utf16Offset;
  readonly images: number;
}

const PARAGRAPHS = new Set([
  'p',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'table',
  'ul',
  'ol',
  'hr',
]);
const LINES = new Set(['div', 'li', 'tr', 'br', 'section', 'article', 'dt', 'dd']);
const HIDDEN = new Set(['script', 'style', 'title', 'head']);

const utf8Length = (char: string): number => Buffer.byteLength(char, 'utf8');

class Reading {
  readonly #parts: string[] = [];
  #length = 0;
  #byte = 0;
  #lineBreaks = 2;
  #blank = false;
  #hidden = 0;
  images = 0;
  /** Ascending: from this byte on, the text stands from that place on, byte for byte where it is plain. */
  readonly bytes: number[] = [];
  readonly places: number[] = [];

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  open(name: string): void {
    if (HIDDEN.has(name)) this.#hidden += 1;
    if (name === 'img') this.images += 1;
    this.#block(name);
    if ((name === 'td' || name === 'th') && this.#lineBreaks === 0) this.#put('\t');
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.#hidden = Math.max(0, this.#hidden - 1);
    if (name !== 'br') this.#block(name);
  }

  #block(name: string): void {
    const wanted = PARAGRAPHS.has(name) ? 2 : Number(LINES.has(name));
    if (wanted === 0) return;
    this.#blank = false;
    if (name === 'br' && this.#lineBreaks < 2) {
      this.#put('\n');
      this.#lineBreaks += 1;
    }
    for (; this.#lineBreaks < wanted; this.#lineBreaks += 1) this.#put('\n');
  }

  text(raw: string): void {
    for (const char of raw) {
      this.#char(char);
      this.#byte += utf8Length(char);
    }
  }

  #char(char: string): void {
    const isBlank = char === ' ' || char === '\n' || char === '\t';
    if (this.#hidden === 0 && !isBlank) {
      if (this.#blank && this.#lineBreaks === 0) this.#put(' ');
      this.#blank = false;
      this.bytes.push(this.#byte);
      this.places.push(this.#length);
      this.#put(char);
      this.#lineBreaks = 0;
      return;
    }
    this.#blank ||= this.#hidden === 0;
    this.bytes.push(this.#byte);
    this.places.push(this.#length);
  }

  finish(): string {
    this.bytes.push(this.#byte);
    this.places.push(this.#length);
    return this.#parts.join('').trimEnd();
  }
}

/** The last index whose value is at most `wanted`. */
function lastUpTo(values: readonly number[], wanted: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((values[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Reads HTML: paragraphs are parted by a blank line, white space is one blank, markup is gone. */
export function htmlText(html: string): HtmlText {
  const reading = new Reading();
  const parser = new Parser(
    {
      onopentag: (name) => {
        reading.open(name);
      },
      ontext: (text) => {
        reading.text(text);
      },
      onclosetag: (name) => {
        reading.close(name);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html.replace(/\r\n?/gu, '\n'));
  parser.end();
  const text = reading.finish();
  const { bytes, places } = reading;
  return {
    text,
    at: (byte) => Math.min(text.length, places[lastUpTo(bytes, byte)] ?? 0),
    images: reading.images,
  };
}
