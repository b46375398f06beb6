import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const STUDY = 'fixtures/licensing-robbins-en';

interface CheckJson {
  readonly file?: string;
  readonly rule: string;
  readonly severity: string;
  readonly confidence?: number;
  readonly message: string;
  readonly where: readonly (string | { section: string; line: number; quote: string })[];
  readonly advice: string;
}

async function json(argv: readonly string[], cwd = ROOT): Promise<readonly CheckJson[]> {
  return JSON.parse((await telaah(['verify', ...argv, '--json'], cwd)).out) as CheckJson[];
}

/** An article that rates the whole one way in its abstract and another in its conclusion. */
const MANUSCRIPT = `# Kinerja Pegawai pada Dinas Contoh

## ABSTRAK

Hasil penelitian menunjukkan bahwa kinerja pegawai pada Dinas Contoh tergolong baik.

## PENDAHULUAN

Dinas Contoh adalah dinas rekaan. Pegawai berjumlah 41 orang, terdiri atas 20 laki-laki dan 25 perempuan.

## PEMBAHASAN

### 1. Kualitas kerja

Kualitas kerja pegawai tergolong baik karena laporan selesai sesuai prosedur.

## SIMPULAN

Dapat disimpulkan bahwa kinerja pegawai pada Dinas Contoh tergolong kurang baik.
`;

describe('a study', () => {
  it('is verified from its folder, gravest first, with what to do', async () => {
    const { code, out } = await telaah(['verify', STUDY], ROOT);
    expect(code).toBe(1);
    expect(out).toMatch(/\d warnings?, \d notes?/u);
    expect(out.indexOf('Warnings (')).toBeLessThan(out.indexOf('Notes ('));
    expect(out).toContain('R07  A technique without evidence');
    expect(out).toContain('→ Gather data with that technique');
  });

  it('gives other programs an array', async () => {
    const found = await json([STUDY]);
    for (const check of found)
      expect(Object.keys(check)).toEqual(['rule', 'severity', 'message', 'where', 'advice']);
    expect(found.map(({ rule }) => rule)).toContain('R07');
    expect((await json([STUDY, '--lang', 'id'])).find(({ rule }) => rule === 'R07')?.message).toContain(
      'tidak ada bukti dari',
    );
  });

  it('ends with 0 where nothing is found, and tells so', async () => {
    const { code, out } = await telaah(['verify', STUDY, '--rule', 'R11'], ROOT);
    expect(code).toBe(0);
    expect(out).toContain('find nothing');
  });

  it('takes information for a reason to stop only when asked', async () => {
    const argv = ['verify', STUDY, '--rule', 'hangs-on-one,negative-cases'];
    const { code, out } = await telaah(argv, ROOT);
    expect([code, out.includes('Notes ('), out.includes('Warnings (')]).toEqual([0, true, false]);
    expect((await telaah([...argv, '--strict'], ROOT)).code).toBe(1);
  });

  it.each([120, 80, 40])('fits %i columns in both languages', async (columns) => {
    for (const lang of ['id', 'en']) {
      const { out } = await telaah(['verify', STUDY, '--lang', lang], ROOT, { columns });
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it('may be single files of data, with a codebook', async () => {
    const file = `${STUDY}/interviews/W-02.md`;
    const found = await json([file, '-c', 'robbins-2010']);
    expect(found.every(({ confidence }) => confidence === undefined)).toBe(true);
    expect(found.map(({ rule }) => rule)).toContain('R24');
  });
});

describe('a manuscript', () => {
  const manuscripts = (): string => folderWith({ 'naskah.md': MANUSCRIPT, 'lain.md': MANUSCRIPT });

  it('is any file, with every place quoted', async () => {
    const found = await json(['naskah.md'], manuscripts());
    expect(found.length).toBeGreaterThan(0);
    for (const check of found) {
      expect(Object.keys(check)).toEqual(['rule', 'severity', 'confidence', 'message', 'where', 'advice']);
      expect(check.where.length).toBeGreaterThan(0);
      for (const place of check.where) {
        expect(Object.keys(place)).toEqual(['section', 'line', 'quote']);
        if (typeof place === 'string') throw new Error('a place has a quote');
        expect(MANUSCRIPT.replace(/\s+/gu, ' ')).toContain(place.quote.split(' … ')[0]);
      }
    }
  });

  it('is listed with lines, confidence and advice, in its own language unless told otherwise', async () => {
    const { code, out } = await telaah(['verify', 'naskah.md'], manuscripts());
    expect(code).toBe(1);
    expect(out).toMatch(/baris \d+: “/u);
    expect(out).toMatch(/\(keyakinan\u00a0\d+\u00a0%\)/u);
    const english = await telaah(['verify', 'naskah.md', '--lang', 'en'], manuscripts());
    expect(english.out).toMatch(/line \d+: “/u);
  });

  it('says which file where there are several', async () => {
    const found = await json(['naskah.md', 'lain.md'], manuscripts());
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['naskah.md', 'lain.md']));
  });

  it.each([120, 80, 40])('fits %i columns', async (columns) => {
    const { out } = await telaah(['verify', 'naskah.md'], manuscripts(), { columns });
    for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
  });

  it('can be compared with its study', async () => {
    const { code, err } = await telaah(
      ['verify', join(manuscripts(), 'naskah.md'), '--study', STUDY, '--json'],
      ROOT,
    );
    expect(code, err).toBe(1);
  });
});

describe('a file near a study', () => {
  const study = 'title: Contoh\ncodebook: robbins-2010\n';
  const files = { 'study.yaml': study, 'naskah.md': MANUSCRIPT, 'interviews/W-01.md': MANUSCRIPT };

  it('is a manuscript, and the user is told what else there is', async () => {
    const beside = await telaah(['verify', 'naskah.md'], folderWith(files));
    expect(beside.out).toContain('keyakinan');
    expect(beside.err).toContain('telaah verify naskah.md --study .');
    const within = await telaah(['verify', 'interviews/W-01.md', '--lang', 'en'], folderWith(files));
    expect(within.err).toContain('lies within a study. For the study: telaah verify .');
    expect((await telaah(['verify', 'naskah.md'], folderWith({ 'naskah.md': MANUSCRIPT }))).err).toBe('');
  });
});

describe('mistakes', () => {
  const refused = async (...argv: string[]) =>
    telaah(['verify', '--lang', 'en', ...argv], folderWith({ 'naskah.md': MANUSCRIPT }));

  it('says what to write for a manuscript beside its study', async () => {
    const { code, err } = await refused(join(ROOT, STUDY), 'naskah.md');
    expect(code).toBe(2);
    expect(err).toContain('telaah verify naskah.md --study');
    const alone = await refused(join(ROOT, STUDY), '--study', 'x');
    expect(alone.code).toBe(2);
    expect(alone.err).toContain('--study goes with a manuscript only');
  });

  it('knows its rules', async () => {
    const { code, err } = await refused('naskah.md', '--rule', 'R3');
    expect(code).toBe(2);
    expect(err).toContain('there is no rule "R3"');
    expect(err).toContain('telaah verify --rules');
    expect((await refused('nothing.md')).err).toContain('[INPUT_NOT_FOUND]');
  });
});

describe('the list of rules', () => {
  it('names every rule of studies and manuscripts', async () => {
    const rules = (await json(['--rules'])) as unknown as { rule: string; checks: string; name: string }[];
    const ids = (checks: string) => rules.filter((rule) => rule.checks === checks).map(({ rule }) => rule);
    expect(ids('study')).toEqual(expect.arrayContaining(['R03', 'R04', 'R24', 'hangs-on-one']));
    expect(ids('manuscript')).toEqual(expect.arrayContaining(['R01', 'R04', 'R21']));
    expect((await telaah(['verify', '--rules', '--lang', 'en'], ROOT)).out).toContain(
      'Rules for a manuscript',
    );
  });

  it('stands in the documentation', () => {
    const method = readFileSync(join(ROOT, 'docs/method.md'), 'utf8');
    for (const rule of ['R03', 'R08', 'R17', 'hangs-on-one', 'negative-cases'])
      expect(method).toContain(`| ${rule} |`);
  });
});
