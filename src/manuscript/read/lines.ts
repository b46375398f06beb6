import type { Span } from '../../model/text.ts';

/** What a format says of a line, beside its words. */
export type Markup =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'row' | 'quote' | 'bold' }
  | null;

/** A line of a manuscript with something on it. */
export interface SourceLine extends Span {
  /** Trimmed, runs of white space collapsed, without marks of emphasis. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Empty lines before it. */
  readonly gap: number;
  readonly markup: Markup;
}

const EMPHASIS = /(\*{1,3}|(?<![\p{L}\p{N}])_{1,2})(?=\S)([^*_\n]*?\S)\1(?![\p{L}\p{N}])/gu;
/** Three or more spaces inside a line part the cells of a table in text taken from a PDF. */
const WIDE_GAP = /\S(?:\t| {3,})\S/u;

const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** The lines of the text of a .md or .txt file, or of text taken from a PDF. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  let gap = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const end = start + raw.length;
    const line = lineOf(raw);
    if (line === null) gap += 1;
    else {
      const indent = raw.length - raw.trimStart().length;
      lines.push({ ...line, line: index + 1, indent, gap, start: start + indent, end });
      gap = 0;
    }
    start = end + 1;
  }
  return lines;
}

/** `null` for a line without text: empty, a rule, the separator of a table's head. */
function lineOf(raw: string): Pick<SourceLine, 'text' | 'markup'> | null {
  if (/^[\s|:=_*-]*$/u.test(raw)) return null;
  const heading = /^ {0,3}(#{1,6})\s+(.*)$/u.exec(raw);
  if (heading !== null) {
    const text = plain(heading[2] ?? '');
    return text === '' ? null : { text, markup: { kind: 'heading', level: heading[1]?.length ?? 1 } };
  }
  const quoted = /^\s*(?:>\s?)+(.*)$/u.exec(raw);
  if (quoted !== null) {
    const text = plain(quoted[1] ?? '');
    return text === '' ? null : { text, markup: { kind: 'quote' } };
  }
  const trimmed = raw.trim();
  if (trimmed.startsWith('|') || / \| .* \| /u.test(trimmed))
    return { text: rowText(trimmed, /\|/u), markup: { kind: 'row' } };
  if (isSpacedRow(raw)) return { text: rowText(trimmed, /\t| {3,}/u), markup: { kind: 'row' } };
  const isBold = /^(\*\*|__)(?!\s)[^*]+\1[.:]?$/u.test(trimmed);
  return { text: plain(trimmed), markup: isBold ? { kind: 'bold' } : null };
}

/** Two wide gaps, or one before a number; lines of prose that were spread out to the margin have many. */
function isSpacedRow(raw: string): boolean {
  const cells = raw.trim().split(/\t| {3,}/u);
  if (!WIDE_GAP.test(raw) || cells.length > 8) return false;
  return cells.some((cell) => /^\d[\d.,]*\s*%?$/u.test(cell.trim())) || raw.includes('\t');
}

function rowText(row: string, separator: RegExp): string {
  return row
    .replace(/^\||\|$/gu, '')
    .split(separator)
    .map((cell) => plain(cell))
    .join(' | ')
    .trim();
}

/** Without marks of emphasis and escapes. */
function plain(text: string): string {
  return tidy(
    text
      .replace(EMPHASIS, '$2')
      .replace(EMPHASIS, '$2')
      .replace(/\\([\\*_#|[\]()-])/gu, '$1'),
  );
}
