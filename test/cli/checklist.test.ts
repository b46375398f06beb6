import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const INTERVIEW = `---
informant: I-01
date: 2025-03-12
---
Peneliti: Bagaimana mutu kerja pegawai di sini?
Informan: Sudah sesuai dengan prosedur yang ada, semua berkas diperiksa.
`;

function study(methods = ''): string {
  return folderWith({
    'study.yaml': `title: Studi sintetis\nlanguage: id\ncodebook: mangkunegara-2017\n${methods}`,
    'informants.csv': 'id,role\nI-01,Staf\n',
    'interviews/W-01.md': INTERVIEW,
  });
}

interface Item {
  readonly number: number;
  readonly state: string;
  readonly text: string | null;
}

async function items(folder: string, ...argv: string[]): Promise<readonly Item[]> {
  const { out } = await telaah(['checklist', ...argv, '--json'], folder);
  return (JSON.parse(out) as { items: readonly Item[] }).items;
}

describe('telaah checklist', () => {
  it('fills items from study.yaml, and leaves what is not there missing', async () => {
    const before = await items(study(), 'coreq');
    expect(before).toHaveLength(32);
    expect(before.find(({ number }) => number === 10)?.state).toBe('missing');
    const after = await items(study('methods:\n  sampling: Purposif\n'), 'coreq');
    expect(after.find(({ number }) => number === 10)).toMatchObject({ state: 'filled' });
    expect(after.find(({ number }) => number === 10)?.text).toContain('Purposif');
  });

  it('lists only what is missing', async () => {
    const open = await items(study(), 'srqr', '--missing');
    expect(open.length).toBeGreaterThan(3);
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(['missing']));
  });

  it.each([100, 60, 40])('fits a terminal of %i columns, in both languages', async (columns) => {
    const folder = study();
    for (const lang of ['id', 'en']) {
      const { code, out } = await telaah(['checklist', 'coreq', '-l', lang], folder, { columns });
      expect(code).toBe(0);
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
      expect(out).not.toMatch(/NaN|undefined|null/u);
    }
  });

  it('writes markdown, CSV and Word, by the file’s ending or --format', async () => {
    const folder = study();
    await telaah(['checklist', 'coreq', '--out', 'c.md'], folder);
    expect(readFileSync(join(folder, 'c.md'), 'utf8')).toMatch(/^# COREQ/u);
    const { out } = await telaah(['checklist', 'coreq', '-f', 'csv'], folder);
    expect(out).toMatch(/^\uFEFFnomor,bagian/u);
    const { out: shown, err } = await telaah(['checklist', 'coreq', '-o', 'c.docx'], folder);
    expect(shown).toBe('');
    expect(err).toContain('c.docx');
    const { value } = await mammoth.extractRawText({ path: join(folder, 'c.docx') });
    expect(value).toContain('1. Pewawancara atau fasilitator');
    const again = await telaah(['checklist', 'coreq', '-o', 'c.docx'], folder);
    expect([again.code, again.err.includes('OUTPUT_REFUSED')]).toEqual([2, true]);
    expect((await telaah(['checklist', 'coreq', '-o', 'c.docx', '--force'], folder)).code).toBe(0);
  });

  it('refuses an unknown standard, and Word on the screen', async () => {
    const wrong = await telaah(['checklist', 'corec', '-l', 'en'], study());
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('Did you mean coreq?');
    const folder = study();
    const word = await telaah(['checklist', 'coreq', '-f', 'docx', '-l', 'en'], folder);
    expect(word.code).toBe(2);
    expect(word.err).toContain('--out name.docx');
    expect(existsSync(join(folder, 'coreq.docx'))).toBe(false);
  });
});
