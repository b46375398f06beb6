import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import { evidenceBasis } from '../../src/model/basis.ts';
import type { Decisions } from '../../src/model/decision.ts';
import type { Aggregation } from '../../src/model/rating.ts';
import { decisionsOn, GROUNDS, ratingAt } from '../support/decisions.ts';
import { makeCodebook, makeCoded, makeFactor } from '../support/make.ts';

const codebook = makeCodebook(['a/x', 'a/y', 'b'], { factors: [makeFactor('alat', 'inhibiting', ['a/x'])] });
const CODINGS = ['W-01:1 a/x -', 'O-01:1 a/x -', 'W-01:2 a/y +', 'O-01:2 a/y +', 'W-01:3 b +', 'O-01:3 b +'];
const concluded = (decisions: Decisions, aggregation: Aggregation = 'mean', codings = CODINGS) =>
  conclude(
    makeCoded({ codings, codebook, factors: ['W-01:1 - alat a/x'], decisions, study: { aggregation } }),
  );

describe('decided ratings in the verdict', () => {
  it('go up from codes to the indicator and the whole', () => {
    const { indicators, overall } = concluded(decisionsOn({ 'a/x': { rating: ratingAt(4) } }));
    expect(indicators[0]?.combined).toMatchObject({ balance: 0.8075, level: 4 });
    expect(indicators[0]?.combined?.decided).toBeUndefined();
    expect(overall?.balance).toBeCloseTo((0.8075 + 1) / 2, 4);
  });

  it.each<Aggregation>(['mean', 'median', 'min', 'mode', 'manual'])(
    'of an indicator stand in its place by %s, and go up to the whole',
    (aggregation) => {
      const { indicators, overall } = concluded(decisionsOn({ a: { rating: ratingAt(5) } }), aggregation);
      expect(indicators[0]?.combined).toMatchObject({
        level: 5,
        rules: { mean: 5, median: 5, min: 5, mode: 5 },
        decided: { computed: { level: { mean: 3, median: 3, min: 1, mode: 1, manual: 3 }[aggregation] } },
      });
      expect(overall?.level).toBe(5);
    },
  );

  it('of the whole change nothing beneath', () => {
    const plain = concluded(decisionsOn({}));
    const { overall, ...rest } = concluded(decisionsOn({ overall: { rating: ratingAt(2) } }));
    expect(overall).toMatchObject({ level: 2, decided: { computed: { level: 4 } } });
    expect(rest.indicators).toEqual(plain.indicators);
    expect(rest.findings).toEqual(plain.findings);
  });

  it('of a flat code are those of its indicator', () => {
    const { indicators } = concluded(decisionsOn({ b: { rating: ratingAt(3) } }));
    expect(indicators[1]).toMatchObject({
      code: 'b',
      combined: { level: 3, decided: { computed: { level: 5 } } },
    });
  });

  it('keep to the evidence alone in what they are held against', () => {
    const { indicators } = concluded(
      decisionsOn({ a: { rating: ratingAt(5) }, 'a/x': { rating: ratingAt(5) } }),
    );
    expect(indicators[0]?.combined?.decided?.computed).toMatchObject({ balance: 0, level: 3 });
  });
});

describe('decided alignments', () => {
  it('stand in place of the proposed one, and say so', () => {
    const alignment = { ...GROUNDS, value: 'partly-aligned' } as const;
    const { findings, decisions } = concluded(decisionsOn({ 'a/y': { alignment } }));
    expect(findings.map((finding) => finding.alignment)).toEqual([
      { value: 'not-aligned', set: 'proposed' },
      { value: 'partly-aligned', set: 'decided' },
      { value: 'aligned', set: 'proposed' },
    ]);
    expect(decisions).toMatchObject([
      {
        part: 'alignment',
        decided: { id: 'belum sepenuhnya sejalan' },
        computed: { id: 'sejalan' },
        against: true,
      },
    ]);
  });
});

describe('decided recommendations', () => {
  const recommended = (to: string | null, action: string | null, subject = 'a/x') =>
    concluded(decisionsOn({ [subject]: { recommendation: { ...GROUNDS, to, action } } }));

  it('stand in place of the proposed one, with its factor', () => {
    const { recommendations, findings } = recommended('Kepala Dinas', 'membeli alat');
    expect(recommendations[0]).toEqual({
      code: 'a/x',
      factor: 'alat',
      to: { id: 'Kepada Kepala Dinas', en: 'To Kepala Dinas' },
      action: { id: 'membeli alat.', en: 'membeli alat.' },
    });
    expect(findings[0]?.recommendation).toBe(recommendations[0]);
  });

  it('go to whom the proposed one goes where nobody is named, and double no preposition', () => {
    expect(recommended(null, 'x').recommendations[0]?.to.id).toBe('Kepada pimpinan');
    expect(recommended('kepada Camat', 'x').recommendations[0]?.to).toEqual({
      id: 'Kepada Camat',
      en: 'To Camat',
    });
  });

  it('are left out where there is to be none', () => {
    const { recommendations, findings, decisions } = recommended(null, null);
    expect(recommendations.some(({ code }) => code === 'a/x')).toBe(false);
    expect(findings[0]?.recommendation).toBeNull();
    expect(decisions[0]).toMatchObject({ part: 'recommendation', against: true });
  });

  it('are added where none is proposed: for a strong code, an indicator, the whole', () => {
    expect(recommended(null, 'pertahankan', 'a/y').recommendations.map(({ code }) => code)).toEqual([
      'a/x',
      'a/y',
    ]);
    expect(recommended(null, 'pertahankan', 'a').recommendations.map(({ code }) => code)).toEqual([
      'a/x',
      'a',
    ]);
    expect(recommended(null, 'pertahankan', 'overall').recommendations.map(({ code }) => code)).toEqual([
      'a/x',
      null,
    ]);
  });
});

describe('checks of decisions', () => {
  const checks = (decisions: Decisions, id: string, codings = CODINGS) =>
    concluded(decisions, 'mean', codings).checks.filter(({ rule }) => rule === id);

  it('tell of a rating against the computed one, with both and the reason', () => {
    const [check, ...more] = checks(
      decisionsOn({ 'a/x': { rating: ratingAt(3) }, 'a/y': { rating: ratingAt(5) } }),
      'decision-against',
    );
    expect(more).toEqual([]);
    expect(check).toMatchObject({ severity: 'info', where: ['a/x'] });
    for (const part of ['cukup baik', 'tidak baik', 'alasan uji']) expect(check?.message.id).toContain(part);
    expect(check?.message.en).toContain('fairly good');
  });

  it('tell of evidence that has changed since', () => {
    const basis = evidenceBasis(makeCoded({ codings: CODINGS, codebook }), 'a/x');
    const decisions = decisionsOn({ 'a/x': { rating: ratingAt(3, basis) } });
    expect(checks(decisions, 'stale-decision')).toEqual([]);
    const [check] = checks(decisions, 'stale-decision', [...CODINGS, 'W-02:1 a/x +']);
    expect(check).toMatchObject({ severity: 'warning', where: ['a/x'] });
    expect(check?.message.id).toContain('30 Mei 2025');
  });
});
