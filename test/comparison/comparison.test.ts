import { describe, expect, it } from 'vitest';
import { compareStudies } from '../../src/comparison/index.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import { NO_DECISIONS } from '../../src/model/decision.ts';
import { TelaahError } from '../../src/model/error.ts';
import { FIVE_LEVELS } from '../../src/model/rating.ts';
import type { Study } from '../../src/model/study.ts';
import { analysisOf } from '../report/support.ts';
import { makeCodebook, makeCoded, makeFactor, type StudyInLines } from '../support/make.ts';

const CODEBOOK = makeCodebook(['a/x', 'a/y', 'b'], {
  factors: [makeFactor('alat', 'inhibiting', ['a/x']), makeFactor('latihan', 'supporting', ['a/y'])],
});

function study(lines: Partial<StudyInLines>, more: Partial<Study> = {}): Analysis {
  return analysisOf(makeCoded({ codebook: CODEBOOK, ...lines, study: more }));
}

const WELL = study({
  codings: ['W-01:1 a/x +', 'W-02:1 a/x +', 'W-01:2 a/y +', 'O-01:1 b ~'],
  factors: ['W-01:1 - alat a/x', 'W-02:1 - alat a/x', 'W-01:2 - hujan a/x'],
});
const ILL = study({
  codings: ['W-01:1 a/x -', 'W-02:1 a/x -', 'W-01:2 b ~', 'O-01:2 b ~'],
  factors: ['W-01:1 - alat a/x', 'W-01:1 + latihan a/y', 'W-02:1 - HUJAN a/x'],
});

const both = [
  { name: 'ill', analysis: ILL },
  { name: 'well', analysis: WELL },
];

describe('studies side by side', () => {
  it('come by overall balance, whatever order they are named in', () => {
    const forth = compareStudies(both);
    expect(forth.cases.map(({ id }) => id)).toEqual(['well', 'ill']);
    expect(compareStudies([...both].reverse())).toEqual(forth);
  });

  it('have a row for every indicator, code and the whole, with ratings and their sources', () => {
    const { rows } = compareStudies(both);
    expect(rows.map(({ subject, kind }) => `${kind} ${subject}`)).toEqual([
      'indicator a',
      'code a/x',
      'code a/y',
      'code b',
      'overall overall',
    ]);
    const sop = rows.find(({ subject }) => subject === 'a/x');
    expect(sop?.ratings).toMatchObject([
      {
        balance: 1,
        word: { id: 'sangat baik' },
        direction: 'positive',
        sources: 2,
        codings: 2,
        decided: false,
      },
      { balance: -1, word: { id: 'tidak baik' }, direction: 'negative', sources: 2 },
    ]);
  });

  it('say where they agree, differ in part, contradict each other, or stand alone', () => {
    const { rows } = compareStudies(both);
    const of = (subject: string) => rows.find((row) => row.subject === subject)?.agreement;
    expect(of('a/x')).toBe('opposite');
    expect(of('b')).toBe('same');
    expect(of('a/y')).toBe('alone');
    const middle = study({ codings: ['W-01:1 a/x ~'] });
    const three = compareStudies([both[1] ?? never(), { name: 'middle', analysis: middle }]);
    expect(three.rows.find(({ subject }) => subject === 'a/x')?.agreement).toBe('varies');
  });

  it('share factors, or have them to themselves; words of the sources count whatever their case', () => {
    const { factors } = compareStudies(both);
    expect(factors.map(({ id, sources, known }) => [id, sources, known])).toEqual([
      ['alat', [2, 1], true],
      ['hujan', [1, 1], false],
      ['latihan', [null, 1], true],
    ]);
  });

  it('are told apart when their folders have one name', () => {
    const twice = [
      { name: 'studi', analysis: WELL },
      { name: 'studi', analysis: ILL },
      { name: 'studi', analysis: WELL },
    ];
    expect(compareStudies(twice).cases.map(({ id }) => id)).toEqual(['studi', 'studi-2', 'studi-3']);
  });

  it('mark what the researcher has decided', () => {
    const grounds = { why: 'lebih kuat', by: null, date: null, basis: null };
    const decided = study({
      codings: ['W-01:1 a/x +'],
      decisions: {
        ...NO_DECISIONS,
        findings: [
          {
            subject: 'a/x',
            rating: { level: 2, ...grounds },
            techniques: {},
            alignment: null,
            recommendation: null,
          },
        ],
      },
    });
    const { rows } = compareStudies([...both, { name: 'decided', analysis: decided }]);
    const at = compareStudies([...both, { name: 'decided', analysis: decided }]).cases.findIndex(
      ({ id }) => id === 'decided',
    );
    expect(rows.find(({ subject }) => subject === 'a/x')?.ratings[at]).toMatchObject({
      level: 2,
      decided: true,
    });
  });

  it('say what makes their words hard to compare', () => {
    expect(compareStudies(both).differs).toEqual([]);
    const other = study(
      { codings: ['W-01:1 a/x +'] },
      { aggregation: 'min', scale: FIVE_LEVELS.filter(({ level }) => level !== 3) },
    );
    expect(compareStudies([...both, { name: 'other', analysis: other }]).differs).toEqual([
      'scale',
      'aggregation',
      'techniques',
    ]);
  });

  it.each([
    [makeCodebook(['a/x'], { id: 'lain' }), 'but'],
    [makeCodebook(['a/x']), 'different codes'],
  ])('are refused when their codebooks differ (%#)', (codebook, message) => {
    const other = analysisOf(makeCoded({ codebook, codings: ['W-01:1 a/x +'] }));
    const compare = () => compareStudies([...both, { name: 'other', analysis: other }]);
    expect(compare).toThrow(TelaahError);
    expect(compare).toThrow(message);
  });
});

function never(): never {
  throw new Error('there are two');
}
