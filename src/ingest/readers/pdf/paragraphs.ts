import { type Block, isListItem, type Paragraph, paragraph, type TextLine } from '../../block.ts';
import type { Row } from './text-line.ts';
import { type Seam, seamOf, type Vocabulary } from './words.ts';

/** What is known of the whole file. */
export interface Style {
  /** The size of most of the text. */
  readonly body: number;
  /** Sizes above that, largest first: those of headings. */
  readonly headings: readonly number[];
  /** The usual distance of two lines, by their size. */
  readonly leading: number;
  readonly vocabulary: Vocabulary;
  /** What lines begin with again and again before a colon: speakers' labels, keys. */
  readonly labels: ReadonlySet<string>;
}

/** Between what its lines stand, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
}

/** The margins that rows show. */
export function marginsOf(rows: readonly { readonly x: number; readonly right: number }[]): Margins {
  let left = Number.POSITIVE_INFINITY;
  let right = 0;
  for (const row of rows) {
    left = Math.min(left, row.x);
    right = Math.max(right, row.right);
  }
  return { left, right };
}

/** Lines of one paragraph, or of one heading. */
export interface Group {
  readonly rows: Row[];
  /** Where its lines after the first begin; `null` until there is one. */
  rest: number | null;
  readonly attached: boolean;
  readonly page: number;
}

const LABEL = /^(?:\[[\d:. –-]{4,20}\]\s*)?(\p{Lu}[^:=\t.?!]{0,30}?)(?:\s*[:=]|\s[-–—])(?:\s|$)/u;
const NOTHING: Seam = { dropped: 0, between: '' };
/** So far around a line others are looked at that are set in alike. */
const AROUND = 40;
const BROKEN_WORD = /\p{L}-$/u;
const SENTENCE_END = /[.?!:;…]["'”’)\]]*$/u;

/** The label before a colon or dash at the head of a line, in small letters. */
export function labelOf(text: string): string | null {
  const label = LABEL.exec(text)?.[1];
  return label === undefined || label.split(/\s+/u).length > 4 ? null : label.toLowerCase();
}

function headingLevel(row: Row, { headings }: Style): number | null {
  const at = headings.indexOf(row.size);
  return at < 0 || row.text.length > 200 ? null : Math.min(at + 1, 6);
}

/** The rows of one column in groups that are paragraphs. */
export function groupRows(
  rows: readonly Row[],
  page: number,
  { left, right }: Margins,
  style: Style,
): Group[] {
  const groups: Group[] = [];
  rows.forEach((row, index) => {
    const open = groups.at(-1);
    const above = rows[index - 1];
    const edge = rightEdge(rows, index, left, right);
    if (open !== undefined && above !== undefined && goesOn(open, above, row, edge, style)) {
      open.rest ??= row.x;
      open.rows.push(row);
      return;
    }
    const attached = above !== undefined && isListItem(row.text) && !isGap(above, row, style);
    groups.push({ rows: [row], rest: null, attached, page });
  });
  return groups;
}

/** How far lines reach where they are set in from both sides, as long quotations are. */
function rightEdge(rows: readonly Row[], index: number, left: number, right: number): number {
  const at = rows[index - 1];
  if (at === undefined || at.x < left + at.size) return right;
  const isAlike = (row: Row | undefined): boolean =>
    row !== undefined && Math.abs(row.x - at.x) < at.size * 0.4;
  let from = index - 1;
  let to = index - 1;
  while (index - from < AROUND && isAlike(rows[from - 1])) from -= 1;
  while (to - index < AROUND && isAlike(rows[to + 1])) to += 1;
  const alike = rows.slice(from, to + 1);
  if (alike.length < 3) return right;
  const reach = Math.max(...alike.map((row) => row.right));
  const full = alike.filter((row) => row.right > reach - row.size).length;
  return full >= alike.length / 2 ? reach : right;
}

function isGap(above: Row, row: Row, { leading }: Style): boolean {
  return (row.y - above.y) / Math.max(above.size, row.size) > leading * 1.3;
}

function goesOn(open: Group, above: Row, row: Row, edge: number, style: Style): boolean {
  const level = headingLevel(row, style);
  if (level !== headingLevel(above, style)) return false;
  if (isGap(above, row, style)) return false;
  if (level !== null) return true;
  const label = labelOf(row.text);
  if (label !== null && style.labels.has(label)) return false;
  if (isBold(above) !== isBold(row)) return false;
  if (BROKEN_WORD.test(above.text)) return true;
  const tolerance = Math.max(4, row.size * 0.6);
  const isAside = open.rest !== null && Math.abs(row.x - open.rest) > tolerance;
  if (isListItem(row.text) && (isAside || SENTENCE_END.test(above.text) || endsShort(above, row, edge)))
    return false;
  // A line that begins elsewhere than those above it begins a paragraph.
  return !isAside && !endsShort(above, row, edge);
}

function isBold(row: Row): boolean {
  return row.bold >= row.text.length;
}

/** Whether the next line's first word would have fitted: then the line was ended on purpose. */
function endsShort(above: Row, row: Row, edge: number): boolean {
  const word = /^\S+/u.exec(row.text)?.[0] ?? '';
  const width = ((row.right - row.x) / Math.max(1, weight(row.text))) * weight(word);
  return above.right + above.size * 0.25 + width < edge - above.size * slack(above.text, row.text);
}

/** How much shorter a line must be, in sizes: little where one sentence ends and another begins, much amid a sentence. */
function slack(above: string, below: string): number {
  if (SENTENCE_END.test(above)) return 0.2;
  return /^\p{Ll}/u.test(below) ? 4 : 1.5;
}

/** How wide letters are beside each other, roughly, in any face. */
function weight(text: string): number {
  const narrow = text.match(/[ijlrtfI.,;:'!|()[\]\s-]/gu)?.length ?? 0;
  const wide = text.match(/[mwMW—%@]/gu)?.length ?? 0;
  const capitals = text.match(/[A-HJ-LN-VX-Z]/gu)?.length ?? 0;
  return text.length - narrow * 0.4 + wide * 0.6 + capitals * 0.35;
}

/**
 * Whether the first paragraph of a page or column only goes on with the last one before it: neither ends or begins as a
 * paragraph does. `edge` is how far lines before it reach; `isAside` where one of the two stands across columns.
 */
export function continues(
  last: Group,
  next: Group,
  { edge, isAside }: { readonly edge: number; readonly isAside: boolean },
  style: Style,
): boolean {
  const above = last.rows.at(-1);
  const [row] = next.rows;
  if (above === undefined || row === undefined) return false;
  if (headingLevel(above, style) !== null || headingLevel(row, style) !== null) return false;
  if (Math.abs(above.size - row.size) > 1 || isBold(above) !== isBold(row)) return false;
  const label = labelOf(row.text);
  if (isListItem(row.text) || (label !== null && style.labels.has(label))) return false;
  if (/^[\p{Ll}(]/u.test(row.text) || BROKEN_WORD.test(above.text)) return true;
  return !isAside && !SENTENCE_END.test(above.text) && !endsShort(above, row, edge);
}

/** A group as a block. */
export function blockOf(group: Group, style: Style, locator: Pick<Paragraph, 'locator'>): Block {
  const [first] = group.rows;
  const { text, bold } = textOf(group.rows, style);
  const level = first === undefined ? null : headingLevel(first, style);
  return level === null
    ? { ...paragraph([{ text, bold }], group.attached), ...locator }
    : { kind: 'heading', level, text: text.replaceAll('\t', ' '), attached: false, ...locator };
}

/** The rows of a paragraph as one line. */
export function textOf(rows: readonly Row[], { vocabulary }: Pick<Style, 'vocabulary'>): TextLine {
  const parts: string[] = [];
  let length = 0;
  let bold = 0;
  rows.forEach((row, index) => {
    const text = index === 0 ? row.text : row.text.replaceAll('\t', ' ');
    const above = rows[index - 1];
    const { dropped, between } = above === undefined ? NOTHING : seamOf(above.text, text, vocabulary);
    if (dropped === 1) parts.push(parts.pop()?.slice(0, -1) ?? '');
    const isWhole = bold >= length;
    length -= dropped;
    parts.push(between, text);
    const start = length + between.length;
    length = start + text.length;
    if (isWhole && row.bold > 0) bold = start + row.bold;
    else bold = Math.min(bold, start - between.length);
  });
  return { text: parts.join(''), bold: Math.min(bold, length) };
}
