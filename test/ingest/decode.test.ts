import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/ingest/clean.ts';
import { decode } from '../../src/ingest/decode.ts';
import { read } from './support.ts';

const TEXT = 'Kafé “loket” – 3 ½ jam…';
const utf16 = (text: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('decode', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), null],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), null],
    ['UTF-16 LE', utf16(`\ufeff${TEXT}`, false), null],
    ['UTF-16 BE', utf16(`\ufeff${TEXT}`, true), null],
    ['UTF-16 LE without a mark', utf16(TEXT, false), 'UTF-16LE'],
    ['UTF-16 BE without a mark', utf16(TEXT, true), 'UTF-16BE'],
    ['Windows-1252', Buffer.from('Kaf\xe9 \x93loket\x94 \x96 3 \xbd jam\x85', 'latin1'), 'Windows-1252'],
  ])('reads %s', (_, bytes, guessed) => {
    expect(decode(bytes)).toMatchObject({ text: TEXT, guessed, isBinary: false });
  });

  it('keeps damaged UTF-8 as UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('“satu” – “dua”'), Buffer.of(0xe2, 0x80)]);
    expect(decode(bytes)).toEqual({ text: '“satu” – “dua”\ufffd', guessed: 'UTF-8', isBinary: false });
  });

  it('makes one spelling and one line end', () => {
    expect(clean('e\u0301\r\na\rb\u2028c\u00a0d\u00ade\u200bf\fg\tH')).toBe('é\na\nb\nc def\ng\tH');
  });

  it('says that an encoding was guessed', async () => {
    const { codes } = await read('documents/a.txt', Buffer.from('Kaf\xe9', 'latin1'));
    expect(codes).toEqual(['ENCODING_GUESSED']);
  });

  it('never throws, and cleans for good', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text } = decode(bytes);
        expect(clean(text)).toBe(text);
        expect(text.replace(/[\n\t]/gu, '')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});
