import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readableExtensions, readSource } from '../../src/ingest/index.ts';
import { TelaahError } from '../../src/model/error.ts';
import type { Document as Source } from '../../src/model/source.ts';
import { folderWith } from '../support/folder.ts';

const ROSTER = [{ id: 'I-01', name: 'Sumiati Rahayu', role: null, group: null, attributes: {} }];

function sound({ text, units }: Source): void {
  let last = 0;
  units.forEach((unit, index) => {
    const slice = text.slice(unit.start, unit.end);
    expect(unit.ordinal).toBe(index + 1);
    expect(unit.start).toBeGreaterThanOrEqual(last);
    expect(slice).not.toBe('');
    expect(slice).toBe(slice.trim());
    last = unit.end;
  });
  expect(last).toBeLessThanOrEqual(text.length);
  expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\ufeff]/u);
  expect(text).not.toContain('\n\n\n');
}

/** Reads twice: sound and the same, or the same error. */
async function readTwice(
  folder: string,
  name: string,
  bytes: string | Uint8Array,
  technique: 'interview' | 'document',
): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const once = async (): Promise<unknown> => {
    try {
      return await readSource(
        { file, path: name, meta: { technique }, speakers: { X: 'interviewer' } },
        ROSTER,
      );
    } catch (error) {
      if (error instanceof TelaahError) return error.details;
      throw error;
    }
  };
  const first = await once();
  if (typeof first === 'object' && first !== null && 'value' in first) sound(first.value as Source);
  expect(await once()).toEqual(first);
}

const technique = fc.constantFrom('interview' as const, 'document' as const);
const piece = fc.constantFrom(
  'Peneliti: ',
  'I-01: ',
  'P : ',
  'J=',
  '**Peneliti** ',
  'Bu Sumi: ',
  'X - ',
  'Jawab: ',
  '[00:01 - 00:02]',
  '(tertawa)',
  '1. ',
  '2) ',
  '- ',
  '# ',
  '| a | b |',
  '|---|---|',
  '| No | Pertanyaan | Jawaban |',
  '| Peneliti | apa? |',
  'Tanggal: 12 Maret 2025',
  'Nama: Sumi',
  'apa?',
  'ya begitu',
  '---',
  'id: W-01',
  '*',
  '_',
  '\\',
  '\t',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\u00a0',
  '\u200b',
  '\u001b[0m',
  '<!--',
  '-->',
  'Tabel 1.',
  ':',
);

describe('reading', () => {
  it('is sound for text made of all that layouts are made of', async () => {
    const folder = folderWith({});
    const name = fc.constantFrom('a.md', 'a.txt');
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), name, technique, async (pieces, file, kind) => {
        await readTwice(folder, file, pieces.join(''), kind);
      }),
      { numRuns: 15000 },
    );
  });

  it('never fails on any bytes but with a TelaahError', async () => {
    const folder = folderWith({});
    const name = fc.constantFrom(...readableExtensions.map((extension) => `a.${extension}`));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), name, technique, async (bytes, file, kind) => {
        await readTwice(folder, file, bytes, kind);
      }),
      { numRuns: 3000 },
    );
  });

  describe('of a damaged Word file', () => {
    let whole: Uint8Array;
    beforeAll(async () => {
      const children = ['Peneliti: Apa?', 'I-01: Ini.', 'Peneliti: Lalu?', 'I-01: Itu.'].map(
        (text) => new Paragraph(text),
      );
      whole = await Packer.toBuffer(new Document({ sections: [{ children }] }));
    });

    it('never fails but with a TelaahError', async () => {
      const folder = folderWith({});
      const change = fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(
          fc.array(change, { minLength: 1, maxLength: 8 }),
          technique,
          async (changes, kind) => {
            const bytes = Uint8Array.from(whole);
            for (const [where, byte] of changes) bytes[Math.floor(where * bytes.length)] = byte;
            await readTwice(folder, 'a.docx', bytes, kind);
          },
        ),
        { numRuns: 1500 },
      );
    });
  });
});
