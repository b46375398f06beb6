import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { formatMatrix } from '../../src/cli/terminal/matrix.ts';
import { readWorkbook } from '../../src/formats/grid.ts';
import type { Matrix } from '../../src/model/matrix.ts';
import { type CodedRun, codeStudy, DISPLAYS } from '../../src/pipeline.ts';
import { telaah } from '../support/cli.ts';
import { folderWith } from '../support/folder.ts';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const ENGLISH = join(FIXTURES, 'licensing-robbins-en');

function terminal(columns: number): Io {
  return {
    out: () => undefined,
    err: () => undefined,
    cwd: '/',
    env: {},
    terminal: { out: true, err: true, in: true },
    columns,
    now: () => 0,
    time: () => '',
    newId: () => '',
  };
}

function interview(informant: string, date: string, answers: readonly string[]): string {
  const turns = answers.map((answer) => `P: Bagaimana pekerjaannya?\n\n${informant}: ${answer}\n`);
  return `---\ntechnique: interview\ninformant: ${informant}\ndate: ${date}\n---\n${turns.join('\n')}`;
}

const SOP_GOOD = 'Semua sudah sesuai SOP, langkah kerjanya urut dan prosedur selalu diikuti.';
const SOP_BAD = 'Pekerjaan tidak sesuai SOP, prosedur sering dilanggar.';
const LATE = 'Laporan selalu terlambat, tidak selesai tepat waktu.';

/** Three informants, an observation and a paper; Synthetic. */
const FILES = {
  'study.yaml':
    'title: Uji\nlanguage: id\ncodebook: mangkunegara-2017\ninformants: informants.csv\nsources:\n  - path: "*.md"\n',
  'informants.csv':
    'id,nama,jabatan,kelompok,jenis kelamin\nI-01,Ibu Satu,Kepala Dinas,pimpinan,P\nI-02,Pak Dua,Operator,staf,L\nI-03,Ibu Tiga,Operator,staf,P\n',
  'W-01.md': interview('I-01', '2025-03-12', [SOP_GOOD, LATE]),
  'W-02.md': interview('I-02', '2025-04-02', [SOP_BAD]),
  'W-03.md': interview('I-03', '2025-04-20', [SOP_GOOD, SOP_BAD]),
  'O-01.md': `---\ntechnique: observation\ndate: 2025-04-21\n---\n${SOP_GOOD}\n\n${LATE}\n`,
  'D-01.md': `---\ntechnique: document\ndate: 2025-01-31\n---\n${LATE}\n`,
};

async function json(...argv: string[]): Promise<Matrix> {
  const { code, out, err } = await telaah(['matrix', ...argv, '--json'], folderWith(FILES));
  expect(err).not.toContain('[USAGE]');
  expect(code).toBe(0);
  return JSON.parse(out) as Matrix;
}

/** The codings of the study that is made of {@link FILES}. */
const ALL = 8;

const totalOf = (matrix: Matrix): number => matrix.rows.at(-1)?.cells.at(-1)?.count ?? 0;
const total = async (...choice: string[]): Promise<number> => totalOf(await json('code-document', ...choice));

describe('every display', () => {
  let run: CodedRun;
  beforeAll(async () => {
    run = await codeStudy({ inputs: [ENGLISH] });
  }, 60_000);

  it.each(DISPLAYS.map(({ id }) => id))('%s fits the terminal, wide and narrow', async (id) => {
    const matrix = await DISPLAYS.find((display) => display.id === id)?.build(
      { coded: run.coded, filter: {}, memos: [] },
      {},
    );
    if (matrix === undefined) throw new Error(`no display ${id}`);
    for (const columns of [40, 80, 200]) {
      const lines = formatMatrix(matrix, 'en', terminal(columns)).split('\n');
      expect(lines.length).toBeGreaterThan(5);
      for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  it('is set in parts where its columns are too many, each with the heads of the rows', async () => {
    const matrix = await DISPLAYS.find(({ id }) => id === 'case-ordered')?.build(
      { coded: run.coded, filter: {}, memos: [] },
      { by: 'code' },
    );
    if (matrix === undefined) throw new Error('no display');
    const text = formatMatrix(matrix, 'en', {
      ...terminal(80),
      terminal: { out: false, err: false, in: false },
    });
    const parts = text.match(/^Informant\b/gmu)?.length ?? 0;
    expect(parts).toBeGreaterThan(1);
    for (const { id } of matrix.rows) {
      expect(text.match(new RegExp(`^${id}\\b`, 'gmu')), id).toHaveLength(parts);
    }
    for (const { label } of matrix.columns) {
      const [word = ''] = label.en.split(' / ').at(-1)?.split(' ') ?? [];
      expect(text).toContain(word);
    }
  });
});

describe('the filters', () => {
  it('are named in the caption, in every form', async () => {
    const choice = ['--technique', 'wawancara', '--polarity', 'negatif,campuran', '--code', 'kualitas'];
    const said = 'Hanya: kode kualitas; teknik wawancara; polaritas negatif atau campuran';
    const folder = folderWith(FILES);
    for (const format of ['table', 'md', 'html']) {
      const { out } = await telaah(['matrix', 'code-document', ...choice, '--format', format], folder);
      expect(out.replace(/\s+/gu, ' ')).toContain(said);
    }
    const matrix = await json('code-document', ...choice);
    expect(matrix.filtered?.id).toBe(said.replace('Hanya: ', ''));
    expect(matrix.rows.map(({ id }) => id)).toEqual(['kualitas/sop', 'kualitas/kemampuan', 'total']);
    expect(totalOf(matrix)).toBe(2);
  });

  it.each([
    [['--informant', 'I-03'], ['W-03']],
    [
      ['--informant', 'I-03,I-01'],
      ['W-01', 'W-03'],
    ],
    [['--informant', 'Pak Dua'], ['W-02']],
    [
      ['--role', 'operator'],
      ['W-02', 'W-03'],
    ],
    [['--group', 'pimpinan'], ['W-01']],
    [['--attribute', 'jenis_kelamin=P', '--group', 'staf'], ['W-03']],
    [['--technique', 'document'], ['D-01']],
    [
      ['--document', 'o-01', '--document', 'D-01'],
      ['O-01', 'D-01'],
    ],
    [
      ['--from', '2025-04-20'],
      ['W-03', 'O-01'],
    ],
    [
      ['--to', '2025-03'],
      ['W-01', 'D-01'],
    ],
  ])('choose sources: %j', async (choice, documents) => {
    const matrix = await json('code-document', ...choice);
    expect(matrix.columns.map(({ id }) => id)).toEqual([...documents, 'total']);
    expect(totalOf(matrix)).toBeGreaterThan(0);
    expect(totalOf(matrix)).toBeLessThan(ALL);
  });

  it('choose codings: by polarity, status and coder', async () => {
    const positive = await total('--polarity', 'positive');
    expect([positive, await total('--polarity', 'positif,negatif,campuran,netral')]).toEqual([3, ALL]);
    expect(await total('--status', 'proposed')).toBe(ALL);
    expect(await total('--status', 'dikonfirmasi')).toBe(0);
    expect(await total('--coder', 'auto')).toBe(ALL);
  });

  it('tell people’s codings from proposals', async () => {
    const folder = folderWith(FILES);
    const add = ['code', 'add', 'W-02:1', 'kualitas/sop', 'negative', '--coder', 'ani'];
    expect((await telaah(add, folder)).code).toBe(0);
    const count = async (...choice: string[]): Promise<number> =>
      totalOf(
        JSON.parse((await telaah(['matrix', 'code-document', ...choice, '--json'], folder)).out) as Matrix,
      );
    const before = await count();
    expect(await count('--coder', 'ani')).toBe(1);
    expect(await count('--status', 'human')).toBe(1);
    expect(await count('--coder', 'auto')).toBe(before - 1);
  });

  it.each([
    [['technique', '--code', 'kualits'], 'Did you mean kualitas?'],
    [['technique', '--informant', 'I-3'], 'Did you mean I-03?'],
    [['technique', '--role', 'Kepala Dinsa'], 'Did you mean Kepala Dinas?'],
    [['technique', '--group', 'x'], 'There are: pimpinan, staf'],
    [['technique', '--attribute', 'umur=P'], 'There are: role, group, jenis kelamin'],
    [['technique', '--attribute', 'jenis kelamin=X'], 'There are: L, P'],
    [['technique', '--attribute', 'jenis kelamin'], '--attribute column=value'],
    [['technique', '--technique', 'interviu'], 'Did you mean interview?'],
    [['technique', '--document', 'W-011'], 'Did you mean W-01?'],
    [['technique', '--polarity', 'positiv'], 'Did you mean positive?'],
    [['technique', '--status', 'confirm'], 'the study has no "confirm"'],
    [['technique', '--coder', 'auto/x'], 'Did you mean auto?'],
    [['technique', '--from', '2025-02-30'], '--from must be'],
    [['technique', '--from', '2025-05', '--to', '2025-04'], 'no source lies between'],
    [['technique', '--across', 'informant'], '--across makes no difference'],
    [['technique', '--status', 'rejected'], 'telaah matrix quotes --status rejected'],
    [['technique', '--format', 'xlsx'], '--out name.xlsx'],
    [['crosstab', '--attribute', 'kelamn'], 'There are: role, group, jenis kelamin'],
    [['tecnique'], 'Did you mean technique?'],
    [['words', '--top', '0'], '--top must be'],
  ])('refuse %j', async (argv, said) => {
    const { code, out, err } = await telaah(['matrix', ...argv, '--lang', 'en'], folderWith(FILES));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(err).toContain('[USAGE]');
  });
});

describe('as a file', () => {
  it('is a workbook: numbers as numbers, text as text, one sheet', async () => {
    const folder = folderWith(FILES);
    const { code, err } = await telaah(['matrix', 'technique', '--out', 'm.xlsx'], folder);
    expect(code).toBe(0);
    expect(err).toContain('m.xlsx');
    const [sheet, ...more] = await readWorkbook(readFileSync(join(folder, 'm.xlsx')), 'm.xlsx');
    expect(more).toEqual([]);
    expect(sheet?.rows[0]?.slice(0, 6)).toEqual([
      'Kelompok',
      'Sub-indikator',
      'Wawancara',
      'Wawancara: saldo',
      'Wawancara: koding',
      'Wawancara: sumber',
    ]);
    // I-01 +1, I-02 −1, I-03 (1 − 1)/2 = 0: 0 of four codings.
    expect(sheet?.rows[1]?.slice(1, 6)).toEqual(['Kesesuaian dengan SOP', 'cukup baik', '0', '4', '3']);
  });

  it('runs nothing that stands in a source', async () => {
    const evil = '=HYPERLINK("http://contoh.example";"x") <script>alert(1)</script> sesuai SOP dan prosedur.';
    const folder = folderWith({ 'W-01.md': interview('I-01', '2025-03-12', [evil]) });
    const of = async (format: string): Promise<string> =>
      (await telaah(['matrix', 'quotes', 'W-01.md', '-c', 'mangkunegara-2017', '-f', format], folder)).out;
    const csv = await of('csv');
    expect(csv).toContain("'=HYPERLINK");
    expect(csv).not.toMatch(/(^|[",])=HYPERLINK/mu);
    const html = await of('html');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('content="default-src &#39;none&#39;');
  });
});
