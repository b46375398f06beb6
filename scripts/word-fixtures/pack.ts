import { Document, type FileChild, Footer, Packer, Paragraph, TextRun } from 'docx';
import { QUESTION_LIST } from './layouts.ts';

const SYNTHETIC = 'Data sintetis, ditulis untuk contoh. Synthetic data, written as an example.';

/** docx would write the present time here. */
const CORE_PROPERTIES = {
  path: 'docProps/core.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:creator>Telaah</dc:creator><dc:description>${SYNTHETIC}</dc:description>`,
    '<dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:created>',
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z</dcterms:modified>',
    '</cp:coreProperties>',
  ].join(''),
};

/** A Word file that says in its footer that it is synthetic; the same content gives the same bytes. */
export async function packWord(children: readonly FileChild[]): Promise<Uint8Array> {
  const footer = new Footer({ children: [new Paragraph({ children: [new TextRun(SYNTHETIC)] })] });
  const file = new Document({
    numbering: { config: [QUESTION_LIST] },
    sections: [{ footers: { default: footer }, children: [...children] }],
  });
  const bytes = await Packer.toBuffer(file, false, [CORE_PROPERTIES]);
  setEntryTimes(bytes);
  return bytes;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
/** 2025-01-01 00:00 as a zip file has it: the time in the lower half, the date in the upper. */
const ENTRY_TIME = (((2025 - 1980) << 25) | (1 << 21) | (1 << 16)) >>> 0;

/** Gives every entry of a zip file the same time, in its directory and in its own header. */
function setEntryTimes(zip: Buffer): void {
  const end = zip.lastIndexOf(Buffer.of(0x50, 0x4b, 0x05, 0x06));
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a zip file');
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY) throw new Error('the zip directory is not in one piece');
    zip.writeUInt32LE(ENTRY_TIME, entry + 12);
    zip.writeUInt32LE(ENTRY_TIME, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
}
