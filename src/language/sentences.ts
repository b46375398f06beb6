import type { Lang, Span } from '../model/text.ts';
import { abbreviations } from './lexicon.ts';

const ABBREVIATIONS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set(abbreviations.id),
  en: new Set(abbreviations.en),
};

/** A possible end: closing marks and the white space after them, or a line end. */
const END = /[.!?…]+["'”’»)\]]*(?=\s|$)|\n+/gu;
const LAST_WORD = /([\p{L}\p{N}][\p{L}\p{N}.]*)$/u;

function endsSentence(text: string, at: number, mark: string, lang: Lang): boolean {
  const after = text.slice(at + mark.length).match(/^\s*(\S)/u)?.[1];
  if (mark.startsWith('\n')) {
    const before = text.lastIndexOf('\n', at - 1);
    const line = text.slice(before + 1, at);
    // A hard-wrapped line goes on in small letters; rows and list items do not.
    return line.includes('|') || after === undefined || !/\p{Ll}/u.test(after);
  }
  if (after === undefined) return true;
  if (/\p{Ll}/u.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = LAST_WORD.exec(text.slice(Math.max(0, at - 30), at))?.[1]?.toLowerCase() ?? '';
  if (ABBREVIATIONS[lang].has(word)) return false;
  // Initials (A.P. Mangkunegara) and the number of a list item at the head of a sentence.
  return (
    !/^(?:\p{L}\.)*\p{L}$/u.test(word) &&
    !(/^\d{1,2}$/.test(word) && /(?:^|\n|[.!?]\s)\d{1,2}$/.test(text.slice(Math.max(0, at - 5), at)))
  );
}

/** The sentences of `text`, trimmed, in order. `offset` is added to every position. */
export function splitSentences(text: string, lang: Lang, offset = 0): Span[] {
  const sentences: Span[] = [];
  let from = 0;
  const push = (to: number): void => {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const end = from + raw.trimEnd().length;
    if (end > start) sentences.push({ start: start + offset, end: end + offset });
    from = to;
  };
  for (const match of text.matchAll(END)) {
    if (endsSentence(text, match.index, match[0], lang)) push(match.index + match[0].length);
  }
  push(text.length);
  return sentences;
}
