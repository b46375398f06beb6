import { damaged } from './damaged.ts';
import { richText } from './html.ts';
import { comments, images, type Loss, lossWarnings } from './losses.ts';
import type { Reader } from './reader.ts';
import { rtfHtml } from './rtf-html.ts';
import { misnamed, signatureOf } from './unsupported.ts';

/** Rich text of WordPad, Word, LibreOffice and TextEdit. Tracked changes are read as accepted. */
export const rtfReader: Reader = {
  extensions: ['rtf'],
  read(bytes, path) {
    const signature = signatureOf(bytes);
    if (signature !== 'rtf' && signature !== null) throw misnamed(path, signature);
    const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const told = signature === 'rtf' ? rtfHtml(source) : null;
    if (told === null)
      throw damaged(path, { id: 'RTF', en: 'RTF' }, { id: '.rtf atau .docx', en: '.rtf or .docx' });
    const { blocks, notes, images: pictures } = richText(told.html, { strict: true });
    const losses = [images(pictures), comments(told.comments), ...(told.isCutOff ? [END] : [])];
    return { blocks, notes, meta: {}, warnings: lossWarnings(losses, path) };
  },
};

const END: Loss = {
  count: 1,
  what: {
    id: 'akhir berkas: RTF ini tampaknya terpotong',
    en: 'the end of the file: this RTF seems to be cut off',
  },
};
