import { describe, expect, it } from 'vitest';
import { frameworkDrift } from '../../../src/manuscript/rules/framework-drift.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const findings = (...labels: string[]): string =>
  labels
    .map((label, index) => `${String(index + 1)}. ${label}\n${label} diuraikan menurut keterangan informan.`)
    .join('\n');
const FIVE = ['Kualitas Kerja', 'Ketepatan Waktu', 'Inisiatif', 'Kemampuan', 'Komunikasi'];
const announced =
  'Menurut Mitchell (2001:51) kinerja pegawai memiliki lima indikator, yaitu kualitas kerja, ketetapan waktu, inisiatif, kemampuan, dan komunikasi.';
const of = (introduction: string, labels: readonly string[], conclusion?: string): readonly string[] =>
  checksOf(
    frameworkDrift,
    articleOf({
      introduction,
      findings: findings(...labels),
      ...(conclusion === undefined ? {} : { conclusion }),
    }),
  ).map(({ message }) => message.id);

describe('R12 the framework changes', () => {
  it('names what is announced and not discussed, and what is discussed instead', () => {
    expect(
      of(announced, ['Kualitas Kerja', 'Ketepatan Waktu', 'Inisiatif', 'Kepemimpinan', 'Komunikasi']),
    ).toEqual([
      'Dari 5 indikator yang diumumkan, “kemampuan” tidak dibahas di bagian temuan; sebagai gantinya dibahas “Kepemimpinan”.',
    ]);
  });

  it('says so where the conclusion returns to an announced framework that the findings left', () => {
    const [message, ...others] = of(
      announced,
      ['Prestasi Kerja', 'Perilaku', 'Kepemimpinan'],
      'Kualitas kerja belum sesuai. Ketepatan waktu sudah sesuai. Inisiatif sudah sesuai. Kemampuan belum sesuai. Komunikasi sudah sesuai.',
    );

    expect(others).toEqual([]);
    expect(message).toContain('“kualitas kerja”');
    expect(message).toContain('“Prestasi Kerja”, “Perilaku”, dan “Kepemimpinan”');
  });

  it('reads an announced list of items', () => {
    const introduction =
      'Aspek kinerja yang digunakan dalam penelitian ini adalah sebagai berikut:\n1. Quality of work (Kualitas kerja).\n2. Promptness (Ketepatan waktu).\n3. Initiative (Inisiatif).\n4. Capability (Kemampuan).\n5. Communication (Komunikasi).';

    expect(of(introduction, FIVE)).toEqual([]);
    expect(
      of(introduction, ['Kualitas Kerja', 'Ketepatan Waktu', 'Inisiatif', 'Disiplin', 'Komunikasi']),
    ).toHaveLength(1);
  });

  it.each([
    [
      'the same framework, in other words',
      announced,
      ['Kualitas', 'Ketepatan waktu pegawai', 'Inisiatif kerja', 'Kemampuan pegawai', 'Komunikasi'],
    ],
    [
      'another author’s framework that nothing returns to',
      'Menurut Dwiyanto (2006) kinerja birokrasi diukur dengan indikator produktivitas, responsivitas, dan akuntabilitas.',
      FIVE,
    ],
    ['no framework announced', 'Kinerja pegawai penting bagi pelayanan.', FIVE],
  ])('says nothing of %s', (_, introduction, labels) => {
    expect(of(introduction, labels)).toEqual([]);
  });

  it('counts an enumeration that announces its length', () => {
    expect(
      of('Terdapat lima indikator kinerja, yaitu kualitas, kuantitas, efektivitas, dan kemandirian.', []),
    ).toEqual([
      'Disebut “lima indikator”, tetapi yang disebutkan 4: “kualitas”, “kuantitas”, “efektivitas”, dan “kemandirian”.',
    ]);
  });

  it.each([
    'Terdapat empat indikator kinerja, yaitu kualitas, kuantitas, efektivitas, dan kemandirian.',
    // One indicator with "dan" in its name, or two.
    'Terdapat tiga indikator kinerja, yaitu kualitas, anggaran, sarana dan prasarana.',
  ])('does not miscount: %s', (introduction) => {
    expect(of(introduction, [])).toEqual([]);
  });

  it('names an indicator that a conclusion leaves out when it takes the others one by one', () => {
    const conclusion =
      'Kualitas kerja sudah baik. Ketepatan waktu cukup baik. Inisiatif sudah baik. Kemampuan cukup baik.';

    expect(of('', FIVE, conclusion)).toEqual([
      'Simpulan membahas indikator satu per satu, tetapi tidak menyebut “Komunikasi”.',
    ]);
    expect(of('', FIVE, `${conclusion} Komunikasi sudah baik.`)).toEqual([]);
    expect(of('', FIVE, 'Kinerja pegawai sudah baik dan perlu dipertahankan.')).toEqual([]);
  });

  it('sees a conclusion speak of what is between others', () => {
    const parts = {
      findings: `
        1. Koordinasi antara pimpinan dan pegawai
        Berdasarkan hasil wawancara, koordinasi belum optimal.
        2. Kerja sama antarpegawai
        Berdasarkan hasil wawancara, kerja sama sudah baik.
      `,
    };
    const found = (conclusion: string): readonly string[] =>
      checksOf(frameworkDrift, articleOf({ ...parts, conclusion })).map(({ message }) => message.id);

    expect(found('Koordinasi antarunit masih perlu diperkuat.')).toEqual([
      'Pembahasan menilai “Koordinasi antara pimpinan dan pegawai”, sedangkan simpulan berbicara tentang “Koordinasi antarunit”.',
    ]);
    expect(
      found('Koordinasi antara pegawai dan pimpinan belum optimal, kerja sama antar pegawai sudah baik.'),
    ).toEqual([]);
  });
});
