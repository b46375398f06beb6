import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, Inline, Table as ReportTable, Section } from '../model.ts';

/** Twips: a twentieth of a point. A4 with the margins that theses have, 4-3-3-3 cm. */
const TEXT_WIDTH = 7937;
const NARROWEST = 700;
const INDENT = 567;
const AFTER = 120;
/** Half points. */
const CELL_SIZE = 20;
const SOURCE_SIZE = 18;

const LIST_INDENT = { left: 425, hanging: 425 };

/** The list that the document declares. */
export const BULLETS = 'bullets';

const run = (options: IRunOptions): TextRun => new TextRun(options);

function runs(inlines: readonly Inline[], size?: number): TextRun[] {
  return inlines.map(({ kind, text }) =>
    run({
      text,
      bold: kind === 'strong',
      italics: kind === 'emphasis',
      ...(size === undefined ? {} : { size }),
    }),
  );
}

const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, { text }) => sum + text.length, 0);

/** Columns as wide as what they hold asks for: long ones wrap, so their share grows more slowly than their text. */
function columnWidths({ columns, rows }: ReportTable): number[] {
  const weights = columns.map(({ label }, at) =>
    Math.sqrt(Math.max(label.length, ...rows.map((row) => lengthOf(row[at] ?? [])), 4)),
  );
  const total = weights.reduce((sum, one) => sum + one, 0);
  const widths = weights.map((one) => Math.max(NARROWEST, Math.floor((one / total) * TEXT_WIDTH)));
  const over = widths.reduce((sum, one) => sum + one, 0) - TEXT_WIDTH;
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((one, at) => (at === widest ? one - over : one));
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '808080' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const MARGINS = { top: 40, bottom: 40, left: 80, right: 80 };

function tableNodes(table: ReportTable): FileChild[] {
  const widths = columnWidths(table);
  const cell = (inlines: readonly Inline[], at: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? NARROWEST, type: WidthType.DXA },
      borders: BORDERS,
      margins: MARGINS,
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: 'E7E6E6', color: 'auto' } } : {}),
      children: [
        new Paragraph({
          alignment: table.columns[at]?.align === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: runs(inlines, CELL_SIZE),
        }),
      ],
    });
  const heads = table.columns.map(({ label }): readonly Inline[] => [{ kind: 'strong', text: label }]);
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: AFTER, after: AFTER / 2 },
      children: [run({ text: `${table.label}.`, bold: true }), run({ text: ` ${table.caption}` })],
    }),
    new Table({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      rows: [
        new TableRow({ tableHeader: true, children: heads.map((head, at) => cell(head, at, true)) }),
        ...table.rows.map(
          (row) =>
            new TableRow({ cantSplit: true, children: row.map((inlines, at) => cell(inlines, at, false)) }),
        ),
      ],
    }),
    new Paragraph({
      spacing: { after: AFTER },
      children: table.source === null ? [] : [run({ text: table.source, size: SOURCE_SIZE, italics: true })],
    }),
  ];
}

export function blockNodes(block: Block): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ spacing: { after: AFTER }, children: runs(block.inlines) })];
    case 'note':
      return [
        new Paragraph({
          spacing: { after: AFTER },
          indent: { left: INDENT },
          border: { left: { ...LINE, size: 12, space: 8 } },
          children: runs(block.inlines),
        }),
      ];
    case 'quote':
      return [
        new Paragraph({
          spacing: { after: AFTER },
          indent: { left: INDENT, right: INDENT },
          children: [new TextRun(`“${block.text}” ${block.citation}`)],
        }),
      ];
    case 'list':
      return block.items.map(
        (item, at) =>
          new Paragraph({
            indent: LIST_INDENT,
            ...(block.ordered ? {} : { numbering: { reference: BULLETS, level: 0 } }),
            children: [...(block.ordered ? [run({ text: `${at + 1}.\t` })] : []), ...runs(item)],
          }),
      );
    case 'figure':
      return [
        new Paragraph({
          spacing: { after: AFTER },
          children: [run({ text: `${block.label}.`, bold: true }), run({ text: ` ${block.caption}` })],
        }),
      ];
    case 'table':
      return tableNodes(block);
  }
}

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

export function sectionNodes({ level, number, heading, blocks, sections }: Section): FileChild[] {
  return [
    new Paragraph({ heading: HEADINGS[level], children: [new TextRun(`${number}. ${heading}`)] }),
    ...blocks.flatMap(blockNodes),
    ...sections.flatMap(sectionNodes),
  ];
}
