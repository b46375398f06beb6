import type { Inline, List, Note, Paragraph, TableRow } from './model.ts';

/** Control characters, and marks that turn the reading direction round. */
const UNPRINTABLE = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Text of a source as one line that can do nothing but be read. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(UNPRINTABLE, '');
}

export function plain(text: string): Inline {
  return { kind: 'text', text: oneLine(text) };
}

export function strong(text: string): Inline {
  return { kind: 'strong', text: oneLine(text).trim() };
}

/** What a sentence is made of: words, words set apart, or a sentence already made. */
export type Part = string | number | Inline | readonly Inline[];

/** A sentence with words set apart: `` words`rated ${strong('good')}` ``. */
export function words(texts: TemplateStringsArray, ...parts: readonly Part[]): Inline[] {
  return texts.flatMap((text, at) => {
    const part = parts[at];
    return [...(text === '' ? [] : [plain(text)]), ...(part === undefined ? [] : inlinesOf(part))];
  });
}

function inlinesOf(part: Part): readonly Inline[] {
  if (typeof part === 'object') return 'kind' in part ? [part] : part;
  return part === '' ? [] : [plain(String(part))];
}

/** Sentences with a space between them; empty ones are left out. */
export function sentences(...parts: readonly Part[]): Inline[] {
  return parts
    .map(inlinesOf)
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? part : [plain(' '), ...part]));
}

export function paragraph(...parts: readonly Part[]): Paragraph {
  return { kind: 'paragraph', inlines: sentences(...parts) };
}

export function note(...parts: readonly Part[]): Note {
  return { kind: 'note', inlines: sentences(...parts) };
}

export function list(items: readonly Part[], ordered = false): List {
  return { kind: 'list', ordered, items: items.map(inlinesOf) };
}

/** A row of cells; numbers are written out. */
export function row(...cells: readonly Part[]): TableRow {
  return cells.map(inlinesOf);
}
