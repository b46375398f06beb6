import {
  type FileChild,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { packWord } from './pack.ts';

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
] as const;

/**
 * An article as Word would have it. `source` is markdown: `#` the title, `##` … `####` headings, tables
 * with pipes, `*bold*`, everything else paragraphs.
 */
export async function manuscriptToWord(source: string): Promise<Uint8Array> {
  const blocks = source.split(/\n{2,}/u).map((block) => block.trim());
  return packWord(blocks.filter((block) => block !== '').map(toWord));
}

function toWord(block: string): FileChild {
  const [, marks = '', heading = ''] = /^(#{1,4}) (.+)$/u.exec(block) ?? [];
  if (heading !== '') {
    const level = HEADINGS[marks.length - 1] ?? HeadingLevel.HEADING_3;
    return new Paragraph({ heading: level, children: runs(heading) });
  }
  return block.startsWith('|') ? table(block.split('\n')) : new Paragraph({ children: runs(block) });
}

const run = (options: IRunOptions): TextRun => new TextRun(options);

function runs(text: string): TextRun[] {
  const parts = text.replaceAll('\n', ' ').split('*');
  return parts.map((part, index) => run({ text: part, bold: index % 2 === 1 }));
}

function table(lines: readonly string[]): Table {
  const rows = lines.filter((line) => !/^[|\s:-]+$/u.test(line)).map((line) => line.split('|').slice(1, -1));
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells.map(cell) })),
  });
}

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph({ children: runs(text.trim()) })] });
}
