import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { Report } from '../model.ts';
import { BULLETS, blockNodes, sectionNodes } from './blocks.ts';
import { setEntryTimes, zipDay } from './zip-times.ts';

/** Nothing generated carries a date; docx would write the present time here. */
const CORE_PROPERTIES = {
  path: 'docProps/core.xml',
  data: [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Telaah</dc:creator></cp:coreProperties>',
  ].join(''),
};

const mm = convertMillimetersToTwip;
const FONT = 'Times New Roman';
/** Half points. */
const SIZE = 24;

const heading = (size: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
});

const BULLET_LEVEL = {
  level: 0,
  format: LevelFormat.BULLET,
  text: '•',
  alignment: AlignmentType.START,
};

/** The report as a Word file for A4; the same report gives the same bytes. */
export async function renderWord({ title, lang, front, sections }: Report): Promise<Uint8Array> {
  const document = new Document({
    styles: {
      default: {
        document: {
          run: { font: FONT, size: SIZE, language: { value: lang === 'id' ? 'id-ID' : 'en-GB' } },
        },
        title: heading(28),
        heading1: heading(26),
        heading2: heading(SIZE),
        heading3: heading(SIZE),
      },
    },
    numbering: { config: [{ reference: BULLETS, levels: [BULLET_LEVEL] }] },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(40), right: mm(30), bottom: mm(30), left: mm(40) },
          },
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
          ...front.flatMap(blockNodes),
          ...sections.flatMap(sectionNodes),
        ],
      },
    ],
  });
  const bytes = await Packer.toBuffer(document, false, [CORE_PROPERTIES]);
  setEntryTimes(bytes, zipDay(1980, 1, 1));
  return bytes;
}
