import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import { VERIFICATION_RULES } from '../../src/conclusion/rules/index.ts';
import type { CodedStudy } from '../../src/model/analysis.ts';
import type { Check } from '../../src/model/finding.ts';
import { makeCodebook, makeCoded, makeCoding, makeFactor, makeInformant } from '../support/make.ts';

function checks(coded: CodedStudy, rule: string): readonly Check[] {
  return conclude(coded).checks.filter((check) => check.rule === rule);
}

it('rules come in the order of their ids', () => {
  expect(VERIFICATION_RULES.map(({ id }) => id)).toEqual([
    'R03',
    'R07',
    'R10',
    'R14',
    'R24',
    'thin',
    'manual',
  ]);
});

describe('R03 aggregation', () => {
  it('says where another rule gives another word, with the numbers of each language', () => {
    const coded = makeCoded({ codings: ['W-01:1 a/x +', 'O-01:1 a/x -', 'O-01:2 a/x ~'] });
    const found = checks(coded, 'R03');
    expect(found.map(({ where, severity }) => [where, severity])).toEqual([
      [['overall'], 'warning'],
      [['a'], 'info'],
      [['a/x'], 'info'],
    ]);
    expect(found[2]).toMatchObject({
      rule: 'R03',
      name: { id: 'Aturan penggabungan berbeda hasil', en: 'Aggregation rules disagree' },
      severity: 'info',
      where: ['a/x'],
      message: {
        id: 'Indikator a / Sub x: “cukup baik” (0,25) menurut aturan rata-rata, tetapi “kurang baik” menurut aturan minimum dan modus. Jelaskan dalam laporan mengapa aturan ini yang dipakai.',
        en: 'Indikator a (en) / Sub x (en): “fairly good” (0.25) by mean, but “less than good” by minimum and mode. Say in the report why this rule is used.',
      },
    });
  });

  it('compares with the rule that the study uses', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'], study: { aggregation: 'min' } });
    expect(checks(coded, 'R03')[0]?.message.id).toContain(
      '“tidak baik” (−1,00) menurut aturan minimum, tetapi “cukup baik” menurut aturan rata-rata',
    );
  });

  it('checks a flat code once, and nothing where the rules agree', () => {
    expect(
      checks(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a -'] }), 'R03').map(({ where }) => where),
    ).toEqual([['overall'], ['a']]);
    expect(checks(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a +'] }), 'R03')).toEqual([]);
  });
});

describe('R07 technique-missing', () => {
  it('names the techniques that the study uses and that say nothing of the code', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b +', 'O-01:1 b +'], documents: ['D-01'] });
    expect(checks(coded, 'R07').map(({ where, message }) => [where, message.id])).toEqual([
      [
        ['a', 'observation', 'document'],
        'Sub a: tidak ada bukti dari observasi dan dokumentasi, padahal studi ini memakai teknik tersebut.',
      ],
      [
        ['b', 'document'],
        'Sub b: tidak ada bukti dari dokumentasi, padahal studi ini memakai teknik tersebut.',
      ],
    ]);
  });

  it('says when nothing at all speaks of a code, and asks for no technique that the study has not', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +'], codebook: makeCodebook(['a', 'b']) });
    expect(checks(coded, 'R07').map(({ where, message }) => [where, message.en])).toEqual([
      [['b', 'interview'], 'No technique gives evidence for Sub b (en), so it cannot be rated.'],
    ]);
  });

  it('says so once of all codes without evidence, after the others', () => {
    const coded = makeCoded({
      codings: ['W-01:1 c +'],
      documents: ['O-01'],
      codebook: makeCodebook(['a', 'b', 'c']),
    });
    expect(checks(coded, 'R07').map(({ where, message }) => [where, message.id])).toEqual([
      [
        ['c', 'observation'],
        'Sub c: tidak ada bukti dari observasi, padahal studi ini memakai teknik tersebut.',
      ],
      [
        ['a', 'b', 'interview', 'observation'],
        'Untuk Sub a dan Sub b tidak ada bukti dari teknik mana pun, sehingga tidak dapat dinilai.',
      ],
    ]);
  });
});

describe('R10 technique-dissonance', () => {
  it('sets the techniques’ words and balances side by side', () => {
    const coded = makeCoded({
      codings: ['W-01:1 a -', 'O-01:1 a +', 'O-01:2 a +', 'O-01:3 a ~', 'W-01:2 b +', 'O-01:4 b ~'],
    });
    expect(checks(coded, 'R10')).toMatchObject([
      {
        rule: 'R10',
        name: { id: 'Teknik saling bertentangan', en: 'Techniques contradict each other' },
        severity: 'warning',
        where: ['a'],
        message: {
          id: 'Sub a: hasil antarteknik bertentangan, yaitu wawancara “tidak baik” (−1,00) dan observasi “baik” (0,67). Telusuri mengapa, dan jelaskan dalam pembahasan.',
          en: 'Sub a (en): the techniques contradict each other: interview “poor” (−1.00) and observation “good” (0.67). Find out why, and say so in the discussion.',
        },
      },
    ]);
  });
});

describe('R14 factor-vs-indicator', () => {
  const codebook = makeCodebook(['a', 'b'], {
    factors: [makeFactor('sarana', 'supporting', ['a']), makeFactor('inovasi', 'inhibiting', ['b'])],
  });

  it('finds both contradictions of the published Robbins (2010) study', () => {
    // Facilities "cukup baik" yet supporting; creativity "sudah baik" yet lack of innovation inhibits.
    const coded = makeCoded({
      codebook,
      codings: ['W-01:1 a +', 'W-01:2 a -', 'W-01:3 b +'],
      factors: ['W-01:4 + sarana', 'W-02:1 + sarana', 'W-01:5 - inovasi'],
    });
    expect(checks(coded, 'R14').map(({ where, message }) => [where, message.id])).toEqual([
      [
        ['sarana', 'a'],
        '“Faktor sarana” disebut sebagai faktor pendukung, padahal penilaiannya: Sub a “cukup baik” (0,00). Jelaskan mengapa keduanya dapat berlaku.',
      ],
      [
        ['inovasi', 'b'],
        '“Faktor inovasi” disebut sebagai faktor penghambat, padahal penilaiannya: Sub b “sangat baik” (1,00). Jelaskan mengapa keduanya dapat berlaku.',
      ],
    ]);
  });

  it('lets factors be that fit the rating, and remarks of a single person', () => {
    const coded = makeCoded({
      codebook,
      codings: ['W-01:1 a +', 'W-01:2 b -'],
      factors: ['W-01:4 + sarana', 'W-01:5 - inovasi', 'W-01:2 + gaji b', 'W-03:1 + sarana b'],
    });
    expect(checks(coded, 'R14')).toEqual([]);
  });

  it('takes an unforeseen factor seriously when two sources name it beside the code', () => {
    const coded = makeCoded({
      codebook,
      codings: ['W-01:1 b -'],
      factors: ['W-01:1 + gaji b', 'W-02:1 + gaji b'],
    });
    expect(checks(coded, 'R14').map(({ where }) => where)).toEqual([['gaji', 'b']]);
  });
});

describe('R24 single-source', () => {
  it('names the one source under a verdict', () => {
    const coded = makeCoded({
      codings: ['W-01:1 a -', 'W-01:2 a -', 'W-02:1 a 0', 'W-01:3 b +', 'O-01:1 b +', 'D-01:1 c +'],
    });
    expect(checks(coded, 'R24').map(({ where, message }) => [where, message.id])).toEqual([
      [
        ['a', 'I-01'],
        'Sub a: “tidak baik” (−1,00) hanya bertumpu pada satu sumber, yaitu I-01 (2 koding). Cari sumber lain sebelum menyimpulkan.',
      ],
      [
        ['c', 'D-01'],
        'Sub c: “sangat baik” (1,00) hanya bertumpu pada satu sumber, yaitu D-01 (1 koding). Cari sumber lain sebelum menyimpulkan.',
      ],
    ]);
  });

  it('prints a name only where the study says so', () => {
    const informants = [makeInformant('I-01', { name: 'Ibu Contoh' })];
    const message = (names: 'pseudonyms' | 'real'): string | undefined =>
      checks(makeCoded({ codings: ['W-01:1 a +'], study: { informants, names } }), 'R24')[0]?.message.en;
    expect(message('pseudonyms')).toContain('a single source, I-01 (1 coding)');
    expect(message('real')).toContain('a single source, Ibu Contoh (1 coding)');
  });
});

describe('thin evidence', () => {
  const many = ['W-01:1 a +', 'W-02:1 a +', 'O-01:1 a +', 'D-01:1 a +'];

  it('names a verdict that hangs on one or two codings', () => {
    const coded = makeCoded({ codings: [...many, 'W-01:2 b -', 'W-02:2 b -'] });
    expect(checks(coded, 'thin').map(({ where, message }) => [where, message.en])).toEqual([
      [['b'], 'Sub b (en): “poor” (−1.00) rests on no more than 2 codings.'],
    ]);
  });

  it('names a verdict that hangs on unsure proposals, until a person has looked at them', () => {
    const unsure = (status: 'proposed' | 'confirmed') =>
      makeCoded({
        codings: many.map((line, at) => makeCoding(line, at < 2 ? { confidence: 0.4, status } : {})),
      });
    expect(checks(unsure('proposed'), 'thin')[0]?.message.en).toContain(
      'rests on 4 codings, 2 of them unchecked automatic proposals',
    );
    expect(checks(unsure('confirmed'), 'thin')).toEqual([]);
  });
});

describe('manual aggregation', () => {
  it('reminds the researcher to set what is only proposed', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +'], study: { aggregation: 'manual' } });
    expect(checks(coded, 'manual')[0]?.message.id).toContain(
      'hanya usulan dari rata-rata (keseluruhan: “sangat baik” (1,00))',
    );
    expect(checks(makeCoded({ codings: ['W-01:1 a +'] }), 'manual')).toEqual([]);
    expect(checks(makeCoded({ documents: ['W-01'], study: { aggregation: 'manual' } }), 'manual')).toEqual(
      [],
    );
  });
});
