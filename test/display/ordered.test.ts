import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS, type MatrixMaterial } from '../../src/display/index.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { Matrix, MatrixCell } from '../../src/model/matrix.ts';
import { decisionsOn, ratingAt } from '../support/decisions.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor, makeInformant } from '../support/make.ts';

function build(id: string, coded: CodedStudy, options: MatrixMaterial = {}): Matrix {
  const kind = MATRIX_KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no matrix ${id}`);
  return kind.build(coded, options);
}

/** What each cell says, by row and column. */
function grid(table: Matrix, say: (cell: MatrixCell) => unknown): Record<string, Record<string, unknown>> {
  return Object.fromEntries(
    table.rows.map((row) => [
      row.id,
      Object.fromEntries(
        table.columns.map((column, at) => [column.id, say(row.cells[at] ?? { codings: [] })]),
      ),
    ]),
  );
}

const rated = ({ rating, count, sources, text }: MatrixCell): unknown =>
  rating === undefined ? text?.id : `${rating?.rating ?? 'null'} ${String(count)}/${String(sources ?? '')}`;

const tallied = ({ tally, count, sources }: MatrixCell): unknown =>
  tally === undefined
    ? count
    : `${String(count)}/${String(sources)}: +${tally.positive} ±${tally.mixed} −${tally.negative} ○${tally.neutral}`;

/** Interviews in two months, an observation, and a paper that lies before both. */
const study: CodedStudy = (() => {
  const coded = makeCoded({
    codings: [
      'W-01:1 mutu/sop +',
      'W-01:1 mutu/alat -',
      'W-01:2 mutu/sop +',
      'W-02:1 mutu/sop -',
      'W-02:1 mutu/alat -',
      'W-03:1 mutu/sop +',
      'W-03:2 sikap -',
      'W-03:3 sikap ~',
      'O-01:1 mutu/sop -',
      'O-01:1 sikap 0',
      'D-01:1 sikap +',
      makeCoding('D-01:2 sikap -', { status: 'rejected', coder: 'ani' }),
    ],
    factors: ['W-01:1 + alat mutu/sop mutu/alat', 'W-02:1 - latihan mutu/sop', 'W-03:1 - latihan'],
    codebook: makeCodebook(['mutu/sop', 'mutu/alat', 'sikap'], {
      factors: [makeFactor('latihan', 'inhibiting')],
    }),
    study: {
      informants: [
        makeInformant('I-03', {
          group: 'Pimpinan',
          name: 'Ibu Contoh',
          attributes: { kelamin: 'P', nip: '3' },
        }),
        makeInformant('I-01', { group: 'Staf', role: 'Operator', attributes: { kelamin: 'L', nip: '1' } }),
        makeInformant('I-02', { group: 'Staf', attributes: { kelamin: 'P', nip: '2' } }),
      ],
    },
  });
  const dates: Record<string, string> = {
    'W-01': '2025-03-12',
    'W-02': '2025-03-12',
    'W-03': '2025-04-02',
    'O-01': '2025-04-03',
    'D-01': '2025-01-31',
  };
  return {
    ...coded,
    documents: coded.documents.map((document) => ({ ...document, date: dates[document.id] ?? null })),
  };
})();

describe('time', () => {
  it('rates every code by month of the field work, without papers', () => {
    const table = build('time', study);
    expect(table.columns.map(({ label }) => label.id)).toEqual(['Maret 2025', 'April 2025', 'Konvergensi']);
    // SOP in March: I-01 +1, I-02 −1, mean 0; in April: I-03 +1, O-01 −1, mean 0.
    expect(grid(table, rated)).toEqual({
      'mutu/sop': { '2025-03': 'cukup baik 3/2', '2025-04': 'cukup baik 2/2', convergence: 'sepakat' },
      'mutu/alat': { '2025-03': 'tidak baik 2/2', '2025-04': 'null 0/0', convergence: 'senyap' },
      // (−1 + 0)/2 = −0.5; the neutral note of the observation is no evidence, the paper is no field work.
      sikap: { '2025-03': 'null 0/0', '2025-04': 'kurang baik 2/1', convergence: 'senyap' },
    });
  });
});

describe('time, where the field work lies in one month', () => {
  const labels = (...dates: string[]): string[] => {
    const documents = study.documents.map((document, at) => ({
      ...document,
      date: dates[at % dates.length] ?? null,
    }));
    return build('time', { ...study, documents }).columns.map(({ label }) => label.id);
  };

  it('is parted into halves, named by their days', () => {
    // The documents are D-01 (a paper), O-01, W-01, W-02, W-03.
    expect(labels('2025-01-01', '2025-06-03', '2025-06-09', '2025-06-12', '2025-06-16')).toEqual([
      '3–9 Juni 2025',
      '10–16 Juni 2025',
      'Konvergensi',
    ]);
    expect(labels('2025-06-03')).toEqual(['Konvergensi']);
  });
});

describe('time-ordered', () => {
  it('lists days with their sources, by indicator, papers last', () => {
    const table = build('time-ordered', study);
    expect(table.rows.map(({ label, group, cells }) => [label.id, group?.id, cells[0]?.text?.id])).toEqual([
      ['12 Maret 2025', 'Maret 2025', 'W-01, W-02'],
      ['2 April 2025', 'April 2025', 'W-03'],
      ['3 April 2025', 'April 2025', 'O-01'],
      ['31 Januari 2025', 'Dokumen tertulis', 'D-01'],
    ]);
    // W-01:1 says + of one sub-indicator and − of the other: one unit, mixed.
    expect(grid(table, tallied)['field/2025-03-12']).toEqual({
      documents: undefined,
      mutu: '3/2: +1 ±1 −1 ○0',
      sikap: '0/0: +0 ±0 −0 ○0',
    });
    expect(grid(table, tallied)['field/2025-04-03']?.['sikap']).toBe('1/1: +0 ±0 −0 ○1');
  });

  it('counts codings by code', () => {
    const table = build('time-ordered', study, { by: 'code' });
    expect(grid(table, tallied)['field/2025-03-12']).toMatchObject({
      'mutu/sop': '3/2: +2 ±0 −1 ○0',
      'mutu/alat': '2/2: +0 ±0 −2 ○0',
    });
  });

  it('puts undated sources last', () => {
    const documents = study.documents.map((document) =>
      document.id === 'W-01' ? { ...document, date: null } : document,
    );
    const labels = build('time-ordered', { ...study, documents }).rows.map(({ label }) => label.id);
    expect(labels).toEqual([
      '12 Maret 2025',
      '2 April 2025',
      '3 April 2025',
      'Tanpa tanggal',
      '31 Januari 2025',
    ]);
  });
});

describe('role-ordered', () => {
  const table = build('role-ordered', study);

  it('has a row for every group, with its rating, evidence, spread and best passage', () => {
    expect(table.rows.map(({ id, cells }) => [id, cells[0]?.count])).toEqual([
      ['Pimpinan', 1],
      ['Staf', 2],
    ]);
    const said = grid(table, ({ rating, count, sources, spread, quote }) => [
      rating?.rating,
      count,
      sources,
      spread,
      quote?.place,
    ]);
    // Staff on SOP: I-01 +1, I-02 −1: mean 0, 2 apart.
    expect(said['Staf']?.['mutu/sop']).toEqual(['cukup baik', 3, 2, 2, 'W-01:1']);
    expect(said['Staf']?.['mutu/alat']).toEqual(['tidak baik', 2, 2, 0, 'W-01:1']);
    expect(said['Pimpinan']?.['sikap']).toEqual(['kurang baik', 2, 1, 0, 'W-03:2']);
  });

  it('takes the role where there is no group, and says where there is neither', () => {
    const roles = { ...study.study, informants: [makeInformant('I-01', { role: 'Operator' })] };
    expect(build('role-ordered', { ...study, study: roles }).rows.map(({ label }) => label.id)).toEqual([
      'Operator',
      'Tanpa peran',
    ]);
  });
});

describe('case-ordered', () => {
  it('goes from the best to the worst informant', () => {
    const table = build('case-ordered', study);
    // I-01: (1 − 1 + 1)/3 = 0.3333; I-03: (1 − 1 + 0)/3 = 0; I-02: −1.
    expect(table.rows.map(({ id, cells }) => [id, cells[1]?.number, cells[1]?.count])).toEqual([
      ['I-01', 0.3333, 3],
      ['I-03', 0, 3],
      ['I-02', -1, 2],
    ]);
    // Quality by I-01 joins its codes: (1 − 1)/2 = 0, of two units.
    expect(grid(table, rated)['I-01']).toMatchObject({ mutu: 'cukup baik 2/', sikap: 'null 0/' });
    expect(table.rows[0]?.cells[0]?.text?.id).toBe('Staf');
  });

  it('sets those who judge nothing last', () => {
    const codings = study.codings.map((coding) =>
      coding.document === 'W-01' ? { ...coding, polarity: 'neutral' as const } : coding,
    );
    const table = build('case-ordered', { ...study, codings });
    expect(table.rows.map(({ id }) => id)).toEqual(['I-03', 'I-02', 'I-01']);
    expect(table.rows[2]?.cells[1]).toMatchObject({ number: null, count: 0 });
  });
});

describe('clustered', () => {
  it('has what an informant says of each indicator in one cell', () => {
    const table = build('clustered', study);
    expect(table.columns.map(({ id }) => id)).toEqual(['mutu', 'sikap']);
    expect(table.rows.map(({ id, group }) => [id, group?.id])).toEqual([
      ['I-03', 'Pimpinan'],
      ['I-01', 'Staf'],
      ['I-02', 'Staf'],
    ]);
    const said = grid(table, ({ rating, count, quote }) => [rating?.rating, count, quote?.place]);
    expect(said['I-02']).toEqual({
      mutu: ['tidak baik', 1, 'W-02:1'],
      sikap: [undefined, 0, undefined],
    });
  });
});

describe('checklist', () => {
  it('ticks off components by technique', () => {
    const said = grid(build('checklist', study), ({ rating, count, quote }) => [
      rating?.rating,
      count,
      quote?.place,
    ]);
    expect(said['sikap']).toEqual({
      interview: ['kurang baik', 2, 'W-03:2'],
      // Only a neutral passage is left to show.
      observation: [undefined, 0, 'O-01:1'],
      document: ['sangat baik', 1, 'D-01:1'],
    });
  });

  it('or by informant', () => {
    const table = build('checklist', study, { across: 'informant' });
    expect(table.columns.map(({ id }) => id)).toEqual(['I-03', 'I-01', 'I-02']);
    expect(grid(table, rated)['mutu/sop']).toEqual({
      'I-03': 'sangat baik 1/',
      'I-01': 'sangat baik 2/',
      'I-02': 'tidak baik 1/',
    });
  });
});

describe('effects', () => {
  it('says which way what stands beside a factor points', () => {
    const table = build('effects', study);
    expect(grid(table, tallied)).toEqual({
      alat: {
        'mutu/sop': '1/1: +1 ±0 −0 ○0',
        'mutu/alat': '1/1: +0 ±0 −1 ○0',
        sikap: '0/0: +0 ±0 −0 ○0',
        units: 1,
        sources: 1,
      },
      latihan: {
        'mutu/sop': '1/1: +0 ±0 −1 ○0',
        'mutu/alat': '0/0: +0 ±0 −0 ○0',
        sikap: '0/0: +0 ±0 −0 ○0',
        units: 2,
        sources: 2,
      },
    });
  });

  it('by indicator counts a unit under both codes once', () => {
    expect(grid(build('effects', study, { by: 'indicator' }), tallied)['alat']?.['mutu']).toBe(
      '1/1: +0 ±1 −0 ○0',
    );
  });
});

describe('co-occurrence', () => {
  const pairs = (options: MatrixMaterial): Record<string, Record<string, unknown>> =>
    grid(build('co-occurrence', study, options), ({ count, number }) => [count, number]);

  it('gives n12 / (n1 + n2 − n12) within units, and each code’s own number on the diagonal', () => {
    // SOP in 5 units, tools in 2, attitude in 4 (the rejected one is none); SOP and tools share 2, SOP and attitude O-01:1.
    expect(pairs({})).toEqual({
      'mutu/sop': { 'mutu/sop': [5, null], 'mutu/alat': [2, 0.4], sikap: [1, 0.125] },
      'mutu/alat': { 'mutu/sop': [2, 0.4], 'mutu/alat': [2, null], sikap: [0, 0] },
      sikap: { 'mutu/sop': [1, 0.125], 'mutu/alat': [0, 0], sikap: [4, null] },
    });
  });

  it('within documents', () => {
    // SOP in W-01, W-02, W-03, O-01; attitude in W-03, O-01, D-01: 2 / (4 + 3 − 2).
    expect(pairs({ within: 'document' })['mutu/sop']?.['sikap']).toEqual([2, 0.4]);
  });

  it('has no coefficient where neither code stands anywhere', () => {
    const empty = makeCoded({ codings: ['W-01:1 a +'], codebook: makeCodebook(['a', 'b', 'c']) });
    const cells = grid(build('co-occurrence', empty), ({ number }) => number);
    expect(cells['b']?.['c']).toBeNull();
    expect(cells['a']?.['c']).toBe(0);
  });
});

describe('crosstab', () => {
  it('parts the codings by a column of the roster, whatever its spelling', () => {
    const table = build('crosstab', study, { attribute: 'KELAMIN' });
    expect(grid(table, tallied)).toEqual({
      'mutu/sop': { '=L': '2/1: +2 ±0 −0 ○0', '=P': '2/2: +1 ±0 −1 ○0' },
      'mutu/alat': { '=L': '1/1: +0 ±0 −1 ○0', '=P': '1/1: +0 ±0 −1 ○0' },
      sikap: { '=L': '0/0: +0 ±0 −0 ○0', '=P': '2/1: +0 ±1 −1 ○0' },
    });
  });

  it('has a column for informants of whom it is not known', () => {
    const table = build('crosstab', study, { attribute: 'jabatan' });
    expect(table.columns.map(({ label }) => label.id)).toEqual(['Operator', 'Tidak diketahui']);
    expect(grid(table, ({ count }) => count)['mutu/sop']).toEqual({ '=Operator': 2, unknown: 2 });
  });
});

describe('quotes', () => {
  const said = (table: Matrix): readonly Record<string, string>[] =>
    table.rows.map((row) =>
      Object.fromEntries([
        ['place', row.label.id],
        ...table.columns.map(({ id }, at): [string, string] => [id, row.cells[at]?.text?.id ?? '']),
      ]),
    );

  it('has every coding with what is known of it, the rejected ones too', () => {
    const table = build('quotes', study, {
      memos: [
        {
          coder: 'ani',
          about: {
            kind: 'passage',
            document: 'W-03',
            unit: 2,
            start: 110,
            end: 120,
            quote: 'x',
            code: 'sikap',
          },
          text: 'Periksa lagi.',
        },
        {
          coder: 'ani',
          about: {
            kind: 'passage',
            document: 'W-03',
            unit: 2,
            start: 110,
            end: 120,
            quote: 'x',
            code: 'mutu/sop',
          },
          text: 'Bukan untuk kode ini.',
        },
      ],
    });
    const rows = said(table);
    expect(rows).toHaveLength(12);
    expect(rows.find(({ place }) => place === 'W-03:2')).toEqual({
      place: 'W-03:2',
      quote: expect.stringContaining('Satuan 2 dari W-03') as string,
      informant: 'I-03',
      'attribute/jabatan': '',
      'attribute/kelompok': 'Pimpinan',
      'attribute/kelamin': 'P',
      technique: 'wawancara',
      date: '2025-04-02',
      code: 'sikap',
      path: 'Sub sikap',
      polarity: 'negatif',
      coder: 'auto/test',
      status: 'usulan',
      memo: 'ani: Periksa lagi.',
    });
    expect(rows.find(({ place }) => place === 'D-01:2')).toMatchObject({ status: 'ditolak', coder: 'ani' });
    expect(rows.find(({ code }) => code === 'mutu/sop')?.['path']).toBe('Indikator mutu / Sub sop');
  });

  it('leaves out names and what tells who each is, unless names are printed', () => {
    const hidden = JSON.stringify(build('quotes', study));
    expect(hidden).not.toContain('Ibu Contoh');
    expect(hidden).not.toContain('attribute/nip');
    const open = JSON.stringify(build('quotes', { ...study, study: { ...study.study, names: 'real' } }));
    expect(open).toContain('Ibu Contoh');
    expect(open).toContain('attribute/nip');
  });
});

describe('code × informant as 1 and 0', () => {
  it('says whether, and counts in how many', () => {
    const table = build('code-informant', study, { presence: true });
    expect(grid(table, ({ count }) => count)).toEqual({
      'mutu/sop': { 'I-03': 1, 'I-01': 1, 'I-02': 1, 'no-informant': 1, total: 4 },
      'mutu/alat': { 'I-03': 0, 'I-01': 1, 'I-02': 1, 'no-informant': 0, total: 2 },
      sikap: { 'I-03': 1, 'I-01': 0, 'I-02': 0, 'no-informant': 1, total: 2 },
      total: { 'I-03': 2, 'I-01': 2, 'I-02': 2, 'no-informant': 2, total: 8 },
    });
  });
});

describe('rolled up to indicators', () => {
  it('a unit under two sub-indicators counts once', () => {
    const table = build('code-informant', study, { by: 'indicator' });
    expect(grid(table, ({ count }) => count)).toEqual({
      mutu: { 'I-03': 1, 'I-01': 2, 'I-02': 1, 'no-informant': 1, total: 5 },
      sikap: { 'I-03': 2, 'I-01': 0, 'I-02': 0, 'no-informant': 2, total: 4 },
      // O-01:1 stands under both indicators, and is one unit.
      total: { 'I-03': 3, 'I-01': 2, 'I-02': 1, 'no-informant': 2, total: 8 },
    });
    // All five codings stand under the two units of I-01 and the one of I-02.
    expect(table.rows[0]?.cells[1]?.codings).toHaveLength(3);
  });

  it('the technique matrix gives indicators the verdict of the report', () => {
    const table = build('technique', study, { by: 'indicator' });
    // SOP by interview (1 − 1 + 1)/3 = 0.3333, tools −1: joined −0.3334; observation −1; SOP combined −0.3334, tools −1.
    expect(grid(table, rated)['mutu']).toEqual({
      interview: 'kurang baik 4/3',
      observation: 'tidak baik 1/1',
      document: 'null 0/0',
      combined: 'kurang baik 5/4',
      // Both on one side; the papers say nothing.
      convergence: 'senyap',
    });
  });

  it('what is decided about an indicator stands in its combined rating', () => {
    const decided = { ...study, decisions: decisionsOn({ mutu: { rating: ratingAt(4) } }) };
    const cells = grid(build('technique', decided, { by: 'indicator' }), rated);
    expect(cells['mutu']?.['combined']).toBe('baik 5/4');
    expect(cells['mutu']?.['interview']).toBe('kurang baik 4/3');
  });

  it('the title and the head of the rows say so', () => {
    const table = build('source', study, { by: 'indicator' });
    expect(table.title.id).toBe('Matriks triangulasi sumber, per indikator');
    expect(table.rowHeader.en).toBe('Indicator');
    expect(table.rows.map(({ group }) => group)).toEqual([null, null]);
  });
});
