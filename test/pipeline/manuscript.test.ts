import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { TelaahError } from '../../src/model/error.ts';
import { type VerifiedManuscript, verifyManuscript } from '../../src/pipeline/manuscript.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function verify(name: string, content: string): Promise<VerifiedManuscript> {
  const folder = mkdtempSync(join(tmpdir(), 'telaah-manuscript-'));
  folders.push(folder);
  writeFileSync(join(folder, name), content);
  return verifyManuscript(join(folder, name), name);
}

async function codeOf(promise: Promise<unknown>): Promise<string | undefined> {
  try {
    await promise;
    return undefined;
  } catch (error) {
    return error instanceof TelaahError ? error.details[0]?.code : String(error);
  }
}

describe('a manuscript from a file', () => {
  it('of text has its checks at its lines', async () => {
    const text =
      'PENDAHULUAN\n\nKantor memiliki 50 pegawai yang terdiri dari 20 orang PNS dan 15 orang honorer.\n';
    const { manuscript, checks } = await verify('naskah.md', text);

    expect(manuscript.name).toBe('naskah.md');
    expect(checks.map(({ rule, where }) => [rule, where[0]?.line])).toContainEqual(['R04', 3]);
  });

  it('of Word has its headings, tables and paragraphs, and the places of its checks are paragraphs', async () => {
    const file = fileURLToPath(
      new URL('../../fixtures/manuscripts/sosial-robbins-judge.docx', import.meta.url),
    );
    const { manuscript, checks } = await verifyManuscript(file, 'naskah.docx');
    const roles = new Set(manuscript.sections.map(({ role }) => role));
    const law = checks.find(({ rule }) => rule === 'R25');

    expect([...roles]).toEqual(
      expect.arrayContaining(['abstract', 'introduction', 'method', 'findings', 'conclusion', 'references']),
    );
    expect(manuscript.text.split('\n')[(law?.where[0]?.line ?? 0) - 1]).toContain('Nomor 53 Tahun 2010');
  });

  it('gives the same checks every time', async () => {
    const file = fileURLToPath(new URL('../../fixtures/manuscripts/satpol-non-asn.txt', import.meta.url));

    expect(await verifyManuscript(file, 'a.txt')).toEqual(await verifyManuscript(file, 'a.txt'));
  });

  it.each([
    ['naskah.txt', '  \n\n', 'INPUT_UNREADABLE'],
    ['naskah.txt', '%PDF-1.7\n%âãÏÓ\n1 0 obj', 'FORMAT_UNSUPPORTED'],
    ['naskah.pdf', '%PDF-1.7', 'INPUT_UNREADABLE'],
    ['naskah.doc', 'x', 'FORMAT_UNSUPPORTED'],
    ['naskah.docx', 'Bukan Word.', 'INPUT_UNREADABLE'],
    ['naskah.odt', 'PK', 'INPUT_UNREADABLE'],
  ])('that cannot be read is refused: %s %j', async (name, content, code) => {
    expect(await codeOf(verify(name, content))).toBe(code);
  });

  it('that is not there is refused', async () => {
    expect(await codeOf(verifyManuscript('/nowhere/naskah.txt', 'naskah.txt'))).toBe('INPUT_NOT_FOUND');
  });
});
