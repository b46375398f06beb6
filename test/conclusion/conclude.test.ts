import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import type { Conclusion } from '../../src/model/analysis.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Aggregation } from '../../src/model/rating.ts';
import { codedStudy, shuffled } from '../support/generate.ts';
import { makeCodebook, makeCoded, makeCoding } from '../support/make.ts';

function finding(conclusion: Conclusion, code: string): Finding {
  const found = conclusion.findings.find((candidate) => candidate.code === code);
  if (found === undefined) throw new Error(`no finding ${code}`);
  return found;
}

/** Codings at one source that give a code a level: `baik` nine to one (0.8), `cukup baik` one to one (0). */
function atLevel(code: string, level: 3 | 4): readonly string[] {
  const signs = level === 4 ? ['+', '+', '+', '+', '+', '+', '+', '+', '+', '-'] : ['+', '-'];
  return signs.map((sign, at) => `W-01:${String(at + 1)} ${code} ${sign}`);
}

describe('ratings', () => {
  const codings = [
    'W-01:1 a/x +',
    'W-02:1 a/x +',
    'O-01:1 a/x +', // a/x: 1
    'W-01:2 a/y +',
    'W-01:3 a/y -', // a/y: 0
    'W-02:2 b/z -', // b/z: −1
  ];
  const codebook = makeCodebook(['a/x', 'a/y', 'b/z', 'c']);

  it.each<[Aggregation, (number | undefined)[], number]>([
    ['mean', [0.5, -1, undefined], -0.25],
    ['manual', [0.5, -1, undefined], -0.25],
    ['median', [0.5, -1, undefined], -0.25],
    ['min', [0, -1, undefined], -1],
    // Of two equally common levels the lower: a/y for a, then b before a.
    ['mode', [0, -1, undefined], -1],
  ])('go up from codes to indicators to the whole by %s', (aggregation, indicators, overall) => {
    const conclusion = conclude(makeCoded({ codings, codebook, study: { aggregation } }));
    expect(conclusion.indicators.map(({ code }) => code)).toEqual(['a', 'b', 'c']);
    expect(conclusion.indicators.map(({ combined }) => combined?.balance)).toEqual(indicators);
    expect(conclusion.overall?.balance).toBe(overall);
    expect(conclusion.overall?.rules).toEqual({ mean: 3, median: 3, min: 1, mode: 1 });
  });

  it('are null where there is no evidence', () => {
    const nothing = conclude(makeCoded({ codebook, documents: ['W-01'] }));
    expect(nothing.overall).toBeNull();
    expect(finding(nothing, 'c')).toEqual({
      code: 'c',
      techniques: { interview: null, observation: null, document: null },
      combined: null,
      convergence: 'silence',
      alignment: { value: null, set: 'proposed' },
      quotes: [],
      negativeCases: [],
      factors: [],
      recommendation: null,
    });
  });

  it('find the published overall word of Robbins (2010) by the minimum, and not by mean or median', () => {
    // Five indicators of two sub-indicators: 3 4, 4 3, 4 4, 4 3, 4 4; overall "cukup baik".
    const levels = { a: [3, 4], b: [4, 3], c: [4, 4], d: [4, 3], e: [4, 4] } as const;
    const lines = Object.entries(levels).flatMap(([indicator, [one, two]]) => [
      ...atLevel(`${indicator}/1`, one),
      ...atLevel(`${indicator}/2`, two),
    ]);
    const overall = (aggregation: Aggregation): string | undefined =>
      conclude(makeCoded({ codings: lines, study: { aggregation } })).overall?.rating;
    expect(overall('min')).toBe('cukup baik');
    expect(overall('mean')).toBe('baik');
    expect(overall('median')).toBe('baik');
  });

  it('stay between −1 and 1', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const { findings, indicators, overall } = conclude(coded);
        const ratings = [
          overall,
          ...indicators.map(({ combined }) => combined),
          ...findings.flatMap(({ combined, techniques }) => [combined, ...Object.values(techniques)]),
        ];
        return ratings.every((rating) => rating === null || (rating.balance >= -1 && rating.balance <= 1));
      }),
    );
  });
});

describe('alignment', () => {
  const codings = ['W-01:1 a +', 'W-01:2 b -', 'W-01:3 c ~'];

  it('is proposed from the side of the scale', () => {
    const { findings } = conclude(makeCoded({ codings, codebook: makeCodebook(['a', 'b', 'c', 'd']) }));
    expect(findings.map(({ alignment }) => alignment.value)).toEqual([
      'aligned',
      'not-aligned',
      'partly-aligned',
      null,
    ]);
    expect(findings.every(({ alignment }) => alignment.set === 'proposed')).toBe(true);
  });

  it('is left open where no theory is cited', () => {
    const codebook = makeCodebook(['a', 'b', 'c'], { citation: null });
    const { findings } = conclude(makeCoded({ codings, codebook }));
    expect(findings.map(({ alignment }) => alignment.value)).toEqual([null, null, null]);
  });
});

describe('passages of a finding', () => {
  it('against a verdict are listed by technique and document, mixed, neutral and rejected ones left out', () => {
    const good = conclude(
      makeCoded({
        codings: [
          'D-01:1 a -',
          'W-02:1 a -',
          'W-01:1 a -',
          'W-01:2 a ~',
          'W-03:1 a 0',
          makeCoding('W-04:1 a -', { status: 'rejected' }),
          ...[3, 4, 5, 6, 7, 8].map((unit) => `W-01:${String(unit)} a +`),
          ...[2, 3, 4, 5, 6, 7].map((unit) => `W-02:${String(unit)} a +`),
          ...[2, 3, 4].map((unit) => `D-01:${String(unit)} a +`),
        ],
      }),
    );
    expect(finding(good, 'a').combined?.rating).toBe('baik');
    expect(finding(good, 'a').negativeCases).toEqual(['W-01:1 a', 'W-02:1 a', 'D-01:1 a']);
  });

  it('against a middle verdict are those of the fewer, and none where both are about as many', () => {
    const up = conclude(
      makeCoded({ codings: ['W-01:1 a +', 'W-01:2 a -', 'W-01:3 a ~', 'W-02:1 a + 0.5', 'W-02:2 a -'] }),
    );
    // W-01: 0; W-02: (0.5 − 1)/1.5 = −0.3333; together −0.1667, on two passages each.
    expect(finding(up, 'a').combined).toMatchObject({ balance: -0.1667, level: 3 });
    expect(finding(up, 'a').negativeCases).toEqual([]);
    // A balance below 0 on many positive passages of one informant: the negative ones are the exception.
    const many = conclude(
      makeCoded({
        codings: [
          ...[1, 2, 3, 4, 5].map((unit) => `W-01:${String(unit)} a +`),
          'W-02:1 a -',
          'W-03:1 a -',
          'W-04:1 a +',
          'W-04:2 a ~',
        ],
      }),
    );
    expect(finding(many, 'a').combined).toMatchObject({ balance: -0.125, level: 3 });
    expect(finding(many, 'a').negativeCases).toEqual(['W-02:1 a', 'W-03:1 a']);
    const even = conclude(makeCoded({ codings: ['W-01:1 a +', 'W-01:2 a -'] }));
    expect(finding(even, 'a').negativeCases).toEqual([]);
    const third = conclude(makeCoded({ codings: ['W-01:1 a +', 'W-01:2 a -', 'W-02:1 a +', 'W-02:2 a ~'] }));
    expect(finding(third, 'a').combined?.level).toBe(3);
    expect(finding(third, 'a').negativeCases).toEqual(['W-01:2 a']);
  });

  it('for it are at most two by technique, and speak for that technique’s own rating', () => {
    const conclusion = conclude(
      makeCoded({
        codings: [
          'W-01:1 a +',
          'W-01:2 a +',
          'W-02:1 a +',
          'W-03:1 a -',
          'W-04:1 a +',
          'O-01:1 a -',
          'O-01:2 a -',
          'O-02:1 a +',
          'O-03:1 a -',
          'O-04:1 a -',
        ],
      }),
    );
    expect(finding(conclusion, 'a').quotes).toEqual(['W-01:1 a', 'W-02:1 a', 'O-01:1 a', 'O-03:1 a']);
  });
});

describe('conclude', () => {
  it('links the factors that bear on a code', () => {
    const conclusion = conclude(
      makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b +'], factors: ['W-01:1 + alat a', 'W-02:1 - gaji a b'] }),
    );
    expect(finding(conclusion, 'a').factors).toEqual(['alat', 'gaji']);
    expect(finding(conclusion, 'b').factors).toEqual(['gaji']);
  });

  it('gives the same whatever order the study comes in', () => {
    fc.assert(
      fc.property(
        codedStudy.chain((coded) => fc.tuple(fc.constant(coded), shuffled(coded))),
        ([coded, other]) => {
          expect(JSON.stringify(conclude(other))).toBe(JSON.stringify(conclude(coded)));
        },
      ),
    );
  });

  it('names only codings that count', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const standing = new Set(coded.codings.filter((c) => c.status !== 'rejected').map(({ id }) => id));
        return conclude(coded).findings.every(({ quotes, negativeCases }) =>
          [...quotes, ...negativeCases].every((id) => standing.has(id)),
        );
      }),
    );
  });
});
