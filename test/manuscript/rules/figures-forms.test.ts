import { describe, expect, it } from 'vitest';
import { informants } from '../../../src/manuscript/rules/informants.ts';
import { numberReferent } from '../../../src/manuscript/rules/number-referent.ts';
import { partsSum } from '../../../src/manuscript/rules/parts-sum.ts';
import { twoBreakdowns } from '../../../src/manuscript/rules/two-breakdowns.ts';
import { checksOf } from '../support.ts';

const article = (...paragraphs: string[]): string =>
  ['PENDAHULUAN', 'Kantor ini melayani warga setiap hari kerja.', 'PEMBAHASAN', ...paragraphs].join('\n\n');

describe('R04 parts in whatever form', () => {
  it.each([
    ['Pegawai dinas ini 52 orang, yaitu PNS (34 orang), PPPK (9 orang), dan honorer (12 orang).', '= 55'],
    ['Jumlah pegawai 46 orang (30 PNS, 10 PPPK, dan 8 honorer).', '= 48'],
    ['Di kantor ini bekerja 34 PNS dan 12 honorer, seluruhnya 48 orang.', '= 46'],
    [
      'Terdapat 20 orang staf, 6 orang kepala seksi, dan seorang camat, sehingga seluruhnya berjumlah 29 orang.',
      '= 27',
    ],
    [
      'Dari 57 pegawai yang terdiri atas 31 PNS dan 24 tenaga kontrak, hanya 12 orang yang pernah mengikuti diklat.',
      '= 55',
    ],
    ['Jumlah pegawai 45 orang, terdiri dari PNS 20 orang, PPPK 10 orang, dan honorer 14 orang.', '= 44'],
    ['Kantor ini memiliki dua puluh lima pegawai, yakni lima belas PNS dan sebelas honorer.', '= 26'],
    ['Pegawai kantor ini 40 orang. Rinciannya, 22 orang PNS dan 16 orang honorer.', '= 38'],
    [
      'Kantor ini didukung 40 orang pegawai. Dari jumlah tersebut, 22 orang PNS dan 20 orang honorer.',
      '= 42',
    ],
    [
      'Petugas pasar berjumlah 30 orang: 14 orang menarik retribusi, 11 orang menjaga kebersihan, dan 6 orang menjaga keamanan.',
      '= 31',
    ],
    ['Dari 30 laporan, 18 selesai, 9 terlambat, dan 5 belum dikerjakan.', '= 32'],
    ['Terdapat 30 laporan yang terdiri dari 18 tepat waktu dan 10 terlambat.', '= 28'],
    ['Jumlah pegawai 44 orang, terdiri dari 30 PNS dan 12 honorer yang melayani 9 kecamatan.', '= 42'],
  ])('is held against: %s', (sentence, found) => {
    expect(checksOf(partsSum, article(sentence)).map(({ message }) => message.id)).toEqual([
      expect.stringContaining(found),
    ]);
  });

  it('is held against parts in English', () => {
    const text = [
      'INTRODUCTION',
      'The office serves the public every working day of the week.',
      'RESULTS',
      'The agency has 52 employees, namely permanent staff (34), contract staff (9), and daily workers (12).',
    ].join('\n\n');
    expect(checksOf(partsSum, text).map(({ message }) => message.en)).toEqual([
      expect.stringContaining('= 55'),
    ]);
  });

  it.each([
    'Pegawai dinas ini 55 orang, yaitu PNS (34 orang), PPPK (9 orang), dan honorer (12 orang).',
    'Di kantor ini bekerja 34 PNS dan 14 honorer, seluruhnya 48 orang.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer dengan jarak terjauh 25 kilometer.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer untuk 12 kecamatan.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer, di antaranya hanya 5 orang bersertifikat.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer, dan baru 7 orang mengikuti diklat.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer yang tersebar pada 4 bidang dan 2 seksi.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer (6 laki-laki dan 8 perempuan).',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS, 14 honorer, 26 laki-laki, dan 22 perempuan.',
    'Pegawai berjumlah 48 orang, terdiri dari 34 PNS dan 14 honorer, melayani 21.300 jiwa.',
    'Petugas berjumlah 12 orang: 5 orang bertugas di 3 pasar dan 7 orang bertugas di 4 pasar.',
    'Dari 48 pegawai, 34 orang hadir dan 5 orang izin.',
    'Dalam sebulan terdapat 22 hari kerja; 3 orang terlambat dan 25 orang hadir.',
    'Kecamatan ini terdiri atas 12 desa dengan 40 perangkat desa dan 96 kepala dusun.',
    'Terdapat 30 laporan yang terdiri dari 12 bab dan 40 lampiran.',
    'Kantor ini didukung 40 orang pegawai. Dari jumlah tersebut, 22 orang telah mengikuti diklat dan 6 orang sedang tugas belajar.',
    'Pegawai kantor ini 40 orang, rata-rata berusia 41 tahun, terendah 23 dan tertinggi 57.',
    'Jumlah pegawai 31 orang (lihat Tabel 2 dan 3).',
    'Pada pukul 08.00 hadir 14 orang, pukul 08.30 hadir 20 orang, dan seluruhnya 26 orang hadir pada pukul 09.00.',
    'Di ruang itu tercatat rata-rata 35,5 orang dari 38 pegawai, terendah 33 (Senin), tertinggi 38.',
    'Dapur 3 x 4 m: 5 orang petugas, kompor 2 tungku.',
    'Dihitung dua kali: 41 orang pegawai, baris tiga.',
    'Jumlah seluruhnya 23 orang: SMP Negeri 2 Alur Damar 14 orang, SD Negeri 1 Simpang Merbau 9 orang.',
    '08:20 tercatat 5 orang di 11 meja.',
    'Waktu dibubarkan tinggal 14 PNS dari 38 (3 dinas luar, 1 cuti).',
    'Loket buka pukul 08.00 sampai 11.30: 5 orang dari 11 meja melayani 36 warga.',
  ])('is not held against: %s', (sentence) => {
    expect(checksOf(partsSum, article(sentence)).map(({ message }) => message.id)).toEqual([]);
  });
});

describe('R05 breakdowns in different forms', () => {
  const first = 'Pegawai dinas ini 48 orang, yaitu PNS (30 orang) dan honorer (18 orang).';

  it.each([
    'Di kantor ini bekerja 28 PNS dan 20 honorer, seluruhnya 48 orang.',
    'Dari 48 pegawai yang terdiri atas 28 PNS dan 20 honorer, sebagian baru bekerja.',
    'Kantor ini memiliki empat puluh delapan pegawai: dua puluh delapan PNS dan dua puluh honorer.',
  ])('is held against: %s', (other) => {
    expect(checksOf(twoBreakdowns, article(first, other))).toHaveLength(1);
  });

  it.each([
    'Di kantor ini bekerja 30 PNS dan 18 honorer, seluruhnya 48 orang.',
    'Dari 48 pegawai itu, 28 orang laki-laki dan 20 orang perempuan.',
  ])('is not held against: %s', (other) => {
    expect(checksOf(twoBreakdowns, article(first, other))).toEqual([]);
  });
});

describe('R06 a figure with and without its unit', () => {
  it('is held against the bare figure', () => {
    const found = checksOf(
      numberReferent,
      article(
        'Realisasi anggaran tahun 2024 mencapai 91,37 %.',
        'Indeks kepuasan warga memperoleh nilai 91,37.',
      ),
    );
    expect(found).toHaveLength(1);
  });

  it('is not held against clock times', () => {
    const found = checksOf(
      numberReferent,
      article('Apel selesai 08.15 setiap hari.', 'Loket baru dibuka 08.15 pada hari itu.'),
    );
    expect(found).toEqual([]);
  });
});

describe('R18 informants in whatever form', () => {
  const found = (method: string): string[] =>
    checksOf(informants, ['METODE', method, 'PEMBAHASAN', 'Kinerja pegawai sudah baik.'].join('\n\n')).map(
      ({ message }) => message.id,
    );

  it.each([
    [
      'Informan penelitian ini 10 orang, yaitu camat (1 orang), kepala seksi (3 orang), dan warga (5 orang).',
      '= 9',
    ],
    [
      'Peneliti mewawancarai satu orang camat, tiga orang kepala seksi, dan lima orang warga, sehingga seluruhnya sepuluh informan.',
      '= 9',
    ],
    ['Informan berjumlah sepuluh (10) orang: satu camat, empat kepala seksi, dan enam warga.', '= 11'],
    ['Informan dalam penelitian ini sebanyak 10 orang (1 camat, 3 kepala seksi, dan 5 warga).', '= 9'],
  ])('is held against: %s', (method, sum) => {
    expect(found(method)).toEqual([expect.stringContaining(sum)]);
  });

  it.each([
    'Informan penelitian ini 9 orang, yaitu camat (1 orang), kepala seksi (3 orang), dan warga (5 orang).',
    'Peneliti mewawancarai satu orang camat, tiga orang kepala seksi, dan lima orang warga, sehingga seluruhnya sembilan informan.',
  ])('is not held against: %s', (method) => {
    expect(found(method)).toEqual([]);
  });
});
