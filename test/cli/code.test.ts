import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const STUDY = `# Komentar peneliti tetap di sini.
language: id # bahasa laporan
codebook: mine.yaml
`;
const CODEBOOK = `id: mini
title: Mini
indicators:
  - id: hadir
    label: Kehadiran
    definition: Hadir pada jam kerja.
    terms: [hadir, absen, masuk kerja]
  - id: layanan
    label: Layanan
    definition: Melayani warga.
    terms: [melayani, layanan, warga]
`;
const INTERVIEW = `Peneliti: Bagaimana kehadiran pegawai?

Informan: Pegawai selalu hadir tepat waktu, absen lengkap setiap hari.

Peneliti: Bagaimana layanan kepada warga?

Informan: Layanan kepada warga lambat dan sering tidak ada petugas di loket.

Peneliti: Ada lagi?

Informan: Tidak ada, sudah cukup.
`;

const study = (): string =>
  folderWith({ 'study.yaml': STUDY, 'mine.yaml': CODEBOOK, 'interviews/W-01.md': INTERVIEW });

interface JsonCoding {
  readonly unit: number;
  readonly code: string;
  readonly status: string;
  readonly coder: string;
  readonly polarity: string;
}

/** Runs a command that must succeed; its output. */
async function done(root: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await telaah(argv, root);
  expect(code, err).toBe(0);
  return out;
}

async function codings(root: string, ...options: string[]): Promise<string[]> {
  const { codings: all } = JSON.parse(await done(root, 'export', 'json', ...options)) as {
    codings: JsonCoding[];
  };
  return all.map(
    ({ unit, code, status, coder, polarity }) => `${unit} ${code} ${polarity} ${status} ${coder}`,
  );
}

const idOf = (out: string): string => out.split(' ')[0] ?? '';

describe('telaah code', () => {
  it('adds a coding that replaces the proposals, and changes, removes and restores it', async () => {
    const root = study();
    expect(await codings(root)).toContainEqual(expect.stringMatching(/^1 hadir positive proposed auto\//));

    const id = idOf(
      await done(root, 'code', 'add', 'W-01:1', 'layanan', 'negatif', '--coder', 'ani', '-m', 'ragu'),
    );
    expect(await codings(root)).toContain('1 layanan negative human ani');
    expect(await codings(root)).not.toContainEqual(expect.stringMatching(/^1 hadir/));

    await done(root, 'code', 'change', id.slice(0, 9), '--code', 'hadir', '--polarity', 'mixed');
    expect(await codings(root, '--only', 'human')).toEqual(['1 hadir mixed human ani']);
    await done(root, 'code', 'remove', id);
    expect(await codings(root, '--only', 'human')).toEqual([]);
    await done(root, 'code', 'undo', '--steps', '2');
    expect(await codings(root, '--only', 'human')).toEqual(['1 layanan negative human ani']);

    const log = await done(root, 'code', 'log');
    expect(log).toContain('ani mengode W-01 layanan negatif');
    expect(log.match(/\[dibatalkan\]/g)).toHaveLength(2);
    expect(readFileSync(join(root, 'study.yaml'), 'utf8')).toBe(STUDY);
    expect(readFileSync(join(root, 'mine.yaml'), 'utf8')).toBe(CODEBOOK);
  });

  it('confirms and rejects proposals; the rejected one never comes back', async () => {
    const root = study();
    await done(root, 'code', 'confirm', 'W-01:1', 'hadir', '--coder', 'ani');
    await done(root, 'code', 'reject', 'W-01:2', 'layanan');
    expect(await codings(root)).toContain('1 hadir positive confirmed ani');
    expect((await codings(root)).filter((line) => line.startsWith('2 layanan'))).toEqual([
      expect.stringMatching(/^2 layanan \w+ rejected ani$/),
    ]);
    const { code, err } = await telaah(['code', 'reject', 'W-01:2', 'layanan'], root);
    expect(code).toBe(2);
    expect(err).toContain('[CODING_NOT_FOUND]');
    const summary = await done(root, 'analyze');
    expect(summary).toContain('Pengode   ani 0 koding sendiri, 1 dikonfirmasi, 1 ditolak');
  });

  it('codes a passage by its words, and refuses words that stand there not at all or twice', async () => {
    const root = study();
    await done(root, 'code', 'add', 'W-01:2', 'layanan', 'negative', '-q', 'WARGA  lambat', '--coder', 'ani');
    const { codings: made } = JSON.parse(await done(root, 'code', 'list', '--json')) as {
      codings: { quote: string }[];
    };
    expect(made.map(({ quote }) => quote)).toEqual(['warga lambat']);
    for (const quote of ['cepat sekali', 'a']) {
      const { code, err } = await telaah(['code', 'add', 'W-01:2', 'layanan', 'negative', '-q', quote], root);
      expect(code).toBe(2);
      expect(err).toContain(`"${quote}"`);
    }
  });

  it('keeps what lost its passage as an orphan, lists it in check, and attaches it again', async () => {
    const root = study();
    const id = idOf(await done(root, 'code', 'add', 'W-01:1', 'hadir', 'positive', '--coder', 'ani'));
    const path = join(root, 'interviews/W-01.md');
    writeFileSync(path, INTERVIEW.replace('selalu hadir', 'hampir selalu hadir'));

    const orphans = await telaah(['code', 'orphans'], root);
    expect(orphans.code).toBe(1);
    expect(orphans.out).toContain(id);
    expect(orphans.out).toMatch(/paling mirip: W-01:1/);
    const checked = await telaah(['check', '--json'], root);
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('CODING_ORPHANED');
    expect(await codings(root, '--only', 'human')).toEqual([]);

    await done(root, 'code', 'orphans', '--attach');
    expect(await codings(root, '--only', 'human')).toEqual(['1 hadir positive human ani']);
    await done(root, 'code', 'undo');
    await done(root, 'code', 'change', id, '--to', 'W-01:3');
    expect(await codings(root, '--only', 'human')).toEqual(['3 hadir positive human ani']);
  });

  it('shows disagreements of two coders and settles one with its reason', async () => {
    const root = study();
    await done(root, 'code', 'add', 'W-01:2', 'layanan', 'negative', '--coder', 'ani');
    await done(root, 'code', 'add', 'W-01:2', 'layanan', 'positive', '--coder', 'budi');
    expect(await done(root, 'code', 'consensus')).toContain('ani: negatif');
    await done(
      root,
      ...[
        'code',
        'consensus',
        '--at',
        'W-01:2',
        '--code',
        'layanan',
        '--as',
        'mixed',
        '--reason',
        'dua sisi',
      ],
    );
    expect(await codings(root, '--only', 'human')).toEqual(['2 layanan mixed human consensus']);
    expect(await codings(root, '--coder', 'ani')).toEqual(['2 layanan negative human ani']);
    expect(await done(root, 'code', 'log')).toContain('consensus (budi) mengode W-01 layanan campuran');
    expect(await done(root, 'code', 'consensus')).toContain('Tidak ada perbedaan yang terbuka');

    await done(
      root,
      ...[
        'code',
        'consensus',
        '--at',
        'W-01:2',
        '--code',
        'layanan',
        '--as',
        'none',
        '--reason',
        'bukan layanan',
      ],
    );
    expect(await codings(root, '--only', 'human')).toEqual([]);
  });

  it('hides the others’ codings from a coder who codes blind, until told otherwise', async () => {
    const root = study();
    await done(root, 'code', 'add', 'W-01:1', 'hadir', 'positive', '--coder', 'ani');
    await done(root, 'code', 'add', 'W-01:2', 'layanan', 'negative', '--coder', 'budi', '--blind');
    const shown = await done(root, 'code', 'list');
    expect(shown).toContain('budi');
    expect(shown).not.toContain('ani');
    expect(await done(root, 'code', 'log', '--coder', 'ani')).not.toContain('ani');
    expect((await telaah(['code', 'consensus'], root)).err).toContain('--no-blind');
    expect(await done(root, 'code', 'list', '--no-blind')).toContain('ani');
  });

  it('puts memos on the study, a document, a passage and a code into the report', async () => {
    const root = study();
    for (const [on, text] of [
      ['study', 'Memo tentang studi.'],
      ['W-01', 'Memo tentang dokumen.'],
      ['W-01:2', 'Memo tentang kutipan.'],
      ['layanan', 'Memo tentang kode.'],
    ] as const) {
      await done(root, 'code', 'memo', on, text, '--coder', 'ani');
    }
    await done(root, 'code', 'add', 'W-01:1', 'hadir', 'positive', '-m', 'Memo pada koding.');
    const report = await done(root, 'export', 'md');
    expect(report.slice(report.indexOf('Memo peneliti'))).toMatch(
      /Studi.*Memo tentang studi\..*Dokumen W-01.*dokumen\..*Kode layanan.*kode\..*W-01:1, kehadiran.*koding\..*W-01:2.*kutipan\./s,
    );
    expect(report).toContain('Pekerjaan pengode');
  });

  it('reports a torn last line, cuts it off at the next coding, and loses nothing', async () => {
    const root = study();
    await done(root, 'code', 'add', 'W-01:1', 'hadir', 'positive', '--coder', 'ani');
    writeFileSync(join(root, 'codings/ani.jsonl'), '{"id":"torn', { flag: 'a' });
    expect((await telaah(['code', 'list'], root)).err).toContain('[JOURNAL_TORN]');
    const { code, err } = await telaah(['code', 'add', 'W-01:2', 'layanan', 'negative'], root);
    expect(code).toBe(0);
    expect(err).toContain('[JOURNAL_TORN]');
    expect((await telaah(['code', 'list'], root)).err).not.toContain('[JOURNAL_TORN]');
    expect(await codings(root, '--only', 'human')).toHaveLength(2);
  });

  it('says who has coded when an unknown coder is to be counted', async () => {
    const root = study();
    await done(root, 'code', 'add', 'W-01:1', 'hadir', 'positive', '--coder', 'ani');
    const { code, err } = await telaah(['analyze', '--coder', 'dodi'], root);
    expect(code).toBe(2);
    expect(err).toContain('Yang mengode: ani');
  });
});
