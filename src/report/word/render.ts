import {
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  NumberFormat,
  Packer,
  PageOrientation,
  Paragraph,
} from 'docx';
import type { Block, Report, Section } from '../model.ts';
import { blockPiece, type Making } from './blocks.ts';
import { contentsNodes } from './contents.ts';
import { field, textRun } from './elements.ts';
import { type Piece, pagesOf } from './flow.ts';
import { appendixWord, countedByWord, headingPiece } from './headings.ts';
import { newMarks } from './marks.ts';
import { LISTS, numberingOf } from './numbering.ts';
import { coreProperties, type Parts, packed, unpacked, withPart } from './package.ts';
import { type Page, THESIS_PAGE, textHeight, turned } from './page.ts';
import { STYLES, stylesXml } from './styles.ts';
import { dressed, type Template } from './template/index.ts';

/** What a document is given beside its report. */
export interface WordOptions {
  /** A table of contents and lists of tables and figures at its head. */
  readonly contents?: boolean;
  /** Draws figures; without it they stand in words. */
  readonly png?: (svg: string) => Promise<Uint8Array>;
  /** A document whose styles, page, headers and footers are taken. */
  readonly template?: Template;
}

function blocksOf({ front, sections }: Report): readonly Block[] {
  const within = ({ blocks, sections: inner }: Section): readonly Block[] => [
    ...blocks,
    ...inner.flatMap(within),
  ];
  return [...front, ...sections.flatMap(within)];
}

async function picturesOf(report: Report, png: WordOptions['png']): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  if (png === undefined) return pictures;
  for (const block of blocksOf(report))
    if (block.kind === 'figure') pictures.set(block.id, await png(block.svg));
  return pictures;
}

const piecesOf = (blocks: readonly Block[], making: Making): readonly Piece[] =>
  blocks.map((block, at) => blockPiece(block, blocks[at + 1], making));

function sectionPieces(section: Section, counted: boolean, making: Making): readonly Piece[] {
  return [
    headingPiece(section, counted, making.marks),
    ...piecesOf(section.blocks, making),
    ...section.sections.flatMap((inner) => sectionPieces(inner, counted, making)),
  ];
}

const nodesOf = (pieces: readonly Piece[]): readonly FileChild[] => pieces.flatMap(({ nodes }) => nodes);

function pageOptions(
  page: Page,
  wide: boolean,
): NonNullable<NonNullable<ISectionOptions['properties']>['page']> {
  const { top, right, bottom, left, header, footer, gutter } = wide ? turned(page) : page;
  return {
    // docx turns the paper itself.
    size: {
      width: page.width,
      height: page.height,
      orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: { top, right, bottom, left, header, footer, gutter },
  };
}

const pageFooter = (): Footer =>
  new Footer({ children: [new Paragraph({ style: STYLES.footer, children: [...field('PAGE', '1')] })] });

/** What stands before the first section: by itself on pages with roman numbers where it holds the contents. */
function sectionsOf(
  report: Report,
  making: Making,
  counted: boolean,
  { contents = false, template }: WordOptions,
): readonly ISectionOptions[] {
  const { page, marks } = making;
  const title: Piece = {
    nodes: [new Paragraph({ style: STYLES.title, children: [textRun(report.title)] })],
    ...{ wide: false, leads: true, height: 800 },
  };
  const front = [title, ...piecesOf(report.front, making)];
  const body = report.sections.flatMap((section) => sectionPieces(section, counted, making));
  const titlePage = template?.titlePage === true;
  const head = contents
    ? [
        {
          properties: {
            titlePage,
            page: {
              ...pageOptions(page, false),
              pageNumbers: { start: 1, formatType: NumberFormat.LOWER_ROMAN },
            },
          },
          children: [...nodesOf(front), ...contentsNodes(marks, report.lang)],
        },
      ]
    : [];
  const pages = pagesOf(contents ? body : [...front, ...body], textHeight(page) / 2).map(
    ({ wide, pieces }, at) => ({
      properties: {
        ...(head.length === 0 && at === 0 ? { titlePage } : {}),
        page: {
          ...pageOptions(page, wide),
          ...(contents && at === 0 ? { pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } } : {}),
        },
      },
      children: [...nodesOf(pieces)],
    }),
  );
  // The other sections have the footer of the one before them.
  return [...head, ...pages].map((section, at) =>
    at === 0 ? { ...section, footers: { default: pageFooter() } } : section,
  );
}

/** The number under which a list that styles belong to is declared. */
function listNumber(document: Document, reference: string): number {
  document.Numbering.createConcreteNumberingInstance(reference, 0);
  const found = document.Numbering.ConcreteNumbering.find(
    (each) => each.reference === reference && each.instance === 0,
  );
  if (found === undefined) throw new Error(`the list ${reference} is not declared`);
  return found.numId;
}

/** The report as a Word file; the same report gives the same bytes. */
export async function renderWord(report: Report, options: WordOptions = {}): Promise<Uint8Array> {
  const { template } = options;
  let lists = 0;
  const making: Making = {
    page: template?.page ?? THESIS_PAGE,
    marks: newMarks(),
    // Fonts without serifs run wider.
    stretch: template === undefined ? 1 : 1.12,
    pictures: await picturesOf(report, options.png),
    nextList: () => {
      lists += 1;
      return lists;
    },
  };
  const counted = countedByWord(report.sections);
  const document = new Document({
    numbering: numberingOf(appendixWord(report.sections) ?? ''),
    compatabilityModeVersion: 15,
    evenAndOddHeaderAndFooters: template?.evenAndOdd === true,
    sections: sectionsOf(report, making, counted, options),
  });
  const styles = stylesXml(report.lang, {
    headings: listNumber(document, LISTS.headings),
    appendices: listNumber(document, LISTS.appendices),
    bullets: listNumber(document, LISTS.bullets),
  });
  const plain: Parts = withPart(
    withPart(unpacked(await Packer.toBuffer(document)), 'word/styles.xml', styles),
    'docProps/core.xml',
    coreProperties(report.title, report.lang),
  );
  return packed(template === undefined ? plain : dressed(plain, template, report.lang));
}
