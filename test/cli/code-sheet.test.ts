import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsvGrid, readWorkbook } from '../../src/formats/grid.ts';
import { writeXlsx } from '../../src/formats/xlsx.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

// Synthetic data.
const STUDY = {
  'study.yaml': 'title: Uji lembar\nlanguage: id\ncodebook: mangkunegara-2017\n',
  'interviews/W-01.md':
    'Peneliti: Bagaimana prosedur kerjanya?\nI-01: Prosedurnya selalu kami ikuti, cafétaria juga.\nPeneliti: Apakah tepat waktu?\nI-01: Tidak, sering terlambat.\n',
};

interface Imported {
  readonly added: readonly { readonly unit: string; readonly code: string; readonly row: number }[];
  readonly refused: readonly { readonly row: number; readonly column: string | null }[];
  readonly unchanged: number;
  readonly dryRun: boolean;
}

const study = (): string => folderWith(STUDY);
const journal = (folder: string): string => join(folder, 'codings/ani.jsonl');

async function ok(argv: readonly string[], folder: string): Promise<string> {
  const { code, out, err } = await telaah(['code', ...argv], folder);
  expect(code, err).toBe(0);
  return out;
}

async function json(argv: readonly string[], folder: string): Promise<Imported> {
  return JSON.parse((await telaah(['code', 'import', ...argv, '--json'], folder)).out) as Imported;
}

/** Fills in cells of the table as another program would: what it does not know is lost. */
async function fillIn(
  path: string,
  entries: readonly (readonly [unit: number, heading: string, value: string])[],
): Promise<void> {
  const grid = (await readWorkbook(readFileSync(path), path)).at(-1);
  const rows = (grid?.rows ?? []).map((row) => [...row]);
  const head = rows[0] ?? [];
  for (const [unit, heading, value] of entries) {
    const row = rows.find((cells) => cells[1] === String(unit));
    if (row === undefined) throw new Error(`no unit ${String(unit)}`);
    row[head.indexOf(heading)] = value;
  }
  const columns = head.map(() => ({ width: 10, look: 'text' as const }));
  writeFileSync(path, await writeXlsx({ title: '', sheets: [{ name: 'Sheet', columns, rows }] }));
}

describe('telaah code sheet and import', () => {
  it('writes a workbook with instructions first, and takes back what was filled in', async () => {
    const folder = study();
    expect(await ok(['sheet', '--coder', 'ani'], folder)).toContain('koding-ani.xlsx: 2 satuan untuk ani');
    const file = join(folder, 'koding-ani.xlsx');
    const [guide, table] = await readWorkbook(readFileSync(file), file);
    expect([guide?.name, table?.name]).toEqual(['Petunjuk', 'Koding']);
    expect(guide?.rows.flat()).toContain('Kualitas kerja / Kesesuaian dengan SOP');
    await fillIn(file, [
      [1, 'Kode 1', 'Kualitas kerja / Kesesuaian dengan SOP'],
      [1, 'Polaritas 1', '+'],
      [2, 'Kode 1', 'kuantitas/target'],
      [2, 'Polaritas 1', 'negatif'],
    ]);
    const tried = await telaah(['code', 'import', 'koding-ani.xlsx', '--dry-run'], folder);
    expect(tried.code).toBe(2);
    expect(tried.err).toMatch(
      /koding-ani\.xlsx:3:\d+ error: baris 3, kolom [A-Z] \(Kode 1\): kode "kuantitas\/target"/u,
    );
    expect(existsSync(journal(folder))).toBe(false);
    const imported = await telaah(['code', 'import', 'koding-ani.xlsx'], folder);
    expect(imported.out).toContain('W-01:1  kualitas/sop positif  (baris 2)');
    await fillIn(file, [[2, 'Kode 1', 'kuantitas/target-output']]);
    expect(await ok(['import', 'koding-ani.xlsx'], folder)).toContain('1 ditambah, 1 tetap');
    const before = readFileSync(journal(folder), 'utf8');
    const again = await telaah(['code', 'import', 'koding-ani.xlsx'], folder);
    expect(again.out).toContain('tidak ada yang berubah');
    expect(readFileSync(journal(folder), 'utf8')).toBe(before);
    await ok(['undo'], folder);
    await ok(['undo'], folder);
    expect(JSON.parse(await ok(['list', '--json'], folder))).toMatchObject({ codings: [] });
  });

  it('reads a CSV as Excel saves it: semicolons, Windows-1252, one column gone', async () => {
    const folder = study();
    await ok(['sheet', '--coder', 'ani', '--csv'], folder);
    const file = join(folder, 'koding-ani.csv');
    const { rows } = readCsvGrid(readFileSync(file, 'utf8'), file);
    const [head = [], first = [], ...rest] = rows.map((row) => [...row]);
    first[head.indexOf('Kode 1')] = 'tanggung-jawab/komitmen';
    first[head.indexOf('Polaritas 1')] = '-';
    const quoted = [head, first, ...rest].map((row) =>
      row
        .filter((_, column) => head[column] !== 'Pertanyaan')
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(';'),
    );
    writeFileSync(file, Buffer.from(`sep=;\r\n${quoted.join('\r\n')}\r\n`, 'latin1'));
    const { added, refused } = await json(['koding-ani.csv'], folder);
    expect(refused).toEqual([]);
    expect(added).toEqual([
      { unit: 'W-01:1', row: 3, code: 'tanggung-jawab/komitmen', polarity: 'negative' },
    ]);
  });

  it('never writes over entries that were not imported', async () => {
    const folder = study();
    await ok(['sheet', '--coder', 'ani'], folder);
    const file = join(folder, 'koding-ani.xlsx');
    await ok(['sheet'], folder);
    await fillIn(file, [
      [1, 'Kode 1', 'kualitas/sop'],
      [1, 'Polaritas 1', '+'],
    ]);
    const filled = readFileSync(file);
    const refused = await telaah(['code', 'sheet'], folder);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('1 isian yang belum diimpor');
    expect(readFileSync(file).equals(filled)).toBe(true);
    await ok(['import', 'koding-ani.xlsx'], folder);
    await ok(['sheet'], folder);
    expect(readFileSync(file).equals(filled)).toBe(false);
    writeFileSync(join(folder, 'lain.xlsx'), 'bukan lembar');
    expect((await telaah(['code', 'sheet', '--out', 'lain.xlsx'], folder)).err).toContain(
      'lain.xlsx sudah ada',
    );
  });

  it('never credits a sheet to a coder who is only remembered', async () => {
    const folder = study();
    await ok(['sheet', '--coder', 'ani'], folder);
    await ok(['add', 'W-01:1', 'kualitas/sop', 'positif', '--coder', 'budi'], folder);
    const { code, err } = await telaah(['code', 'import', 'koding-ani.xlsx'], folder);
    expect(code).toBe(2);
    expect(err).toContain('dibuat untuk ani, bukan untuk budi');
    expect((await telaah(['code', 'import', 'koding-ani.xlsx', '--coder', 'budi'], folder)).code).toBe(0);
  });

  it('refuses a sheet with another coder’s codings', async () => {
    const folder = study();
    await ok(['add', 'W-01:1', 'kualitas/sop', 'positif', '--coder', 'ani'], folder);
    await ok(['sheet'], folder);
    const { code, err } = await telaah(['code', 'import', 'koding-ani.xlsx', '--coder', 'budi'], folder);
    expect(code).toBe(2);
    expect(err).toContain('dibuat untuk ani');
    expect(existsSync(join(folder, 'codings/budi.jsonl'))).toBe(false);
  });

  it.each([
    ['kosong.xlsx', ''],
    ['rusak.xlsx', 'PK\u0003\u0004 bukan zip'],
    ['tabel.csv', 'a;b\n1;2\n'],
    ['kutip.csv', 'Dokumen;Satuan;Kode\n"W-01;1;x'],
  ])('says what is wrong with %s', async (name, content) => {
    const folder = folderWith({ ...STUDY, [name]: content });
    const { code, err } = await telaah(['code', 'import', name, '--coder', 'ani'], folder);
    expect(code).toBe(2);
    expect(err).toMatch(/\[(CODINGS_INVALID|INPUT_UNREADABLE)\]/u);
  });

  it('wants one form', async () => {
    const folder = study();
    expect((await telaah(['code', 'sheet', '--csv', '--xlsx', '--coder', 'ani'], folder)).err).toContain(
      '[USAGE]',
    );
    expect((await telaah(['code', 'sheet', '--csv', '--out', 'a.xlsx'], folder)).err).toContain('[USAGE]');
  });
});
