import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/model/analysis.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import { heardFrom, memberCheckStates } from '../../src/model/member-check.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { buildMemberCheckSheet, memberCheckRows } from '../../src/report/member-check.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor, makeInformant } from '../support/make.ts';
import { analysisOf, blocksOf, linesOf, sectionsOf, textOf } from './support.ts';

const CODEBOOK = makeCodebook(['a/x', 'a/y', 'b', 'c'], {
  factors: [makeFactor('alat', 'inhibiting', ['a/x'])],
});
const INFORMANTS = [
  makeInformant('I-01', { name: 'Ibu Contoh', role: 'Kepala Dinas' }),
  makeInformant('I-02', { name: 'Bapak Lain', role: 'Staf' }),
];

function study(more: { names?: 'pseudonyms' | 'real' } = {}): Analysis {
  return analysisOf(
    makeCoded({
      codebook: CODEBOOK,
      codings: [
        'W-01:1 a/x +',
        'W-01:2 a/x -',
        'W-01:3 a/y -',
        'W-01:4 b 0',
        makeCoding('W-01:5 c +', { status: 'rejected' }),
        'W-02:1 a/x -',
        'W-02:2 c -',
        'O-01:1 a/x -',
      ],
      factors: ['W-01:1 - alat a/x', 'W-01:2 - alat a/x', 'W-01:3 + cuaca a/y', 'W-02:1 - hujan a/x'],
      study: { title: 'Studi contoh', site: 'Dinas Contoh', informants: INFORMANTS, ...more },
    }),
  );
}

describe('what was heard from an informant', () => {
  it('is their own interviews alone, indicator by indicator', () => {
    const { indicators, dates } = heardFrom(study(), 'I-01');
    expect(dates).toEqual(['2025-03-12']);
    expect(indicators.map(({ indicator, codes }) => [indicator, codes.map(({ stance }) => stance)])).toEqual([
      ['a', ['both', 'ill']],
      ['b', ['neutral']],
    ]);
    const quoted = indicators.flatMap(({ quotes }) => quotes.map(({ coding }) => coding.document));
    expect(new Set(quoted)).toEqual(new Set(['W-01']));
  });

  it('names each cause once, and nobody else’s', () => {
    const { supporting, inhibiting } = heardFrom(study(), 'I-01');
    expect(inhibiting.map(({ id }) => id)).toEqual(['Faktor alat']);
    expect(supporting.map(({ id }) => id)).toEqual(['cuaca']);
  });

  it('is the speaker’s in an interview with several', () => {
    const of = study();
    const documents = of.documents.map((document) =>
      document.id === 'W-01'
        ? {
            ...document,
            units: document.units.map((unit) => ({
              ...unit,
              informant: unit.ordinal === 3 ? 'I-07' : 'I-01',
            })),
          }
        : document,
    );
    const heard = heardFrom({ ...of, documents }, 'I-07');
    expect(heard.indicators.map(({ codes }) => codes.map(({ code }) => code))).toEqual([['a/y']]);
    expect(memberCheckStates({ ...of, documents }).map(({ informant }) => informant)).toEqual([
      'I-01',
      'I-02',
      'I-07',
    ]);
  });
});

describe('the sheet for an informant', () => {
  const text = (of: Analysis, informant: string, lang: 'id' | 'en' = 'id'): string =>
    renderMarkdown(buildMemberCheckSheet(of, informant, lang));

  it('shows neither codes nor ratings nor anybody else', () => {
    for (const lang of ['id', 'en'] as const) {
      const page = text(study(), 'I-01', lang);
      expect(page).not.toMatch(/W-02|I-02|O-01|Bapak Lain|hujan|cukup baik|kurang baik|a\/x|−|0[.,]\d/u);
      expect(page).toContain('I-01');
    }
  });

  it('leaves the name to be filled in by hand, unless the study gives names', () => {
    expect(text(study(), 'I-01')).not.toContain('Ibu Contoh');
    const real = text(study({ names: 'real' }), 'I-01');
    expect(real).toContain('Bapak/Ibu Ibu Contoh');
    expect(real).not.toContain('kode informan');
  });

  it('has a place to confirm or correct after every indicator, and lines to sign', () => {
    const page = buildMemberCheckSheet(study(), 'I-01', 'id');
    const sections = sectionsOf(page);
    expect(sections.map(({ id }) => id)).toEqual([
      'member-check-a',
      'member-check-b',
      'member-check-factors',
      'member-check-closing',
    ]);
    for (const { id } of sections.slice(0, 3)) {
      expect(linesOf(page, id)).toContain('☐ Sudah sesuai.');
      expect(linesOf(page, id)).toContain('☐ Perlu diperbaiki, yaitu:');
    }
    expect(linesOf(page, 'member-check-a')[1]).toBe(
      'Tentang sub x, Bapak/Ibu menceritakan hal-hal yang sudah berjalan baik dan juga yang masih kurang.',
    );
    expect(linesOf(page, 'member-check-closing').join(' ')).toContain('Tanda tangan informan');
  });

  it('cites quotes by date alone', () => {
    const quotes = blocksOf(buildMemberCheckSheet(study(), 'I-01', 'id')).filter(
      ({ kind }) => kind === 'quote',
    );
    expect(quotes.length).toBeGreaterThan(1);
    for (const quote of quotes) expect(quote).toMatchObject({ citation: '(Wawancara, 12 Maret 2025)' });
  });

  it('is a page still for one of whom nothing was coded', () => {
    const bare = analysisOf(makeCoded({ codebook: CODEBOOK, documents: ['W-03'] }));
    const page = buildMemberCheckSheet(bare, 'I-03', 'en');
    expect(sectionsOf(page).map(({ id }) => id)).toEqual(['member-check-closing']);
    expect(
      blocksOf(page).flatMap((block) => (block.kind === 'paragraph' ? [textOf(block.inlines)] : [])),
    ).toContain('Dear Sir or Madam,');
  });
});

describe('who has answered', () => {
  it('is listed with every answer, and the next one to ask', () => {
    const of = study();
    const decisions = {
      ...NO_DECISIONS,
      memberChecks: [
        { informant: 'I-02', date: '2025-06-01', outcome: 'corrected', note: 'bukan dua' } as const,
        { informant: 'I-02', date: '2025-06-08', outcome: 'confirmed', note: null } as const,
      ],
    };
    const { rows, notes } = memberCheckRows(memberCheckStates({ ...of, decisions }), 'id');
    expect(rows).toEqual([
      ['I-01', 'Kepala Dinas', 'belum', '', ''],
      ['I-02', 'Staf', 'memberi koreksi', '1 Juni 2025', 'bukan dua'],
      ['I-02', 'Staf', 'membenarkan', '8 Juni 2025', ''],
    ]);
    expect(notes).toEqual([
      '1 dari 2 informan sudah menjawab.',
      'Lembar untuk yang belum: telaah member-check I-01',
    ]);
  });
});
