import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/formats/xlsx.ts';
import { readSource } from '../../src/ingest/index.ts';
import { type ErrorDetail, TelaahError } from '../../src/model/error.ts';
import type { Informant } from '../../src/model/source.ts';
import type { SurveyColumns } from '../../src/model/survey.ts';
import { folderWith } from '../support/folder.ts';

interface ReadSurvey {
  readonly answers: readonly string[];
  readonly respondents: readonly Informant[];
  readonly text: string;
  readonly codes: readonly string[];
  readonly said: string;
  readonly technique: string;
}

async function read(
  path: string,
  content: string | Uint8Array,
  survey: SurveyColumns = {},
  roster: readonly Informant[] = [],
): Promise<ReadSurvey> {
  const file = `${folderWith({ [path]: content })}/${path}`;
  const { value, respondents, warnings } = await readSource(
    { file, path, meta: {}, speakers: {}, survey },
    roster,
  );
  const row = (locator: unknown): string => String((locator as { row?: number } | undefined)?.row);
  return {
    answers: value.units.map(
      (unit) =>
        `${unit.informant ?? '-'} ${row(unit.locator)} ${unit.question ?? '-'} = ${value.text.slice(unit.start, unit.end)}`,
    ),
    respondents: respondents ?? [],
    text: value.text,
    codes: warnings.map(({ code }) => code),
    said: warnings.map(({ message }) => message.en).join('\n'),
    technique: value.technique,
  };
}

async function errorOf(
  path: string,
  content: string | Uint8Array,
  survey?: SurveyColumns,
): Promise<ErrorDetail> {
  const error: unknown = await read(path, content, survey).catch((caught: unknown) => caught);
  if (!(error instanceof TelaahError) || error.details[0] === undefined) throw new Error('no TelaahError');
  return error.details[0];
}

/** Synthetic, in the form that an online form exports. */
const ROWS = [
  [
    'Timestamp',
    'Alamat Email',
    'Kode Responden',
    'Nama',
    'Jabatan',
    'Usia',
    'Puas?',
    'Bagaimana pelayanan di kantor ini?',
    'Kendala',
  ],
  [
    '2025/03/12 9:14',
    'satu@contoh.id',
    'R-01',
    'Sri',
    'Staf',
    '31',
    '4',
    'Pelayanan sudah baik dan cepat.',
    'Komputer sering rusak dan jaringan lambat sekali.',
  ],
  [
    '2025/03/12 9:20',
    'dua@contoh.id',
    'R-02',
    'Budi',
    'Kepala Seksi',
    '44',
    '2',
    'Masih lambat karena kurang pegawai.',
    '-',
  ],
  ['', '', '', '', '', '', '', '', ''],
  [
    '2025/03/12 9:30',
    'tiga@contoh.id',
    'R-03',
    'Tono',
    'Staf',
    '29',
    '5',
    'Pegawai ramah melayani warga.',
    'Tidak ada kendala yang berarti selama ini.',
  ],
];
const ANSWERS = [
  'R-01 2 Bagaimana pelayanan di kantor ini? = Pelayanan sudah baik dan cepat.',
  'R-01 2 Kendala = Komputer sering rusak dan jaringan lambat sekali.',
  'R-02 3 Bagaimana pelayanan di kantor ini? = Masih lambat karena kurang pegawai.',
  'R-03 5 Bagaimana pelayanan di kantor ini? = Pegawai ramah melayani warga.',
  'R-03 5 Kendala = Tidak ada kendala yang berarti selama ini.',
];
const csv = (rows: readonly (readonly string[])[], mark = ','): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(mark)).join('\r\n');
const xlsx = (...sheets: (readonly (readonly string[])[])[]): Promise<Uint8Array> =>
  writeXlsx({
    title: 'x',
    sheets: sheets.map((rows, index) => ({
      name: `Lembar ${String(index + 1)}`,
      columns: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => ({
        width: 20,
        look: 'text' as const,
      })),
      rows,
    })),
  });

describe('answers to a survey', () => {
  it('are units with their question, respondent and row, whatever the file', async () => {
    const files: [string, string | Uint8Array][] = [
      ['survei.csv', csv(ROWS)],
      ['survei.csv', `\ufeff${csv(ROWS, ';')}`],
      ['survei.csv', `sep=;\r\n${csv(ROWS, ';')}`],
      ['survei.csv', Buffer.from(`\ufeff${csv(ROWS, '\t')}`, 'utf16le')],
      ['survei.xlsx', await xlsx(ROWS)],
    ];
    for (const [path, content] of files) {
      const { answers, respondents, technique, codes } = await read(path, content);
      expect(answers).toEqual(ANSWERS);
      expect(technique).toBe('interview');
      expect(codes).toEqual(['SURVEY_COLUMNS']);
      expect(respondents[1]).toEqual({
        id: 'R-02',
        name: 'Budi',
        role: 'Kepala Seksi',
        group: null,
        attributes: { Usia: '44', 'Puas?': '2' },
      });
    }
  });

  it('say which columns were taken for what, and leave personal data out', async () => {
    const { said, text, respondents } = await read('survei.csv', csv(ROWS));
    expect(said).toContain('open questions: Bagaimana pelayanan di kantor ini? | Kendala');
    expect(said).toContain('personal data: Alamat Email');
    expect(`${text}${JSON.stringify(respondents)}`).not.toContain('contoh.id');
  });

  it('are parted from choices and attributes by their content', async () => {
    const choices = ['Sangat setuju', 'Setuju', 'Tidak setuju sama sekali dengan hal itu'];
    const rows = [
      ['Apakah pegawai ramah kepada semua orang?', 'Apa saran Anda?', 'Unit'],
      ...Array.from({ length: 30 }, (_, index) => [
        choices[index % 3] ?? '',
        `Perbaiki loket nomor ${String(index)} segera`,
        `Bagian ${String(index % 4)}`,
      ]),
    ];
    const { answers, respondents } = await read('survei.csv', csv(rows));
    expect(answers).toHaveLength(30);
    expect(answers[0]).toBe('survei-2 2 Apa saran Anda? = Perbaiki loket nomor 0 segera');
    expect(respondents[0]?.attributes).toEqual({
      'Apakah pegawai ramah kepada semua orang?': 'Sangat setuju',
      Unit: 'Bagian 0',
    });
  });

  it('follow what study.yaml says of the columns', async () => {
    const { answers, codes, respondents } = await read('survei.csv', csv(ROWS), {
      respondent: 'nama',
      questions: ['kendala'],
      attributes: ['G'],
    });
    expect(answers).toEqual([
      'Sri 2 Kendala = Komputer sering rusak dan jaringan lambat sekali.',
      'Tono 5 Kendala = Tidak ada kendala yang berarti selama ini.',
    ]);
    expect(respondents[0]?.attributes).toEqual({ 'Puas?': '4' });
    expect(codes).toEqual([]);
    const other = await read('survei.xlsx', await xlsx([['x', 'y']], [['Hasil survei'], [], ...ROWS]), {
      sheet: 'Lembar 2',
    });
    expect(other.answers.map((answer) => answer.replace(/ \d+ /u, ' '))).toEqual(
      ANSWERS.map((answer) => answer.replace(/ \d+ /u, ' ')),
    );
    expect(other.answers[0]).toMatch(/^R-01 4 /u);
  });

  it('say what is wrong with columns that are named and not there', async () => {
    expect(await errorOf('survei.csv', csv(ROWS), { questions: ['Kendal'] })).toMatchObject({
      code: 'STUDY_INVALID',
      hint: { en: 'Did you mean "Kendala"?' },
    });
    expect(await errorOf('survei.xlsx', await xlsx(ROWS), { sheet: 'Lain' })).toMatchObject({
      code: 'INPUT_UNREADABLE',
      message: { en: expect.stringContaining('"Lain"') as string },
    });
    for (const content of ['', '\n\n', 'a,b\n1,2\n', csv(ROWS.slice(0, 1))]) {
      expect(await errorOf('survei.csv', content)).toMatchObject({ code: 'INPUT_UNREADABLE' });
    }
  });

  it('name respondents as the roster does, and never take row 1 of two files for one person', async () => {
    const person = (id: string, name: string | null): Informant => ({
      id,
      name,
      role: null,
      group: null,
      attributes: {},
    });
    const rows = [
      ['No', 'Nama', 'Saran'],
      ['1', 'Sri Lestari, S.Sos.', 'Perlu pelatihan bagi pegawai yang baru.'],
      ['2', 'Orang Lain', 'Perlu tambahan pegawai di bagian loket.'],
    ];
    const { answers } = await read('survei.csv', csv(rows), {}, [person('I-01', 'Sri Lestari')]);
    expect(answers.map((answer) => answer.split(' ')[0])).toEqual(['I-01', 'survei-2']);
    const coded = await read('survei.csv', csv(ROWS), {}, [person('r1', null)]);
    expect(coded.answers[0]).toMatch(/^r1 2 /u);
  });

  it('keep their lines, and nothing that acts', async () => {
    const rows = [
      ['id', 'Saran'],
      ['a', 'Baris satu ada di sini.\n\n  Baris   dua\u001b[31m merah dan \u202eterbalik.'],
      ['b', '=HYPERLINK("x") juga hanya teks biasa saja.'],
    ];
    const { answers } = await read('survei.csv', csv(rows));
    expect(answers).toEqual([
      'a 2 Saran = Baris satu ada di sini.\nBaris dua merah dan terbalik.',
      'b 3 Saran = =HYPERLINK("x") juga hanya teks biasa saja.',
    ]);
  });

  it('come back from any table of texts: each cell its unit', async () => {
    const cell = fc
      .array(fc.constantFrom('pelayanan', 'cepat', '"kutip"', 'a,b', 'c;d', 'è', '😀', '5', '\n', "'"), {
        minLength: 7,
        maxLength: 12,
      })
      .map((words) => `${words.join(' ')} akhir kata ini saja`);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(cell, { minLength: 1, maxLength: 8 }), async (cells) => {
        const rows = [['id', 'Saran'], ...cells.map((text, index) => [`r${String(index)}`, text])];
        const tidy = (text: string): string =>
          text
            .split('\n')
            .map((line) => line.replace(/\s+/gu, ' ').trim())
            .filter((line) => line !== '')
            .join('\n');
        const expected = cells.map(
          (text, index) => `r${String(index)} ${String(index + 2)} Saran = ${tidy(text)}`,
        );
        const said = { questions: ['Saran'] };
        expect((await read('s.csv', csv(rows), said)).answers).toEqual(expected);
        expect((await read('s.xlsx', await xlsx(rows), said)).answers).toEqual(expected);
      }),
      { numRuns: 25, seed: 7 },
    );
  });
});

describe('tables that are not what they seem', () => {
  it.each([
    ['survei.xlsx', 'hanya teks'],
    ['survei.xlsx', zipSync({ 'a.txt': strToU8('x') })],
    ['survei.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['survei.csv', `id,Saran\na,"${'x'.repeat(5_000_000)}`],
    ['survei.ods', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)],
  ])('refuses %s with a way out', async (path, content) => {
    const error = await errorOf(path, content);
    expect(error.code).toBe('INPUT_UNREADABLE');
    expect(error.hint).toBeDefined();
  });

  it('reads a hundred thousand rows without holding more than the answers', async () => {
    const lines = ['id,Umur,"Apa saran Anda untuk kantor ini?"'];
    for (let index = 0; index < 100_000; index += 1) {
      lines.push(`R-${String(index)},${String(index % 60)},Perbaiki loket nomor ${String(index)} segera ya`);
    }
    const content = Buffer.from(lines.join('\n'));
    const file = `${folderWith({ 'survei.csv': content })}/survei.csv`;
    const { value, respondents } = await readSource({ file, path: 'survei.csv', meta: {}, speakers: {} }, []);
    expect(value.units).toHaveLength(100_000);
    expect(respondents).toHaveLength(100_000);
    expect(value.units.at(-1)?.locator).toEqual({ kind: 'row', row: 100_001 });
  });
});
