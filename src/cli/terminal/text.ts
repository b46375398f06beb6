import wrapAnsi from 'wrap-ansi';
import { type Bilingual, type Lang, onOneLine } from '../../model/text.ts';

/** Chooses the wording for a language. */
export type Say = (text: Bilingual) => string;

export const sayIn =
  (lang: Lang): Say =>
  (text) =>
    text[lang];

/**
 * Makes text safe to show in a terminal: control characters, escape sequences and direction overrides that a
 * transcript may hold are dropped; line breaks and tabs become spaces.
 */
export function printable(text: string): string {
  return onOneLine(text).replace(/[\u200e\u200f]/gu, '');
}

/** `1 unit`, `2 units`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Text wrapped to `width`, every line moved in by `by`, all but the first by `further`. */
export function indented(text: string, by: string, width: number, further = by): string {
  return wrapAnsi(text, width - further.length, { hard: true })
    .split('\n')
    .map((line, at) => `${at === 0 ? by : further}${line}`)
    .join('\n');
}
