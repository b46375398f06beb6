import { windows1252 } from '../decode.ts';

/** RTF's character sets by their Windows code pages. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
const SYMBOL_CHARSET = 2;
const PAGES: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
};

/** How the bytes of a font are read: an encoding of TextDecoder, or `symbol` for fonts of signs. */
export type Letters = string;

export function lettersOfCharset(charset: number): Letters | null {
  return charset === SYMBOL_CHARSET ? 'symbol' : (CHARSETS[charset] ?? null);
}

export function lettersOfPage(page: number): Letters {
  return page >= 1250 && page <= 1258 ? `windows-${String(page)}` : (PAGES[page] ?? 'windows-1252');
}

/** Bytes, each given as the character of its value, as text. */
export function textOf(bytes: string, letters: Letters): string {
  if (/^\p{ASCII}*$/u.test(bytes) && letters !== 'symbol') return bytes;
  // Signs of Symbol and Wingdings stand before list items.
  if (letters === 'symbol') return bytes.replace(/[^ \t]+/gu, '•');
  const raw = Buffer.from(bytes, 'latin1');
  return letters === 'windows-1252' ? windows1252(raw) : new TextDecoder(letters).decode(raw);
}
