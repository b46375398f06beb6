import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const CODEBOOK = `id: mini
title: Mini
indicators:
  - id: hadir
    label: Kehadiran
    definition: Hadir pada jam kerja.
    terms: [hadir, absen, masuk kerja, terlambat]
    negative: [sering terlambat]
factors:
  - { id: jarak, kind: inhibiting, label: { id: Rumah jauh, en: Living far away }, terms: ["rumah ~ jauh"], weakens: [hadir] }
`;
const INTERVIEW = `Peneliti: Bagaimana kehadiran pegawai?

Informan: Pegawai sering terlambat masuk kerja karena rumahnya jauh.

Peneliti: Selain itu?

Informan: Angkutan pagi cuma satu, kalau lewat ya menunggu sampai siang.
`;

const study = (): string =>
  folderWith({
    'study.yaml': 'codebook: mine.yaml\n',
    'mine.yaml': CODEBOOK,
    'interviews/W-01.md': INTERVIEW,
  });

/** Runs a command that must succeed; its output. */
async function done(root: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await telaah(argv, root);
  expect(code, err).toBe(0);
  return out;
}

interface JsonFactor {
  readonly unit: number;
  readonly kind: string;
  readonly label: string;
  readonly words: string;
  readonly factor: string | null;
  readonly codes: readonly string[];
  readonly coder: string | null;
}

async function factors(root: string, ...options: string[]): Promise<string[]> {
  const { factors: all } = JSON.parse(await done(root, 'export', 'json', ...options)) as {
    factors: JsonFactor[];
  };
  return all.map(
    ({ unit, kind, label, words, factor, codes, coder }) =>
      `${unit} ${kind} ${factor ?? '–'} ${label} (${words}) [${codes.join(' ')}] ${coder ?? 'auto'}`,
  );
}

const FOUND = '1 inhibiting jarak Rumah jauh (rumahnya jauh) [hadir] auto';
const idOf = (out: string): string => out.split(' ')[0] ?? '';

const BUS = ['W-01:2', 'angkutan kurang', '-q', 'Angkutan pagi cuma satu', '--coder', 'ani'] as const;
const noteBus = (root: string, ...more: string[]): Promise<string> =>
  done(root, 'code', 'factor', ...BUS, ...more);

describe('telaah code factor', () => {
  it('notes a factor of one’s own, of the kind that is said', async () => {
    const root = study();
    expect(await factors(root)).toEqual([FOUND]);
    const out = await noteBus(root, '--kind', 'penghambat');
    expect(out).toContain('W-01:2  faktor penghambat: angkutan kurang  ani');
    const noted = '2 inhibiting – angkutan kurang (Angkutan pagi cuma satu) [hadir] ani';
    expect(await factors(root)).toEqual([FOUND, noted]);
    // Said again, its kind is known.
    await done(root, 'code', 'factor', 'W-01:1', 'Angkutan  kurang', '-q', 'sering terlambat');
    expect(await factors(root)).toEqual([
      '1 inhibiting – angkutan kurang (sering terlambat) [hadir] ani',
      noted,
    ]);
  });

  it('takes the place of what is proposed there, as does that there is none', async () => {
    const root = study();
    await done(root, 'code', 'factor', 'W-01:1', 'rumah jauh', '--coder', 'ani', '-q', 'rumahnya jauh');
    await done(root, 'code', 'factor', 'W-01:1', 'jarak', '--coder', 'budi', '-q', 'rumahnya jauh');
    expect(await factors(root)).toEqual([FOUND.replace('auto', 'ani + budi')]);
    expect(await factors(root, '--coder', 'ani')).toEqual([FOUND.replace('auto', 'ani')]);
    expect(await done(root, 'explain', 'W-01:1')).toContain('penghambat: Rumah jauh (ani + budi)');

    const other = study();
    const id = idOf(await done(other, 'code', 'factor', 'W-01:1', 'tidak-ada', '--coder', 'ani'));
    expect(await factors(other)).toEqual([]);
    await done(other, 'code', 'remove', id.slice(0, 8));
    expect(await factors(other)).toEqual([FOUND]);
    await done(other, 'code', 'undo');
    expect(await factors(other)).toEqual([]);
  });

  it('does not give its own name as a source’s words where a whole passage tells it', async () => {
    const root = study();
    writeFileSync(join(root, 'interviews/W-01.md'), INTERVIEW.replace('jauh.', 'jauh dari kantor ini.'));
    await done(root, 'code', 'factor', 'W-01:1', 'jarak', '--coder', 'ani');
    expect(await factors(root)).toEqual(['1 inhibiting jarak Rumah jauh (Rumah jauh) [hadir] ani']);
    const report = await done(root, 'export', 'md');
    expect(report).toMatch(/\| Rumah jauh +\|/);
    expect(report).not.toContain('“Rumah jauh”');
  });

  it('says what is missing or contradictory', async () => {
    const root = study();
    const refused = async (...argv: string[]): Promise<string> => {
      const { code, err } = await telaah(['code', 'factor', 'W-01:1', ...argv, '--coder', 'ani'], root);
      expect(code).toBe(2);
      return err;
    };
    expect(await refused('angkutan kurang')).toContain('--kind penghambat');
    expect(await refused('rumah jau')).toContain('Maksudnya Rumah jauh?');
    expect(await refused('jarak', '--kind', 'pendukung')).toContain('berlawanan jenis');
    expect(await refused('apa saja', '--kind', 'netral')).toContain('--kind');
    expect(await factors(root)).toEqual([FOUND]);
  });

  it('is listed and logged, shown in the report, and kept as an orphan when its words are gone', async () => {
    const root = study();
    await noteBus(root, '--kind', 'inhibiting', '-m', 'juga di lapangan');
    const list = await done(root, 'code', 'list');
    expect(list).toMatch(/W-01:2 {2}\(ani\) faktor penghambat: angkutan kurang "Angkutan pagi cuma satu"/);
    expect(list).toMatch(/juga di\s+lapangan/);
    expect(await done(root, 'code', 'log')).toContain('ani mencatat W-01 faktor penghambat: angkutan kurang');
    const report = await done(root, 'export', 'md');
    expect(report).toContain('Angkutan kurang (“Angkutan pagi cuma satu”)');
    expect(report).toContain('juga di lapangan');

    writeFileSync(
      join(root, 'interviews/W-01.md'),
      INTERVIEW.replace('Angkutan pagi cuma satu', 'Bus hilang'),
    );
    const { code, out } = await telaah(['code', 'orphans'], root);
    expect(code).toBe(1);
    expect(out).toContain('faktor penghambat: angkutan kurang');
    expect(await factors(root)).toEqual([FOUND]);
    const { orphans } = JSON.parse(await done(root, 'code', 'list', '--json')) as {
      orphans: { id: string; kind: string }[];
    };
    expect(orphans).toMatchObject([{ kind: 'factor' }]);
    await done(root, 'code', 'change', orphans[0]?.id ?? '', '--to', 'W-01:2', '-q', 'Bus hilang');
    expect(await factors(root)).toEqual([FOUND, '2 inhibiting – angkutan kurang (Bus hilang) [hadir] ani']);
  });
});
