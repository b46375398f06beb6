import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

/** Clears the screen, names the window, rings, writes to the clipboard, turns the direction round. */
const EVIL = '\u001b[31m\u001b[2J\u001b]0;owned\u0007\u001b]52;c;eA==\u0007\u009b31m\u202e\u2066';
const INTERVIEW = `Peneliti: Apakah pegawai hadir tepat waktu${EVIL}?\n\nI-01: Pegawai selalu hadir tepat waktu${EVIL} dan rajin bekerja. Pekerjaan selesai sesuai target.\n`;
const Q = JSON.stringify;

const CODEBOOK = `id: evil
title: { id: ${Q(`Judul${EVIL}`)}, en: ${Q(`Title${EVIL}`)} }
citation: ${Q(`Sitasi${EVIL}`)}
reference: ${Q(`Pustaka${EVIL}`)}
indicators:
  - id: disiplin
    label: { id: ${Q(`Disiplin${EVIL}`)}, en: ${Q(`Discipline${EVIL}`)} }
    definition: { id: ${Q(`Definisi${EVIL}`)}, en: ${Q(`Definition${EVIL}`)} }
    sub:
      - id: hadir
        label: { id: ${Q(`Hadir${EVIL}`)}, en: ${Q(`Attendance${EVIL}`)} }
        definition: { id: ${Q(`Kehadiran${EVIL}`)}, en: ${Q(`Attending${EVIL}`)} }
        terms: [hadir, ${Q(`tepat waktu${EVIL}`)}]
        positive: [hadir tepat waktu]
`;
const STUDY = `title: ${Q(`Studi${EVIL}`)}
site: ${Q(`Kantor${EVIL}`)}
codebook: codebook.yaml
informants:
  - { id: I-01, name: ${Q(`Nama${EVIL}`)}, role: ${Q(`Staf${EVIL}`)}, attributes: { ${Q(`Unit${EVIL}`)}: ${Q(`Umum${EVIL}`)} } }
privacy: { names: real }
`;

function hostileStudy(): string {
  return folderWith({
    'study.yaml': STUDY,
    'codebook.yaml': CODEBOOK,
    [`interviews/W-01${EVIL}\nfalse: all is well.md`]: INTERVIEW,
    'interviews/W-02.md': INTERVIEW.replaceAll('I-01', 'I-02').replace('rajin', 'giat'),
    [`interviews/${EVIL}.docx`]: 'rusak',
    [`memos/${EVIL}.md`]: `Memo${EVIL}`,
    'decisions.yaml': `findings:\n  disiplin/hadir: { rating: baik, why: ${Q(`sebab${EVIL}`)} }\n`,
    'codings/sri.jsonl': `${Q({ id: 'a1', at: '2025-06-01T08:00:00.000Z', coder: 'sri', do: 'memo', about: { kind: 'study' }, text: `Memo${EVIL}` })}\n`,
  });
}

/** What Telaah itself writes: colours, and links to files. */
const OURS =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /\u001b\[[0-9;]*m|\u001b\]8;;[^\u0007\u001b]*(?:\u0007|\u001b\\)/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

const COMMANDS: readonly (readonly string[])[] = [
  ['check'],
  ['analyze', '.', '--out', 'out'],
  ['ingest', 'interviews/W-02.md'],
  ['codebook', 'show', 'codebook.yaml'],
  ['codebook', 'check', 'codebook.yaml'],
  ['explain', 'W-02:1'],
  ['code', 'list', '.'],
  ['code', 'list', '.', '--memos'],
  ['code', 'memo', '.', '--coder', 'sri', '--text', `catatan${EVIL}`],
  ['matrix', 'technique', '.'],
  ['matrix', 'quotes', '.'],
  ['matrix', 'role-ordered', '.'],
  ['chart', 'ratings', '.'],
  ['search', 'hadir', '.'],
  ['search', '--words', '.'],
  ['conclude', '.'],
  ['conclude', 'set', 'disiplin/hadir', '.', '--rating', EVIL, '--why', 'x'],
  ['saturation', '.'],
  ['credibility', '.'],
  ['member-check', '.', '--informant', 'I-01'],
  ['checklist', 'coreq', '.'],
  ['export', 'md', '.'],
  ['verify', '.'],
  ['anonymize', '.'],
  ['evaluate', '.', '--gold', `${EVIL}.csv`],
  ['agreement', '.'],
  ['compare', '.', '.'],
  ['review', '.'],
  [EVIL],
  ['analyze', `${EVIL}.md`],
  ['analyze', '.', `--${EVIL}`],
  ['analyze', '.', '--codebook', EVIL],
];

describe('text that would act in a terminal', () => {
  it('is printed without acting, by every command', async () => {
    const root = hostileStudy();
    for (const argv of COMMANDS) {
      for (const terminal of [false, true]) {
        const { out, err, code } = await telaah(argv, root, {
          terminal: { out: terminal, err: terminal, in: false },
          columns: 80,
          env: terminal ? { TERM: 'xterm-256color', COLORTERM: 'truecolor' } : {},
        });
        const said = `telaah ${argv.join(' ').replaceAll(EVIL, 'EVIL')}`;
        expect(code, `${said}: ${err}`).not.toBe(70);
        if (!terminal) expect(`${out}${err}`, said).not.toContain('\u001b');
        expect(ACTS.exec(out.replace(OURS, ''))?.index ?? 'none', `${said}: ${JSON.stringify(out)}`).toBe(
          'none',
        );
        expect(ACTS.exec(err.replace(OURS, ''))?.index ?? 'none', `${said}: ${JSON.stringify(err)}`).toBe(
          'none',
        );
      }
    }
  });

  it('leaves no line of its own in a message: a name with a line break is one name', async () => {
    const root = hostileStudy();
    const { out, err } = await telaah(['check', '.'], root);
    expect(`${out}${err}`).not.toMatch(/^false: all is well/mu);
  });
});

describe('what looks like a file and is none', () => {
  const pipes = process.platform === 'win32' ? describe.skip : describe;
  pipes('pipes, devices, links and folders', () => {
    it('end with an error at once, wherever a file is named', async () => {
      const root = folderWith({ 'W-01.md': INTERVIEW.replaceAll(EVIL, '') });
      const fifo = join(root, 'pipa.md');
      execFileSync('mkfifo', [fifo]);
      mkdirSync(join(root, 'folder.docx'));
      symlinkSync('/dev/zero', join(root, 'nol.txt'));
      symlinkSync('putar.md', join(root, 'putar.md'));
      for (const name of ['pipa.md', 'nol.txt', 'putar.md', '/dev/zero', '/dev/stdin']) {
        for (const argv of [
          ['analyze', name, '--codebook', 'robbins-2010'],
          ['analyze', 'W-01.md', '--codebook', `./${name}`],
          ['verify', name],
          ['evaluate', 'W-01.md', '--codebook', 'robbins-2010', '--gold', name],
          ['analyze', 'W-01.md', '--codebook', 'robbins-2010', '--template', name, '--format', 'docx'],
        ]) {
          const { code, err } = await telaah(argv, root);
          expect(code, `${argv.join(' ')}: ${err}`).toBe(2);
        }
      }
    });

    it('are no reason to leave the rest of a study unread', async () => {
      const root = folderWith({
        'study.yaml': 'codebook: robbins-2010\n',
        'interviews/W-01.md': INTERVIEW.replaceAll(EVIL, ''),
        'interviews/folder.docx/catatan.md': 'Catatan di dalam folder yang namanya seperti berkas.',
      });
      execFileSync('mkfifo', [join(root, 'interviews/pipa.md')]);
      symlinkSync('..', join(root, 'interviews/atas'));
      symlinkSync('putar.md', join(root, 'interviews/putar.md'));
      const { code, out, err } = await telaah(['check', '.'], root);
      expect(code, err).not.toBe(70);
      expect(`${out}${err}`).toContain('W-01');
    });

    it.each(['study.yaml', 'decisions.yaml', 'informants.csv', 'codings/a.jsonl'])(
      'do not hold up a study whose %s is a pipe',
      async (path) => {
        const root = folderWith({
          'interviews/W-01.md': INTERVIEW.replaceAll(EVIL, ''),
          ...(path === 'study.yaml' ? {} : { 'study.yaml': 'codebook: robbins-2010\n' }),
        });
        mkdirSync(join(root, 'codings'), { recursive: true });
        execFileSync('mkfifo', [join(root, path)]);
        const { code, err } = await telaah(['check', '.'], root);
        expect(code, err).toBe(2);
      },
    );
  });
});

describe('settings that grow', () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...Array.from('bcdefghij').map(
      (key, index) =>
        `${key}: &${key} [${Array(9)
          .fill(`*${'abcdefghij'[index] ?? ''}`)
          .join(',')}]`,
    ),
  ].join('\n');

  it.each([
    ['study.yaml', `codebook: robbins-2010\n${bomb}`, 'STUDY'],
    ['codebook.yaml', `id: x\n${bomb}`, 'CODEBOOK'],
    ['decisions.yaml', `findings: {}\n${bomb}`, 'DECISIONS'],
    ['study.yaml', `codebook: robbins-2010\ntitle: ${'['.repeat(50_000)}`, 'deep'],
    ['codebook.yaml', `${'- '.repeat(50_000)}x`, 'deep'],
    ['decisions.yaml', '{a: '.repeat(20_000), 'deep'],
    ['study.yaml', `codebook: robbins-2010\n# ${'x'.repeat(5 * 1024 * 1024)}`, 'large'],
    ['informants.csv', `id,nama\n"${'x'.repeat(5 * 1024 * 1024)}`, 'large'],
    ['study.yaml', 'codebook: robbins-2010\n__proto__: { polluted: 1 }\n', 'proto'],
    ['study.yaml', 'codebook: ../../../../etc/passwd\n', 'outside'],
    ['study.yaml', 'codebook: robbins-2010\nsources: [ { path: ../../../etc/* } ]\n', 'outside'],
  ])('are refused: %s', async (path, content) => {
    const files: Record<string, string> = {
      'study.yaml': `codebook: ${path === 'codebook.yaml' ? 'codebook.yaml' : 'robbins-2010'}\n`,
      'interviews/W-01.md': INTERVIEW.replaceAll(EVIL, ''),
      [path]: content,
    };
    const root = folderWith(files);
    const start = performance.now();
    const { code, err } = await telaah(['check', '.'], root);
    expect(code, err).toBe(2);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect('polluted' in {}).toBe(false);
  });
});

describe('sources that take long', () => {
  it('reads a line of ten megabytes, and text of nothing but marks', async () => {
    const root = folderWith({ 'study.yaml': 'codebook: robbins-2010\n' });
    mkdirSync(join(root, 'documents'));
    const many = 10 * 1024 * 1024;
    writeFileSync(join(root, 'documents/a.txt'), 'kerja baik '.repeat(many / 11));
    writeFileSync(join(root, 'documents/b.md'), '*'.repeat(many / 10));
    const start = performance.now();
    const { code, err } = await telaah(['check', '.'], root);
    expect(code, err).not.toBe(70);
    expect(performance.now() - start).toBeLessThan(60_000);
  });
});
