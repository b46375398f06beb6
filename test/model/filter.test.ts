import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodedStudy } from '../../src/model/analysis.ts';
import { asksCodings, describeFilter, type Filter, filterStudy } from '../../src/model/filter.ts';
import { decisionsOn, ratingAt } from '../support/decisions.ts';
import { codedStudy } from '../support/generate.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor, makeInformant } from '../support/make.ts';

const DATES: Readonly<Record<string, string | null>> = {
  'W-01': '2025-03-12',
  'W-02': '2025-04-02',
  'O-01': '2025-04',
  'D-01': null,
};

/** Two informants, an observation and a paper; people and automatic coders; every status and polarity. */
const study: CodedStudy = (() => {
  const coded = makeCoded({
    codings: [
      makeCoding('W-01:1 mutu/sop +', { coder: 'ani + budi', status: 'human' }),
      makeCoding('W-01:2 mutu/alat -', { coder: 'budi', status: 'confirmed' }),
      makeCoding('W-02:1 sikap ~', { coder: 'auto/terms' }),
      makeCoding('W-02:2 mutu/sop 0', { coder: 'ani', status: 'rejected' }),
      makeCoding('O-01:1 mutu/sop -', { coder: 'auto/learned' }),
      makeCoding('D-01:1 sikap +', { coder: 'auto/terms' }),
    ],
    factors: ['W-01:1 + alat mutu/sop sikap', 'W-01:3 - latihan', 'W-02:1 - latihan sikap'],
    codebook: makeCodebook(['mutu/sop', 'mutu/alat', 'mutuan', 'sikap'], {
      factors: [makeFactor('latihan', 'inhibiting')],
    }),
    study: {
      informants: [
        makeInformant('I-01', {
          role: 'Kepala Dinas',
          group: 'Pimpinan',
          attributes: { 'Jenis kelamin': 'P', 'masa kerja': '3 tahun' },
        }),
        makeInformant('I-02', {
          role: 'Operator',
          group: 'Staf',
          attributes: { 'Jenis kelamin': 'L', 'masa kerja': '3 tahun' },
        }),
      ],
    },
    decisions: decisionsOn({ 'mutu/sop': { rating: ratingAt(2) } }),
  });
  return {
    ...coded,
    documents: coded.documents.map((document) => ({ ...document, date: DATES[document.id] ?? null })),
  };
})();

/** The places of the codings that are left. */
function left(filter: Filter, coded: CodedStudy = study): string[] {
  return filterStudy(coded, filter).codings.map(({ document, unit }) => `${document}:${unit}`);
}

describe('a filter leaves what it names, and nothing else', () => {
  it.each<[string, Filter, string[]]>([
    ['a code', { codes: ['mutu/alat'] }, ['W-01:2']],
    ['an indicator', { codes: ['mutu'] }, ['W-01:1', 'W-01:2', 'W-02:2', 'O-01:1']],
    ['several codes', { codes: ['mutu/alat', 'sikap'] }, ['W-01:2', 'W-02:1', 'D-01:1']],
    ['an informant', { informants: ['i-02'] }, ['W-02:1', 'W-02:2']],
    ['a role', { roles: ['kepala  dinas'] }, ['W-01:1', 'W-01:2']],
    ['a group', { groups: ['Staf'] }, ['W-02:1', 'W-02:2']],
    ['an attribute', { attributes: [{ key: 'jenis-kelamin', value: 'p' }] }, ['W-01:1', 'W-01:2']],
    [
      'two columns at once',
      {
        attributes: [
          { key: 'masa kerja', value: '3 tahun' },
          { key: 'Jenis kelamin', value: 'L' },
        ],
      },
      ['W-02:1', 'W-02:2'],
    ],
    [
      'two values of one column',
      {
        attributes: [
          { key: 'Jenis kelamin', value: 'P' },
          { key: 'Jenis kelamin', value: 'L' },
        ],
      },
      ['W-01:1', 'W-01:2', 'W-02:1', 'W-02:2'],
    ],
    ['a technique', { techniques: ['observation'] }, ['O-01:1']],
    ['a document', { documents: ['w-01', 'D-01'] }, ['W-01:1', 'W-01:2', 'D-01:1']],
    ['from a day', { from: '2025-03-13' }, ['W-02:1', 'W-02:2', 'O-01:1']],
    ['from a month', { from: '2025-04' }, ['W-02:1', 'W-02:2', 'O-01:1']],
    ['to a day, that day included', { to: '2025-03-12' }, ['W-01:1', 'W-01:2']],
    ['to a month, all of it', { to: '2025-03' }, ['W-01:1', 'W-01:2']],
    ['between', { from: '2025-04-02', to: '2025-04-02' }, ['W-02:1', 'W-02:2', 'O-01:1']],
    ['a polarity', { polarities: ['negative', 'neutral'] }, ['W-01:2', 'W-02:2', 'O-01:1']],
    ['a coder, also of what several coded', { coders: ['budi'] }, ['W-01:1', 'W-01:2']],
    ['the automatic coders', { coders: ['auto'] }, ['W-02:1', 'O-01:1', 'D-01:1']],
    ['one automatic coder', { coders: ['auto/learned'] }, ['O-01:1']],
    ['a status', { statuses: ['rejected'] }, ['W-02:2']],
    [
      'several things at once',
      { codes: ['mutu'], techniques: ['interview'], polarities: ['positive'] },
      ['W-01:1'],
    ],
  ])('%s', (_, filter, places) => {
    expect(left(filter)).toEqual(places);
  });

  it('an indicator is no prefix of another’s name', () => {
    expect(filterStudy(study, { codes: ['mutu'] }).codebook.codes.map(({ id }) => id)).toEqual([
      'mutu/sop',
      'mutu/alat',
    ]);
  });
});

describe('what is left is a study', () => {
  it('its codebook has only the chosen codes, and no indicator without any', () => {
    const { codebook } = filterStudy(study, { codes: ['mutu/sop'] });
    expect(codebook.indicators.map(({ id, codes }) => [id, codes])).toEqual([['mutu', ['mutu/sop']]]);
  });

  it('its documents have only the units of those who are chosen', () => {
    const documents = study.documents.map((document) =>
      document.id === 'W-01'
        ? {
            ...document,
            units: document.units.map((unit) => ({
              ...unit,
              informant: unit.ordinal === 2 ? 'I-02' : null,
            })),
          }
        : document,
    );
    const part = filterStudy({ ...study, documents }, { informants: ['I-02'] });
    expect(part.documents.map(({ id, units }) => [id, units.map(({ ordinal }) => ordinal)])).toEqual([
      ['W-01', [2]],
      ['W-02', [1, 2]],
    ]);
    expect(part.codings.map(({ document, unit }) => `${document}:${unit}`)).toEqual([
      'W-01:2',
      'W-02:1',
      'W-02:2',
    ]);
  });

  it('keeps sources without codings where only codings are chosen', () => {
    const part = filterStudy(study, { polarities: ['neutral'] });
    expect(part.documents).toHaveLength(4);
  });

  it('its factors are those of its units and codes', () => {
    const named = (filter: Filter): string[] =>
      filterStudy(study, filter).factors.map(
        ({ document, unit, codes }) => `${document}:${unit} ${codes.join(' ')}`,
      );
    expect(named({ techniques: ['interview'] })).toEqual([
      'W-01:1 mutu/sop sikap',
      'W-01:3 ',
      'W-02:1 sikap',
    ]);
    expect(named({ documents: ['W-02'] })).toEqual(['W-02:1 sikap']);
    expect(named({ codes: ['mutu'] })).toEqual(['W-01:1 mutu/sop']);
    expect(named({ polarities: ['positive'] })).toEqual(['W-01:1 mutu/sop sikap']);
  });

  it('what is decided on all evidence is not decided on a part of it', () => {
    expect(filterStudy(study, { codes: ['mutu'] }).decisions.findings).toHaveLength(1);
    expect(filterStudy(study, { techniques: ['interview'] }).decisions.findings).toEqual([]);
    expect(filterStudy(study, {})).toEqual(study);
  });
});

describe('any filter', () => {
  const filters: fc.Arbitrary<Filter> = fc.record(
    {
      codes: fc.subarray(['a', 'a/x', 'b', 'c'], { minLength: 1 }),
      informants: fc.subarray(['I-01', 'I-02', 'I-03'], { minLength: 1 }),
      groups: fc.constant(['Staf']),
      techniques: fc.subarray(['interview', 'observation', 'document'] as const, { minLength: 1 }),
      documents: fc.subarray(['W-01', 'W-02', 'O-01', 'D-01'], { minLength: 1 }),
      polarities: fc.subarray(['positive', 'negative', 'mixed', 'neutral'] as const, { minLength: 1 }),
      statuses: fc.subarray(['proposed', 'rejected'] as const, { minLength: 1 }),
    },
    { requiredKeys: [] },
  );

  it('leaves a part, whose codings all have their place, and the same part when asked again', () => {
    fc.assert(
      fc.property(codedStudy, filters, (coded, filter) => {
        const part = filterStudy(coded, filter);
        for (const coding of part.codings) {
          expect(coded.codings).toContain(coding);
          const document = part.documents.find(({ id }) => id === coding.document);
          expect(document?.units.some(({ ordinal }) => ordinal === coding.unit)).toBe(true);
          expect(part.codebook.codes.some(({ id }) => id === coding.code)).toBe(true);
        }
        expect(filterStudy(part, filter)).toEqual(part);
      }),
    );
  });
});

describe('a caption', () => {
  it('says what was chosen, in both languages', () => {
    expect(
      describeFilter({
        codes: ['mutu', 'sikap'],
        techniques: ['interview', 'observation', 'document'],
        attributes: [{ key: 'Jenis kelamin', value: 'P' }],
        from: '2025-04',
        to: '2025-05-02',
        polarities: ['negative'],
        statuses: ['human'],
      }),
    ).toEqual({
      id: 'kode mutu atau sikap; teknik wawancara, observasi atau dokumentasi; polaritas negatif; status peneliti; Jenis kelamin P; sejak April 2025 sampai 2 Mei 2025',
      en: 'code mutu or sikap; technique interview, observation or documents; polarity negative; status by a person; Jenis kelamin P; from April 2025 to 2 May 2025',
    });
  });

  it('is none for everything', () => {
    expect(describeFilter({})).toBeNull();
  });

  it('tells choices of codings from choices of sources', () => {
    expect(asksCodings({ codes: ['a'] })).toBe(true);
    expect(asksCodings({ techniques: ['interview'], from: '2025' })).toBe(false);
  });
});
