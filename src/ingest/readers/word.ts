import { TelaahError } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';
import type { Warning } from '../../model/warning.ts';
import { type HtmlContent, htmlContent } from './html.ts';
import type { Reader } from './reader.ts';
import { misnamed, signatureOf } from './unsupported.ts';
import { assertHarmlessZip } from './zip.ts';

/** Styles that mammoth does not know by itself. */
const STYLE_MAP: readonly string[] = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Judul'] => h1:fresh",
];

/** Word documents (.docx): each Word paragraph is a paragraph, tables and lists belong to the one before. */
export const wordReader: Reader = {
  extensions: ['docx'],
  async read(bytes, path) {
    const signature = signatureOf(bytes);
    if (signature === 'doc' || signature === 'pdf' || signature === 'rtf') throw misnamed(path, signature);
    if (signature === null)
      throw unreadable(path, { id: 'isinya bukan dokumen Word', en: 'its content is no Word document' });
    assertHarmlessZip(bytes, path);
    const { html, messages } = await toHtml(bytes, path);
    const content = htmlContent(html);
    return { blocks: content.blocks, meta: {}, warnings: lossWarnings(content, messages, path) };
  },
};

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
    throw unreadable(path, {
      id: 'berkas rusak, terpotong, atau bukan dokumen Word',
      en: 'it is damaged, cut off, or no Word document',
    });
  }
}

function unreadable(path: string, why: Bilingual): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${path} tidak dapat dibaca: ${why.id}`, en: `${path} cannot be read: ${why.en}` },
    hint: {
      id: 'Buka berkas itu di Word atau LibreOffice dan simpan ulang sebagai .docx.',
      en: 'Open the file in Word or LibreOffice and save it again as .docx.',
    },
    place: { file: path },
  });
}

function lossWarnings({ images, notes }: HtmlContent, messages: readonly string[], path: string): Warning[] {
  const elements = messages.flatMap(
    (message) => /unrecognised element was ignored: (\S+)/u.exec(message)?.[1] ?? [],
  );
  const lost: Bilingual[] = [];
  if (images > 0) lost.push({ id: `${images} gambar`, en: `${images} image(s)` });
  if (notes > 0) lost.push({ id: `${notes} catatan kaki`, en: `${notes} footnote(s)` });
  if (elements.length > 0) {
    const names = [...new Set(elements)].sort().join(', ');
    lost.push({ id: `unsur ${names}`, en: `elements ${names}` });
  }
  return lost.map((what) => ({
    code: 'FORMAT_DETAIL_LOST',
    where: path,
    message: { id: `tidak ikut dibaca: ${what.id}`, en: `not read: ${what.en}` },
  }));
}
