import { describe, expect, it } from 'vitest';
import { numberReferent } from '../../../src/manuscript/rules/number-referent.ts';
import { partsSum } from '../../../src/manuscript/rules/parts-sum.ts';
import { twoBreakdowns } from '../../../src/manuscript/rules/two-breakdowns.ts';
import { checksOf } from '../support.ts';

const article = (...paragraphs: string[]): string =>
  ['PENDAHULUAN', 'Kantor ini melayani warga setiap hari kerja.', 'PEMBAHASAN', ...paragraphs].join('\n\n');

describe('R04 parts that do not add up', () => {
  it.each([
    [
      'Kantor memiliki 50 pegawai yang terdiri dari 20 orang PNS, 10 orang PPPK, dan 15 orang honorer.',
      '= 45',
    ],
    [
      'Jumlah pegawai sebanyak 1.250 orang terdiri atas 1.000 orang PNS dan 200 orang tenaga kontrak.',
      '= 1200',
    ],
    [
      'Dari 30 kegiatan yang direncanakan, 25 kegiatan tercapai, 6 kegiatan tidak tercapai, dan 4 kegiatan melampaui target.',
      '= 35',
    ],
    [
      'Kelompok itu beranggotakan dua belas orang pegawai, yaitu lima orang staf dan enam orang kepala seksi.',
      '= 11',
    ],
    ['Jumlah pegawai 40 keseluruhan adalah 52 orang.', '40 dan 52'],
  ])('is held against: %s', (sentence, found) => {
    const [check, ...others] = checksOf(partsSum, article(sentence));

    expect(others).toEqual([]);
    expect(check?.message.id).toContain(found);
    expect(check?.where[0]?.line).toBe(7);
  });

  it.each([
    // They add up, with a part of a part in brackets, in words, with a sum of some after them.
    'Kantor memiliki 50 pegawai yang terdiri dari 20 orang PNS (12 laki-laki dan 8 perempuan), 10 orang PPPK, dan 20 orang honorer.',
    'Kantor memiliki 12 (dua belas) pegawai yang terdiri dari 7 orang PNS dan 5 orang honorer.',
    'Kantor memiliki 30 pegawai yang terdiri dari 20 PNS, 6 kontrak, 4 honorer, dan total non-PNS 10 orang.',
    // Some of the whole only.
    'Dari 30 kegiatan yang direncanakan, 20 kegiatan tercapai dan 5 kegiatan ditunda.',
    'Kantor memiliki 30 pegawai, di antaranya 10 orang PNS dan 5 orang honorer.',
    'Kantor memiliki 30 pegawai yang terdiri dari kepala dinas, 10 orang PNS, dan 5 orang honorer.',
    // Parts of another kind than the whole.
    'Kabupaten ini memiliki 8 kecamatan yang terdiri dari 120 desa dan 4 kelurahan.',
    'Pegawai berjumlah 40 orang yang terbagi ke dalam 4 bidang dan 2 seksi.',
    // Years, laws, hours, shares.
    'Pada tahun 2024 kantor buka 5 hari, yaitu pukul 08.00 sampai 16.00 selama 4 hari dan 3 jam pada hari Jumat.',
    'Jumlah pegawai 40 orang, terdiri dari 60 % PNS dan 40 % honorer.',
  ])('is not held against: %s', (sentence) => {
    expect(checksOf(partsSum, article(sentence))).toEqual([]);
  });

  const table = (total: string, head = 'Jumlah'): string =>
    article(
      'Tabel 1. Layanan',
      `| No | Layanan | ${head} |`,
      '|---|---|---|',
      '| 1 | A | 1.200 |',
      '| 2 | B | 97 |',
      `| | Jumlah | ${total} |`,
    );

  it('is held against a column of a table', () => {
    const [check] = checksOf(partsSum, table('1.397'));

    expect(check?.message.en).toContain('adds up to 1297, but the row of totals says 1397');
    expect(check?.where.map(({ line }) => line)).toEqual([17, 9]);
    expect(checksOf(partsSum, table('1.297'))).toEqual([]);
    expect(checksOf(partsSum, table('1.397', 'Rata-rata'))).toEqual([]);
  });
});

describe('R05 one total, two breakdowns', () => {
  const first = 'Kantor memiliki 48 pegawai yang terdiri dari 30 orang PNS dan 18 orang tenaga kontrak.';

  it('is held against one kind with two counts', () => {
    const [check, ...others] = checksOf(
      twoBreakdowns,
      article(
        first,
        first,
        'Dari 48 pegawai yang terdiri dari 28 orang pegawai negeri sipil dan 20 orang honorer, sebagian baru bekerja.',
      ),
    );

    expect(others).toEqual([]);
    expect(check?.message.id).toContain('30 + 18 dan 28 + 20');
    expect(check?.where).toHaveLength(2);
  });

  it.each([
    first,
    'Kantor memiliki 48 pegawai yang terdiri dari 18 orang tenaga kontrak dan 30 orang PNS.',
    'Menurut jenis kelamin, 48 pegawai itu terdiri dari 25 orang laki-laki dan 23 orang perempuan.',
    'Menurut pendidikan, 48 pegawai terdiri dari 30 orang sarjana dan 18 orang SMA.',
    'Kantor lain memiliki 47 pegawai yang terdiri dari 28 orang PNS dan 19 orang tenaga kontrak.',
  ])('is not held against: %s', (other) => {
    expect(checksOf(twoBreakdowns, article(first, other))).toEqual([]);
  });
});

describe('R06 one figure, different things', () => {
  const first = 'Realisasi anggaran tahun 2024 mencapai 91,37 %.';

  it.each([
    'Tingkat kepuasan pemustaka sebesar 91,37 persen menurut survei.',
    'Kehadiran pada apel pagi tercatat 91,37 %.',
  ])('is held against: %s', (other) => {
    const [check] = checksOf(numberReferent, article(first, other));

    expect(check?.message.id).toContain('91,37');
    expect(check?.where.map(({ line }) => line)).toEqual([7, 9]);
  });

  it.each([
    'Serapan anggaran sebesar 91,37 % itu didukung perencanaan yang matang.',
    'Angka 91,37 % menunjukkan capaian yang baik.',
    'Kehadiran pada apel pagi tercatat 91,36 %.',
  ])('is not held against: %s', (other) => {
    expect(checksOf(numberReferent, article(first, other))).toEqual([]);
  });

  it('is not held against round numbers', () => {
    expect(
      checksOf(numberReferent, article('Realisasi anggaran mencapai 90 %.', 'Kehadiran apel mencapai 90 %.')),
    ).toEqual([]);
  });
});
