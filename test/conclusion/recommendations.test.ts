import { describe, expect, it } from 'vitest';
import { conclude } from '../../src/conclusion/index.ts';
import type { Codebook } from '../../src/model/codebook.ts';
import { recommendationText } from '../../src/model/format.ts';
import type { Bilingual } from '../../src/model/text.ts';
import { makeCodebook, makeCoded, makeFactor } from '../support/make.ts';

const plain = makeCodebook(['kuantitas/waktu', 'kualitas/sop', 'inisiatif'], {
  factors: [makeFactor('latihan', 'inhibiting', ['kuantitas/waktu']), makeFactor('alat', 'inhibiting')],
});
const codebook: Codebook = {
  ...plain,
  codes: plain.codes.map((code) =>
    code.id === 'kuantitas/waktu'
      ? {
          ...code,
          label: { id: 'Ketepatan penyelesaian', en: 'Timely completion' },
          definition: { id: 'Pekerjaan selesai pada waktunya.', en: 'Work is done on time.' },
        }
      : code,
  ),
};

interface Written {
  readonly code: string | null;
  readonly factor: string | null;
  readonly text: Bilingual;
}

/** Those for the people studied, written out; the researcher's own is left out. */
function recommendations(
  codings: readonly string[],
  factors: readonly string[],
  site: string | null = null,
): readonly Written[] {
  return conclude(makeCoded({ codebook, codings, factors, study: { site } }))
    .recommendations.filter(({ to }) => to.id !== 'Kepada peneliti')
    .map((each) => ({ code: each.code, factor: each.factor, text: recommendationText(each) }));
}

describe('recommendations', () => {
  it('for a weak code name its obstacle, and leave the yardstick to the report, which says it once', () => {
    const codings = ['W-01:1 kuantitas/waktu -', 'W-01:2 kuantitas/waktu -', 'W-01:3 kuantitas/waktu +'];
    expect(recommendations(codings, ['W-02:1 - latihan'], 'Dinas Contoh')).toEqual([
      {
        code: 'kuantitas/waktu',
        factor: 'latihan',
        text: {
          id: 'Kepada pimpinan Dinas Contoh: meningkatkan ketepatan penyelesaian (indikator kuantitas), yang dinilai kurang baik, dengan mengatasi hambatan berupa faktor latihan.',
          en: 'To the management of Dinas Contoh: improve timely completion (indikator kuantitas (en)), rated less than good, by removing what stands in the way: faktor latihan (en).',
        },
      },
    ]);
  });

  it('without a known obstacle call for the causes', () => {
    const [only] = recommendations(['W-01:1 inisiatif -'], []);
    expect(only).toMatchObject({ code: 'inisiatif', factor: null });
    expect(only?.text.id).toMatch(/^Kepada pimpinan bersama pegawai: .*menelusuri penyebabnya/u);
    expect(only?.text.en).toMatch(/^To the management together with the staff: .*looking into the causes/u);
  });

  it('take in a middle code only when something speaks against it, and never a strong one', () => {
    const codes = (codings: readonly string[]): unknown =>
      recommendations(codings, []).map(({ code }) => code);
    expect(codes(['W-01:1 inisiatif +', 'W-01:2 inisiatif -'])).toEqual(['inisiatif']);
    expect(codes(['W-01:1 inisiatif ~'])).toEqual(['inisiatif']);
    expect(
      codes(['W-01:1 inisiatif +', 'W-01:2 inisiatif +', 'W-01:3 inisiatif +', 'W-01:4 inisiatif -']),
    ).toEqual([]);
    expect(codes(['W-01:1 inisiatif 0'])).toEqual([]);
  });

  it('answer every established obstacle that no weak code names, with who said so and where', () => {
    const found = recommendations(
      ['W-01:1 kualitas/sop +'],
      [
        'W-01:1 - latihan',
        'W-02:1 - alat kualitas/sop',
        'W-03:1 - alat',
        'W-03:2 - cuaca',
        'W-01:1 + gaji',
        'W-02:1 + gaji',
      ],
    );
    expect(found.map(({ code, factor }) => [code, factor])).toEqual([
      [null, 'alat'],
      [null, null],
    ]);
    expect(found[1]?.text).toEqual({
      id: 'Kepada pimpinan: menelusuri hambatan yang baru disebut satu sumber, yaitu faktor latihan (W-01:1).',
      en: 'To the management: look into the obstacles that only one source has named so far: faktor latihan (en) (W-01:1).',
    });
    expect(found[0]?.text).toEqual({
      id: 'Kepada pimpinan: mengatasi hambatan berupa faktor alat, yang disebut oleh 2 sumber (W-02:1; W-03:1) dan berkaitan dengan sub sop (indikator kualitas).',
      en: 'To the management: address the obstacle of faktor alat (en), named by 2 sources (W-02:1; W-03:1) and bearing on sub sop (en) (indikator kualitas (en)).',
    });
  });

  it('name as many obstacles and places as a sentence can carry', () => {
    const three = ['a', 'b', 'c'].map((id) => makeFactor(id, 'inhibiting', ['x']));
    const { recommendations: found } = conclude(
      makeCoded({
        codebook: makeCodebook(['x'], { factors: three }),
        codings: ['W-01:1 x -'],
        factors: [
          'W-01:1 - a',
          'W-02:1 - a',
          'W-02:1 - b',
          'W-03:1 - b',
          'W-01:1 - c',
          'W-01:2 - c',
          'W-01:3 - c',
          'W-02:4 - c',
        ],
      }),
    );
    expect(found.map(({ code, factor }) => [code, factor])).toEqual([
      ['x', 'a'],
      [null, 'c'],
    ]);
    expect(found[0]?.action.id).toContain('hambatan berupa faktor a dan faktor b.');
    expect(found[1]?.action.id).toContain(
      'disebut oleh 2 sumber (W-01:1; W-01:2; W-01:3) dan berkaitan dengan sub x.',
    );
  });

  it('ask the researcher, once, for data on the codes without evidence', () => {
    const found = conclude(makeCoded({ codebook, codings: ['W-01:1 inisiatif +'] })).recommendations;
    expect(found).toEqual([
      {
        code: null,
        factor: null,
        to: { id: 'Kepada peneliti', en: 'To the researcher' },
        action: {
          id: 'mengumpulkan data lebih lanjut tentang ketepatan penyelesaian (indikator kuantitas) dan sub sop (indikator kualitas), yang belum dapat dinilai karena tidak ada bukti.',
          en: 'collect further data on timely completion (indikator kuantitas (en)) and sub sop (en) (indikator kualitas (en)), which cannot be rated for want of evidence.',
        },
      },
    ]);
  });

  it('are repeated on the finding they belong to', () => {
    const conclusion = conclude(makeCoded({ codings: ['W-01:1 a -', 'W-01:2 b +'] }));
    expect(conclusion.findings.map(({ recommendation }) => recommendation)).toEqual([
      conclusion.recommendations[0],
      null,
    ]);
  });
});
