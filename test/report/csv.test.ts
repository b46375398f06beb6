import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { Matrix } from '../../src/model/matrix.ts';
import { FIVE_LEVELS } from '../../src/model/rating.ts';
import { oneLine } from '../../src/report/blocks.ts';
import { renderCodingsCsv, renderMatrixCsv } from '../../src/report/csv.ts';
import { hostileText, smallStudy } from './support.ts';

function records(csv: string): string[][] {
  expect(csv.startsWith('\ufeff')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  return parse(csv, { bom: true, relaxColumnCount: false });
}

function matrixOf(id: string): Matrix {
  const kind = MATRIX_KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no ${id}`);
  return kind.build(smallStudy());
}

function labelled(text: string): Matrix {
  return {
    kind: 'uji',
    title: { id: '', en: '' },
    rowHeader: { id: 'Baris', en: 'Row' },
    scale: FIVE_LEVELS,
    columns: [{ id: 'a', label: { id: 'A', en: 'A' }, kind: 'label' }],
    rows: [
      {
        id: 'r',
        label: { id: text, en: text },
        group: null,
        cells: [{ text: { id: text, en: text }, codings: [] }],
      },
    ],
  };
}

describe('a matrix as CSV', () => {
  it('has a column for each number, in the language’s form', () => {
    const [head, first] = records(renderMatrixCsv(matrixOf('technique'), 'id'));
    expect(head?.slice(0, 7)).toEqual([
      'Id',
      'Kelompok',
      'Sub-indikator',
      'Wawancara',
      'Wawancara: saldo',
      'Wawancara: koding',
      'Wawancara: sumber',
    ]);
    expect(first?.slice(0, 7)).toEqual([
      'kualitas/sop',
      'Indikator kualitas',
      'Sub sop',
      'baik',
      '0,5',
      '3',
      '2',
    ]);
    const [, english] = records(renderMatrixCsv(matrixOf('technique'), 'en'));
    expect(english?.slice(3, 6)).toEqual(['good', '0.5', '3']);
  });

  it('keeps negative numbers numbers', () => {
    const rows = records(renderMatrixCsv(matrixOf('technique'), 'id'));
    expect(rows.flat()).toContain('-1');
    expect(rows.flat().filter((cell) => cell.startsWith("'"))).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A', '-0,5 dan lagi'])(
    'never starts a cell of text with what a spreadsheet runs: %j',
    (text) => {
      const [, cells] = records(renderMatrixCsv(labelled(text), 'id'));
      expect(cells?.[2]).toBe(`'${oneLine(text).trim()}`);
    },
  );

  it('gives any text back, on one line, with nothing to run', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const csv = renderMatrixCsv(labelled(text), 'id');
        expect(csv.split('\r\n')).toHaveLength(3);
        const cell = records(csv)[1]?.[2] ?? '';
        expect(cell.replace(/^'(?=[-=+@＝＋－＠])/u, '')).toBe(oneLine(text).trim());
        expect(cell).not.toMatch(/^[-=+@＝＋－＠\t\r]/u);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the codings as CSV', () => {
  it('has one record a coding, rejected ones too, with its place', () => {
    const analysis = smallStudy();
    const [first, ...rest] = analysis.codings;
    const codings = first === undefined ? [] : [...rest, { ...first, status: 'rejected' as const }];
    const [head, ...rows] = records(renderCodingsCsv({ ...analysis, codings }));
    expect(head?.[0]).toBe('Tempat');
    expect(rows.map(([place]) => place)).toEqual([
      'D-01:1',
      'O-01:1',
      'O-01:2',
      'W-01:1',
      'W-01:2',
      'W-01:3',
      'W-02:1',
      'W-02:2',
    ]);
    expect(rows[3]?.[10]).toBe('ditolak');
    expect(rows[5]?.[9]).toBe('0,5');
  });
});
