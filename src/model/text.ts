/** The languages Telaah reads and writes. */
export const LANGS = ['id', 'en'] as const;
export type Lang = (typeof LANGS)[number];

/** The same wording in both languages; everything a user reads carries one of these. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

/**
 * An offset in UTF-16 code units into a document's canonical text,
 * as `String.prototype.slice` takes it.
 */
export type Utf16Offset = number;

/** A stretch of a document's canonical text: `text.slice(start, end)`, end exclusive. */
export interface Span {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
}

/** Whether two spans share any text. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The smallest span that holds all of `spans`; `undefined` for none. */
export function coverSpan(spans: readonly Span[]): Span | undefined {
  if (spans.length === 0) return undefined;
  return {
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** Compares by code units, so that sorting never depends on a locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Text as a file of somebody's may put it into reports and onto screens: without the characters that act (terminal
 * escapes, overrides of direction) and that no XML may hold. Lines and tabs stay.
 */
export function withoutControls(text: string): string {
  return text.replace(/(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The same on one line, as the name of a file is shown. */
export function onOneLine(text: string): string {
  return withoutControls(text.replace(/[\r\n\t]+/gu, ' '));
}
