import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/comparison.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const interview = (answer: string): string =>
  `Peneliti: Bagaimana mutu kerja pegawai, apakah sesuai prosedur?\nInforman: ${answer}\n`;

function studies(codebook = 'mangkunegara-2017'): string {
  const yaml = (title: string, book: string): string => `title: ${title}\nlanguage: id\ncodebook: ${book}\n`;
  return folderWith({
    'utara/study.yaml': yaml('Dinas Utara', 'mangkunegara-2017'),
    'utara/interviews/W-01.md': interview('Sudah sesuai dengan prosedur, semua berkas diperiksa.'),
    'selatan/study.yaml': yaml('Dinas Selatan', codebook),
    'selatan/interviews/W-01.md': interview('Tidak sesuai prosedur, aturannya selalu dilanggar.'),
  });
}

describe('telaah compare', () => {
  it('puts studies side by side, in whatever order they are named', async () => {
    const folder = studies();
    const forth = await telaah(['compare', 'utara', 'selatan', '--json'], folder);
    expect(forth.code, forth.err).toBe(0);
    const { cases, rows } = JSON.parse(forth.out) as Comparison;
    expect(cases.map(({ id, title }) => [id, title])).toEqual([
      ['utara', 'Dinas Utara'],
      ['selatan', 'Dinas Selatan'],
    ]);
    expect(rows.find(({ subject }) => subject === 'kualitas/sop')?.agreement).toBe('opposite');
    const back = await telaah(['compare', 'selatan/study.yaml', 'utara', '--json'], folder);
    expect(back.out).toBe(forth.out);
  });

  it.each([100, 60, 40])('fits a terminal of %i columns, in both languages', async (columns) => {
    const folder = studies();
    for (const lang of ['id', 'en']) {
      const { out } = await telaah(['compare', 'utara', 'selatan', '-l', lang], folder, { columns });
      expect(out).toContain(lang === 'id' ? 'Perbedaan arah' : 'Opposite directions');
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
      expect(out).not.toMatch(/NaN|undefined|null/u);
    }
  });

  it('prints markdown and CSV', async () => {
    const folder = studies();
    const { out } = await telaah(['compare', 'utara', 'selatan', '-f', 'md'], folder);
    expect(out).toMatch(/^# Perbandingan antarkasus/u);
    expect((await telaah(['compare', 'utara', 'selatan', '-f', 'csv'], folder)).out).toContain(
      'utara: saldo',
    );
  });

  it('tells studies apart whose folders have one name', async () => {
    const folder = studies();
    mkdirSync(join(folder, 'lain'));
    cpSync(join(folder, 'utara'), join(folder, 'lain', 'utara'), { recursive: true });
    const { out } = await telaah(['compare', 'utara', 'lain/utara', '--json'], folder);
    expect((JSON.parse(out) as Comparison).cases.map(({ id }) => id)).toEqual(['utara', 'utara-2']);
  });

  it.each([
    [['utara'], 'a comparison needs at least two different studies; 1 named'],
    [['utara', './utara/'], 'a comparison needs at least two different studies; 1 named'],
    [['utara', 'barat'], 'does not exist'],
  ])('%j is refused', async (argv, message) => {
    const { code, err } = await telaah(['compare', ...argv, '-l', 'en'], studies());
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('names the codebooks that differ', async () => {
    const { code, err } = await telaah(['compare', 'utara', 'selatan', '-l', 'en'], studies('robbins-2010'));
    expect(code).toBe(2);
    expect(err).toMatch(/uses mangkunegara-2017, but|uses robbins-2010, but|codebook/u);
    expect(err).toContain('NOTHING_TO_COMPARE');
    const one = await telaah(['compare', 'utara', 'selatan', '-c', 'robbins-2010'], studies('robbins-2010'));
    expect(one.code).toBe(0);
  });
});
