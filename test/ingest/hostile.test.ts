import { truncateSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/ingest/index.ts';
import { type ErrorDetail, TelaahError } from '../../src/model/error.ts';
import { folderWith } from '../support/folder.ts';
import { read } from './support.ts';

async function errorOf(path: string, content: string | Uint8Array): Promise<ErrorDetail> {
  const error: unknown = await read(path, content).catch((caught: unknown) => caught);
  if (!(error instanceof TelaahError) || error.details[0] === undefined) throw new Error('no TelaahError');
  return error.details[0];
}

/** A zip of one deflated file that claims to be as small as it is packed. */
function zipOf(name: string, content: Uint8Array): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04', 'latin1');
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(packed.length, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 'latin1');
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(packed.length, 24);
  entry.writeUInt16LE(name.length, 28);
  const directory = local.length + name.length + packed.length;
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(directory, 16);
  return Buffer.concat([local, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('front matter', () => {
  it.each(['js', 'javascript', 'JS', 'json', 'coffee', 'toml'])('never runs ---%s', async (language) => {
    const marker = `telaahRan_${language}`;
    const error = await errorOf('a.md', `---${language}\nglobalThis.${marker} = true\n---\nSatu.`);
    expect(error).toMatchObject({
      code: 'FRONT_MATTER_INVALID',
      place: { file: 'a.md', line: 1, column: 1 },
    });
    expect(marker in globalThis).toBe(false);
  });

  it('says where broken YAML breaks, twice alike', async () => {
    for (const _ of [1, 2]) {
      const error = await errorOf('a.md', '---\nid: W-01\ndate: [2025\n---\nSatu.');
      expect(error).toMatchObject({ code: 'FRONT_MATTER_INVALID', place: { file: 'a.md', line: 3 } });
    }
    const twice = await errorOf('a.md', '---\nid: W-01\nid: W-02\n---\nSatu.');
    expect(twice).toMatchObject({ place: { line: 3, column: 1, sourceLine: 'id: W-02' } });
  });

  it('refuses aliases, which can grow without end', async () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghij'
        .split('')
        .map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(',')}]`),
    ];
    const error = await errorOf('a.md', `---\nid: W-01\n${bomb.join('\n')}\n---\nSatu.`);
    expect(error.code).toBe('FRONT_MATTER_INVALID');
    expect(error.message.en).toContain('alias');
    const one = await errorOf('a.md', '---\nid: W-01\nplace: *nama\n---\nSatu.');
    expect(one.place).toMatchObject({ line: 3, column: 8, sourceLine: 'place: *nama' });
  });

  it('keeps values as they are written', async () => {
    const { document } = await read(
      'documents/a.md',
      '---\nid: 007\nplace: 12:30\ntitle: no\n__proto__: { technique: interview }\n---\nSatu.',
    );
    expect(document).toMatchObject({ id: '007', place: '12:30', title: 'no', technique: 'document' });
  });

  it.each([
    ['a rule', '---\n\nSatu: dua.\n\n---\n\nTiga.', 2],
    ['speech between rules', '---\nPeneliti: Halo?\n\nInforman: Ya.\n---\n', 2],
    ['an open fence', '---\nid: W-01\n\nSatu.', 2],
    ['dashes before text', '--- lapangan ---\n\nSatu.', 2],
    ['a long rule', '------\nid: x\n---\nSatu.', 2],
  ])('leaves %s in the text', async (_, text, count) => {
    expect((await read('documents/a.md', text)).units).toHaveLength(count);
  });

  it('reads an empty one, and one with keys of others', async () => {
    expect((await read('documents/a.md', '---\n---\nSatu.')).units).toEqual(['Satu.']);
    expect((await read('documents/a.md', '---\nlayout: post\ntags:\n  - a\n---\nSatu.')).units).toEqual([
      'Satu.',
    ]);
  });
});

describe('files that are not what they seem', () => {
  it.each([
    ['a.pdf', '%PDF-1.7', 'INPUT_UNREADABLE', /PDF/u],
    ['a.doc', 'x', 'FORMAT_UNSUPPORTED', /Save As > Word Document \.docx.*--convert-to docx/u],
    ['a.pages', 'x', 'FORMAT_UNSUPPORTED', /Export To > Word/u],
    ['a.wps', 'x', 'FORMAT_UNSUPPORTED', /WPS Office/u],
    ['a.gdoc', 'x', 'FORMAT_UNSUPPORTED', /Download/u],
    ['a.mp3', 'x', 'FORMAT_UNSUPPORTED', /Transcribe/u],
    ['noextension', 'x', 'FORMAT_UNSUPPORTED', /\.docx/u],
    ['a.txt', '%PDF-1.7 ...', 'FORMAT_UNSUPPORTED', /PDF/u],
    ['a.md', '{\\rtf1 x}', 'FORMAT_UNSUPPORTED', /\.rtf/u],
    ['a.rtf', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'FORMAT_UNSUPPORTED', /docx/u],
    ['a.odt', '{\\rtf1 x}', 'FORMAT_UNSUPPORTED', /\.rtf/u],
    ['a.html', '%PDF-1.7', 'FORMAT_UNSUPPORTED', /PDF/u],
    [
      'a.docx',
      Buffer.concat([Buffer.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]),
      'INPUT_UNREADABLE',
      /password/u,
    ],
    ['a.docx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'FORMAT_UNSUPPORTED', /docx/u],
    ['a.docx', 'hanya teks', 'INPUT_UNREADABLE', /docx/u],
    ['a.docx', '', 'INPUT_UNREADABLE', /docx/u],
    [
      'a.md',
      Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR dan teks lain', 'latin1'),
      'INPUT_UNREADABLE',
      /Pictures/u,
    ],
    ['a.txt', Buffer.from('\xff\xd8\xff\xe0 JFIF dan teks lain', 'latin1'), 'INPUT_UNREADABLE', /Pictures/u],
    [
      'a.txt',
      Uint8Array.from({ length: 2000 }, (_, at) => (at * at * 31 + at * 7) % 251),
      'INPUT_UNREADABLE',
      /wrong file/u,
    ],
    ['a.txt', 'data\0\0\0\u0001data\0\u0002'.repeat(20), 'INPUT_UNREADABLE', /wrong file/u],
    ['a.docx', zipOf('hello.txt', Buffer.from('hello')), 'INPUT_UNREADABLE', /docx/u],
  ])('refuses %s with a way out', async (path, content, code, hint) => {
    const error = await errorOf(path, content);
    expect(error).toMatchObject({ code, place: { file: path } });
    expect(error.hint?.en).toMatch(hint);
  });

  it('reads text that only begins like a picture or has a stray NUL', async () => {
    const { units } = await read(
      'documents/a.txt',
      'RIFF adalah singkatan.\n\nGIF89 juga, dengan satu\0 NUL.',
    );
    expect(units).toEqual(['RIFF adalah singkatan.', 'GIF89 juga, dengan satu NUL.']);
  });

  it('refuses a Word file that is cut off anywhere', async () => {
    const whole = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Satu.')] }] }));
    for (const part of [0.1, 0.5, 0.9, 0.999]) {
      const error = await errorOf('a.docx', whole.subarray(0, Math.floor(whole.length * part)));
      expect(error.code).toBe('INPUT_UNREADABLE');
    }
  });

  it('refuses a zip bomb without unpacking all of it', async () => {
    const error = await errorOf('a.docx', zipOf('word/document.xml', Buffer.alloc(200 * 1024 * 1024, 32)));
    expect(error).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: { en: expect.stringContaining('64 MB') as string },
    });
  });

  it('names files that are missing, are folders, or are too large', async () => {
    const folder = folderWith({ 'folder.md/x.md': 'x', 'big.txt': 'x' });
    truncateSync(join(folder, 'big.txt'), 101 * 1024 * 1024);
    const codeOf = async (path: string): Promise<string | undefined> => {
      const error: unknown = await readSource(
        { file: join(folder, path), path, meta: {}, speakers: {} },
        [],
      ).catch((caught: unknown) => caught);
      return error instanceof TelaahError ? error.details[0]?.code : undefined;
    };
    expect(await codeOf('none.md')).toBe('INPUT_NOT_FOUND');
    expect(await codeOf('folder.md')).toBe('INPUT_UNREADABLE');
    expect(await codeOf('big.txt')).toBe('INPUT_UNREADABLE');
  });

  it('reads an empty file as a document without units', async () => {
    for (const content of ['', '\n\n', '---\nid: W-09\n---\n', '\ufeff']) {
      expect(await read('documents/a.md', content)).toMatchObject({ units: [], codes: ['NO_UNITS'] });
    }
  });
});

describe('text that would act elsewhere', () => {
  it('stays text, without escapes', async () => {
    const text =
      'Ini <script>alert(1)</script> \u001b[31mmerah\u001b[0m \u001b]0;judul\u0007x\u0000y \u202eterbalik\u202c =HYPERLINK("x")';
    expect((await read('documents/a.md', text)).units).toEqual([
      'Ini <script>alert(1)</script> merah xy terbalik =HYPERLINK("x")',
    ]);
  });

  it('reads long lines and many marks in good time', async () => {
    const lots = 200_000;
    for (const text of [
      '*a '.repeat(lots),
      '**'.repeat(lots),
      `${'# x'.padEnd(lots)}y`,
      '| a? | b |\n'.repeat(lots / 10),
      '<!--'.repeat(lots),
      '[a '.repeat(lots),
      `P: a?\n${'I-01: 1. b\n'.repeat(lots / 10)}`,
      `A${'(a'.repeat(lots)}`,
    ]) {
      const start = process.hrtime.bigint();
      await read('interviews/a.md', text);
      expect(Number(process.hrtime.bigint() - start) / 1e9).toBeLessThan(5);
    }
  });
});
