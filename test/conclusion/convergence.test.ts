import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { Coding } from '../../src/model/coding.ts';
import type { Technique } from '../../src/model/source.ts';
import type { CodeConvergence, ConvergenceTable } from '../../src/model/verification.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor, makeInformant } from '../support/make.ts';

function tableBy(coded: CodedStudy, by: ConvergenceTable['by']): ConvergenceTable | undefined {
  return conclude(coded).strength.convergence.find((table) => table.by === by);
}

function codeIn(coded: CodedStudy, by: ConvergenceTable['by'], code = 'a'): CodeConvergence | undefined {
  return tableBy(coded, by)?.codes.find((each) => each.code === code);
}

const DOCUMENTS: Readonly<Record<Technique, string>> = {
  interview: 'W-01',
  observation: 'O-01',
  document: 'D-01',
};

/** Signs that give a technique the level of “baik”, and of “cukup baik”. */
const SIGNS: Readonly<Record<number, readonly string[]>> = { 4: ['+', '+', '-'], 3: ['+', '-'] };

/** A technique's codings of a code for a level, all with the same words. */
function evidence(
  technique: Technique,
  code: string,
  level: number,
  words: string,
  at: number,
): readonly Coding[] {
  return (SIGNS[level] ?? []).map((sign, index) =>
    makeCoding(`${DOCUMENTS[technique]}:${String(at * 3 + index + 1)} ${code} ${sign}`, {
      quote: `${words} ${technique === 'interview' ? '' : '.'}`,
    }),
  );
}

describe('the published study of Robbins’ indicators', () => {
  // Levels by technique as published; “sudah sesuai” (3a, observation) is the class of “baik”.
  const LEVELS: Readonly<Record<string, number>> = {
    '1a': 3,
    '1b': 4,
    '2a': 4,
    '2b': 3,
    '3a': 4,
    '3b': 4,
    '4a': 4,
    '4b': 3,
    '5a': 4,
    '5b': 4,
  };
  const COPIED = ['2b', '3b', '5a', '5b'];
  const OWN: Readonly<Record<Technique, string>> = {
    interview: 'menurut keterangan mereka pekerjaan itu berjalan sesuai rencana',
    observation: 'yang terlihat di ruang pelayanan adalah antrean pendek setiap pagi',
    document: 'rekapitulasi bulanan mencatat capaian di atas target tahunan',
  };
  const same = 'alasan yang sama disalin kata demi kata ke bawah setiap teknik';
  const techniques: readonly Technique[] = ['interview', 'observation', 'document'];
  const codes = Object.keys(LEVELS);
  const coded = makeCoded({
    codebook: makeCodebook(codes),
    codings: codes.flatMap((code, at) =>
      techniques.flatMap((technique) =>
        evidence(technique, code, LEVELS[code] ?? 0, COPIED.includes(code) ? same : OWN[technique], at),
      ),
    ),
  });
  const table = tableBy(coded, 'technique');

  it('has no dissonance, and no silence', () => {
    expect(table?.codes.map(({ combined }) => combined)).toEqual(codes.map(() => 'partial'));
    expect(table?.codes.every(({ pairs }) => pairs.every(({ sameLevel }) => sameLevel))).toBe(true);
  });

  it('has identical evidence under 2b, 3b, 5a and 5b, and nowhere else', () => {
    const identical = table?.codes.filter(({ pairs }) => pairs.every((pair) => pair.identical.length > 0));
    expect(identical?.map(({ code }) => code)).toEqual(COPIED);
    const clean = table?.codes.filter(({ pairs }) => pairs.every((pair) => pair.identical.length === 0));
    expect(clean).toHaveLength(codes.length - COPIED.length);
  });
});

describe('two parts', () => {
  const codebook = makeCodebook(['a'], {
    factors: [makeFactor('gaji', 'inhibiting'), makeFactor('pedoman', 'supporting')],
  });

  it('agree in full with the same level and a reason in common', () => {
    const found = codeIn(
      makeCoded({
        codebook,
        codings: ['W-01:1 a -', 'O-01:1 a -'],
        factors: ['W-01:1 - gaji a', 'O-01:1 - gaji a', 'O-01:1 + pedoman a'],
      }),
      'technique',
    );
    expect(found?.combined).toBe('full');
    expect(found?.pairs).toEqual([
      {
        parts: ['interview', 'observation'],
        agreement: 'full',
        sameLevel: true,
        sharedReasons: ['gaji'],
        identical: [],
      },
    ]);
  });

  it('agree in part with another level, or without a reason in common', () => {
    const level = makeCoded({
      codebook,
      codings: ['W-01:1 a +', 'O-01:1 a +', 'O-01:2 a +', 'O-01:3 a -'],
      factors: ['W-01:1 + pedoman a', 'O-01:1 + pedoman a'],
    });
    expect(codeIn(level, 'technique')?.pairs[0]).toMatchObject({ agreement: 'partial', sameLevel: false });
    const reason = makeCoded({
      codebook,
      codings: ['W-01:1 a -', 'O-01:1 a -'],
      factors: ['W-01:1 - gaji a'],
    });
    expect(codeIn(reason, 'technique')?.pairs[0]).toMatchObject({ agreement: 'partial', sameLevel: true });
  });

  it('are in dissonance on opposite sides, whatever a third says (as W and O of the published applications)', () => {
    const found = codeIn(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -', 'D-01:1 b +'] }), 'technique');
    expect(found?.pairs.map(({ agreement }) => agreement)).toEqual(['dissonance', 'silence', 'silence']);
    expect(found?.combined).toBe('dissonance');
  });

  it('are silent where one says nothing that counts', () => {
    const found = codeIn(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a 0'] }), 'technique');
    expect(found?.combined).toBe('silence');
  });

  it('are not compared where there is only one', () => {
    expect(tableBy(makeCoded({ codings: ['W-01:1 a +'] }), 'technique')).toBeUndefined();
  });
});

describe('by source and by time', () => {
  const informants = [makeInformant('I-01', { group: 'pimpinan' }), makeInformant('I-02', { group: 'staf' })];
  const coded = makeCoded({
    codings: ['W-01:1 a +', 'W-02:1 a -', 'W-03:1 a -', 'O-01:1 a -'],
    study: { informants },
  });

  it('compares groups, and who has none for themselves, in interviews alone', () => {
    const table = tableBy(coded, 'source');
    expect(table?.parts).toEqual(['I-03', 'pimpinan', 'staf']);
    expect(table?.codes[0]?.pairs.map(({ parts, agreement }) => [...parts, agreement])).toEqual([
      ['I-03', 'pimpinan', 'dissonance'],
      ['I-03', 'staf', 'partial'],
      ['pimpinan', 'staf', 'dissonance'],
    ]);
  });

  it('compares periods, where there are several', () => {
    expect(tableBy(coded, 'time')).toBeUndefined();
    const documents = coded.documents.map((document) =>
      document.id === 'W-01' ? { ...document, date: '2025-02-01' } : document,
    );
    const table = tableBy({ ...coded, documents }, 'time');
    expect(table?.parts).toEqual(['2025-02', '2025-03']);
    expect(table?.codes[0]?.combined).toBe('dissonance');
  });
});

it('takes the technique’s rating as the researcher has decided it', () => {
  const coded = makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'] });
  const decided: CodedStudy = {
    ...coded,
    decisions: {
      ...coded.decisions,
      findings: [
        {
          subject: 'a',
          rating: null,
          techniques: { observation: { level: 5, why: 'alasan', by: null, date: null, basis: null } },
          alignment: null,
          recommendation: null,
        },
      ],
    },
  };
  expect(codeIn(coded, 'technique')?.combined).toBe('dissonance');
  expect(codeIn(decided, 'technique')?.combined).toBe('partial');
});
