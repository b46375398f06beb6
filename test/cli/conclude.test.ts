import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const STUDY = 'language: id\ncodebook: mine.yaml\n';
const CODEBOOK = `id: mini
title: Mini
indicators:
  - id: kerja
    label: Kerja
    definition: Cara bekerja.
    sub:
      - id: hadir
        label: Kehadiran
        definition: Hadir pada jam kerja.
        terms: [hadir, absen, masuk kerja]
      - id: layanan
        label: Layanan
        definition: Melayani warga.
        terms: [melayani, layanan, warga]
`;
const INTERVIEW = `---
informant: I-01
---
Peneliti: Bagaimana kehadiran pegawai?

Informan: Pegawai selalu hadir tepat waktu, absen lengkap setiap hari.

Peneliti: Bagaimana layanan kepada warga?

Informan: Layanan kepada warga lambat dan sering tidak ada petugas di loket.
`;
const MORE = `
Peneliti: Bagaimana kehadiran bulan ini?

Informan: Bulan ini banyak yang tidak hadir dan absen tidak diisi.
`;

const study = (files: Readonly<Record<string, string>> = {}): string =>
  folderWith({ 'study.yaml': STUDY, 'mine.yaml': CODEBOOK, 'interviews/W-01.md': INTERVIEW, ...files });

/** Runs a command that must succeed; its output. */
async function done(root: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await telaah(argv, root);
  expect(code, err).toBe(0);
  return out;
}

async function fails(root: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await telaah(argv, root);
  expect([code, out]).toEqual([2, '']);
  return err;
}

const decided = (root: string): string => readFileSync(join(root, 'decisions.yaml'), 'utf8');

interface Json {
  readonly findings: readonly {
    readonly code: string;
    readonly combined: { readonly level: number; readonly decided?: { readonly stale: boolean } } | null;
    readonly alignment: { readonly set: string };
  }[];
  readonly overall: { readonly combined: { readonly level: number; readonly decided?: unknown } | null };
  readonly checks: readonly { readonly rule: string }[];
}

const conclusion = async (root: string, ...argv: string[]): Promise<Json> =>
  JSON.parse(await done(root, 'conclude', '--json', ...argv)) as Json;

describe('telaah conclude', () => {
  it('prints the conclusion of a folder, whatever the folder is called', async () => {
    const root = study();
    const parent = folderWith({
      'set/study.yaml': STUDY,
      'set/mine.yaml': CODEBOOK,
      'set/interviews/W-01.md': INTERVIEW,
    });
    expect(await done(root, 'conclude')).toContain('Simpulan');
    expect(await done(parent, 'conclude', './set')).toContain('Simpulan');
    expect(await done(parent, 'conclude', 'set/study.yaml', '--lang', 'en')).toContain('Conclusion');
  });
});

describe('telaah conclude set', () => {
  it('writes a rating with reason, name, date and evidence, and the conclusion follows', async () => {
    const root = study();
    const out = await done(
      root,
      'conclude',
      'set',
      'kerja/hadir',
      '--rating',
      'fairly good',
      '--why',
      'Absen diisi rekan',
      '--by',
      'dina',
    );
    expect(out).toContain('kerja/hadir – penilaian: cukup baik');
    expect(decided(root)).toMatch(
      /^# yaml-language-server: .*\nfindings:\n {2}kerja\/hadir:\n {4}rating: cukup baik\n {4}why: Absen diisi rekan\n {4}by: dina\n {4}date: 2025-06-01\n {4}basis: "?[0-9a-f]{16}"?\n$/u,
    );
    expect(existsSync(join(root, '.telaah/decisions.schema.json'))).toBe(true);
    const { findings, checks } = await conclusion(root);
    expect(findings[0]?.combined).toMatchObject({
      level: 3,
      decided: { why: 'Absen diisi rekan', stale: false },
    });
    expect(checks.map(({ rule }) => rule)).toContain('decision-against');
    const report = await done(root, 'conclude');
    expect(report).toContain('ditetapkan peneliti');
    expect(report).toContain('Absen diisi rekan');
  });

  it('takes several things at once, options in any place, and another folder', async () => {
    const root = study();
    const parent = join(root, '..');
    const folder = root.slice(parent.length + 1);
    const out = await done(
      parent,
      ...[
        'conclude',
        'set',
        '--json',
        'kerja/layanan',
        folder,
        '-t',
        'wawancara',
        '-r',
        '2',
        '-a',
        'belum sejalan',
      ],
      ...[
        '--recommend',
        'Tambah petugas loket',
        '--to',
        'Kepala Dinas',
        '-w',
        'Antrean panjang',
        '--lang',
        'id',
      ],
    );
    expect(JSON.parse(out)).toMatchObject({
      decisions: [
        { part: 'rating', technique: 'interview', decided: 'kurang baik' },
        { part: 'alignment', decided: 'belum sejalan' },
        { part: 'recommendation', decided: 'Kepada Kepala Dinas: Tambah petugas loket.' },
      ],
    });
    expect((await conclusion(root)).findings[1]?.alignment.set).toBe('decided');
  });

  it('decides over the whole, and keeps a person’s comments', async () => {
    const root = study({ 'decisions.yaml': '# milik saya\nfindings: {} # masih kosong\n' });
    await done(root, 'conclude', 'set', 'keseluruhan', '-r', 'baik', '-w', 'Berjalan');
    expect(decided(root)).toMatch(/^# milik saya\nfindings:\s+# masih kosong\n {2}overall:\n/u);
    expect((await conclusion(root)).overall.combined).toMatchObject({ level: 4 });
  });

  it('remembers who codes here', async () => {
    const root = study();
    await done(root, 'code', 'add', 'W-01:1', 'kerja/hadir', 'positive', '--coder', 'ani');
    await done(root, 'conclude', 'set', 'kerja', '-r', 'baik', '-w', 'Berjalan');
    expect(decided(root)).toContain('by: ani\n');
  });

  it.each([
    ['a reason', ['kerja', '-r', 'baik'], 'alasan keputusan belum ditulis'],
    ['something to set', ['kerja', '-w', 'x'], 'tidak disebut apa yang ditetapkan'],
    ['a word of the scale', ['kerja', '-r', 'cukup bak', '-w', 'x'], 'Maksudnya "cukup baik"?'],
    ['an alignment', ['kerja/hadir', '-a', 'sejajar', '-w', 'x'], 'Maksudnya "sejalan"?'],
    ['a code of the codebook', ['hadir', '-r', 'baik', '-w', 'x'], 'Maksudnya kerja/hadir?'],
    [
      'a code for a technique',
      ['kerja', '-t', 'interview', '-r', 'baik', '-w', 'x'],
      '--technique hanya untuk kode',
    ],
    ['a code for an alignment', ['kerja', '-a', 'sejalan', '-w', 'x'], '--alignment hanya untuk kode'],
    [
      'a technique of the study',
      ['kerja/hadir', '-t', 'observation', '-r', 'baik', '-w', 'x'],
      'tidak memiliki sumber observasi',
    ],
  ])('wants %s', async (_, argv, says) => {
    const root = study();
    expect(await fails(root, 'conclude', 'set', ...argv)).toContain(says);
    expect(existsSync(join(root, 'decisions.yaml'))).toBe(false);
  });

  it('wants a folder, and a file it can read', async () => {
    const alone = folderWith({ 'a/W-01.md': INTERVIEW, 'mine.yaml': CODEBOOK });
    const argv = ['conclude', 'set', 'kerja', '-r', 'baik', '-w', 'x'];
    expect(await fails(alone, ...argv, 'a/W-01.md', '-c', 'mine.yaml', '-l', 'id')).toContain('folder studi');
    const broken = study({ 'decisions.yaml': 'findings: {\n' });
    expect(await fails(broken, ...argv)).toContain('decisions.yaml:2');
    expect(decided(broken)).toBe('findings: {\n');
  });
});

describe('a decision whose evidence has changed', () => {
  it('is flagged until it is accepted or taken back', async () => {
    const root = study();
    await done(root, 'conclude', 'set', 'kerja/hadir', '-r', 'baik', '-w', 'Selalu hadir');
    writeFileSync(join(root, 'interviews/W-01.md'), `${INTERVIEW}${MORE}`);
    const stale = await conclusion(root);
    expect(stale.findings[0]?.combined?.decided?.stale).toBe(true);
    expect(stale.checks.map(({ rule }) => rule)).toContain('stale-decision');
    expect(await done(root, 'conclude', 'decisions')).toContain('bukti berubah');
    // Only what one person coded is another evidence by choice.
    await done(root, 'code', 'add', 'W-01:1', 'kerja/hadir', 'positive', '--coder', 'ani');
    expect((await conclusion(root, '--coder', 'ani')).findings[0]?.combined?.decided?.stale).toBe(false);
    await done(root, 'conclude', 'accept', 'kerja/hadir');
    expect((await conclusion(root)).findings[0]?.combined?.decided?.stale).toBe(false);
    await done(root, 'conclude', 'unset', 'kerja/hadir');
    expect((await conclusion(root)).findings[0]?.combined?.decided).toBeUndefined();
  });

  it('is not known of one written by hand, until its evidence is recorded', async () => {
    const root = study({
      'decisions.yaml': 'findings:\n  kerja/hadir: { rating: baik, why: Hadir } # saya\n',
    });
    expect(await done(root, 'conclude', 'decisions')).toContain('tanpa catatan bukti');
    await done(root, 'conclude', 'accept', 'all');
    expect(decided(root)).toMatch(/why: Hadir, basis: "?[0-9a-f]{16}"? \} # saya\n/u);
    expect(await done(root, 'conclude', 'decisions')).not.toContain('tanpa catatan bukti');
  });
});

describe('telaah conclude factor', () => {
  it('adds, renames and leaves out', async () => {
    const root = study();
    await done(
      root,
      'conclude',
      'factor',
      'Jaringan lemah',
      '--add',
      '--kind',
      'penghambat',
      '--codes',
      'kerja/layanan',
      '-w',
      'Catatan lapangan',
    );
    expect(await done(root, 'conclude')).toContain('jaringan lemah (ditetapkan peneliti)');
    await done(
      root,
      'conclude',
      'factor',
      'jaringan LEMAH',
      '--label',
      'Internet putus',
      '-w',
      'Istilah informan',
      '--kind',
      'inhibiting',
    );
    expect(await done(root, 'conclude')).toContain('internet putus');
    await done(root, 'conclude', 'unset', 'Jaringan lemah');
    expect(await done(root, 'conclude')).not.toContain('internet putus');
  });

  it.each([
    ['a factor that is known', ['Jaringan', '--drop', '-w', 'x'], 'pakai --add'],
    ['a kind for a new one', ['Jaringan', '--add', '-w', 'x'], '--kind'],
    ['one way', ['Jaringan', '--add', '--drop', '-w', 'x'], 'bertentangan'],
    ['a reason', ['Jaringan', '--drop'], 'alasan keputusan belum ditulis'],
    ['something to decide', ['Jaringan', '-w', 'x'], '--keep, --drop, atau --add'],
  ])('wants %s', async (_, argv, says) => {
    expect(await fails(study(), 'conclude', 'factor', ...argv)).toContain(says);
  });
});

describe('telaah conclude unset', () => {
  it('takes out what is named, even where it does not fit the study', async () => {
    const text =
      '# catatan\nfindings:\n  kerja/hadirr: { rating: baik, why: x } # salah ketik\n  kerja: { rating: 3, why: y }\n';
    const root = study({ 'decisions.yaml': text });
    expect(await fails(root, 'analyze')).toContain('Maksudnya "kerja/hadir"?');
    await done(root, 'conclude', 'unset', 'kerja/hadirr');
    expect(decided(root)).toBe('# catatan\nfindings:\n  # salah ketik\n  kerja: { rating: 3, why: y }\n');
  });

  it('says when there is nothing', async () => {
    expect(await fails(study(), 'conclude', 'unset', 'kerja')).toContain(
      'belum ada keputusan tentang "kerja"',
    );
  });
});

describe('telaah check and conclude decisions', () => {
  const FILE = `findings:
  kerja: { rating: 3, why: y }
  kerja/hadir: { alignment: { value: sejalan, why: z } }
member-checks: [ { informant: I-01, date: 2025-06-01, outcome: confirmed } ]
`;

  it('say what decisions.yaml holds', async () => {
    const root = study({ 'decisions.yaml': FILE });
    const { out } = await telaah(['check'], root);
    expect(out).toContain('decisions.yaml: 1 penilaian, 1 keselarasan, 1 konfirmasi informan');
    const json: unknown = JSON.parse(await done(root, 'conclude', 'decisions', '--json'));
    expect(json).toMatchObject({
      decisions: [
        { subject: 'kerja', part: 'rating', decided: 'cukup baik', stale: false, basis: null },
        { subject: 'kerja/hadir', part: 'alignment', decided: 'sejalan' },
      ],
      memberChecks: [{ informant: 'I-01', outcome: 'confirmed' }],
    });
  });

  it('fit a narrow terminal', async () => {
    const root = study({ 'decisions.yaml': FILE });
    const { out } = await telaah(['conclude', 'decisions'], root, { columns: 40 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  it('never take the file for a source', async () => {
    const root = study({
      'decisions.yaml': FILE,
      'study.yaml': `${STUDY}sources: [ { path: "*" }, { path: interviews } ]\n`,
    });
    const json = JSON.parse((await telaah(['check', '--json'], root)).out) as {
      documents: { path: string }[];
    };
    expect(JSON.stringify(json)).not.toContain('"decisions.yaml"');
    expect(json.documents.map(({ path }) => path)).toEqual(['interviews/W-01.md']);
  });

  it('mark decided ratings in the terminal by a sign with its legend', async () => {
    const root = study({ 'decisions.yaml': FILE });
    const out = await done(root, 'analyze');
    expect(out).toContain('cukup baik †');
    expect(out).toContain('† ditetapkan peneliti');
    expect(await done(study(), 'analyze')).not.toContain('†');
  });
});
