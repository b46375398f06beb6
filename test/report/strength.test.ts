import { describe, expect, it } from 'vitest';
import type { CodedStudy } from '../../src/model/analysis.ts';
import { toAnalysisJson } from '../../src/report/analysis-json.ts';
import { analysisSchema } from '../../src/report/analysis-schema.ts';
import type { Report } from '../../src/report/model.ts';
import { makeCodebook, makeCoded, makeInformant } from '../support/make.ts';
import { analysisOf, linesOf, reportOf, sectionsOf, smallStudy, textOf } from './support.ts';

function tablesIn(report: Report, id: string): readonly (readonly string[])[] {
  const blocks = sectionsOf(report).find((section) => section.id === id)?.blocks ?? [];
  return blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => textOf(cell))) : [],
  );
}

const SPLIT: CodedStudy = makeCoded({
  codebook: makeCodebook(['a/x', 'a/y']),
  codings: ['W-01:1 a/x +', 'W-02:1 a/x -', 'O-01:1 a/x -', 'W-01:2 a/y +', 'W-02:2 a/y - 0.5'],
  study: {
    informants: [
      makeInformant('I-01', { name: 'Ibu Contoh', group: 'pimpinan' }),
      makeInformant('I-02', { group: 'staf' }),
    ],
  },
});

describe('the robustness of a conclusion', () => {
  it('says how many ratings stand, and what the others hang on', () => {
    const report = reportOf(analysisOf(SPLIT));
    expect(linesOf(report, 'verification-robustness')[0]).toContain('Dari 4 penilaian, 0 tetap sama');
    const rows = tablesIn(report, 'verification-robustness');
    expect(rows).toContainEqual(['Sub x', 'kurang baik', 'tidak baik', 'I-01', 'wawancara']);
    expect(rows).toContainEqual(['Sub x', 'kurang baik', 'cukup baik', 'I-02 dan O-01', 'observasi']);
    expect(rows.some(([subject]) => subject === 'Keseluruhan')).toBe(true);
  });

  it('says who is opposed to whom, what weights do, and what cannot be assessed', () => {
    const text = linesOf(reportOf(analysisOf(SPLIT)), 'verification-robustness').join('\n');
    expect(text).toContain('Sub x (baik menurut pimpinan, tidak menurut staf)');
    expect(text).toContain('1 koding berbobot setengah');
    expect(text).toContain('Bila tidak dihitung sama sekali, yang berubah');
    expect(text).toContain('Pengulangan menurut waktu. Tidak dapat dinilai');
    expect(text).toContain('Kurang dari tiga informan');
  });

  it('calls informants by name only where the study says so', () => {
    const named = analysisOf({ ...SPLIT, study: { ...SPLIT.study, names: 'real' } });
    expect(JSON.stringify(reportOf(named))).toContain('Ibu Contoh');
    expect(JSON.stringify(reportOf(analysisOf(SPLIT)))).not.toContain('Ibu Contoh');
  });

  it('has nothing to say of a study without evidence', () => {
    const report = reportOf(analysisOf(makeCoded({ codebook: makeCodebook(['a']), documents: ['W-01'] })));
    expect(linesOf(report, 'verification-robustness')).toEqual([
      'Belum ada penilaian yang dapat diuji ketahanannya.',
    ]);
  });
});

describe('convergence pair by pair', () => {
  it('has a column for every way to compare, and names the pairs in dissonance', () => {
    const report = reportOf(analysisOf(SPLIT), 'en');
    expect(tablesIn(report, 'verification-convergence')).toEqual([
      ['Sub x (en)', 'partial agreement', 'dissonance'],
      ['Sub y (en)', 'silence', 'dissonance'],
    ]);
    expect(linesOf(report, 'verification-convergence')).toContain('Sub x (en): pimpinan and staf');
  });

  it('says so where nothing can be compared', () => {
    const report = reportOf(analysisOf(makeCoded({ codings: ['W-01:1 a +'] })));
    expect(linesOf(report, 'verification-convergence')[0]).toContain('Hanya ada satu teknik');
  });
});

describe('saturation, credibility and tactics', () => {
  const report = reportOf(smallStudy());

  it('have sections of their own', () => {
    expect(linesOf(report, 'verification-saturation')[0]).toContain('Kejenuhan data tidak dapat dinilai');
    expect(tablesIn(report, 'verification-credibility')).toHaveLength(9 + 3);
    expect(tablesIn(report, 'appendix-tactics')).toHaveLength(26);
  });

  it('tell declared tests from others, and what is not shown from what is', () => {
    const rows = tablesIn(report, 'verification-credibility');
    expect(rows.find(([name]) => name === 'Member check')?.slice(1, 3)).toEqual(['ya', 'tidak tampak']);
    expect(rows.find(([name]) => name === 'Triangulasi sumber')?.[1]).toBe('tidak');
  });
});

it('stands in analysis.json as its schema says, texts in the study’s language', () => {
  for (const analysis of [smallStudy(), analysisOf(SPLIT), analysisOf(makeCoded({}))]) {
    const json = toAnalysisJson(analysis, '0.0.0');
    const { strength } = analysisSchema.parse(json);
    expect(JSON.stringify(strength)).toBe(JSON.stringify(json.strength));
    expect(strength.robustness.rated).toBe(analysis.conclusion.strength.robustness.rated);
    expect(strength.saturation.text).toMatch(/^Kejenuhan data/u);
    expect(strength.credibility).toHaveLength(9);
    expect(strength.trust).toHaveLength(3);
    expect(strength.tactics).toHaveLength(26);
  }
});
