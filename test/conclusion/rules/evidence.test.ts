import { describe, expect, it } from 'vitest';
import { makeCodebook, makeCoded, makeCoding, makeInformant } from '../../support/make.ts';
import { checks, decide, decisions, factor, GROUNDS, level } from './support.ts';

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

  it('says so once of all codes that lack the same', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b +', 'O-01:1 c +', 'W-02:1 c +'] });
    expect(checks(coded, 'R07').map(({ where, message }) => [where, message.en])).toEqual([
      [
        ['a', 'b', 'observation'],
        'For 2 of 3 indicators there is no evidence from observation, although the study uses it: Sub a (en) and Sub b (en).',
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

  it('tells of the factors that one technique alone names, where the study has several', () => {
    const factors = ['W-01:2 + gaji a', 'W-02:1 + gaji a', 'W-01:3 - alat a', 'O-01:2 - alat a'];
    const found = checks(makeCoded({ codings: ['W-01:1 a +', 'O-01:1 a +'], factors }), 'R07');
    expect(found.map(({ where, severity }) => [where, severity])).toEqual([[['gaji'], 'info']]);
    expect(found[0]?.message.id).toContain('Wawancara: “gaji”.');
    const interviews = factors.slice(0, 2);
    expect(checks(makeCoded({ codings: ['W-01:1 a +'], factors: interviews }), 'R07')).toEqual([]);
  });
});

describe('R08 duplicate-evidence', () => {
  const quote = 'Semua laporan bulanan diserahkan sebelum tanggal lima setiap bulan.';
  const copy = 'semua laporan bulanan di serahkan sebelum tanggal lima setiap bulan';

  it('finds one passage under two techniques, whatever its marks and a typing error', () => {
    const coded = makeCoded({
      codings: [
        makeCoding('W-01:1 a +', { quote }),
        makeCoding('O-01:1 a +', { quote: copy }),
        makeCoding('D-01:1 a +', { quote: 'Rekap menunjukkan enam laporan terlambat pada triwulan ini.' }),
      ],
    });
    expect(checks(coded, 'R08').map(({ where, message }) => [where, message.id])).toEqual([
      [
        ['a', 'W-01:1', 'O-01:1', 'interview', 'observation'],
        'Sub a: bagian dengan kata-kata yang (hampir) sama menjadi bukti dari wawancara dan observasi: W-01:1 dan O-01:1.',
      ],
    ]);
  });

  it('lets two informants, two codes and two words say the same', () => {
    const same = (line: string, text = quote) => makeCoding(line, { quote: text });
    expect(checks(makeCoded({ codings: [same('W-01:1 a +'), same('W-02:1 a +')] }), 'R08')).toEqual([]);
    expect(checks(makeCoded({ codings: [same('W-01:1 a +'), same('O-01:1 b +')] }), 'R08')).toEqual([]);
    const short = [same('W-01:1 a +', 'Sudah baik.'), same('O-01:1 a +', 'Sudah baik.')];
    expect(checks(makeCoded({ codings: short }), 'R08')).toEqual([]);
  });

  it('finds the same reason under several techniques', () => {
    const techniques = {
      interview: level(4, 'karena pegawai hadir tepat waktu dan laporannya lengkap'),
      observation: level(4, 'Karena pegawai hadir tepat waktu, dan laporannya lengkap.'),
      document: level(4, 'rekap presensi mencatat dua keterlambatan dalam tiga bulan'),
    };
    const coded = makeCoded({
      codings: ['W-01:1 a +', 'O-01:1 a +', 'D-01:1 a +'],
      decisions: decisions([decide('a', { techniques })]),
    });
    expect(checks(coded, 'R08').map(({ where }) => where)).toEqual([['a', 'interview', 'observation']]);
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
          id: 'Sub a: hasil antarteknik bertentangan, yaitu wawancara “tidak baik” (−1,00) dan observasi “baik” (0,67).',
          en: 'Sub a (en): the techniques contradict each other: interview “poor” (−1.00) and observation “good” (0.67).',
        },
      },
    ]);
  });
});

describe('R11 orphan-conclusion', () => {
  const codebook = makeCodebook(['a', 'b', 'c']);
  const found = (...given: Parameters<typeof decisions>) =>
    checks(
      makeCoded({ codings: ['W-01:1 a +', 'W-01:2 b 0'], codebook, decisions: decisions(...given) }),
      'R11',
    ).map(({ where, severity }) => [where, severity]);

  it('is an error for a rating without a single passage, be there neutral ones', () => {
    const rated = ['a', 'b', 'c'].map((subject) => decide(subject, { rating: level(4) }));
    expect(found(rated)).toEqual([[['b', 'c'], 'error']]);
    expect(found([decide('overall', { rating: level(4) })])).toEqual([]);
  });

  it('is a warning for a technique without a passage, a recommendation without a finding, a factor nobody names', () => {
    const techniques = { interview: level(4), observation: level(2) };
    expect(found([decide('a', { techniques })])).toEqual([[['a'], 'warning']]);
    const recommendation = { ...GROUNDS, why: 'alasan', to: null, action: 'menambah komputer' };
    expect(found([decide('a', { recommendation }), decide('c', { recommendation })])).toEqual([
      [['c'], 'warning'],
    ]);
    expect(found([], [factor('literasi digital', { kind: 'inhibiting' })])).toEqual([
      [['literasi digital'], 'warning'],
    ]);
  });
});

describe('R23 no-quotes', () => {
  it('names ratings with nothing to quote under them', () => {
    const coded = makeCoded({
      codings: [makeCoding('W-01:1 a +', { quote: 'Sudah, Bu.' }), 'W-01:2 b +'],
      codebook: makeCodebook(['a', 'b', 'c']),
    });
    expect(checks(coded, 'R23').map(({ where, message }) => [where, message.en])).toEqual([
      [['a'], 'There is no passage to quote under the rating of Sub a (en).'],
    ]);
  });
});

describe('R24 single-source', () => {
  it('names the one source under a verdict', () => {
    const coded = makeCoded({
      codings: ['W-01:1 a -', 'W-01:2 a -', 'W-02:1 a 0', 'W-01:3 b +', 'O-01:1 b +', 'D-01:1 c +'],
    });
    expect(checks(coded, 'R24').map(({ where, message }) => [where, message.id])).toEqual([
      [['a', 'I-01'], 'Sub a: “tidak baik” (−1,00) hanya bertumpu pada satu sumber, yaitu I-01 (2 koding).'],
      [['c', 'D-01'], 'Sub c: “sangat baik” (1,00) hanya bertumpu pada satu sumber, yaitu D-01 (1 koding).'],
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
      [['b'], 'These ratings rest on no more than one or two codings: Sub b (en) (2).'],
    ]);
  });

  it('names a verdict that hangs on unsure proposals, until a person has looked at them', () => {
    const unsure = (status: 'proposed' | 'confirmed') =>
      makeCoded({
        codings: many.map((line, at) => makeCoding(line, at < 2 ? { confidence: 0.4, status } : {})),
      });
    expect(checks(unsure('proposed'), 'thin')[0]?.message.en).toContain(
      'with a confidence below 50 %: Sub a (en) (2 of 4)',
    );
    expect(checks(unsure('confirmed'), 'thin')).toEqual([]);
  });
});

describe('negative cases', () => {
  const well = ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a +', 'W-04:1 a +', 'W-05:1 a +', 'W-06:1 a +'];

  it('tells of a rating that a third of the passages speak against', () => {
    const against = ['W-01:2 a -', 'W-01:3 a -', 'W-01:4 a -'];
    const [check] = checks(makeCoded({ codings: [...well, ...against] }), 'negative-cases');
    expect(check).toMatchObject({ where: ['a'], severity: 'info' });
    expect(check?.message.en).toContain('Sub a (en) (3 of 9)');
    expect(checks(makeCoded({ codings: [...well, ...against.slice(1)] }), 'negative-cases')).toEqual([]);
  });
});
