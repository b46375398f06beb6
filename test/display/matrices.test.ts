import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { Matrix, MatrixCell } from '../../src/model/matrix.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor, makeInformant } from '../support/make.ts';

function build(id: string, coded: CodedStudy): Matrix {
  const kind = MATRIX_KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no matrix ${id}`);
  return kind.build(coded);
}

/** The matrix as a table of what each cell says. */
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

const study = makeCoded({
  codings: [
    'W-01:1 kualitas/sop +',
    'W-01:2 kualitas/sop +',
    'W-02:1 kualitas/sop -',
    'W-03:1 kualitas/sop +',
    'O-01:1 kualitas/sop -',
    'O-01:2 kualitas/sop 0',
    'W-01:3 inisiatif ~',
    'D-01:1 inisiatif +',
    makeCoding('D-01:2 inisiatif -', { status: 'rejected' }),
  ],
  factors: [
    'W-01:1 + alat kualitas/sop',
    'W-02:1 - latihan kualitas/sop',
    'W-03:1 - latihan kualitas/sop',
    'O-01:2 - latihan',
  ],
  codebook: makeCodebook(['kualitas/sop', 'inisiatif'], { factors: [makeFactor('latihan', 'inhibiting')] }),
  study: {
    informants: [
      makeInformant('I-03', { group: 'Pimpinan', name: 'Ibu Contoh' }),
      makeInformant('I-01', { group: 'Staf', role: 'Operator' }),
      makeInformant('I-02', { role: 'Staf' }),
    ],
  },
});

const rating = (cell: MatrixCell): unknown =>
  cell.text === undefined
    ? `${cell.rating?.rating ?? 'null'} ${String(cell.count)}/${String(cell.sources)}`
    : cell.text.id;

describe('technique', () => {
  const table = build('technique', study);

  it('rates every code by the techniques of the study, combined, with its convergence', () => {
    // Interviews on SOP: (1 − 1 + 1)/3 = 0.3333; observation −1; combined (0.3333 − 1)/2 = −0.3334.
    expect(grid(table, rating)).toEqual({
      'kualitas/sop': {
        interview: 'baik 4/3',
        observation: 'tidak baik 1/1',
        document: 'null 0/0',
        combined: 'kurang baik 5/4',
        convergence: 'bertentangan',
      },
      inisiatif: {
        interview: 'cukup baik 1/1',
        observation: 'null 0/0',
        document: 'sangat baik 1/1',
        combined: 'baik 2/2',
        convergence: 'senyap',
      },
    });
  });

  it('groups sub-indicators under their indicator, and leaves a flat one to itself', () => {
    expect(table.rows.map(({ group }) => group?.id ?? null)).toEqual(['Indikator kualitas', null]);
  });

  it('has no column for a technique that the study does not use', () => {
    const columns = build('technique', makeCoded({ codings: ['W-01:1 a +', 'D-01:1 a +'] })).columns;
    expect(columns.map(({ id }) => id)).toEqual(['interview', 'document', 'combined', 'convergence']);
  });
});

describe('source', () => {
  it('sets groups of informants beside observation and documents, in the roster’s order', () => {
    const table = build('source', study);
    expect(table.columns.map(({ label }) => label.id)).toEqual([
      'Pimpinan',
      'Staf',
      'Observasi',
      'Dokumentasi',
      'Konvergensi',
    ]);
    expect(grid(table, rating)['kualitas/sop']).toEqual({
      'interview/Pimpinan': 'sangat baik 1/1',
      'interview/Staf': 'cukup baik 3/2',
      observation: 'tidak baik 1/1',
      document: 'null 0/0',
      convergence: 'bertentangan',
    });
  });

  it('counts what an informant says outside an interview under that technique alone', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'] });
    const documents = coded.documents.map((document) => ({ ...document, informant: 'I-01' }));
    expect(grid(build('source', { ...coded, documents }), rating)['a']).toEqual({
      'interview/I-01': 'sangat baik 1/1',
      observation: 'tidak baik 1/1',
      convergence: 'bertentangan',
    });
  });

  it('falls back on ids where the roster knows no group', () => {
    const table = build('source', makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +'] }));
    expect(table.columns.map(({ label }) => label.id)).toEqual(['I-01', 'I-02', 'Konvergensi']);
    expect(grid(table, rating)['a']?.['convergence']).toBe('sepakat');
  });
});

describe('framework', () => {
  const table = build('framework', study);

  it('has informants by group, then documents in which nobody is named', () => {
    expect(table.rows.map(({ id, group }) => [id, group?.id])).toEqual([
      ['I-03', 'Pimpinan'],
      ['I-01', 'Staf'],
      ['I-02', 'Staf'],
      ['O-01', 'Observasi'],
      ['D-01', 'Dokumentasi'],
    ]);
  });

  it('quotes the passage that speaks best, with its place and polarity', () => {
    const said = grid(table, ({ quote, text, count }) => [quote?.place, text?.id, count]);
    expect(said['I-01']).toEqual({
      'kualitas/sop': ['W-01:1', 'positif', 2],
      inisiatif: ['W-01:3', 'campuran', 1],
    });
    expect(said['O-01']).toEqual({
      'kualitas/sop': ['O-01:1', 'negatif', 1],
      inisiatif: [undefined, undefined, 0],
    });
  });

  it('brings a quote into one line', () => {
    const coded = makeCoded({ codings: [makeCoding('W-01:1 a +', { quote: 'dua\n  baris' })] });
    expect(build('framework', coded).rows[0]?.cells[0]?.quote?.text).toBe('dua baris');
  });

  it('names informants only where the study says so', () => {
    const named = build('framework', { ...study, study: { ...study.study, names: 'real' } });
    expect(named.rows.map(({ label }) => label.id)).toEqual(['Ibu Contoh', 'I-01', 'I-02', 'O-01', 'D-01']);
    expect(JSON.stringify(table)).not.toContain('Ibu Contoh');
  });
});

describe('factors', () => {
  it('counts the units in which a factor is named beside a code, supporting ones first', () => {
    const table = build('factors', study);
    expect(table.rows.map(({ group }) => group?.id)).toEqual(['Faktor pendukung', 'Faktor penghambat']);
    expect(grid(table, ({ count }) => count)).toEqual({
      alat: { 'kualitas/sop': 1, inisiatif: 0, units: 1, sources: 1 },
      latihan: { 'kualitas/sop': 2, inisiatif: 0, units: 3, sources: 3 },
    });
    expect(table.rows[1]?.cells[0]?.codings).toEqual(['W-02:1 kualitas/sop', 'W-03:1 kualitas/sop']);
  });
});

describe('counts', () => {
  it('go by document in the techniques’ order, without rejected codings', () => {
    expect(grid(build('code-document', study), ({ count }) => count)).toEqual({
      'kualitas/sop': { 'W-01': 2, 'W-02': 1, 'W-03': 1, 'O-01': 2, 'D-01': 0, total: 6 },
      inisiatif: { 'W-01': 1, 'W-02': 0, 'W-03': 0, 'O-01': 0, 'D-01': 1, total: 2 },
      total: { 'W-01': 3, 'W-02': 1, 'W-03': 1, 'O-01': 2, 'D-01': 1, total: 8 },
    });
  });

  it('go by informant, and say what nobody in particular said', () => {
    expect(grid(build('code-informant', study), ({ count }) => count)['total']).toEqual({
      'I-03': 1,
      'I-01': 3,
      'I-02': 1,
      'no-informant': 3,
      total: 8,
    });
  });
});

describe('convergence', () => {
  const words = (kind: string, coded: CodedStudy): readonly (string | undefined)[] =>
    (MATRIX_KINDS.find(({ id }) => id === kind)?.build(coded).rows ?? []).map(
      ({ cells }) => cells.at(-1)?.text?.id,
    );

  it('is a dash where there is only one technique, or one group of sources', () => {
    const one = makeCoded({ codings: ['W-01:1 a +'] });
    expect(words('technique', one)).toEqual(['–']);
    expect(words('source', one)).toEqual(['–']);
    const two = makeCoded({ codings: ['W-01:1 a +'], documents: ['O-01'] });
    expect(words('technique', two)).toEqual(['senyap']);
  });

  it('does not take a file without units for a silent voice', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +'], documents: ['W-03'] });
    const documents = coded.documents.map((document) =>
      document.id === 'W-03' ? { ...document, informant: null, text: '', units: [] } : document,
    );
    expect(words('source', { ...coded, documents })).toEqual(['sepakat']);
  });
});
