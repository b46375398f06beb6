import { createHash } from 'node:crypto';

/** Words alone: what a spreadsheet does to case, space and punctuation makes no other text of it. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** 64 bits of SHA-256 in hexadecimal. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Of a text's words. */
export const textPrint = (text: string): string => digest(wordsOf(text).join(' '));

/** Of a note, whatever the space in it: a CSV keeps no line breaks. */
export const notePrint = (text: string): string => digest(text.replace(/\s+/gu, ' ').trim());
