import { describe, expect, it } from 'vitest';
import { makeCodebook, makeCoded } from '../../support/make.ts';
import { checks, decide, decisions, GROUNDS, level } from './support.ts';

describe('R03 aggregation', () => {
  it('says where another rule gives the whole another word, and of the parts only which they are', () => {
    const coded = makeCoded({ codings: ['W-01:1 a/x +', 'O-01:1 a/x -', 'O-01:2 a/x ~'] });
    expect(checks(coded, 'R03').map(({ where, severity, message }) => [where, severity, message])).toEqual([
      [
        ['overall'],
        'warning',
        {
          id: 'Kinerja keseluruhan: “cukup baik” (0,25) menurut aturan rata-rata, tetapi “kurang baik” menurut aturan minimum dan modus.',
          en: 'Overall performance: “fairly good” (0.25) by mean, but “less than good” by minimum and mode.',
        },
      ],
      [
        ['a', 'a/x'],
        'info',
        {
          id: 'Pada 2 dari 2 indikator dan sub-indikator, aturan penggabungan lain memberi penilaian lain: Indikator a dan Indikator a / Sub x.',
          en: 'For 2 of 2 indicators and sub-indicators, another aggregation rule would give another rating: Indikator a (en) and Indikator a (en) / Sub x (en).',
        },
      ],
    ]);
  });

  it('compares with the rule that the study uses', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'], study: { aggregation: 'min' } });
    expect(checks(coded, 'R03')[0]?.message.id).toContain(
      '“tidak baik” (−1,00) menurut aturan minimum, tetapi “cukup baik” menurut aturan rata-rata',
    );
  });

  it('counts a flat code once, and is silent where the rules agree', () => {
    const found = checks(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'] }), 'R03');
    expect(found.map(({ where }) => where)).toEqual([['overall'], ['a']]);
    expect(found[1]?.message.id).toContain('1 dari 1 indikator,');
    expect(checks(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a +'] }), 'R03')).toEqual([]);
  });

  it('holds a decided overall verdict against what the indicators give', () => {
    const codings = ['W-01:1 a +', 'W-02:1 b ~'];
    const set = (value: number) =>
      checks(
        makeCoded({ codings, decisions: decisions([decide('overall', { rating: level(value) })]) }),
        'R03',
      );
    expect(set(3).map(({ message }) => message.id)).toEqual([
      'Kinerja keseluruhan ditetapkan “cukup baik”, seperti menurut aturan minimum dan modus, tetapi dari indikatornya hasilnya “baik” menurut aturan rata-rata dan median.',
    ]);
    expect(set(1)[0]?.message.en).toContain('set to “poor”, a word that no rule gives');
  });

  it('waits for the researcher where the rule is manual', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'], study: { aggregation: 'manual' } });
    expect(checks(coded, 'R03')).toEqual([]);
  });
});

describe('R09 no-combined and manual aggregation', () => {
  const codings = ['W-01:1 a/x +', 'O-01:1 a/x +', 'W-01:2 a/y -'];
  const manual = { aggregation: 'manual' } as const;

  it('names the codes that only techniques have rated', () => {
    const coded = makeCoded({
      codings,
      study: manual,
      decisions: decisions([decide('a/x', { rating: level(4) })]),
    });
    expect(checks(coded, 'R09').map(({ where }) => where)).toEqual([['a/y']]);
    expect(checks(coded, 'R09')[0]?.message.id).toContain('belum ditetapkan untuk Indikator a / Sub y');
    expect(checks(makeCoded({ codings }), 'R09')).toEqual([]);
  });

  it('reminds the researcher of the indicators and the whole, until they are set', () => {
    const open = checks(makeCoded({ codings, study: manual }), 'manual');
    expect(open.map(({ where }) => where)).toEqual([['overall', 'a']]);
    expect(open[0]?.message.id).toContain('Kinerja keseluruhan “cukup baik” (0,00)');
    const set = decisions(['overall', 'a'].map((subject) => decide(subject, { rating: level(3) })));
    expect(checks(makeCoded({ codings, study: manual, decisions: set }), 'manual')).toEqual([]);
    expect(checks(makeCoded({ codings }), 'manual')).toEqual([]);
    expect(checks(makeCoded({ documents: ['W-01'], study: manual }), 'manual')).toEqual([]);
  });
});

describe('R16 alignment-inconsistent', () => {
  const aligned = (value: 'aligned' | 'partly-aligned') => ({
    alignment: { ...GROUNDS, why: 'alasan', value },
  });

  it('finds the same rating in line here and not quite there', () => {
    const coded = makeCoded({
      codings: ['W-01:1 a +', 'W-01:2 b +', 'W-01:3 c -'],
      decisions: decisions([decide('a', aligned('partly-aligned')), decide('c', aligned('aligned'))]),
    });
    expect(checks(coded, 'R16').map(({ where, severity, message }) => [where, severity, message.id])).toEqual(
      [
        [
          ['a', 'b'],
          'info',
          'Temuan dengan penilaian yang sama, “sangat baik”, disebut sejalan (Sub b) dan belum sepenuhnya sejalan (Sub a).',
        ],
      ],
    );
  });

  it('says nothing of what is only proposed, nor without a theory', () => {
    expect(checks(makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b +'] }), 'R16')).toEqual([]);
    const codebook = makeCodebook(['a', 'b'], { citation: null });
    expect(checks(makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b +'], codebook }), 'R16')).toEqual([]);
  });
});
