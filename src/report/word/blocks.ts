import { ImageRun, Paragraph } from 'docx';
import type { Block, Figure, Inline, Table } from '../model.ts';
import { captionNode } from './caption.ts';
import { textRun } from './elements.ts';
import type { Piece } from './flow.ts';
import type { Marks } from './marks.ts';
import { LISTS } from './numbering.ts';
import { type Page, textHeight, textWidth, turned } from './page.ts';
import { runs } from './runs.ts';
import { STYLES } from './styles.ts';
import { tableNode } from './table.ts';
import { settingOf } from './widths.ts';

/** What the pieces of a document are made with. */
export interface Making {
  readonly page: Page;
  readonly marks: Marks;
  /** How wide the letters are beside those of Times. */
  readonly stretch: number;
  /** The drawings of figures as PNG, by the figure's id. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** The number of an ordered list, each with a count of its own. */
  readonly nextList: () => number;
}

/** Twips: a pixel of 96 to the inch; a line of text; about how wide a letter of it is. */
const PIXEL = 15;
const LINE = 420;
const LETTER = 108;
/** A paragraph no longer than this leads in what follows. */
const LEAD_IN = 400;

const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, { text }) => sum + text.length, 0);

function piece(nodes: Piece['nodes'], height: number, more: Partial<Piece> = {}): Piece {
  return { nodes, height, wide: false, leads: false, ...more };
}

function textHeightOf(length: number, { page }: Making): number {
  return Math.max(1, Math.ceil((length * LETTER) / textWidth(page))) * LINE + 120;
}

function tablePiece(table: Table, making: Making): Piece {
  const { page, marks } = making;
  const setting = settingOf(table, {
    portrait: textWidth(page),
    landscape: textWidth(turned(page)),
    stretch: making.stretch,
  });
  return piece(
    [
      captionNode(table.label, table.caption, true, marks),
      tableNode(table, setting),
      new Paragraph({ style: STYLES.source, children: table.source === null ? [] : [textRun(table.source)] }),
    ],
    setting.height + 2 * LINE,
    { wide: setting.wide },
  );
}

/** As wide as it was drawn, or as the page; never so high that it leaves most of the page before it empty. */
function pictureSize({ width, height }: Figure, page: Page): { width: number; height: number } {
  const scale = Math.min(1, textWidth(page) / (width * PIXEL), (textHeight(page) * 0.5) / (height * PIXEL));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

function figurePiece(figure: Figure, { page, marks, pictures }: Making): Piece {
  const data = pictures.get(figure.id);
  const number = [...pictures.keys()].indexOf(figure.id) + 1;
  const size = pictureSize(figure, page);
  const drawn =
    data === undefined
      ? new Paragraph({ style: STYLES.figure, children: [textRun(figure.alternative)] })
      : new Paragraph({
          style: STYLES.figure,
          children: [
            new ImageRun({
              type: 'png',
              data,
              transformation: size,
              altText: { id: String(number), name: figure.label, description: figure.alternative },
            }),
          ],
        });
  const { source } = figure;
  return piece(
    [
      drawn,
      captionNode(figure.label, figure.caption, source !== null, marks),
      ...(source === null ? [] : [new Paragraph({ style: STYLES.source, children: [textRun(source)] })]),
    ],
    size.height * PIXEL + 2 * LINE,
  );
}

/** A block as a piece; `next` is what follows it, for a paragraph that leads in a table. */
export function blockPiece(block: Block, next: Block | undefined, making: Making): Piece {
  switch (block.kind) {
    case 'paragraph': {
      const length = lengthOf(block.inlines);
      const leads =
        length < LEAD_IN && next !== undefined && ['table', 'figure', 'quote', 'list'].includes(next.kind);
      return piece(
        [new Paragraph({ ...(leads ? { keepNext: true } : {}), children: runs(block.inlines) })],
        textHeightOf(length, making),
        {
          leads: leads && next.kind === 'table',
        },
      );
    }
    case 'note':
      return piece(
        [new Paragraph({ style: STYLES.note, children: runs(block.inlines) })],
        textHeightOf(lengthOf(block.inlines), making),
      );
    case 'quote': {
      const { text, citation } = block;
      return piece(
        [new Paragraph({ style: STYLES.quote, children: [textRun(`“${text}” ${citation}`)] })],
        textHeightOf(text.length + citation.length, making),
      );
    }
    case 'list': {
      // Bullets are named here too: not every program looks for them in the style.
      const numbering = block.ordered
        ? { reference: LISTS.numbers, level: 0, instance: making.nextList() }
        : { reference: LISTS.bullets, level: 0, instance: 0 };
      const style = block.ordered ? STYLES.numbers : STYLES.bullets;
      return piece(
        block.items.map((item) => new Paragraph({ style, numbering, children: runs(item) })),
        block.items.reduce((sum, item) => sum + textHeightOf(lengthOf(item), making), 0),
      );
    }
    case 'figure':
      return figurePiece(block, making);
    case 'table':
      return tablePiece(block, making);
  }
}
