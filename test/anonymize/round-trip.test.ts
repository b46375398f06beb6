import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyzeStudy, readStudy } from '../../src/pipeline.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';
import { STUDY } from './study.ts';

async function done(cwd: string, ...argv: string[]): Promise<string> {
  const { code, out, err } = await telaah(argv, cwd);
  expect(code, `${argv.join(' ')}: ${err}`).toBe(0);
  return out;
}

/** The study with codings, memos, an undo and a decision, in a folder beside which copies are made. */
async function coded(): Promise<string> {
  const base = folderWith(
    Object.fromEntries(Object.entries(STUDY).map(([path, text]) => [`asli/${path}`, text])),
  );
  const add = async (...more: string[]): Promise<unknown> =>
    done(base, 'code', 'add', ...more, '--coder', 'zulbaidah');
  await add('W-01:1', 'kualitas/sop', 'mixed', 'asli', '--memo', 'Tanyakan lagi kepada Pak Veldari');
  await add('W-01:2', 'kualitas/sop', 'negative', 'asli');
  await add('W-02 Zulbaidah:1', 'kualitas/sop', 'positive', 'asli');
  await done(base, 'code', 'undo', 'asli');
  await add('W-02 Zulbaidah:1', 'kualitas/sop', 'positive', 'asli');
  const cause = ['sikap Pak Veldari', 'asli', '--kind', 'inhibiting', '--quote', 'sering terlambat'];
  await done(base, 'code', 'factor', 'W-01:2', ...cause, '--coder', 'zulbaidah');
  const why = ['--rating', 'baik', '--why', 'menurut Pak Qodirman', '--by', 'ani'];
  await done(base, 'conclude', 'set', 'kualitas/sop', 'asli', ...why);
  return base;
}

const textsOf = async (root: string) => {
  const { documents, people, study } = await readStudy({ inputs: [root] });
  const units = documents.map(({ id, text, informant, place, units: all }) => ({
    id,
    informant,
    place,
    units: all.map((unit) => ({ ...unit, text: text.slice(unit.start, unit.end) })),
  }));
  const codings = people.codings.map(
    ({ document, unit, start, end, quote, code, polarity, memo, coder, how }) => ({
      document,
      unit,
      start,
      end,
      quote,
      code,
      polarity,
      memo,
      coder,
      how,
    }),
  );
  const { informants } = study;
  const factors = people.factors.map(({ document, unit, quote, factor, kind }) => [
    document,
    unit,
    quote,
    factor,
    kind,
  ]);
  return { units, codings, factors, orphans: people.orphans.length, informants };
};

test('codings keep their place, under pseudonyms, and decisions stay up to date', async () => {
  const base = await coded();
  const before = await textsOf(join(base, 'asli'));
  await done(base, 'anonymize', 'asli');
  await done(base, 'anonymize', 'asli', '--apply', '--out', 'anonim');
  const after = await textsOf(join(base, 'anonim'));
  expect(after.orphans).toBe(0);
  const placed = ({ document, unit, quote, code, how }: (typeof before.codings)[number]) => [
    document,
    unit,
    quote,
    code,
    how,
  ];
  expect(after.codings.map(placed)).toEqual([
    [
      'W-01',
      1,
      'SOP-nya kami ikuti, tetapi Bu [I-02] sering lupa. Nomor saya [Telepon-1].',
      'kualitas/sop',
      'same',
    ],
    ['W-01', 2, '[I-02] sering terlambat. Kata [Nama-1], "[I-01] saja tepat waktu".', 'kualitas/sop', 'same'],
    [
      'W-02 I-02',
      1,
      'Pekerjaan selesai tepat waktu. Pak [Nama-1] juga rajin. NIP saya [NIP-1].',
      'kualitas/sop',
      'same',
    ],
  ]);
  expect(after.factors).toEqual([['W-01', 2, 'sering terlambat', 'sikap Pak [I-01]', 'inhibiting']]);
  // The coder is called like an informant, and is not that person.
  expect(after.codings.map(({ memo, coder }) => [memo, coder])).toEqual([
    ['Tanyakan lagi kepada Pak [I-01]', 'I-02-2'],
    [null, 'I-02-2'],
    [null, 'I-02-2'],
  ]);
  const decided = (await analyzeStudy({ inputs: [join(base, 'anonim')] })).analysis.conclusion.decisions;
  expect(decided.map(({ why, stale, basis }) => [why, stale, typeof basis])).toEqual([
    ['menurut Pak [I-01]', false, 'string'],
  ]);
  expect(readFileSync(join(base, 'anonim/memos/refleksi.md'), 'utf8')).toBe('Pak [I-01] tampak ragu.\n');
  expect(readFileSync(join(base, 'anonim/study.yaml'), 'utf8')).toContain('"W-02 I-02": 40');
  expect(readFileSync(join(base, 'anonim/informants.csv'), 'utf8')).toContain(
    'I-01,[I-01],Kasubbag Umum,,[Alamat-1]',
  );
});

test('with the key everything is as it was, letter for letter', async () => {
  const base = await coded();
  await done(base, 'anonymize', 'asli');
  await done(base, 'anonymize', 'asli', '--apply', '--out', 'anonim', '--key', 'kunci');
  await done(base, 'anonymize', 'anonim', '--restore', 'kunci', '--out', 'kembali');
  const again = await textsOf(join(base, 'kembali'));
  const before = await textsOf(join(base, 'asli'));
  expect(again).toEqual(before);
  const decisions = (await analyzeStudy({ inputs: [join(base, 'kembali')] })).analysis.conclusion.decisions;
  expect(decisions.map(({ why, stale }) => [why, stale])).toEqual([['menurut Pak Qodirman', false]]);
  expect(readFileSync(join(base, 'kembali/memos/refleksi.md'), 'utf8')).toBe(STUDY['memos/refleksi.md']);
});

test('a report made from the copy gets the fullest names', async () => {
  const base = await coded();
  await done(base, 'anonymize', 'asli');
  await done(base, 'anonymize', 'asli', '--apply', '--out', 'anonim');
  writeFileSync(join(base, 'bab4.md'), 'Menurut [I-01] dan [Nama-1].\n');
  const out = await done(base, 'anonymize', 'bab4.md', '--restore', 'asli/anonim.key');
  expect(out).toBe('Menurut H. Qodirman Veldari, S.Sos dan Mardanus.\n');
});

test('the originals are not touched, the same copy comes twice, and nobody else can read what holds names', async () => {
  const base = await coded();
  const read = (folder: string): Record<string, string> =>
    Object.fromEntries(
      Object.keys(STUDY).map((path) => [path, readFileSync(join(base, folder, path), 'hex')]),
    );
  const before = {
    ...read('asli'),
    journal: readFileSync(join(base, 'asli/codings/zulbaidah.jsonl'), 'hex'),
  };
  await done(base, 'anonymize', 'asli');
  await done(base, 'anonymize', 'asli', '--apply', '--out', 'satu');
  await done(base, 'anonymize', 'asli', '--apply', '--out', 'dua');
  expect({
    ...read('asli'),
    journal: readFileSync(join(base, 'asli/codings/zulbaidah.jsonl'), 'hex'),
  }).toEqual(before);
  for (const path of ['study.yaml', 'interviews/W-01.md', 'codings/I-02-2.jsonl', 'decisions.yaml']) {
    expect(readFileSync(join(base, 'satu', path), 'utf8'), path).toBe(
      readFileSync(join(base, 'dua', path), 'utf8'),
    );
  }
  expect(readFileSync(join(base, 'asli/satu.key'), 'utf8')).toBe(
    readFileSync(join(base, 'asli/dua.key'), 'utf8'),
  );
  for (const path of ['asli/anonymize.yaml', 'asli/satu.key'])
    expect(statSync(join(base, path)).mode & 0o777).toBe(0o600);
});
