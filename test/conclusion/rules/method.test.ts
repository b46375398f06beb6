import { describe, expect, it } from 'vitest';
import { NO_METHODS, type StudyMethods } from '../../../src/model/methods.ts';
import type { Study } from '../../../src/model/study.ts';
import { makeCoded, makeInformant } from '../../support/make.ts';
import { checks } from './support.ts';

const methods = (more: Partial<StudyMethods>): { methods: StudyMethods } => ({
  methods: { ...NO_METHODS, ...more },
});
const roster = ['I-01', 'I-02'].map((id) => makeInformant(id, { group: 'staf' }));

describe('R18 informants', () => {
  const messages = (study: Partial<Study>, codings = ['W-01:1 a +', 'W-02:1 a +']) =>
    checks(makeCoded({ codings, study }), 'R18').map(({ message }) => message.id);

  it('is silent where roster, numbers, kinds and data agree', () => {
    expect(messages({ informants: roster })).toEqual([]);
    const stated = methods({ informants: { count: 2, kinds: { Staf: 2 } } });
    expect(messages({ informants: roster, ...stated })).toEqual([]);
  });

  it('asks for a number where there is neither roster nor number', () => {
    expect(messages({})).toEqual([
      'Studi ini tidak menyebutkan berapa informannya: tidak ada daftar informan maupun jumlahnya.',
    ]);
    expect(messages({}, ['D-01:1 a +'])).toEqual([]);
  });

  it('compares the number stated with the roster, or with those who speak', () => {
    const twelve = methods({ informants: { count: 12, kinds: { kunci: 12 } } });
    expect(messages({ informants: roster, ...twelve })).toEqual([
      'Disebutkan 12 informan, tetapi daftar informan memuat 2.',
    ]);
    expect(messages(twelve)).toEqual(['Disebutkan 12 informan, tetapi yang berbicara dalam data 2.']);
  });

  it('adds up the kinds, and asks for them where nothing says', () => {
    const kinds = methods({ informants: { count: 2, kinds: { kunci: 1, utama: 2 } } });
    expect(messages({ informants: roster, ...kinds })).toEqual([
      'Jenis informan (kunci 1, utama 2) berjumlah 3, padahal informannya 2.',
    ]);
    const plain = ['I-01', 'I-02'].map((id) => makeInformant(id));
    expect(messages({ informants: plain })[0]).toContain('Jenis dari 2 informan');
    const other = methods({ informants: { count: null, kinds: { staf: 1, pimpinan: 1 } } });
    expect(messages({ informants: roster, ...other })).toEqual([
      'Jumlah menurut jenis tidak sama dengan daftar informan: staf disebut 1, dalam daftar 2.',
    ]);
  });

  it('names who is listed and silent, who speaks and is not listed, and interviews of nobody', () => {
    expect(messages({ informants: roster }, ['W-01:1 a +', 'W-03:1 a +'])).toEqual([
      'Tercantum dalam daftar informan, tetapi tidak ada jawabannya dalam data: I-02.',
      'Berbicara dalam data, tetapi tidak tercantum dalam daftar informan: I-03.',
    ]);
    const coded = makeCoded({
      codings: ['W-01:1 a +', 'W-02:1 a +', 'W-03:1 a +'],
      study: { informants: roster },
    });
    const documents = coded.documents.map((document) =>
      document.id === 'W-03' ? { ...document, informant: null } : document,
    );
    expect(checks({ ...coded, documents }, 'R18').map(({ where }) => where)).toEqual([
      ['informants', 'W-03'],
    ]);
  });
});

describe('R19 credibility', () => {
  const found = (credibility: readonly string[], codings = ['W-01:1 a +', 'O-01:1 a +']) =>
    checks(makeCoded({ codings, study: { credibility } }), 'R19').map(({ where, severity }) => [
      severity,
      ...where.slice(1),
    ]);

  it('warns of a study that declares nothing', () => {
    expect(found([])).toEqual([['warning']]);
  });

  it('warns of what is declared and not shown', () => {
    expect(found(['member-check', 'technique-triangulation'])).toContainEqual(['warning', 'member-check']);
    expect(found(['technique-triangulation'], ['W-01:1 a +'])).toContainEqual([
      'warning',
      'technique-triangulation',
    ]);
  });

  it('tells of what is shown and not declared', () => {
    const info = found(['member-check']).find(([severity]) => severity === 'info');
    expect(info).toContain('technique-triangulation');
  });
});

describe('R20 saturation-claim', () => {
  const claimed = (claim: boolean) =>
    methods({ saturation: { claimed: claim, base: null, run: null, threshold: null } });
  const codes = 'abcdefgh'.split('');
  const found = (codings: readonly string[], claim = true) =>
    checks(makeCoded({ codings, study: claimed(claim) }), 'R20').map(({ message }) => message.id);

  it('finds a claim that cannot be assessed', () => {
    expect(found(['W-01:1 a +', 'W-02:1 a +'])).toEqual([
      'Kejenuhan data dinyatakan, tetapi tidak dapat dinilai: ada 2 wawancara, sedangkan sedikitnya diperlukan 6 (dasar 4, putaran 2).',
    ]);
    expect(found(['W-01:1 a +'], false)).toEqual([]);
  });

  it('finds a claim that the data contradict, and lets a true one be', () => {
    const fresh = codes.map((code, at) => `W-0${String(at + 1)}:1 ${code} +`);
    expect(found(fresh)[0]).toContain('belum tercapai: putaran terakhir masih membawa');
    expect(found(codes.map((_, at) => `W-0${String(at + 1)}:1 a +`))).toEqual([]);
  });
});
