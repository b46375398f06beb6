import type { TelaahError } from '../../model/error.ts';
import { damaged } from './damaged.ts';
import type { Attributes } from './html-walker.ts';
import { comments, images, lossWarnings } from './losses.ts';
import { parseMarkup, TooDeepError } from './markup-parser.ts';
import { OdtStyles } from './odt-styles.ts';
import { OdtWalker } from './odt-walker.ts';
import type { Reader, ReadFile } from './reader.ts';
import { misnamed, protectedFile, signatureOf } from './unsupported.ts';
import { unzipParts } from './zip.ts';

const PARTS = /^(?:content\.xml|styles\.xml|META-INF\/manifest\.xml)$/u;

/**
 * OpenDocument text of LibreOffice, WPS Office and Google Docs, zipped (.odt) or flat (.fodt). Tracked changes are
 * read as accepted, a text box follows the paragraph that it is tied to, generated lists of contents are left out.
 */
export const odtReader: Reader = {
  extensions: ['odt', 'fodt'],
  read(bytes, path) {
    const signature = signatureOf(bytes);
    if (signature === 'doc' || signature === 'pdf' || signature === 'rtf') throw misnamed(path, signature);
    const parts = signature === 'zip' ? zipped(bytes, path) : [new TextDecoder().decode(bytes)];
    return odtText(parts, path);
  },
};

/** The XML with the styles, and then the one with the text. */
function zipped(bytes: Uint8Array, path: string): string[] {
  const parts = unzipParts(bytes, path, PARTS);
  const text = (name: string): string => new TextDecoder().decode(parts?.get(name));
  if (text('META-INF/manifest.xml').includes('encryption-data')) throw protectedFile(path, 'odt');
  if (parts?.has('content.xml') !== true) throw unreadable(path);
  return [text('styles.xml'), text('content.xml')];
}

function odtText(parts: readonly string[], path: string): ReadFile {
  const styles = new OdtStyles();
  const walker = new OdtWalker(styles);
  const events = {
    open: (name: string, attributes: Attributes) => {
      styles.open(name, attributes);
      walker.open(name, attributes);
    },
    text: (text: string) => {
      walker.text(text);
    },
    close: (name: string) => {
      styles.close(name);
      walker.close(name);
    },
  };
  try {
    for (const xml of parts) parseMarkup(xml, events, { xmlMode: true });
  } catch (error) {
    throw error instanceof TooDeepError ? unreadable(path) : error;
  }
  if (!walker.hasText) throw unreadable(path);
  const { blocks, notes, images: pictures } = walker.finish();
  const losses = [images(pictures + walker.images), comments(walker.comments)];
  return { blocks, notes, meta: {}, warnings: lossWarnings(losses, path) };
}

function unreadable(path: string): TelaahError {
  return damaged(
    path,
    { id: 'teks OpenDocument', en: 'OpenDocument text' },
    { id: '.odt atau .docx', en: '.odt or .docx' },
  );
}
