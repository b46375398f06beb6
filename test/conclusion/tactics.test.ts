import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import type { TacticResult } from '../../src/model/verification.ts';
import { makeCodebook, makeCoded, makeInformant, type StudyInLines } from '../support/make.ts';

function tactics(study: StudyInLines): readonly TacticResult[] {
  return conclude(makeCoded(study)).strength.tactics;
}

function tactic(
  study: StudyInLines,
  family: TacticResult['family'],
  number: number,
): TacticResult | undefined {
  return tactics(study).find((each) => each.family === family && each.number === number);
}

const STUDY: StudyInLines = {
  codings: ['W-01:1 a/x +', 'W-02:1 a/x -', 'W-03:1 a/x +', 'W-01:1 a/y -', 'O-01:1 a/x + 0.5'],
  factors: ['W-01:1 + pedoman a/x', 'W-02:1 - gaji a/x'],
};

it('has all 13 + 13, in the book’s order', () => {
  const found = tactics(STUDY);
  for (const family of ['meaning', 'confirming'] as const) {
    const own = found.filter((each) => each.family === family);
    expect(own.map(({ number }) => number)).toEqual(Array.from({ length: 13 }, (_, at) => at + 1));
  }
  expect(found[0]?.name.en).toBe('Noting patterns, themes');
  expect(found[25]?.name.en).toBe('Getting feedback from participants');
});

it('never says that a tactic was carried out, with or without data', () => {
  const done = /\b(done|carried out|sudah dilakukan|telah dilakukan)\b/iu;
  fc.assert(
    fc.property(fc.subarray([...(STUDY.codings ?? [])]), (codings) => {
      for (const { shown, support } of tactics({
        ...STUDY,
        codings,
        codebook: makeCodebook(['a/x', 'a/y']),
      })) {
        expect(`${shown.id} ${shown.en}`).not.toMatch(done);
        expect(['computed', 'hint', 'researcher']).toContain(support);
      }
    }),
    { numRuns: 20 },
  );
});

describe('what can only be the researcher’s own', () => {
  it('stays so whatever the data hold', () => {
    const own = tactics(STUDY).filter(({ support }) => support === 'researcher');
    expect(own.map(({ family, number }) => `${family} ${String(number)}`)).toEqual([
      'meaning 2',
      'meaning 4',
      'meaning 11',
      'confirming 2',
      'confirming 7',
      'confirming 9',
      'confirming 10',
      'confirming 13',
    ]);
    expect(own.filter(({ where }) => where !== null).map(({ number }) => number)).toEqual([13]);
  });
});

describe('what is computed', () => {
  it('comes with the numbers of the study', () => {
    expect(tactic(STUDY, 'meaning', 5)?.shown.en).toBe('5 codings that count, from 4 sources.');
    expect(tactic(STUDY, 'meaning', 7)?.shown.en).toContain('1 sub-indicator with both');
    expect(tactic(STUDY, 'meaning', 10)?.shown.en).toContain('1 unit under two codes');
    expect(tactic(STUDY, 'confirming', 4)?.shown.en).toContain('1 coding counts half');
    expect(tactic(STUDY, 'confirming', 8)?.shown.en).toContain('1 passage against');
    expect(tactic(STUDY, 'confirming', 12)?.shown.en).toContain('1 sub-indicator with both supporting');
  });

  it('names who is listed but not heard', () => {
    const informants = [makeInformant('I-01'), makeInformant('I-09')];
    const found = tactic({ ...STUDY, study: { informants } }, 'confirming', 1);
    expect(found?.shown.id).toContain('Terdaftar tetapi tidak terdengar: I-09.');
  });

  it('calls the codes of a flat codebook indicators', () => {
    expect(tactic({ codings: ['W-01:1 a +', 'W-01:2 a -'] }, 'meaning', 7)?.shown.id).toContain(
      '1 indikator memuat',
    );
  });
});
