import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { pdfReader } from '../../../src/ingest/readers/pdf/index.ts';
import { lookAtParts } from '../../../src/ingest/readers/pdf/streams.ts';
import { column, makePdf } from '../../support/pdf.ts';

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * 1024 * 1024);
const pdfWith = (dictionary: string, data: Buffer | string): Uint8Array => {
  const packed = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const body = `<< ${dictionary} /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`;
  return makePdf([column(['Teks buatan.'])], { extra: [body] });
};

const hex = (data: Buffer): string => `${data.toString('hex')}>`;

/** As PostScript writes bytes in letters. */
function base85(data: Buffer): string {
  let text = '';
  for (let at = 0; at + 4 <= data.length; at += 4) {
    let value = data.readUInt32BE(at);
    const digits = Array.from({ length: 5 }, () => {
      const digit = value % 85;
      value = Math.floor(value / 85);
      return String.fromCharCode(digit + 33);
    });
    text += digits.reverse().join('');
  }
  return `${text}~>`;
}

describe('parts that unpack to more than a document needs', () => {
  const bomb = deflateSync(zeros(120), { level: 9 });

  it.each([
    ['packed', '/Filter /FlateDecode', bomb],
    ['packed, said to be a picture', '/Subtype /Image /Filter /FlateDecode', bomb],
    ['packed without saying so', '/Filter 12 0 R', bomb],
    ['packed and written in hex', '/Filter [/ASCIIHexDecode /FlateDecode]', hex(bomb)],
    [
      'packed and written in letters',
      '/Filter [/ASCII85Decode /FlateDecode]',
      base85(Buffer.concat([bomb, Buffer.alloc((4 - (bomb.length % 4)) % 4)])),
    ],
    ['packed twice', '/Filter [/FlateDecode /FlateDecode]', deflateSync(bomb)],
    [
      'packed again and again',
      '/Filter [/FlateDecode]',
      deflateSync(deflateSync(deflateSync(deflateSync('x')))),
    ],
  ])('are refused: %s', async (_, dictionary, data) => {
    const bytes = pdfWith(dictionary, data);
    expect(lookAtParts(bytes).harmless).toBe(false);
    await expect(pdfReader.read(bytes, 'a.pdf')).rejects.toMatchObject({
      details: [{ code: 'INPUT_UNREADABLE' }],
    });
  });

  it('are refused together where each alone would do', () => {
    const part = deflateSync(zeros(80), { level: 9 }).toString('latin1');
    const bodies = Array.from(
      { length: 12 },
      () => `<< /Filter /FlateDecode /Length ${part.length} >>\nstream\n${part}\nendstream`,
    );
    const bytes = makePdf([column(['Teks buatan.'])], { extra: bodies });
    expect(lookAtParts(bytes).harmless).toBe(false);
  });

  it('let a usual file pass, and damaged parts too', () => {
    expect(lookAtParts(pdfWith('/Filter /FlateDecode', deflateSync(zeros(2)))).harmless).toBe(true);
    expect(lookAtParts(pdfWith('/Filter /FlateDecode', bomb.subarray(0, 40))).harmless).toBe(true);
    expect(lookAtParts(Buffer.from('stream')).harmless).toBe(true);
  });
});
