import { unzipSync } from 'fflate';
import { TelaahError } from '../../model/error.ts';
import { parseCodeWords } from '../codings/code-words.ts';
import { type GivenCoding, type GivenCodings, NOTHING_SAID } from '../codings/given.ts';
import { childrenOf, parseXml, type XmlElement } from '../refi/xml.ts';

const DOCUMENT = 'word/document.xml';
const COMMENTS = 'word/comments.xml';
const MOST_BYTES = 64 * 1024 * 1024;
/** So much around a passage tells it from another of the same words. */
const CONTEXT = 160;

/** Struck out text, and what stands twice for older programs. */
const LEFT_OUT = new Set(['del', 'moveFrom', 'Fallback', 'instrText', 'delText', 'footnote', 'endnote']);

function unreadable(file: string, id: string, en: string): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${file} tidak terbaca: ${id}`, en: `${file} cannot be read: ${en}` },
    hint: {
      id: 'Buka berkas itu di Word atau LibreOffice dan simpan ulang sebagai .docx.',
      en: 'Open the file in Word or LibreOffice and save it again as .docx.',
    },
    place: { file },
  });
}

function partsOf(bytes: Uint8Array, file: string): Readonly<Record<string, Uint8Array>> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const wanted = name === DOCUMENT || name === COMMENTS;
        if (wanted && originalSize > MOST_BYTES) {
          throw unreadable(file, 'isinya mengembang melebihi 64 MB', 'it unpacks to more than 64 MB');
        }
        return wanted;
      },
    });
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    throw unreadable(file, 'ini bukan dokumen Word yang utuh', 'this is no whole Word document');
  }
}

/** The text of a document, and where its comments begin and end. */
class Walk {
  readonly #parts: string[] = [];
  #length = 0;
  readonly starts = new Map<string, number>();
  readonly ends = new Map<string, number>();
  /** Of comments without a passage: where they stand. */
  readonly points = new Map<string, number>();

  get text(): string {
    return this.#parts.join('');
  }

  #put(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }

  visit(element: XmlElement): void {
    if (LEFT_OUT.has(element.name)) return;
    const id = element.attributes['id'] ?? '';
    switch (element.name) {
      case 't':
        this.#put(element.text);
        return;
      case 'tab':
        this.#put('\t');
        return;
      case 'br':
      case 'cr':
        this.#put('\n');
        return;
      case 'commentRangeStart':
        this.starts.set(id, this.#length);
        return;
      case 'commentRangeEnd':
        this.ends.set(id, this.#length);
        return;
      case 'commentReference':
        this.points.set(id, this.#length);
        return;
      default:
        for (const child of element.children) this.visit(child);
        if (element.name === 'p') this.#put('\n');
    }
  }
}

function paragraphTexts(comment: XmlElement): string[] {
  return childrenOf(comment, 'p')
    .map((paragraph) => {
      const walk = new Walk();
      for (const child of paragraph.children) walk.visit(child);
      return walk.text.trim();
    })
    .filter((text) => text !== '');
}

interface Passage {
  readonly quote: string;
  readonly before: string;
  readonly after: string;
}

/** What a comment stands on; the whole paragraph where it marks no words. */
function passageOf(id: string, walk: Walk, text: string): Passage {
  const point = walk.points.get(id) ?? text.length;
  const start = walk.starts.get(id) ?? text.lastIndexOf('\n', point - 1) + 1;
  const lineEnd = text.indexOf('\n', point);
  const paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
  const end = walk.ends.get(id) ?? (walk.starts.has(id) ? point : paragraphEnd);
  return {
    quote: text.slice(start, end).trim(),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
  };
}

const stemOf = (file: string): string => (file.split(/[/\\]/u).at(-1) ?? file).replace(/\.[^.]+$/u, '');

/** One coding a line: a comment may name several codes; what follows the first line that is none is its memo. */
function codingsOf(comment: XmlElement, index: number, file: string, passage: Passage): GivenCoding[] {
  const [head = '', ...rest] = paragraphTexts(comment);
  const memo = rest.join('\n').trim();
  const author = (comment.attributes['author'] ?? '').trim();
  return head
    .split(/[;\n]/u)
    .filter((part) => part.trim() !== '')
    .map((part) => ({
      ...NOTHING_SAID,
      where: { id: `komentar ${String(index + 1)}`, en: `comment ${String(index + 1)}` },
      row: index + 1,
      document: stemOf(file),
      documentSure: false,
      ...passage,
      ...parseCodeWords(part),
      coder: author === '' ? null : author,
      memo: memo === '' ? null : memo,
    }));
}

/**
 * The comments of a Word file as codings: the text of a comment is the code, with its polarity where it says so; what
 * follows in further paragraphs is the memo; its author is the coder.
 * @throws TelaahError INPUT_UNREADABLE
 */
export function readWordComments(bytes: Uint8Array, file: string): GivenCodings {
  const parts = partsOf(bytes, file);
  const document = parts[DOCUMENT];
  if (document === undefined) throw unreadable(file, 'ini bukan dokumen Word', 'this is no Word document');
  const comments = parts[COMMENTS];
  if (comments === undefined) return { file, codings: [], foreign: [] };
  const decoder = new TextDecoder('utf-8');
  const walk = new Walk();
  walk.visit(parseXml(decoder.decode(document), file));
  const { text } = walk;
  const listed = childrenOf(parseXml(decoder.decode(comments), file), 'comment');
  const codings = listed.flatMap((comment, index) =>
    codingsOf(comment, index, file, passageOf(comment.attributes['id'] ?? '', walk, text)),
  );
  return { file, codings, foreign: [] };
}
