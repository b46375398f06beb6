import { TelaahError } from '../../../model/error.ts';
import type { Bilingual } from '../../../model/text.ts';
import { readPage } from './content.ts';
import { type Engine, startEngine, TooMuchWork } from './engine.ts';
import type { PdfDocument } from './library.ts';
import type { Page } from './page.ts';
import { lookAtParts } from './streams.ts';

/** Above this a file is no transcript and no thesis. */
const MOST_PAGES = 3000;
/** Of all pages together: some ten thousand pages of text. */
const MOST_PIECES = 4_000_000;

const WITHOUT_PASSWORD: Bilingual = {
  id: 'Buka dengan kata sandinya di pembaca PDF, lalu cetak atau simpan sebagai PDF baru tanpa kata sandi.',
  en: 'Open it with its password in a PDF reader and print or save it as a new PDF without one.',
};
const SAVE_AGAIN: Bilingual = {
  id: 'Buka di pembaca PDF dan cetak ke PDF baru, atau simpan naskah aslinya sebagai .docx atau .txt.',
  en: 'Open it in a PDF reader and print it to a new PDF, or save what it was made from as .docx or .txt.',
};

/** The pages of a file, and whether it has pictures anywhere: they are not unpacked, so nothing says on which page. */
export interface ReadPages {
  readonly pages: readonly Page[];
  readonly hasPictures: boolean;
}

/**
 * The pages of a PDF. Nothing in the file is run or fetched: no scripts, no pictures, no fonts of the system.
 * `patience`: how many milliseconds opening it, and each page, may take.
 * @throws TelaahError INPUT_UNREADABLE for a file that is damaged, locked by a password, too large, or too much work
 */
export async function readPages(bytes: Uint8Array, path: string, patience?: number): Promise<ReadPages> {
  const { harmless, hasPictures } = lookAtParts(bytes);
  if (!harmless) throw unreadable(path, TOO_LARGE);
  const engine = await startEngine(patience);
  try {
    const task = engine.pdfjs.getDocument({
      // pdf.js takes the bytes away from whoever hands them over.
      data: Uint8Array.from(bytes),
      worker: engine.worker,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      enableXfa: false,
      verbosity: engine.pdfjs.VerbosityLevel.ERRORS,
      // Larger pictures are not unpacked.
      maxImageSize: 1,
    });
    const document = await engine.within(task.promise);
    if (document.numPages > MOST_PAGES) throw unreadable(path, tooMany(document.numPages));
    return { pages: await eachPage(document, engine, path), hasPictures };
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    if (error instanceof TooMuchWork) throw unreadable(path, TOO_MUCH_WORK);
    throw isLocked(error) ? unreadable(path, LOCKED, WITHOUT_PASSWORD) : unreadable(path, DAMAGED);
  } finally {
    await engine.stop();
  }
}

async function eachPage(document: PdfDocument, engine: Engine, path: string): Promise<Page[]> {
  const pages: Page[] = [];
  let pieces = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await engine.within(readPage(document, number, engine.pdfjs.OPS));
    pieces += page.pieces.length;
    if (pieces > MOST_PIECES) throw unreadable(path, TOO_LARGE);
    pages.push(page);
  }
  return pages;
}

function isLocked(error: unknown): boolean {
  return error instanceof Error && error.name === 'PasswordException';
}

const LOCKED: Bilingual = { id: 'berkas ini terkunci kata sandi', en: 'it is locked by a password' };
const DAMAGED: Bilingual = {
  id: 'berkas rusak, terpotong, atau bukan PDF',
  en: 'it is damaged, cut off, or no PDF',
};
const TOO_LARGE: Bilingual = {
  id: 'isinya mengembang melebihi yang wajar untuk sebuah naskah',
  en: 'it unpacks to more than a document can need',
};
const TOO_MUCH_WORK: Bilingual = {
  id: 'membacanya memakan waktu atau memori yang tidak wajar; berkas ini mungkin rusak',
  en: 'reading it takes more time or memory than a document can need; it may be damaged',
};
const tooMany = (pages: number): Bilingual => ({
  id: `berkas ini ${pages} halaman; paling banyak ${MOST_PAGES}`,
  en: `it has ${pages} pages; at most ${MOST_PAGES} are read`,
});

/** The error for a PDF that cannot be read. */
export function unreadable(path: string, why: Bilingual, hint: Bilingual = SAVE_AGAIN): TelaahError {
  return new TelaahError({
    code: 'INPUT_UNREADABLE',
    message: { id: `${path} tidak dapat dibaca: ${why.id}`, en: `${path} cannot be read: ${why.en}` },
    hint,
    place: { file: path },
  });
}
