import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessSaturation, type ThemedInterview } from '../../src/conclusion/saturation/assess.ts';
import { saturationOf } from '../../src/conclusion/saturation/index.ts';
import type { SaturationOptions } from '../../src/model/verification.ts';
import { saturationVerdict } from '../../src/report/phrases/saturation.ts';
import { makeCodebook, makeCoded } from '../support/make.ts';

const PAPER: SaturationOptions = { base: 4, run: 2, threshold: 0.05, themes: 'all' };

/** Interviews that bring so many new themes each, and repeat the first one's. */
function interviews(...fresh: readonly number[]): readonly ThemedInterview[] {
  let next = 0;
  return fresh.map((count, at) => {
    const own = Array.from({ length: count }, (_, index) => `tema ${String(next + index + 1)}`);
    next += count;
    return {
      document: `W-${String(at + 1).padStart(2, '0')}`,
      date: null,
      themes: new Set(['tema 1', ...own]),
    };
  });
}

describe('the worked example of Guest, Namey & Chen (2020)', () => {
  // A base of four with 37 themes; 7 new (19 %), then 11 %, then one of 37. The split by interview is ours.
  for (const series of [
    [16, 9, 7, 5, 4, 3, 1, 0],
    [16, 9, 7, 5, 3, 4, 0, 1],
  ]) {
    it(`is reached at 6+2 with ${series.join(', ')}`, () => {
      const found = assessSaturation(interviews(...series), PAPER);
      expect(found.baseThemes).toBe(37);
      expect(found.runs.map(({ fresh, ratio }) => [fresh, ratio])).toEqual([
        [7, 0.1892],
        [4, 0.1081],
        [1, 0.027],
      ]);
      expect(found.runs.map(({ interviews: own }) => own.join(' '))).toEqual([
        'W-05 W-06',
        'W-06 W-07',
        'W-07 W-08',
      ]);
      expect(found).toMatchObject({ result: 'reached', label: '6+2', gap: null });
    });
  }

  it('is not reached at 0 %', () => {
    const found = assessSaturation(interviews(16, 9, 7, 5, 4, 3, 1, 0), { ...PAPER, threshold: 0 });
    expect(found).toMatchObject({ result: 'not-reached', label: null });
    expect(saturationVerdict(found, 'id')).toContain('belum tercapai dengan 8 wawancara');
  });

  it('is not reached before the run with one of 37', () => {
    expect(assessSaturation(interviews(16, 9, 7, 5, 4, 3, 1), PAPER).result).toBe('not-reached');
  });
});

describe('what cannot be assessed', () => {
  it('is fewer interviews than the base and one run', () => {
    const found = assessSaturation(interviews(3, 2, 1, 1, 0), PAPER);
    expect(found).toMatchObject({ result: 'not-assessable', gap: 'too-few-interviews', label: null });
    expect(saturationVerdict(found, 'id')).toBe(
      'Kejenuhan data tidak dapat dinilai: hanya ada 5 wawancara, sedangkan dengan dasar 4 dan putaran 2 diperlukan sedikitnya 6.',
    );
    expect(saturationVerdict(found, 'en')).toContain('cannot be assessed');
  });

  it('is a base without themes', () => {
    const silent = Array.from({ length: 6 }, (_, at) => ({
      document: `W-${String(at)}`,
      date: null,
      themes: new Set<string>(at > 3 ? ['tema'] : []),
    }));
    const found = assessSaturation(silent, PAPER);
    expect(found).toMatchObject({ result: 'not-assessable', gap: 'no-themes', runs: [] });
    expect(saturationVerdict(found, 'en')).toContain('hold no theme');
  });
});

describe('the verdict in words', () => {
  it('says what came after saturation was reached', () => {
    const unsteady = saturationVerdict(assessSaturation(interviews(20, 5, 3, 2, 0, 1, 4, 0), PAPER), 'id');
    expect(unsteady).toContain('tercapai pada 4+2 wawancara');
    expect(unsteady).toContain('Sesudah putaran itu masih muncul 4 tema baru');
    expect(unsteady).toContain('belum mantap');
    const steady = saturationVerdict(assessSaturation(interviews(20, 5, 3, 2, 0, 0), PAPER), 'id');
    expect(steady).toContain('tidak muncul tema baru');
    expect(steady).not.toContain('Sesudah');
  });
});

it('adds up: the curve ends with all themes, and every run with what its interviews brought', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 12 })), { maxLength: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      (sets, base, run) => {
        const made = sets.map((set, at) => ({
          document: `W-${String(at)}`,
          date: null,
          themes: new Set(set.map(String)),
        }));
        const { curve, runs, result } = assessSaturation(made, { ...PAPER, base, run });
        expect(curve.at(-1)?.cumulative ?? 0).toBe(new Set(sets.flat()).size);
        for (const { interviews: own, fresh } of runs) {
          const points = curve.filter(({ document }) => own.includes(document));
          expect(fresh).toBe(points.reduce((sum, point) => sum + point.fresh, 0));
        }
        if (sets.length < base + run) expect(result).toBe('not-assessable');
      },
    ),
  );
});

describe('saturationOf', () => {
  const codings = ['W-01:1 a +', 'W-01:2 b -', 'W-02:1 a -', 'W-03:1 a +', 'O-01:1 b +'];
  const factors = ['W-01:1 + pedoman a', 'W-02:1 - gaji a', 'W-03:1 - gaji a'];
  const coded = makeCoded({ codings, factors, codebook: makeCodebook(['a', 'b']) });
  const fresh = (themes: SaturationOptions['themes']): readonly number[] =>
    saturationOf(coded, { themes }).curve.map((point) => point.fresh);

  it('counts themes as it is told, in interviews alone', () => {
    expect(fresh('codes')).toEqual([2, 0, 0]);
    expect(fresh('codes-polarity')).toEqual([2, 1, 0]);
    expect(fresh('factors')).toEqual([1, 1, 0]);
    expect(fresh('all')).toEqual([3, 2, 0]);
    expect(saturationOf(coded).options.themes).toBe('all');
  });

  it('goes by date, then by id, and puts what has no date last', () => {
    const dates: Readonly<Record<string, string | null>> = {
      'W-01': null,
      'W-02': '2025-03-09',
      'W-03': '2025-03-08',
    };
    const documents = coded.documents.map((each) => ({ ...each, date: dates[each.id] ?? null }));
    const found = saturationOf({ ...coded, documents }, { base: 2, run: 1 });
    expect(found.curve.map(({ document }) => document)).toEqual(['W-03', 'W-02', 'W-01']);
    expect(found.undated).toBe(1);
    expect(saturationVerdict(found, 'id')).toContain('tanpa tanggal');
  });

  it('takes its options from the call, then from the study, then from the paper', () => {
    const saturation = { claimed: true, base: 2, run: 1, threshold: 0.1 };
    const study = { ...coded.study, methods: { ...coded.study.methods, saturation } };
    expect(saturationOf({ ...coded, study }).options).toMatchObject({ base: 2, run: 1, threshold: 0.1 });
    expect(saturationOf({ ...coded, study }, { base: 1 }).options).toMatchObject({ base: 1, run: 1 });
    expect(saturationOf(coded).options).toMatchObject({ base: 4, run: 2, threshold: 0.05 });
  });
});
