import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { STUDY } from './study.ts';

const base = (more: Readonly<Record<string, string>> = {}): string =>
  folderWith(
    Object.fromEntries(Object.entries({ ...STUDY, ...more }).map(([path, text]) => [`asli/${path}`, text])),
  );

const NAMES = /qodirman|veldari|zulbaidah|mardanus|0812|19800101|kenanga/iu;

test('proposes what it finds, in a file to edit, and shows no name on the screen', async () => {
  const cwd = base();
  const { code, out } = await telaah(['anonymize', 'asli'], cwd);
  expect(code).toBe(0);
  expect(out).not.toMatch(NAMES);
  expect(out).toContain('telaah anonymize asli --apply --out FOLDER');
  const file = readFileSync(join(cwd, 'asli/anonymize.yaml'), 'utf8');
  expect(file.match(/^ {2}- as: .*$/gmu)).toEqual([
    '  - as: "[I-01]"',
    '  - as: "[I-02]"',
    '  - as: "[Alamat-1]"',
    '  - as: "[Telepon-1]"',
    '  - as: "[NIP-1]"',
    '  - as: "[Nama-1]"',
  ]);
  expect(file).toContain('find: ["H. Qodirman Veldari, S.Sos", "Qodirman", "Veldari"]');
  expect(file).toMatch(/# 4× – W-01: .*Pak Qodirman/u);
});

test('what its user has edited stays; only what is new is added', async () => {
  const cwd = base();
  await telaah(['anonymize', 'asli'], cwd);
  const path = join(cwd, 'asli/anonymize.yaml');
  const edited = readFileSync(path, 'utf8')
    .replace('"[Nama-1]"', '"[Kolega-1]"')
    .replace(
      'find: ["Zulbaidah"]\n    replace: true',
      'find: ["Zulbaidah"]\n    replace: false # saya tanya dahulu',
    );
  writeFileSync(path, edited);
  expect((await telaah(['anonymize', 'asli', '--json'], cwd)).out).toContain('"added": 0');
  expect(readFileSync(path, 'utf8')).toBe(edited);
  writeFileSync(join(cwd, 'asli/interviews/W-03.md'), 'Peneliti: Siapa?\n\nI-02: Pak Wardoyono.\n');
  expect((await telaah(['anonymize', 'asli', '--json'], cwd)).out).toContain('"added": 1');
  const now = readFileSync(path, 'utf8');
  expect(now.startsWith(edited.trimEnd())).toBe(true);
  expect(now).toContain('find: ["Wardoyono"]');
  await telaah(['anonymize', 'asli', '--apply', '-o', 'salinan'], cwd);
  const text = readFileSync(join(cwd, 'salinan/interviews/W-01.md'), 'utf8');
  expect(text).toContain('Zulbaidah sering terlambat. Kata [Kolega-1]');
});

test('offices are proposed when they are asked for', async () => {
  const cwd = base({ 'documents/D-01.md': 'Surat dari Dinas Kominfo Kabupaten Xanadu.\n' });
  await telaah(['anonymize', 'asli', '--offices'], cwd);
  expect(readFileSync(join(cwd, 'asli/anonymize.yaml'), 'utf8')).toContain(
    'find: ["Dinas Kominfo Kabupaten Xanadu"]',
  );
});

test('a locked key opens with its passphrase alone', { timeout: 60_000 }, async () => {
  const cwd = base();
  await telaah(['anonymize', 'asli'], cwd);
  const locked = ['anonymize', 'asli', '--apply', '-o', 'salinan', '--encrypt'];
  const without = await telaah(locked, cwd);
  expect([without.code, without.err]).toEqual([2, expect.stringContaining('TELAAH_PASSPHRASE')]);
  expect(existsSync(join(cwd, 'salinan'))).toBe(false);
  const env = { env: { TELAAH_PASSPHRASE: 'rahasia kita' } };
  expect((await telaah(locked, cwd, env)).code).toBe(0);
  const key = join(cwd, 'asli/salinan.key.age');
  expect(statSync(key).mode & 0o777).toBe(0o600);
  expect(readFileSync(key, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/u);
  expect(readFileSync(key, 'latin1')).not.toMatch(NAMES);
  const restore = ['anonymize', 'salinan', '--restore', 'asli/salinan.key.age', '-o', 'kembali'];
  const wrong = await telaah(restore, cwd, { env: { TELAAH_PASSPHRASE: 'lain' } });
  expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('[KEY_LOCKED]')]);
  writeFileSync(join(cwd, 'sandi.txt'), 'rahasia kita\n');
  expect((await telaah([...restore, '--passphrase-file', 'sandi.txt'], cwd)).code).toBe(0);
  expect(readFileSync(join(cwd, 'kembali/interviews/W-01.md'), 'utf8')).toContain('Pak Qodirman');
});

test.each([
  ['without a proposal', ['--apply', '-o', 'x'], '[INPUT_NOT_FOUND]', ''],
  ['without a place for the copy', ['--apply'], '[USAGE]', ''],
  ['into the original', ['--apply', '-o', 'asli'], '[OUTPUT_REFUSED]', ''],
  ['with the key in the copy', ['--apply', '-o', 'x', '--key', 'x/kunci'], '[USAGE]', 'keep: []\n'],
  [
    'with a proposal that is wrong',
    ['--apply', '-o', 'x'],
    '[PROPOSAL_INVALID]',
    'entries:\n  - as: I-01\n    find: [A]\n',
  ],
  ['with finds that nobody has looked at', ['--apply', '-o', 'x'], '[PROPOSAL_INCOMPLETE]', 'keep: []\n'],
  ['with a key that is none', ['--restore', 'asli/study.yaml', '-o', 'x'], '[KEY_INVALID]', ''],
])('refuses to work %s, and writes nothing', async (_, options, code, proposal) => {
  const all = ['Qodirman', 'Zulbaidah', 'H. Qodirman Veldari, S.Sos', 'Mardanus', 'Jl. Kenanga No. 4'];
  const numbers = ['0812-5555-0101', '19800101 200501 2 003'];
  const complete = `keep: ${JSON.stringify([...all, ...numbers])}\n`;
  const yaml = code === '[USAGE]' && proposal !== '' ? complete : proposal;
  const cwd = base(yaml === '' ? {} : { 'anonymize.yaml': yaml });
  const { code: exit, err } = await telaah(['anonymize', 'asli', ...options], cwd);
  expect([exit, err]).toEqual([2, expect.stringContaining(code)]);
  expect(existsSync(join(cwd, 'x'))).toBe(false);
});

test('check says where a report would show a name of the roster, and says no name', async () => {
  const cwd = base();
  const { code, out } = await telaah(['check', 'asli', '--json'], cwd);
  expect(code).toBe(1);
  const { warnings } = JSON.parse(out) as { warnings: { code: string; where: string; message: string }[] };
  const shown = warnings.filter((warning) => warning.code === 'NAME_SHOWN');
  expect(shown.map(({ where, message }) => [where, /\d+ tempat \(([^)]*)\)/u.exec(message)?.[1]])).toEqual([
    ['study.yaml', 'keterangan sumber, W-01:1, W-01:2'],
  ]);
  const real = base({ 'study.yaml': `${STUDY['study.yaml'] ?? ''}privacy: { names: real }\n` });
  expect((await telaah(['check', 'asli', '--json'], real)).out).not.toContain('NAME_SHOWN');
});
