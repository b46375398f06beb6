import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dayOf, tickLabel, ticksOf } from '../../src/charts/days.ts';
import { CHART_KINDS, drawChart } from '../../src/charts/index.ts';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import { analyzeStudy } from '../../src/pipeline.ts';
import { decisionsOn, ratingAt } from '../support/decisions.ts';
import { makeCodebook, makeCoded, makeInformant } from '../support/make.ts';
import { chartOf, fieldWork, planOf, wordsIn } from './support.ts';

const numbers = (cells: readonly string[] | undefined): number[] => (cells ?? []).slice(1).map(Number);

describe('ratings', () => {
  it('has a word in every cell, indicators and the whole beside the codes', async () => {
    const { columns, rows, alternative } = planOf('ratings', fieldWork());
    expect(columns).toEqual(['Sub-indikator', 'Wawancara', 'Observasi', 'Dokumentasi', 'Gabungan']);
    expect(rows).toEqual([
      ['Indikator mutu', '', '', '', expect.stringContaining('baik (')],
      ['Sub sop', 'baik (0,50)', 'sangat baik (1,00)', 'tidak ada bukti', 'baik (0,75)'],
      ['Sub mampu', 'kurang baik (−0,50)', 'tidak ada bukti', 'sangat baik (1,00)', 'cukup baik (0,25)'],
      ['Sub waktu', 'tidak baik (−1,00)', 'tidak baik (−1,00)', 'tidak ada bukti', 'tidak baik (−1,00)'],
      ['Keseluruhan', '', '', '', 'cukup baik (−0,25)'],
    ]);
    expect(alternative).toContain('1 baik, 1 cukup baik, dan 1 tidak baik');
    const words = wordsIn((await chartOf('ratings', fieldWork())).svg);
    expect(words.filter((word) => word === 'tidak baik')).toHaveLength(3);
    expect(words).toContain('– tidak ada bukti');
  });

  it('stars what the researcher has set', async () => {
    const decisions = decisionsOn({ waktu: { rating: ratingAt(4) } });
    const { svg } = await chartOf('ratings', fieldWork({ decisions }));
    expect(wordsIn(svg)).toContain('baik*');
    expect(wordsIn(svg).join(' ')).toContain('* ditetapkan peneliti');
    expect(wordsIn((await chartOf('ratings', fieldWork())).svg).join(' ')).not.toContain('*');
  });
});

describe('polarity', () => {
  it('counts every coding of a code once', async () => {
    const coded = fieldWork();
    const { columns, rows } = planOf('polarity', coded);
    expect(columns).toEqual(['Sub-indikator', 'positif', 'campuran', 'negatif', 'netral']);
    expect(rows).toEqual([
      ['Sub sop', '7', '0', '2', '0'],
      ['Sub mampu', '1', '1', '1', '0'],
      ['Sub waktu', '0', '0', '2', '1'],
    ]);
    const total = rows.flatMap(numbers).reduce((sum, count) => sum + count, 0);
    expect(total).toBe(coded.codings.length);
  });

  it('leaves rejected codings out', () => {
    const coded = fieldWork();
    const [first, ...rest] = coded.codings;
    if (first === undefined) throw new Error('no coding');
    const { rows } = planOf('polarity', { ...coded, codings: [{ ...first, status: 'rejected' }, ...rest] });
    expect(rows.flatMap(numbers).reduce((sum, count) => sum + count, 0)).toBe(rest.length);
  });
});

describe('evidence', () => {
  it('has a line for every informant, with the role, and one for what nobody is named for', () => {
    const coded = fieldWork();
    const { rows, alternative } = planOf('evidence', coded);
    expect(rows.map(([name]) => name)).toEqual([
      'I-01 · Kepala Dinas',
      ...Array.from({ length: 7 }, (_, at) => `I-0${at + 2}`),
      'Observasi',
      'Dokumentasi',
    ]);
    expect(rows.map((row) => Number(row.at(-1))).reduce((sum, count) => sum + count, 0)).toBe(
      coded.codings.length,
    );
    expect(alternative).toBe('15 kutipan yang dikode: 11 dari 8 informan, 4 dari sumber lain.');
  });

  it('lets the quietest of very many informants share a line', () => {
    const many = Array.from({ length: 40 }, (_, at) => `W-${at + 10}`);
    const coded = makeCoded({ codings: [...many.map((id) => `${id}:1 a +`), 'W-49:2 a -', 'W-49:3 a -'] });
    const { rows, alternative } = planOf('evidence', coded, 'en');
    expect(rows).toHaveLength(30);
    expect(rows.find(([name]) => name === '11 other informants')?.at(-1)).toBe('11');
    expect(rows.find(([name]) => name === 'I-49')?.at(-1)).toBe('3');
    expect(alternative).toBe(
      '42 coded passages: 42 from 40 informants, 0 from other sources. Most come from I-49: 3.',
    );
  });
});

describe('saturation', () => {
  it('shows where it was reached', async () => {
    const { svg, alternative, rows } = await chartOf('saturation', fieldWork());
    expect(alternative).toContain('Kejenuhan tercapai pada 4+2 wawancara');
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['dasar', 'jenuh', 'W-08']));
    expect(rows).toHaveLength(8);
  });

  it('says when it was not reached, or cannot be told', async () => {
    const few = makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a -'] });
    const { svg, alternative } = await chartOf('saturation', few, 'en');
    expect(alternative).toContain('cannot be assessed from 2 interviews (base 4, runs of 2)');
    expect(wordsIn(svg)).not.toContain('saturated');
    const fresh = Array.from({ length: 6 }, (_, at) => `W-0${at + 1}:1 k${at} +`);
    expect(planOf('saturation', makeCoded({ codings: fresh })).alternative).toContain('belum tercapai');
  });
});

describe('convergence', () => {
  it('says how techniques and periods agree, in the field’s words', async () => {
    const { columns, rows, alternative } = planOf('convergence', fieldWork());
    expect(columns.slice(0, 2)).toEqual(['Sub-indikator', 'Antarteknik']);
    expect(rows.find(([name]) => name === 'Sub mampu')?.[1]).toBe('bertentangan');
    expect(alternative).toContain('Antarteknik: ');
    expect(wordsIn((await chartOf('convergence', fieldWork())).svg)).toContain('bertentangan');
  });
});

describe('co-occurrence', () => {
  it('has the coefficient of the matrix, for each pair once', async () => {
    const coded = fieldWork({
      codings: ['W-01:1 mutu/sop +', 'W-01:1 waktu -', 'W-02:1 waktu +', 'W-03:1 mutu/mampu +'],
    });
    expect(MATRIX_KINDS.map(({ id }) => id)).toContain('co-occurrence');
    const chart = await chartOf('co-occurrence', coded);
    expect(chart.rows).toEqual([['Sub sop', 'Sub waktu', '50', '1']]);
    expect(chart.alternative).toContain('Sub sop dengan Sub waktu (50 %, 1 satuan)');
    expect(wordsIn(chart.svg).filter((word) => word === '50')).toHaveLength(1);
    expect(wordsIn(chart.svg).filter((word) => word === '·')).toHaveLength(2);
  });

  it('needs a unit with two codes', () => {
    expect(planOf('co-occurrence', makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b +'] })).picture).toBeNull();
  });
});

describe('timeline', () => {
  it('has every dated document on the line of who spoke', async () => {
    const { svg, rows, alternative } = await chartOf('timeline', fieldWork());
    expect(alternative).toBe(
      'Pengumpulan data dari 3 Maret 2025 sampai 21 April 2025: 8 wawancara, 1 observasi, dan 1 dokumentasi.',
    );
    expect(rows).toContainEqual(['W-01', '3 Maret 2025', 'wawancara', 'I-01 · Kepala Dinas']);
    expect(rows).toContainEqual(['O-01', '20 Maret 2025', 'observasi', 'Observasi']);
    expect(wordsIn(svg)).toEqual(expect.arrayContaining(['W-01', 'W-08', '3 Mar', '2025']));
  });

  it('leaves out what has no full date or is far older, and says so', () => {
    const coded = fieldWork();
    const dates: Readonly<Record<string, string | null>> = {
      'W-02': '2025-03',
      'O-01': null,
      'D-01': '2019-01-02',
    };
    const documents = coded.documents.map((document) => ({
      ...document,
      date: document.id in dates ? (dates[document.id] ?? null) : document.date,
    }));
    const { rows, alternative } = planOf('timeline', { ...coded, documents }, 'en');
    expect(rows).toHaveLength(7);
    expect(alternative).toContain('far outside the field work: D-01, O-01 and W-02.');
  });

  it('puts the interviews of very many informants on one line', () => {
    const many = Array.from({ length: 40 }, (_, at) => `W-${at + 10}`);
    const { rows } = planOf('timeline', makeCoded({ codings: ['W-10:1 a +'], documents: many }));
    expect(new Set(rows.map((row) => row.at(-1)))).toEqual(new Set(['Wawancara']));
  });

  it('draws a single day', async () => {
    const one = makeCoded({ codings: ['W-01:1 a +'], study: { informants: [makeInformant('I-01')] } });
    expect((await chartOf('timeline', { ...one, codebook: makeCodebook(['a']) })).rows).toHaveLength(1);
  });
});

describe('days', () => {
  it('are counted without a time zone', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('2025-03-12')).toBe(20_159);
    expect(dayOf('2025-03')).toBeNull();
    expect(dayOf(null)).toBeNull();
  });

  it.each([1, 5, 20, 60, 100, 400, 2000, 20_000, 100_000])(
    'have at most eight ticks over %d days',
    (span) => {
      const ticks = ticksOf(20_159, 20_159 + span);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThanOrEqual(8);
      expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      for (const tick of ticks) expect(tick >= 20_159 && tick <= 20_159 + span).toBe(true);
    },
  );

  it('are named in the language, with the year where it is new', () => {
    expect(tickLabel(dayOf('2025-08-03') ?? 0, undefined, 'id')).toBe('3 Agu\n2025');
    expect(tickLabel(dayOf('2025-10-03') ?? 0, dayOf('2025-08-03') ?? 0, 'en')).toBe('3 Oct');
    expect(tickLabel(dayOf('2026-01-01') ?? 0, dayOf('2025-12-01') ?? 0, 'id')).toBe('1 Jan\n2026');
  });
});

it('the picture in the documents is what is drawn', async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { analysis, matrices } = await analyzeStudy({
    inputs: [join(root, 'fixtures/licensing-robbins-en')],
  });
  const [ratings] = CHART_KINDS;
  if (ratings === undefined) throw new Error('no charts');
  const { svg } = await drawChart(ratings, { analysis, matrices, lang: 'en' });
  await expect(svg).toMatchFileSnapshot(join(root, 'docs/images/chart-ratings.svg'));
});
