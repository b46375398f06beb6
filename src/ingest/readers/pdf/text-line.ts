import type { TextLine } from '../../block.ts';
import { clean } from '../../clean.ts';
import type { Piece } from './page.ts';

/** A line of text on a page, or in one of its columns. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly right: number;
  /** The baseline. */
  readonly y: number;
  /** The height of most of its letters. */
  readonly size: number;
  readonly text: string;
  /** How much of the head of `text` is bold. */
  readonly bold: number;
}

/** Narrower gaps are between letters, wider ones between words. */
const WORD_GAP = 0.15;
/** A gap this wide was made with a tab. */
const TAB_GAP = 1.5;

/** Bullets of symbol fonts and of Unicode. */
const BULLET = /^[\uf0b7\uf0a7\uf0d8\uf076\uf0fc•▪●○◦‣⁃∙■□❖➢✓]\s*/u;

/** Pieces by their baselines, from above, each line from the left. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const sorted = [...pieces].sort((one, other) => one.y - other.y || one.x - other.x);
  const groups: Piece[][] = [];
  let base = { y: Number.NEGATIVE_INFINITY, size: 0 };
  for (const piece of sorted) {
    const isOn = piece.y - base.y < Math.max(piece.size, base.size) * 0.45;
    if (isOn) {
      groups.at(-1)?.push(piece);
      // A raised note mark comes first, but the line stands lower.
      if (piece.size > base.size) base = piece;
    } else {
      groups.push([piece]);
      base = piece;
    }
  }
  return groups.flatMap((group) => rowOf(group) ?? []);
}

/** A line of pieces; `null` where they hold no text. */
function rowOf(group: readonly Piece[]): Row | null {
  const size = mainSize(group);
  const y = group.find((piece) => piece.size === size)?.y ?? 0;
  const pieces = group
    .filter((piece) => !isNoteMark(piece, size, y))
    .sort((one, other) => one.x - other.x || one.y - other.y);
  const [first] = pieces;
  if (first === undefined) return null;
  const { text, bold } = lineText(pieces);
  if (text === '') return null;
  const right = Math.max(...pieces.map((piece) => piece.x + piece.width));
  return { pieces, x: first.x, right, y, size, text, bold };
}

/** The size of most of the letters. */
function mainSize(pieces: readonly Piece[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of pieces) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1])[0];
}

/** A raised small figure that points to a note is no part of the word before it. */
function isNoteMark(piece: Piece, size: number, y: number): boolean {
  return piece.size < size * 0.8 && piece.y < y - size * 0.1 && /^[\d*,]{1,4}$/u.test(piece.text.trim());
}

function lineText(pieces: readonly Piece[]): TextLine {
  const parts: string[] = [];
  let length = 0;
  /** Where the last letter ends, and where the bold ones at the head do. */
  let solid = 0;
  let bold = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    const between = length === 0 ? '' : separator((piece.x - end) / piece.size, piece.spaced);
    parts.push(between, piece.text);
    const isLead = bold === solid;
    solid = length + between.length + piece.text.trimEnd().length;
    length += between.length + piece.text.length;
    if (piece.bold && isLead) bold = solid;
    end = Math.max(end, piece.x + piece.width);
  }
  const cleaned = clean(
    parts
      .join('')
      .trimEnd()
      .replace(/\u00ad$/u, '-'),
  )
    .replace(/ {2,}/gu, ' ')
    .trim();
  const text = cleaned.replace(BULLET, '- ');
  return { text, bold: bold >= solid ? text.length : Math.min(bold, text.length) };
}

function separator(gap: number, spaced: boolean): string {
  if (gap >= TAB_GAP) return '\t';
  return spaced || gap > WORD_GAP ? ' ' : '';
}
