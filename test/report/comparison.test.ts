import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compareStudies } from '../../src/comparison/index.ts';
import type { Comparison } from '../../src/model/comparison.ts';
import { buildComparisonReport, renderComparisonCsv } from '../../src/report/index.ts';
import { makeCodebook, makeCoded, makeFactor } from '../support/make.ts';
import { analysisOf, blocksOf, linesOf, tablesOf, textOf } from './support.ts';

function compared(): Comparison {
  const codebook = makeCodebook(['a/x', 'a/y'], {
    factors: [makeFactor('alat', 'inhibiting', ['a/x']), makeFactor('latihan', 'supporting', ['a/y'])],
  });
  const well = makeCoded({
    codebook,
    codings: ['W-01:1 a/x +', 'W-02:1 a/x +'],
    factors: ['W-01:1 - alat a/x', 'W-02:1 + latihan a/y', 'W-02:1 - hujan a/x'],
    study: { title: 'Studi baik', site: 'Dinas A' },
  });
  const ill = makeCoded({
    codebook,
    codings: ['W-01:1 a/x -', 'W-02:1 a/y ~'],
    factors: ['W-01:1 - alat a/x'],
    study: { title: null },
  });
  return compareStudies([
    { name: 'well', analysis: analysisOf(well) },
    { name: 'ill', analysis: analysisOf(ill) },
  ]);
}

describe('a comparison as a report', () => {
  const rows = (comparison: Comparison): string[][][] =>
    tablesOf(buildComparisonReport(comparison, 'id')).map((table) =>
      table.rows.map((row) => row.map(textOf)),
    );

  it('has the cases, the meta-matrix and the factors', () => {
    const [cases, matrix, factors] = rows(compared());
    expect(cases).toEqual([
      ['well', 'Studi baik', 'Dinas A', '2', '2', '2', '0'],
      ['ill', '(tanpa judul)', '–', '2', '2', '2', '0'],
    ]);
    expect(matrix).toEqual([
      ['Indikator a', 'sangat baik (1,00; 2)', 'kurang baik (−0,50; 2)', 'berlawanan'],
      ['Sub x', 'sangat baik (1,00; 2)', 'tidak baik (−1,00; 1)', 'berlawanan'],
      ['Sub y', 'tidak ada bukti', 'cukup baik (0,00; 1)', '–'],
      ['Keseluruhan', 'sangat baik (1,00; 2)', 'kurang baik (−0,50; 2)', 'berlawanan'],
    ]);
    expect(factors).toEqual([
      ['Faktor alat', 'penghambat', '1', '1', 'bersama'],
      ['Faktor latihan', 'pendukung', '1', '–', 'khas well'],
    ]);
  });

  it('lists what the cases contradict each other on, and causes outside the codebook', () => {
    const report = buildComparisonReport(compared(), 'en');
    expect(linesOf(report, 'comparison-opposite')).toContain(
      'Sub x (en): well very good (1.00; 2), ill poor (−1.00; 1)',
    );
    expect(linesOf(report, 'comparison-factors')).toEqual([
      'Outside the codebook, in well only: hujan (inhibiting).',
    ]);
  });

  it('warns of what differs by itself, and of proposals that nobody confirmed', () => {
    const notes = (comparison: Comparison): string[] =>
      blocksOf(buildComparisonReport(comparison, 'id')).flatMap((block) =>
        block.kind === 'note' ? [textOf(block.inlines)] : [],
      );
    expect(notes(compared())).toEqual([
      'Belum satu pun koding dikonfirmasi atau dibuat orang: semua penilaian ini usulan otomatis.',
    ]);
    const comparison = compared();
    const half = {
      ...comparison,
      cases: comparison.cases.map((one) => ({ ...one, settled: 1 })),
      differs: ['scale'] as const,
    };
    expect(notes(half)).toEqual([
      expect.stringContaining('Skala penilaian studi tidak sama') as string,
      'Baru 50 % dari semua koding dikonfirmasi atau dibuat orang; selebihnya usulan otomatis.',
    ]);
  });

  it('is CSV with the balances as numbers of the language', () => {
    const [head, ...lines] = parse(renderComparisonCsv(compared(), 'id'), { bom: true });
    expect(head?.slice(0, 5)).toEqual(['id', 'tingkat', 'pokok', 'well', 'well: saldo']);
    expect(lines[1]).toEqual([
      'a/x',
      'kode',
      'Sub x',
      'sangat baik',
      '1',
      '2',
      '2',
      'tidak baik',
      '-1',
      '1',
      '1',
      'berlawanan',
    ]);
    expect(lines[0]?.[8]).toBe('-0,5');
    expect(lines.every((line) => line.length === head?.length)).toBe(true);
  });
});
