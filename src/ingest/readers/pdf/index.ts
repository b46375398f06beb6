import type { Bilingual } from '../../../model/text.ts';
import type { Warning } from '../../../model/warning.ts';
import type { Reader } from '../reader.ts';
import { misnamed, signatureOf } from '../unsupported.ts';
import { textOfPages } from './blocks.ts';
import { readPages, unreadable } from './open.ts';
import type { Page } from './page.ts';

/** Before the signature there may be some bytes of other kinds. */
const HEAD = 1024;

/**
 * PDF with text in it. Words broken at lines' ends are whole again, running heads and page numbers are left out, columns
 * are read one after the other, and each block says on which page it begins.
 */
export const pdfReader: Reader = {
  extensions: ['pdf'],
  async read(bytes, path) {
    const signature = signatureOf(bytes);
    if (signature !== null && signature !== 'pdf') throw misnamed(path, signature);
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(HEAD, bytes.byteLength));
    if (!head.includes('%PDF-'))
      throw unreadable(path, { id: 'isinya bukan PDF', en: 'its content is no PDF' });
    const { pages, hasPictures } = await readPages(bytes, path);
    const { blocks, notes } = textOfPages(pages);
    return { blocks, notes, meta: {}, warnings: lossWarnings(pages, hasPictures, path) };
  },
};

function lossWarnings(pages: readonly Page[], hasPictures: boolean, path: string): Warning[] {
  const bare = pages.filter(({ pieces }) => pieces.length === 0);
  const slanted = pages.reduce((sum, page) => sum + page.slanted, 0);
  const lost: Bilingual[] = [];
  if (hasPictures && bare.length < pages.length) lost.push({ id: 'gambar', en: 'pictures' });
  if (slanted > 0)
    lost.push({ id: `${slanted} teks miring atau tegak`, en: `${slanted} slanted or upright text(s)` });
  const details = lost.map(
    (what): Warning => ({
      code: 'FORMAT_DETAIL_LOST',
      where: path,
      message: { id: `tidak ikut dibaca: ${what.id}`, en: `not read: ${what.en}` },
    }),
  );
  return bare.length === 0 ? details : [scanWarning(bare, pages.length, hasPictures, path), ...details];
}

/** Pages without any text: scanned, or empty. */
function scanWarning(bare: readonly Page[], pages: number, isPicture: boolean, path: string): Warning {
  const list = ranges(bare.map(({ number }) => number));
  const what: Bilingual =
    bare.length === pages
      ? { id: 'tidak ada teks di halaman mana pun', en: 'there is no text on any page' }
      : { id: `halaman ${list} tanpa teks`, en: `page(s) ${list} without text` };
  const message: Bilingual = isPicture
    ? {
        id: `${what.id}, hanya gambar (hasil pindai); jalankan OCR dahulu, misalnya buka dengan Google Docs atau "ocrmypdf -l ind", lalu simpan sebagai .docx atau PDF yang teksnya dapat disalin`,
        en: `${what.en}, only pictures (a scan); run OCR first, for example open it with Google Docs or "ocrmypdf -l eng", and save it as .docx or as a PDF whose text can be copied`,
      }
    : what;
  return { code: 'PAGES_WITHOUT_TEXT', where: path, message };
}

/** `1–3, 7`. */
function ranges(numbers: readonly number[]): string {
  const parts: [number, number][] = [];
  for (const number of numbers) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else parts.push([number, number]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
