import { zipSync } from 'fflate';
import type { TelaahError } from '../../model/error.ts';
import { damaged } from './damaged.ts';
import { richText } from './html.ts';
import { diagrams, formulas, images, type Loss, lossWarnings, wordComments } from './losses.ts';
import type { Reader } from './reader.ts';
import { misnamed, protectedFile, signatureOf } from './unsupported.ts';
import { type PlainMarkup, plainMarkup, wellFormed } from './word-markup.ts';
import { WordNumbering } from './word-numbering.ts';
import { unzipParts } from './zip.ts';

/** Styles that mammoth does not know by itself. */
const STYLE_MAP: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Judul'] => h1:fresh",
];

/** Parts that hold words or say where they are; pictures are not unpacked at all. */
const TEXT_PARTS = /\.(?:xml|rels)$/iu;
/** The parts whose text is read: by their root, since their names differ. */
const WRITTEN_PART = /<w:(?:document|footnotes|endnotes)[\s>]/u;

/**
 * Word documents: each Word paragraph is a paragraph, tables and lists belong to the one before, a text box follows
 * the paragraph that it is tied to. Tracked changes are read as accepted.
 */
export const wordReader: Reader = {
  extensions: ['docx', 'docm', 'dotx'],
  async read(bytes, path) {
    const { zip, losses } = plainDocument(bytes, path);
    const { html, messages } = await toHtml(zip, path);
    const { blocks, notes, images: pictures } = richText(html);
    const all = [images(pictures), ...losses, unknownElements(messages)];
    return { blocks, notes, meta: {}, warnings: lossWarnings(all, path) };
  },
};

/** The document with its markup made plain, and what of it cannot be read. */
function plainDocument(bytes: Uint8Array, path: string): { zip: Uint8Array; losses: Loss[] } {
  const signature = signatureOf(bytes);
  if (signature === 'doc' && isEncrypted(bytes)) throw protectedFile(path, 'docx');
  if (signature === 'doc' || signature === 'pdf' || signature === 'rtf') throw misnamed(path, signature);
  if (signature === null) throw unreadable(path);
  const parts = unzipParts(bytes, path, TEXT_PARTS);
  if (parts === null) throw unreadable(path);
  try {
    const numbering = new WordNumbering(partNamed(parts, 'numbering'), partNamed(parts, 'styles'));
    const plain: PlainMarkup[] = [];
    for (const [name, content] of parts) {
      const text = new TextDecoder().decode(content);
      const isWritten = WRITTEN_PART.test(text.slice(0, 4096));
      const markup = isWritten ? plainMarkup(text, numbering) : null;
      if (markup !== null) plain.push(markup);
      parts.set(name, new TextEncoder().encode(markup?.xml ?? wellFormed(text)));
    }
    const sum = (of: (markup: PlainMarkup) => number): number =>
      plain.reduce((total, markup) => total + of(markup), 0);
    const losses = [
      wordComments(
        sum((markup) => markup.comments),
        path,
      ),
      diagrams(sum((markup) => markup.diagrams)),
      formulas(sum((markup) => markup.formulas)),
    ];
    // Only mammoth reads it: what it is called and when it was packed is all the same.
    return { zip: zipSync(Object.fromEntries(parts), { level: 0, mtime: '1980-01-01' }), losses };
  } catch {
    throw unreadable(path);
  }
}

function partNamed(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  return new TextDecoder().decode(parts.get(`word/${name}.xml`));
}

async function toHtml(bytes: Uint8Array, path: string): Promise<{ html: string; messages: string[] }> {
  // Lazily: mammoth costs more to load than everything else here together.
  const { default: mammoth } = await import('mammoth');
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: [...STYLE_MAP],
        ignoreEmptyParagraphs: false,
        // A style map inside the file could turn text into anything.
        includeEmbeddedStyleMap: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    );
    return { html: result.value, messages: result.messages.map((message) => message.message) };
  } catch {
    throw unreadable(path);
  }
}

/** A Word document with a password is packed like an old .doc, with a stream of this name in it. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
}

function unreadable(path: string): TelaahError {
  return damaged(path, { id: 'dokumen Word', en: 'Word document' }, { id: '.docx', en: '.docx' });
}

/** Elements that mammoth has no reading for and nothing above has counted. */
function unknownElements(messages: readonly string[]): Loss {
  const names = messages.flatMap(
    (message) => /unrecognised element was ignored: (\S+)/u.exec(message)?.[1] ?? [],
  );
  const unknown = [...new Set(names)].filter((name) => !/\boMath/u.test(name)).sort();
  const list = unknown.join(', ');
  return { count: unknown.length, what: { id: `unsur ${list}`, en: `elements ${list}` } };
}
