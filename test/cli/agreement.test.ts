import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Agreement, CodingAgreement } from '../../src/model/agreement.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const TABLE = 'unit,rina,budi\n1,good,good\n2,good,poor\n3,poor,poor\n4,fair,poor\n';

/** 118 yes-yes, 5 yes-no, 2 no-yes: Gwet's example of the paradox of κ. */
const PARADOX = `unit,rina,budi\n${[
  ...Array.from({ length: 118 }, () => 'yes,yes'),
  ...Array.from({ length: 5 }, () => 'yes,no'),
  ...Array.from({ length: 2 }, () => 'no,yes'),
]
  .map((row, at) => `${at + 1},${row}`)
  .join('\n')}\n`;

const SOURCE = `Peneliti: Bagaimana mutu kerja pegawai di sini?
Informan: Sudah sesuai dengan prosedur yang ada, semua berkas diperiksa.
Peneliti: Apakah pekerjaan selesai tepat waktu?
Informan: Sering terlambat karena komputernya rusak, jadi antrean menumpuk.
Peneliti: Bagaimana dengan kerja sama?
Informan: Kami saling membantu kalau ada yang berhalangan hadir.
`;

const STUDY = `title: Studi sintetis untuk uji
language: id
codebook: mangkunegara-2017
sources:
  - path: W-01.txt
    technique: interview
`;

function study(): string {
  return folderWith({ 'study.yaml': STUDY, 'W-01.txt': SOURCE });
}

async function code(
  folder: string,
  coder: string,
  ...said: readonly [string, string, string]
): Promise<void> {
  const { code: exit, err } = await telaah(['code', 'add', ...said, '--coder', coder], folder);
  expect(exit, err).toBe(0);
}

describe('telaah agreement --table', () => {
  it('prints every coefficient, with the interval and the conventional word', async () => {
    const { code: exit, out } = await telaah(
      ['agreement', '--table', 't.csv'],
      folderWith({ 't.csv': TABLE }),
    );
    expect(exit).toBe(0);
    for (const name of [
      'Percent agreement',
      'Cohen’s κ',
      'Scott’s π',
      'Fleiss’ κ',
      'Conger’s κ',
      'Gwet’s AC1',
    ])
      expect(out).toContain(name);
    expect(out).toContain('The words are a convention, not a result');
    expect(out).toContain('50.0 %');
    expect(out).not.toMatch(/NaN|undefined|null/u);
  });

  it('points out the paradox of κ, with AC1 beside it', async () => {
    const argv = ['agreement', '--table', 't.csv', '--samples', '0', '-l', 'id'];
    const { out } = await telaah(argv, folderWith({ 't.csv': PARADOX }));
    expect(out).toMatch(/paradoks κ. Pengode sepakat pada 94,4 %/u);
    expect(out.replace(/\s+/gu, ' ')).toContain('AC1, yang tidak peka terhadap hal itu, 0,941');
  });

  it('says why something cannot be computed', async () => {
    const same = 'unit,rina,budi\n1,a,a\n2,a,a\n';
    const { out } = await telaah(['agreement', '--table', 't.csv'], folderWith({ 't.csv': same }));
    expect(out).toContain('100.0 %');
    expect(out.replace(/[\s│]+/gu, ' ')).toContain('cannot be computed: all values are the same');
    expect(out).not.toMatch(/NaN| 1\.000/u);
  });

  it.each([100, 80, 50])('fits a terminal of %i columns, in both languages', async (columns) => {
    const folder = folderWith({ 't.csv': TABLE });
    for (const lang of ['id', 'en']) {
      const argv = ['agreement', '--table', 't.csv', '--samples', '20', '--lang', lang];
      const { out } = await telaah(argv, folder, { columns });
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it('writes JSON and markdown', async () => {
    const folder = folderWith({ 't.csv': TABLE });
    const argv = ['agreement', '--table', 't.csv', '--categories', 'poor,fair,good', '--samples', '10'];
    const { out } = await telaah([...argv, '--json', '--md', 'a.md'], folder);
    expect(JSON.parse(out) as Agreement).toMatchObject({ basis: 'table', level: 'ordinal', units: 4 });
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toContain('# Agreement of coders');
    expect((await telaah([...argv, '--md', 'a.md'], folder)).err).toContain('OUTPUT_REFUSED');
    expect((await telaah([...argv, '--md', '-'], folder)).out).toMatch(/^# Agreement of coders/u);
  });

  it.each([
    [['--table', 't.csv', '--on', 'units'], '--table does not go with --on'],
    [['--table', 't.csv', 'folder'], '--table does not go with folder'],
    [['--categories', 'a,b'], '--categories is for tables only'],
    [['--threshold', '0'], '--threshold must be above 0 and at most 1, not "0"'],
    [['--on', 'characters', '--threshold', '0.5'], '--threshold means nothing on characters'],
    [['--on', 'letters'], '--on must be one of units, characters, overlap, not "letters"'],
    [['--table', 't.csv', '--json', '--md', '-'], '--json and --md - both write to the same output'],
    [['--table', 'none.csv'], 'none.csv does not exist'],
  ])('%j is refused', async (argv, message) => {
    const { code: exit, err } = await telaah(['agreement', ...argv, ...[]], folderWith({ 't.csv': TABLE }));
    expect(exit).toBe(2);
    expect(err).toContain(message);
  });
});

describe('telaah agreement of a study', () => {
  async function codedByTwo(): Promise<string> {
    const folder = study();
    await code(folder, 'rina', 'W-01:1', 'kualitas/sop', 'positive');
    await code(folder, 'rina', 'W-01:2', 'kuantitas/ketepatan-penyelesaian', 'negative');
    await code(folder, 'budi', 'W-01:1', 'kualitas/sop', 'negative');
    return folder;
  }

  it('compares the journals unit by unit, and lists what to settle', async () => {
    const folder = await codedByTwo();
    const { code: exit, out, err } = await telaah(['agreement', '--json', '--samples', '0'], folder);
    expect(exit, err).toBe(0);
    const found = JSON.parse(out) as CodingAgreement;
    expect(found).toMatchObject({ basis: 'units', coders: ['budi', 'rina'], documents: ['W-01'] });
    expect(found.disagreements.map(({ kind, unit }) => [kind, unit])).toEqual([
      ['opposite', 1],
      ['code', 2],
    ]);
    expect(found.codes.map(({ given }) => given)).toEqual([
      [1, 1],
      [0, 1],
    ]);
  });

  it.each(['units', 'characters', 'overlap'])('reads in both languages on %s', async (basis) => {
    const folder = await codedByTwo();
    for (const lang of ['id', 'en']) {
      const argv = ['agreement', '.', '--on', basis, '--lang', lang, '--samples', '20'];
      const { out, err } = await telaah(argv, folder, { columns: 80 });
      expect(err).not.toContain('bug');
      expect(out).toContain(lang === 'id' ? 'Kesepakatan antarpengode' : 'Agreement of coders');
      for (const line of out.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
      expect(out).not.toMatch(/NaN|undefined|null/u);
    }
  });

  it('says who has coded when a coder is misspelt, and what to do when there is only one', async () => {
    const folder = await codedByTwo();
    const { err } = await telaah(['agreement', '.', '--coders', 'rina,bud', '-l', 'en'], folder);
    expect(err).toContain('--coders names "bud", but the coders are budi, rina');
    const nobody = await telaah(['agreement', '.', '-l', 'en'], study());
    expect(nobody.code).toBe(2);
    expect(nobody.err).toContain('agreement needs at least two coders; there are none');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
