import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import type { Decisions } from '../../src/model/decision.ts';
import { toAnalysisJson } from '../../src/report/analysis-json.ts';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import { renderMatrixCsv } from '../../src/report/csv.ts';
import { renderMarkdown, renderMatrixMarkdown } from '../../src/report/markdown.ts';
import { decisionsOn, GROUNDS, ratingAt } from '../support/decisions.ts';
import { makeCodebook, makeCoded } from '../support/make.ts';
import { analysisOf, linesOf, reportOf, sectionsOf, tablesOf, textOf } from './support.ts';

const codebook = makeCodebook(['kualitas/sop', 'kualitas/hasil', 'waktu']);
const CODINGS = [
  'W-01:1 kualitas/sop +',
  'O-01:1 kualitas/sop +',
  'W-01:2 kualitas/hasil -',
  'O-01:2 kualitas/hasil -',
];

const analysis = (decisions: Decisions, codings: readonly string[] = CODINGS) =>
  analysisOf(makeCoded({ codings, codebook, decisions }));

const DECIDED = decisionsOn(
  {
    'kualitas/sop': {
      rating: ratingAt(2, '0000000000000000'),
      techniques: { interview: ratingAt(1) },
      alignment: { ...GROUNDS, value: 'not-aligned' },
    },
    waktu: { rating: ratingAt(4) },
    kualitas: { rating: ratingAt(3) },
    overall: { rating: ratingAt(2) },
  },
  [{ factor: 'Jaringan lemah', kind: 'inhibiting', codes: ['waktu'] }],
);

describe('the report of a study with decisions', () => {
  const report = reportOf(analysis(DECIDED));
  const cells = (caption: string): readonly (readonly string[])[] =>
    tablesOf(report)
      .find((table) => table.caption === caption)
      ?.rows.map((row) => row.map(textOf)) ?? [];

  it('has a table of them, with what is computed, the reason, and whether the evidence has changed', () => {
    expect(cells('Keputusan peneliti di samping hasil hitung')).toEqual([
      [
        '1',
        'Sub sop: penilaian (wawancara)',
        'sangat baik',
        'tidak baik',
        'alasan uji',
        'dina, 30 Mei 2025',
        'tidak tercatat',
      ],
      ['2', 'Sub sop: penilaian', 'sangat baik', 'kurang baik', 'alasan uji', 'dina, 30 Mei 2025', 'berubah'],
      [
        '3',
        'Sub sop: keselarasan dengan teori',
        'belum sejalan',
        'belum sejalan',
        'alasan uji',
        'dina, 30 Mei 2025',
        'tidak tercatat',
      ],
      ['4', 'Sub waktu: penilaian', '–', 'baik', 'alasan uji', 'dina, 30 Mei 2025', 'tidak tercatat'],
      [
        '5',
        'Indikator kualitas: penilaian',
        'cukup baik',
        'cukup baik',
        'alasan uji',
        'dina, 30 Mei 2025',
        'tidak tercatat',
      ],
      [
        '6',
        'Keseluruhan: penilaian',
        'cukup baik',
        'kurang baik',
        'alasan uji',
        'dina, 30 Mei 2025',
        'tidak tercatat',
      ],
      [
        '7',
        'Jaringan lemah: faktor',
        '–',
        'faktor penghambat',
        'alasan uji',
        'dina, 30 Mei 2025',
        'tidak tercatat',
      ],
    ]);
    expect(linesOf(report, 'conclusion-decisions')[0]).toContain('Peneliti menetapkan 7 hal');
  });

  it('marks every decided rating in words, with what is computed', () => {
    const text = renderMarkdown(report);
    for (const [word, computed] of [
      ['tidak baik', 'hasil hitung: sangat baik, 1,00'],
      ['kurang baik', 'hasil hitung: sangat baik, 1,00'],
      ['baik', 'tanpa bukti'],
      ['cukup baik', 'hasil hitung: cukup baik, 0,00'],
      ['kurang baik', 'hasil hitung: cukup baik, 0,00'],
    ])
      expect(text).toContain(`**${word}** (ditetapkan peneliti; ${computed})`);
    expect(linesOf(report, 'finding-kualitas-sop').join('\n')).toContain('Alasan peneliti: “alasan uji”.');
    expect(linesOf(report, 'finding-kualitas-sop').join('\n')).not.toContain('karena semua teknik sepakat');
  });

  it('does not say of what has no evidence that techniques gave any', () => {
    const lines = linesOf(report, 'finding-waktu').join('\n');
    expect(lines).toContain('Tidak ada bukti yang terkode mengenai sub waktu');
    expect(lines).not.toMatch(/Berdasarkan hasil|Jadi, dari|memadukan/u);
  });

  it('reads in English, too', () => {
    const text = renderMarkdown(reportOf(analysis(DECIDED), 'en'));
    expect(text).toContain('set by the researcher; computed: very good, 1.00');
    expect(text).toContain('The researcher’s decisions');
    expect(text).not.toMatch(/ditetapkan|alasan peneliti/iu);
  });

  it('marks them in matrices and their files', () => {
    const technique = MATRIX_KINDS.find(({ id }) => id === 'technique')?.build(analysis(DECIDED));
    if (technique === undefined) throw new Error('no matrix');
    expect(renderMatrixCsv(technique, 'id')).toContain('kurang baik (ditetapkan peneliti)');
    expect(renderMatrixMarkdown(technique, 'id')).toContain('tidak baik (ditetapkan peneliti; n = 1)');
  });

  it('is as it was without decisions', () => {
    const plain = reportOf(analysis(decisionsOn({})));
    expect(sectionsOf(plain).map(({ id }) => id)).not.toContain('conclusion-decisions');
    expect(renderMarkdown(plain)).not.toContain('ditetapkan peneliti;');
  });
});

describe('analysis.json of a study with decisions', () => {
  const json = toAnalysisJson(analysis(DECIDED), '1');

  it('has the computed rating beside the decided one, and the decisions', () => {
    expect(json.findings[0]?.combined).toMatchObject({
      level: 2,
      rating: 'kurang baik',
      decided: { computed: { level: 5, rating: 'sangat baik', balance: 1 }, why: 'alasan uji', stale: true },
    });
    expect(json.findings[0]?.alignment).toEqual({ value: 'not-aligned', set: 'decided' });
    expect(json.findings[1]?.combined).not.toHaveProperty('decided');
    expect(json.findings[2]?.combined).toMatchObject({ level: 4, decided: { computed: null } });
    expect(json.decisions.made).toHaveLength(7);
    expect(json.factorFindings).toContainEqual(expect.objectContaining({ id: 'Jaringan lemah', sources: 0 }));
  });

  it('holds to its schema', () => {
    const valid = new Ajv({ strict: false }).compile(
      z.toJSONSchema(analysisSchema, { target: 'draft-7', io: 'output' }),
    );
    expect(valid(JSON.parse(JSON.stringify(json))), JSON.stringify(valid.errors)).toBe(true);
  });
});
