import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { robustnessOf } from '../../src/conclusion/robustness/index.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import { isFlat } from '../../src/model/codebook.ts';
import type { Coding } from '../../src/model/coding.ts';
import { OVERALL } from '../../src/model/decision.ts';
import { splitPeriods } from '../../src/model/period.ts';
import type { Document } from '../../src/model/source.ts';
import { indexStudy } from '../../src/model/study-index.ts';
import { triangulate } from '../../src/model/triangulation.ts';
import { reachVerdict } from '../../src/model/verdict.ts';
import type { LevelChange } from '../../src/model/verification.ts';
import { makeCodebook, makeCoded, makeInformant } from '../support/make.ts';

const CODES = ['kualitas/sop', 'kualitas/kemampuan', 'waktu'];

/** Documents with other dates than the one that all made ones have. */
function dated(coded: CodedStudy, dates: Readonly<Record<string, string | null>>): CodedStudy {
  const documents = coded.documents.map((document): Document => {
    const date = dates[document.id];
    return date === undefined ? document : { ...document, date };
  });
  return { ...coded, documents };
}

/** The levels of everything, by the long way round. */
function levels(coded: CodedStudy): ReadonlyMap<string, number | null> {
  const index = indexStudy(coded);
  const triangulations = triangulate(coded, index);
  const { indicators, overall } = reachVerdict(coded, index, triangulations);
  const flat = new Set(coded.codebook.indicators.filter(isFlat).map(({ id }) => id));
  return new Map([
    ...triangulations.map(({ code, combined }) => [`code ${code.id}`, combined?.level ?? null] as const),
    ...indicators
      .filter(({ code }) => !flat.has(code))
      .map(({ code, combined }) => [`indicator ${code}`, combined?.level ?? null] as const),
    [`overall ${OVERALL}`, overall?.level ?? null] as const,
  ]);
}

function without(coded: CodedStudy, drop: (coding: Coding) => boolean): readonly LevelChange[] {
  const before = levels(coded);
  const after = levels({ ...coded, codings: coded.codings.filter((coding) => !drop(coding)) });
  return [...before].flatMap(([key, from]) => {
    const [scope = '', subject = ''] = key.split(' ');
    const to = after.get(key) ?? null;
    return from === null || from === to ? [] : [{ scope, subject, from, to } as LevelChange];
  });
}

const line = fc
  .record({
    document: fc.constantFrom('W-01', 'W-02', 'W-03', 'W-04', 'O-01', 'O-02', 'D-01'),
    unit: fc.integer({ min: 1, max: 9 }),
    code: fc.constantFrom(...CODES),
    sign: fc.constantFrom('+', '-', '~', '0'),
    weight: fc.constantFrom('1', '0.5'),
  })
  .map(({ document, unit, code, sign, weight }) => `${document}:${String(unit)} ${code} ${sign} ${weight}`);

const study = fc
  .record({
    codings: fc.array(line, { maxLength: 40 }),
    aggregation: fc.constantFrom('mean', 'median', 'min', 'mode', 'manual'),
  })
  .map(({ codings, aggregation }) =>
    makeCoded({ codings, codebook: makeCodebook(CODES), study: { aggregation } }),
  );

describe('leaving one out', () => {
  it('gives for every source what the study without it would give', () => {
    fc.assert(
      fc.property(study, (coded) => {
        const index = indexStudy(coded);
        for (const { left, changes } of robustnessOf(coded, index).sources) {
          expect(changes).toEqual(without(coded, (coding) => index.sourceOf(coding) === left));
        }
      }),
    );
  });

  it('gives for every technique what the study without it would give', () => {
    fc.assert(
      fc.property(study, (coded) => {
        const index = indexStudy(coded);
        for (const { left, changes } of robustnessOf(coded, index).techniques) {
          expect(changes).toEqual(without(coded, (coding) => index.documentOf(coding).technique === left));
        }
      }),
    );
  });

  it('says what a rating hangs on, and where no evidence would be left', () => {
    const { sources, techniques, rated } = robustnessOf(
      makeCoded({
        codings: ['W-01:1 a/x +', 'W-02:1 a/x -', 'W-03:1 a/x -', 'W-01:2 a/y -'],
        codebook: makeCodebook(['a/x', 'a/y', 'b']),
      }),
    );
    expect(rated).toBe(4);
    expect(techniques).toEqual([]);
    expect(sources.map(({ left, informant, codings }) => [left, informant, codings])).toEqual([
      ['I-01', true, 2],
      ['I-02', true, 1],
      ['I-03', true, 1],
    ]);
    expect(sources[0]?.changes).toEqual([
      { scope: 'code', subject: 'a/x', from: 2, to: 1 },
      { scope: 'code', subject: 'a/y', from: 1, to: null },
      { scope: 'indicator', subject: 'a', from: 2, to: 1 },
      { scope: 'overall', subject: OVERALL, from: 2, to: 1 },
    ]);
  });

  it('looks at the evidence alone, whatever is decided', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a -', 'O-01:1 a -'] });
    const decided: CodedStudy = {
      ...coded,
      decisions: {
        ...coded.decisions,
        findings: [
          {
            subject: 'a',
            rating: { level: 5, why: 'alasan', by: null, date: null, basis: null },
            techniques: {},
            alignment: null,
            recommendation: null,
          },
        ],
      },
    };
    expect(robustnessOf(decided)).toEqual(robustnessOf(coded));
  });

  it('takes well under a second for 100 informants, 20 codes and 20,000 codings', () => {
    const codes = Array.from({ length: 20 }, (_, at) => `i${String(at % 5)}/c${String(at)}`);
    const signs = ['+', '-', '~', '+', '0'];
    const codings = Array.from({ length: 20_000 }, (_, at) => {
      const document = `W-${String(at % 100).padStart(3, '0')}`;
      const code = codes[(at * 7) % 20] ?? '';
      const sign = signs[(at * 13 + Math.floor(at / 100)) % 5] ?? '+';
      return `${document}:${String(1 + Math.floor(at / 100))} ${code} ${sign}`;
    });
    const coded = makeCoded({ codings, codebook: makeCodebook(codes) });
    const index = indexStudy(coded);
    const started = performance.now();
    expect(robustnessOf(coded, index).sources).toHaveLength(100);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('dominance', () => {
  it('compares each informant’s share with an equal one', () => {
    const loud = ['1', '2', '3', '4'].map((unit) => `W-01:${unit} a +`);
    const [overall, code] = robustnessOf(
      makeCoded({ codings: [...loud, 'W-02:1 a +', 'W-03:1 a -', 'O-01:1 a -', 'O-01:2 a -'] }),
    ).dominance;
    expect(overall).toMatchObject({ code: null, codings: 6, equalShare: 0.3333, dominant: 'I-01' });
    expect(overall?.shares[0]).toEqual({ informant: 'I-01', codings: 4, share: 0.6667 });
    expect(code).toMatchObject({ code: 'a', dominant: 'I-01' });
  });

  it('is not found where all speak as much, nor between two', () => {
    const even = robustnessOf(makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a +'] })).dominance;
    expect(even.map(({ dominant }) => dominant)).toEqual([null, null]);
    const two = robustnessOf(makeCoded({ codings: ['W-01:1 a +', 'W-01:2 a +', 'W-02:1 a +'] })).dominance;
    expect(two.map(({ dominant }) => dominant)).toEqual([null, null]);
  });
});

describe('groups', () => {
  const informants = [
    makeInformant('I-01', { group: 'pimpinan' }),
    makeInformant('I-02', { role: 'staf' }),
    makeInformant('I-03', { role: 'staf' }),
  ];

  it('finds those who judge in opposite ways', () => {
    const { groups } = robustnessOf(
      makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a -', 'W-03:1 a -', 'W-01:2 b +'], study: { informants } }),
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ code: 'a', opposed: [['pimpinan', 'staf']] });
    expect(groups[0]?.groups.map(({ part, sources }) => [part, sources])).toEqual([
      ['pimpinan', 1],
      ['staf', 2],
    ]);
  });

  it('does not take the middle for an opposite', () => {
    const { groups } = robustnessOf(
      makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a -'], study: { informants } }),
    );
    expect(groups[0]?.opposed).toEqual([]);
  });
});

describe('periods', () => {
  const coded = makeCoded({
    codings: ['W-01:1 a +', 'W-02:1 a -', 'O-01:1 b +', 'W-02:2 b +', 'D-01:1 b -'],
  });

  it('are months where the field work lies in several, without the papers', () => {
    const { periods, undated, replication } = robustnessOf(
      dated(coded, {
        'W-01': '2025-03-20',
        'O-01': '2025-03-25',
        'W-02': '2025-04-01',
        'D-01': '2024-01-31',
      }),
    );
    expect(periods).toEqual([
      { id: '2025-03', from: '2025-03-20', to: '2025-03-25', documents: 2 },
      { id: '2025-04', from: '2025-04-01', to: '2025-04-01', documents: 1 },
    ]);
    expect(undated).toBe(0);
    expect(replication.map(({ code, result }) => [code, result])).toEqual([
      ['a', 'reverses'],
      ['b', 'holds'],
    ]);
  });

  it('are halves of the time within one month, the day in the middle in the first', () => {
    const { periods } = splitPeriods(
      dated(coded, { 'W-01': '2025-03-01', 'O-01': '2025-03-03', 'W-02': '2025-03-05' }).documents,
    );
    expect(periods.map(({ id, documents }) => [id, documents])).toEqual([
      ['2025-03-01/2025-03-03', 2],
      ['2025-03-04/2025-03-05', 1],
    ]);
  });

  it('are none where all was done on one day, or no day is known', () => {
    expect(robustnessOf(coded)).toMatchObject({ periods: [], replication: [], undated: 0 });
    const undated = dated(coded, { 'W-01': null, 'W-02': null, 'O-01': null });
    expect(robustnessOf(undated)).toMatchObject({ periods: [], replication: [], undated: 3 });
  });

  it('count what has evidence in one of them as once, and a middle beside a good one as varying', () => {
    const { replication } = robustnessOf(
      dated(makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +', 'W-02:2 a -', 'W-01:2 b +'] }), {
        'W-01': '2025-03-20',
        'W-02': '2025-04-01',
      }),
    );
    expect(replication.map(({ code, result }) => [code, result])).toEqual([
      ['a', 'varies'],
      ['b', 'once'],
    ]);
  });
});

describe('weights', () => {
  it('show what would change without them', () => {
    const { hedged, reweighted } = robustnessOf(
      makeCoded({ codings: ['W-01:1 a + 1', 'W-01:2 a - 0.5', 'W-01:3 a - 0.5'] }),
    );
    expect(hedged).toBe(2);
    const of = (kind: string): readonly LevelChange[] =>
      reweighted.find((each) => each.kind === kind)?.changes ?? [];
    expect(of('unweighted')[0]).toEqual({ scope: 'code', subject: 'a', from: 3, to: 2 });
    expect(of('firm-only')[0]).toEqual({ scope: 'code', subject: 'a', from: 3, to: 5 });
  });

  it('are not tried where all statements count in full', () => {
    expect(robustnessOf(makeCoded({ codings: ['W-01:1 a +'] }))).toMatchObject({ hedged: 0, reweighted: [] });
  });
});

describe('informants who differ', () => {
  const { outliers, extremes } = robustnessOf(
    makeCoded({ codings: ['W-01:1 a/x +', 'W-02:1 a/x +', 'W-03:1 a/x -', 'W-01:2 a/y -', 'W-02:2 a/y -'] }),
  );

  it('are put by their distance from the mean of the others', () => {
    expect(outliers).toEqual([
      { informant: 'I-03', distance: 2, codes: 1, against: ['a/x'] },
      { informant: 'I-01', distance: 1, codes: 1, against: [] },
      { informant: 'I-02', distance: 1, codes: 1, against: [] },
    ]);
  });

  it('are named as extremes of an indicator', () => {
    expect(extremes).toEqual([
      {
        indicator: 'a',
        highest: { informants: ['I-01', 'I-02'], balance: 0 },
        lowest: { informants: ['I-03'], balance: -1 },
      },
    ]);
  });
});
