import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { Matrix } from '../../src/model/matrix.ts';
import { matrixSheet } from '../../src/report/index.ts';
import { cellText } from '../../src/report/matrix-table.ts';
import { makeCodebook, makeCoded, makeCoding } from '../support/make.ts';

const study = makeCoded({
  codings: [
    'W-01:1 mutu/sop +',
    'W-02:1 mutu/sop -',
    makeCoding('W-02:2 sikap ~', { quote: '=1+1 \u0007bel' }),
    'O-01:1 mutu/sop +',
  ],
  codebook: makeCodebook(['mutu/sop', 'sikap']),
});

function build(id: string): Matrix {
  const kind = MATRIX_KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no matrix ${id}`);
  return kind.build(study);
}

describe('a matrix as a sheet', () => {
  it('has a heading a column, numbers as numbers, a word where there is no evidence', () => {
    const sheet = matrixSheet(build('technique'), 'id');
    const [head, first, second] = sheet.rows;
    expect(head?.slice(0, 6)).toEqual([
      'Kelompok',
      'Sub-indikator',
      'Wawancara',
      'Wawancara: saldo',
      'Wawancara: koding',
      'Wawancara: sumber',
    ]);
    expect(first?.slice(0, 6)).toEqual(['Indikator mutu', 'Sub sop', 'cukup baik', 0, 2, 2]);
    // Observation of attitude: no rating.
    expect(second?.slice(6, 10)).toEqual(['tidak ada bukti', null, 0, 0]);
    expect(sheet.rows.every((row) => row.length === sheet.columns.length)).toBe(true);
    expect(sheet).toMatchObject({ frozen: { rows: 1, columns: 2 }, filter: 0 });
  });

  it('colours ratings by their place on the scale, and none where there is none', () => {
    const { looks } = matrixSheet(build('technique'), 'id');
    expect(looks?.get(0)).toBe('heading');
    expect(looks?.get(1)?.slice(0, 7)).toEqual([null, null, 'rated-3', null, null, null, 'rated-5']);
    expect(looks?.get(2)?.[6]).toBe('none');
  });

  it('has a word for the best of any scale in the best colour', () => {
    const matrix = {
      ...build('technique'),
      scale: [
        { level: 2, id: 'ya', en: 'yes', from: 0 },
        { level: 1, id: 'tidak', en: 'no', from: -1 },
      ],
    };
    const rows = matrix.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.rating === undefined || cell.rating === null
          ? cell
          : { ...cell, rating: { ...cell.rating, level: 1 } },
      ),
    }));
    expect(matrixSheet({ ...matrix, rows }, 'id').looks?.get(1)?.[2]).toBe('rated-1');
  });

  it('keeps whole quotes, without control characters', () => {
    const sheet = matrixSheet(build('quotes'), 'en');
    expect(sheet.rows.flat()).toContain('=1+1 bel');
    expect(sheet.name).toBe('quotes');
    expect(Math.max(...sheet.columns.map(({ width }) => width))).toBeLessThanOrEqual(60);
  });

  it.each(MATRIX_KINDS.map(({ id }) => id))('%s has a sheet in both languages', (id) => {
    const matrix = build(id);
    for (const lang of ['id', 'en'] as const) {
      const sheet = matrixSheet(matrix, lang);
      expect(sheet.rows).toHaveLength(matrix.rows.length + 1);
      expect(sheet.name).toMatch(/^[a-z-]{1,31}$/u);
      expect(sheet.rows[0]?.every((cell) => typeof cell === 'string' && cell !== '')).toBe(true);
    }
  });
});

describe('a cell in words', () => {
  const { scale } = study.study;

  it('says what its column is for', () => {
    const say = (id: string, row: string, column: string): string => {
      const matrix = build(id);
      const at = matrix.columns.findIndex((candidate) => candidate.id === column);
      const cell = matrix.rows.find((candidate) => candidate.id === row)?.cells[at];
      return cellText(cell ?? { codings: [] }, scale, 'id', matrix.columns[at]?.kind);
    };
    expect(say('technique', 'mutu/sop', 'interview')).toBe('cukup baik (n = 2)');
    expect(say('time-ordered', 'field/2025-03-12', 'mutu')).toBe('3 (+2 −1)');
    expect(say('time-ordered', 'field/2025-03-12', 'sikap')).toBe('1 (±1)');
    expect(say('co-occurrence', 'mutu/sop', 'mutu/sop')).toBe('3');
    expect(say('co-occurrence', 'mutu/sop', 'sikap')).toBe('0,00');
    expect(say('case-ordered', 'I-01', 'score')).toBe('1,00 (1)');
    expect(say('clustered', 'I-01', 'mutu')).toMatch(/^sangat baik \(n = 1\): “.*” \(positif, W-01:1\)$/u);
    expect(say('framework', 'I-01', 'mutu/sop')).toMatch(/^“.*” \(positif, W-01:1\)$/u);
    expect(say('clustered', 'I-01', 'sikap')).toBe('–');
  });
});
