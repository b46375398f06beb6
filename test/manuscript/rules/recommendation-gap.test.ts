import { describe, expect, it } from 'vitest';
import { recommendationGap } from '../../../src/manuscript/rules/recommendation-gap.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const findings = (verdict = 'belum optimal'): string => `
  A. Kinerja Pegawai pada Dinas Contoh
  1. Kualitas Kerja
  Berdasarkan hasil wawancara, observasi, dan dokumentasi, kualitas kerja sudah baik.
  2. Kedisiplinan
  Berdasarkan hasil wawancara, observasi, dan dokumentasi, kedisiplinan ${verdict} karena pintu absen sering dibuka siang.
  B. Faktor Penghambat
  1. Kurangnya sarana kerja
  Komputer hanya dua unit.
`;
const conclusion = 'Kualitas kerja sudah baik. Kedisiplinan belum optimal.';
const of = (advice: string | undefined, verdict?: string): readonly string[] =>
  checksOf(
    recommendationGap,
    articleOf({ findings: findings(verdict), conclusion, ...(advice === undefined ? {} : { advice }) }),
  ).map(({ message }) => message.id);

describe('R17 weaknesses without a recommendation', () => {
  it('names what is weak where nothing is recommended at all', () => {
    expect(of(undefined)).toEqual([
      'Naskah tidak memuat bagian saran. Yang ditemukan lemah atau menghambat: “Kedisiplinan” dan “Kurangnya sarana kerja”.',
    ]);
  });

  it('quotes the promise of recommendations', () => {
    const text = articleOf({
      abstract: 'Penelitian ini memberikan saran bagi pimpinan.',
      findings: findings(),
      conclusion,
    });
    const [check] = checksOf(recommendationGap, text);

    expect(check?.message.en).toContain('although they are promised');
    expect(check?.where[0]?.quote).toBe('Penelitian ini memberikan saran bagi pimpinan.');
  });

  it.each([
    [
      'Kepada pimpinan disarankan menambah komputer.',
      ['Indikator yang dinilai lemah tidak mendapat saran: “Kedisiplinan”.'],
    ],
    [
      'Kepada pegawai disarankan menaati jam kerja.',
      ['Faktor penghambat berikut tidak mendapat saran: “Kurangnya sarana kerja”.'],
    ],
  ])('names what this does not answer: %s', (advice, expected) => {
    expect(of(advice)).toEqual(expected);
  });

  it.each([
    'Kepada kepala dinas agar melengkapi fasilitas dan memberi sanksi bagi yang terlambat.',
    // In the words that only the weak indicator is described in.
    'Kepada kepala dinas agar menambah anggaran. Pintu absen hendaknya tidak dibuka lagi sesudah apel.',
  ])('takes as answered: %s', (advice) => {
    expect(of(advice)).toEqual([]);
  });

  it('reads recommendations at the end of the conclusion', () => {
    const end = `${conclusion} Saran yang dapat diberikan: 1. Kepada pimpinan agar menambah komputer. 2. Kepada pegawai agar disiplin.`;

    expect(checksOf(recommendationGap, articleOf({ findings: findings(), conclusion: end }))).toEqual([]);
  });

  it('asks for none about what is cukup baik', () => {
    expect(of('Kepada pimpinan agar menambah komputer.', 'cukup baik')).toEqual([]);
  });

  const weak = (name: string, advice: string): string[] =>
    checksOf(
      recommendationGap,
      articleOf({
        findings: `A. Kinerja Pegawai\n1. ${name}\nBerdasarkan wawancara, ${name.toLowerCase()} kurang baik.\n2. Kejujuran\nBerdasarkan wawancara, kejujuran sudah baik.`,
        conclusion: `${name} kurang baik.`,
        advice,
      }),
    ).map(({ message }) => message.id);

  it.each([
    ['Ketepatan Waktu', 'Kepala dinas perlu memperketat pengawasan jam masuk.'],
    ['Kemampuan Pegawai', 'Pegawai diikutkan bimtek dan diklat.'],
    ['Keterampilan Komputer', 'Disarankan agar pegawai mengikuti kursus.'],
    ['Kecepatan Layanan', 'Loket hendaknya ditambah pada hari Senin.'],
    ['Tanggung Jawab', 'Pimpinan sebaiknya memberi penghargaan dan teguran.'],
    ['Koordinasi', 'Rapat bulanan perlu dihidupkan kembali.'],
    ['Sarana Kerja', 'Dinas mengusulkan pengadaan laptop dan printer.'],
    ['Keramahan', 'Petugas loket dilatih pelayanan prima.'],
  ])('takes the remedy of %s as an answer: %s', (name, advice) => {
    expect(weak(name, advice)).toEqual([]);
  });

  it.each([
    ['Ketepatan Waktu', 'Dinas mengecat ulang pagar kantor.'],
    ['Kemampuan Pegawai', 'Dinas mengusulkan kendaraan operasional.'],
    ['Koordinasi', 'Pegawai diikutkan kursus komputer.'],
    ['Sarana Kerja', 'Pimpinan sebaiknya memberi penghargaan kepada pegawai.'],
  ])('takes no other remedy as an answer to %s: %s', (name, advice) => {
    expect(weak(name, advice)).toHaveLength(1);
  });

  it.each([
    'Ketepatan waktu kurang baik. Saran: 1. Pengawasan jam masuk diperketat.',
    'Ketepatan waktu kurang baik. 3. Saran: kepala dinas memantau daftar hadir setiap pagi.',
    'Ketepatan waktu kurang baik. Untuk itu, saran yang diajukan ialah memberi sanksi.',
  ])('reads a recommendation inside of the conclusion: %s', (conclusion) => {
    const findings =
      'A. Kinerja Pegawai\n1. Ketepatan Waktu\nBerdasarkan wawancara, ketepatan waktu kurang baik.\n2. Kejujuran\nBerdasarkan wawancara, kejujuran sudah baik.';

    expect(checksOf(recommendationGap, articleOf({ findings, conclusion }))).toEqual([]);
  });

  it('says nothing of a manuscript without a conclusion, nor of one that finds nothing weak', () => {
    expect(checksOf(recommendationGap, articleOf({ findings: findings() }))).toEqual([]);
    const good = 'A. Kinerja Pegawai\n1. Kualitas Kerja\nBerdasarkan wawancara, kualitas kerja sudah baik.';
    expect(
      checksOf(recommendationGap, articleOf({ findings: good, conclusion: 'Kualitas kerja sudah baik.' })),
    ).toEqual([]);
  });
});
