import { Document, type FileChild, Footer, Packer, Paragraph, TextRun } from 'docx';
import { QUESTION_LIST } from './layouts.ts';
import { setEntryTimes, zipDay } from './zip-times.ts';

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
  setEntryTimes(bytes, zipDay(2025, 1, 1));
  return bytes;
}
