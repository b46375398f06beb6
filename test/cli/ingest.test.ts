import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

// Synthetic, made up for the test.
const W =
  'Tanggal: 12 Maret 2025\n\nPeneliti: Apa kendalanya?\n\nI-03: Komputer lama.\n\nPenelti: Lalu?\n\nI-03: Sudah lapor.\n\nPeneliti: Siapa?\n\nI-03: Kepala seksi.\n\nPeneliti: Ada lagi?\n\nI-03: Tidak.';
const O = '07.30 apel.\n08.10 loket buka.';

describe('telaah ingest', () => {
  it('shows who speaks, the first units, and what was guessed', async () => {
    const folder = folderWith({ 'interviews/W-03.txt': W });
    const { code, out } = await telaah(['ingest', 'interviews/W-03.txt', '--lang', 'en'], folder, {
      columns: 80,
    });
    expect(code).toBe(0);
    expect(out).toContain('Interview · id W-03 · informant I-03 · 2025-03-12');
    expect(out).toMatch(/Peneliti\s+interviewer\s+–\s+4/u);
    expect(out).toMatch(/I-03\s+informant\s+I-03\s+4/u);
    expect(out).toContain('4 units (answers)');
    expect(out).toContain('? Apa kendalanya?');
    expect(out).toContain('… and 1 more; to see all: --units');
    expect(out).toContain('! the label "Penelti" was read as "Peneliti"  [SPEAKER_CORRECTED]');
    const all = await telaah(['ingest', 'interviews/W-03.txt', '--units'], folder, { columns: 40 });
    expect(all.out).toContain('Tidak.');
    expect(Math.max(...all.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('reads a file as its study does', async () => {
    const folder = folderWith({
      'study.yaml':
        'title: Uji\nlanguage: id\ncodebook: robbins-2010\nsources:\n  - path: interviews/*.txt\n    speakers: { A: interviewer, B: I-01 }\n',
      'informants.csv': 'id,nama\nI-01,Sumi\n',
      'interviews/W-01.txt': 'A: Apa kendalanya?\nB: Komputer lama.\nA: Lalu?\nB: Lapor.',
    });
    const { out } = await telaah(['ingest', 'W-01.txt', '--json'], join(folder, 'interviews'));
    const { documents } = JSON.parse(out) as {
      documents: { path: string; informant: string; warnings: unknown[] }[];
    };
    expect(documents.map(({ path, informant, warnings }) => [path, informant, warnings])).toEqual([
      ['interviews/W-01.txt', 'I-01', []],
    ]);
    const whole = await telaah(['ingest', '.'], folder);
    expect(whole.out).toContain('interviews/W-01.txt');
  });

  it('writes transcripts that read the same, and nothing over what is there', async () => {
    const folder = folderWith({ 'interviews/W-03.txt': W, 'observations/O-01.txt': O });
    const first = await telaah(['ingest', 'interviews', 'observations', '--out', 'clean'], folder);
    expect(first.code).toBe(0);
    expect(readdirSync(join(folder, 'clean')).sort()).toEqual(['O-01.md', 'W-03.md']);
    const text = readFileSync(join(folder, 'clean/W-03.md'), 'utf8');
    expect(text).toContain('**I-03:** Komputer lama.');
    const again = await telaah(['ingest', 'interviews', '--out', 'clean'], folder);
    expect(again.code).toBe(2);
    expect(again.err).toContain('OUTPUT_REFUSED');
    expect(readFileSync(join(folder, 'clean/W-03.md'), 'utf8')).toBe(text);
    const units = async (path: string): Promise<unknown> => {
      const { out } = await telaah(['ingest', path, '--json'], folder);
      return (JSON.parse(out) as { documents: { units: unknown }[] }).documents[0]?.units;
    };
    expect(await units('clean/W-03.md')).toEqual(await units('interviews/W-03.txt'));
    expect((await telaah(['ingest', 'interviews', '--out', 'clean', '--force'], folder)).code).toBe(0);
  });

  it('never writes over a source, whatever is forced', async () => {
    const folder = folderWith({ 'W-03.md': W });
    const { code, err } = await telaah(['ingest', 'W-03.md', '--out', '.', '--force'], folder);
    expect([code, err.includes('OUTPUT_REFUSED')]).toEqual([2, true]);
    expect(readFileSync(join(folder, 'W-03.md'), 'utf8')).toBe(W);
  });

  it('names what it cannot read, reads the rest, and keeps names inside the folder', async () => {
    const folder = folderWith({
      'a.md': `---\nid: "../../x/\\u001b[31mw"\ntechnique: interview\n---\n${W}`,
      'b.zip': 'PK',
    });
    const { code, out } = await telaah(['ingest', 'a.md', 'b.zip', '--out', 'clean'], folder);
    expect(code).toBe(2);
    expect(out).toContain('b.zip: tidak terbaca');
    expect(out).toContain('FORMAT_UNSUPPORTED');
    expect(out).not.toContain('\u001b[31m');
    expect(readdirSync(join(folder, 'clean'))).toHaveLength(1);
    expect(existsSync(join(folder, '../x'))).toBe(false);
  });
});
