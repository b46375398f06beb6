import { describe, expect, it } from 'vitest';
import { makeCoded, makeInformant } from '../../support/make.ts';
import { checks } from './support.ts';

describe('hangs-on-one', () => {
  it('warns of one source that sways the whole, and tells of the codes that one sways', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a -'] });
    const found = checks(coded, 'hangs-on-one');
    expect(found.map(({ where, severity }) => [where, severity])).toEqual([
      [['overall', 'I-01', 'I-02', 'I-03'], 'warning'],
      [['a'], 'info'],
    ]);
    expect(found[0]?.message.id).toContain(
      'bila salah satu dari yang berikut dikeluarkan: I-01 (“cukup baik”)',
    );
    expect(found[1]?.message.id).toContain('Pada 1 dari 1 indikator');
  });

  it('says how many, not who, where any of many would do', () => {
    const codings = ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a +', 'W-04:1 a -', 'W-05:1 a -'];
    const swayed = checks(makeCoded({ codings: [...codings, 'W-06:1 a +'] }), 'hangs-on-one');
    expect(swayed.map(({ message }) => message.en).join('\n')).toMatch(/any one of \d sources/u);
  });

  it('is silent where everybody says the same', () => {
    expect(checks(makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a +'] }), 'hangs-on-one')).toEqual([]);
  });
});

describe('dominance', () => {
  const quiet = ['W-02:1 a +', 'W-03:1 a +', 'W-04:1 a +', 'W-05:1 a +'];
  const talk = [1, 2, 3, 4, 5, 6].map((unit) => `W-01:${String(unit)} a +`);

  it('warns of one informant who fills the study', () => {
    const found = checks(makeCoded({ codings: [...talk, ...quiet] }), 'dominance');
    expect(found.map(({ severity, message }) => [severity, message.id])).toEqual([
      ['warning', 'Dari seluruh bukti wawancara, 60 % (I-01) berasal dari satu informan.'],
      ['info', expect.stringContaining('Sub a: 60 % (I-01)')],
    ]);
    expect(checks(makeCoded({ codings: ['W-01:1 a +', ...quiet] }), 'dominance')).toEqual([]);
  });
});

describe('roles-disagree', () => {
  it('sets the words of groups on opposite sides beside each other', () => {
    const informants = [
      makeInformant('I-01', { group: 'pimpinan' }),
      makeInformant('I-02', { group: 'staf' }),
      makeInformant('I-03', { group: 'warga' }),
    ];
    const codings = ['W-01:1 a +', 'W-02:1 a -', 'W-03:1 a ~', 'W-01:2 b +', 'W-02:2 b ~'];
    expect(
      checks(makeCoded({ codings, study: { informants } }), 'roles-disagree').map(
        ({ message }) => message.id,
      ),
    ).toEqual([
      'Sub a: kelompok informan menilai berlawanan, yaitu pimpinan “sangat baik” dan staf “tidak baik”.',
    ]);
  });
});

describe('period-differs', () => {
  it('names codes whose rating turns round with the month', () => {
    const coded = makeCoded({ codings: ['W-01:1 a +', 'W-02:1 a -', 'W-01:2 b +', 'W-02:2 b +'] });
    const dated = (second: string) => ({
      ...coded,
      documents: coded.documents.map((document) =>
        document.id === 'W-02' ? { ...document, date: second } : document,
      ),
    });
    expect(checks(dated('2025-05-20'), 'period-differs').map(({ where }) => where)).toEqual([['a']]);
    expect(checks(coded, 'period-differs')).toEqual([]);
  });
});
