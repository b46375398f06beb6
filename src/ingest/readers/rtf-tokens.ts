/** One piece of RTF. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly word: string; readonly number: number | null }
  /** A control of one sign: `\~`, `\*`. */
  | { readonly kind: 'sign'; readonly sign: string }
  /** Bytes of text, each as the character of its value; `escaped` when written `\'e9`. */
  | { readonly kind: 'bytes'; readonly bytes: string; readonly escaped: boolean };

const TOKEN =
  /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\/suy;

/**
 * The tokens of RTF, whose bytes stand as characters of the same value. `\binN` passes over N bytes. (Own code: the
 * packages for it set aside as much memory as `\bin` asks for, or are long unkept.)
 */
export function* rtfTokens(source: string): Generator<RtfToken, void, undefined> {
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) return;
    at = TOKEN.lastIndex;
    const [, word, number, hex, sign, brace, text] = match;
    if (word !== undefined) {
      const value = number === undefined ? null : Number(number);
      if (word === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', word, number: value };
    } else if (hex !== undefined) {
      yield { kind: 'bytes', bytes: String.fromCharCode(Number.parseInt(hex, 16)), escaped: true };
    } else if (sign !== undefined) yield { kind: 'sign', sign };
    else if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (text !== undefined) yield { kind: 'bytes', bytes: text, escaped: false };
  }
}
