import { rulesOf } from './drawing.ts';
import type { PdfDocument, PdfPage } from './library.ts';
import { type Matrix, matrixOf, type Page, type Piece, times } from './page.ts';

/** Text that leans more than this is a watermark or stands along the margin. */
const MOST_SLANT = 0.05;
const BOLD = /bold|black|heavy|semibold|demi/iu;
/** A page with more pieces is no text. */
const MOST_PIECES = 50_000;

interface TextItem {
  readonly str: string;
  readonly width: number;
  readonly height: number;
  readonly transform: unknown;
  readonly fontName: string;
}

/** Page `number` of the file. A page that cannot be read is an empty one. */
export async function readPage(
  document: PdfDocument,
  number: number,
  ops: Readonly<Record<string, number>>,
): Promise<Page> {
  const empty: Page = { number, width: 0, height: 0, pieces: [], rules: [], slanted: 0 };
  let page: PdfPage;
  try {
    page = await document.getPage(number);
  } catch {
    return empty;
  }
  const viewport = page.getViewport({ scale: 1 });
  const { width, height } = viewport;
  const view = matrixOf(viewport.transform);
  if (view === null || !(width > 0) || !(height > 0)) return empty;
  const items = await textItems(page);
  const { fnArray, argsArray } = await page.getOperatorList();
  const rules = rulesOf(fnArray, argsArray, ops, view);
  // Fonts arrive behind the list that uses them.
  await new Promise((resolve) => setImmediate(resolve));
  const placed = placePieces(items, view, (font) => isBold(page, font));
  page.cleanup();
  return { number, width, height, ...placed, rules };
}

async function textItems(page: PdfPage): Promise<TextItem[]> {
  const { items } = await page.getTextContent();
  return items.slice(0, MOST_PIECES).filter((item): item is TextItem => 'str' in item);
}

function isBold({ commonObjs }: PdfPage, font: string): boolean {
  if (!commonObjs.has(font)) return false;
  const value: unknown = commonObjs.get(font);
  if (typeof value !== 'object' || value === null) return false;
  if ('bold' in value && value.bold === true) return true;
  return 'name' in value && typeof value.name === 'string' && BOLD.test(value.name);
}

function placePieces(
  items: readonly TextItem[],
  view: Matrix,
  boldOf: (font: string) => boolean,
): Pick<Page, 'pieces' | 'slanted'> {
  const pieces: Piece[] = [];
  const bold = new Map<string, boolean>();
  let slanted = 0;
  let spaced = false;
  for (const { str, width, transform, fontName } of items) {
    const own = matrixOf(transform);
    if (str.trim() === '' || own === null) {
      spaced = true;
      continue;
    }
    const [a, b, c, d, x, y] = times(view, own);
    if (!(Math.abs(b) <= MOST_SLANT * Math.abs(a)) || a <= 0) {
      slanted += 1;
      continue;
    }
    if (!bold.has(fontName)) bold.set(fontName, boldOf(fontName));
    pieces.push({
      text: str,
      x: round(x),
      y: round(y),
      width: round(width),
      size: round(Math.hypot(c, d)),
      bold: bold.get(fontName) === true,
      spaced,
    });
    spaced = /\s$/u.test(str);
  }
  return { pieces, slanted };
}

/** Tenths of a point, so that lines of one baseline are on one baseline. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}
