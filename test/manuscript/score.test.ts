import { describe, expect, it } from 'vitest';
import { type Expected, rates, score } from '../../scripts/manuscripts/score.ts';
import type { ManuscriptCheck } from '../../src/model/manuscript.ts';
import { manuscriptOf } from './support.ts';

const MANUSCRIPT = manuscriptOf(`
  ABSTRAK

  Kinerja pegawai tergolong cukup baik.

  PEMBAHASAN

  1. Inisiatif

  Inisiatif pegawai masih ku-
  rang baik. Pegawai menunggu perintah.

  SIMPULAN

  Kinerja pegawai belum optimal.
`);

const expected = (rule: string, places: string[], must = true): Expected => ({
  rule,
  what: '',
  places,
  must,
});

function reported(rule: string, ...quotes: string[]): ManuscriptCheck {
  const text = { id: '', en: '' };
  const where = quotes.map((quote) => ({ section: '', line: 0, quote }));
  return { rule, name: text, severity: 'warning', confidence: 1, message: text, where, advice: text };
}

const scored = (checks: readonly ManuscriptCheck[], catalogue: readonly Expected[]): string =>
  Object.entries(score('', MANUSCRIPT, checks, catalogue))
    .filter(([, list]) => Array.isArray(list) && list.length > 0)
    .map(([key, list]) => `${key} ${(list as unknown[]).length}`)
    .join(', ');

describe('the score of a manuscript', () => {
  it('counts a report that shares a sentence with an entry of its rule', () => {
    expect(
      scored([reported('R01', 'Kinerja pegawai belum optimal.')], [expected('R01', ['belum optimal'])]),
    ).toBe('found 1, right 1');
  });

  it('reads over broken words, quotes and cuts', () => {
    expect(
      scored([reported('R02', 'Inisiatif … kurang baik.')], [expected('R02', ['“masih kurang baik”'])]),
    ).toBe('found 1, right 1');
  });

  it('does not count another rule or another sentence', () => {
    const catalogue = [expected('R01', ['belum optimal'])];
    expect(scored([reported('R03', 'Kinerja pegawai belum optimal.')], catalogue)).toBe('missed 1, wrong 1');
    expect(scored([reported('R01', 'Pegawai menunggu perintah.')], catalogue)).toBe('missed 1, wrong 1');
  });

  it('counts what is arguable neither as missed nor as wrong', () => {
    const arguable = [expected('R01', ['belum optimal'], false)];
    expect(scored([], arguable)).toBe('');
    expect(scored([reported('R01', 'Kinerja pegawai belum optimal.')], arguable)).toBe('arguable 1');
  });

  it('takes a role or a heading for all that stands under it', () => {
    const check = reported('R23', 'Pegawai menunggu perintah.');
    expect(scored([check], [expected('R23', ['*findings*'])])).toBe('found 1, right 1');
    expect(scored([check], [expected('R23', ['§ Inisiatif'])])).toBe('found 1, right 1');
    expect(scored([check], [expected('R23', ['*conclusion*'])])).toBe('missed 1, wrong 1');
  });

  it('names places that the manuscript does not have', () => {
    expect(scored([], [expected('R01', ['sangat baik'], false)])).toBe('unreadable 1');
  });

  it('gives found of expected and right of reported', () => {
    const one = score(
      '',
      MANUSCRIPT,
      [reported('R01', 'belum optimal'), reported('R09', 'Inisiatif')],
      [expected('R01', ['belum optimal']), expected('R02', ['kurang baik'])],
    );
    expect(rates([one])).toEqual({ recall: 0.5, precision: 0.5 });
    expect(rates([])).toEqual({ recall: 1, precision: 1 });
  });
});
