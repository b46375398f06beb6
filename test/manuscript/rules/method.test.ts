import { describe, expect, it } from 'vitest';
import type { ManuscriptRule } from '../../../src/manuscript/rule.ts';
import { credibility } from '../../../src/manuscript/rules/credibility.ts';
import { informants } from '../../../src/manuscript/rules/informants.ts';
import { labelDrift } from '../../../src/manuscript/rules/label-drift.ts';
import { locusDrift } from '../../../src/manuscript/rules/locus-drift.ts';
import { saturationClaim } from '../../../src/manuscript/rules/saturation-claim.ts';
import { checksOf } from '../support.ts';

interface Parts {
  readonly title?: string;
  readonly abstract?: string;
  readonly method: string;
  readonly findings: string;
}
const article = ({
  title = 'KINERJA PEGAWAI PADA DINAS CONTOH RAYA',
  abstract = 'Penelitian ini kualitatif.',
  method,
  findings,
}: Parts): string =>
  [title, 'ABSTRAK', abstract, 'METODE', method, 'PEMBAHASAN', ...findings.split('\n')].join('\n\n');
const found = (rule: ManuscriptRule, parts: Parts): string[] =>
  checksOf(rule, article(parts)).map(({ message }) => message.id);

describe('R13 another institution as the site', () => {
  const drifts = (findings: string): string[] =>
    found(locusDrift, { method: 'Penelitian dilakukan pada Dinas Contoh Raya Kabupaten Tirta.', findings });

  it.each([
    'Berdasarkan hasil wawancara, kinerja pegawai pada Dinas Pasar Baru Kabupaten Tirta sudah baik.',
    'Berdasarkan hasil observasi, penggunaan anggaran di Dinas Pasar Baru sudah baik.',
  ])('is held against: %s', (sentence) => {
    expect(drifts(sentence)).toEqual([expect.stringContaining('Dinas Pasar Baru')]);
  });

  it.each([
    'Berdasarkan hasil wawancara, kinerja pegawai pada Dinas Contoh Raya Kabupaten Tirta sudah baik.',
    'Hidayati (2021) menemukan kinerja pegawai pada Dinas Pasar Baru sudah baik.',
    'Berbeda dengan itu, kinerja pegawai pada Dinas Pasar Baru sudah baik.',
    'Data kepegawaian diperoleh dari Dinas Pasar Baru.',
    'Pegawai berkoordinasi dengan Dinas Pasar Baru bila ada keluhan.',
    'Pelayanan di Kecamatan Sungai Hulu sudah baik.',
  ])('is not held against: %s', (sentence) => {
    expect(drifts(sentence)).toEqual([]);
  });
});

describe('R18 the number of informants', () => {
  const counts = (method: string, abstract?: string): string[] =>
    found(informants, {
      method,
      findings: 'Dua informan mengatakan hal itu.',
      ...(abstract === undefined ? {} : { abstract }),
    });

  it.each([
    ['Informan dipilih secara purposive dari pegawai dan warga.', 'tidak disebutkan'],
    [
      'Informan penelitian berjumlah 10 orang, yaitu 1 orang kepala dinas, 4 orang staf, dan 6 orang warga.',
      '1 + 4 + 6 = 11',
    ],
    ['Penelitian ini melibatkan 12 informan yang terdiri dari pimpinan, staf, dan warga.', 'tanpa rincian'],
  ])('is held against: %s', (method, part) => {
    expect(counts(method)).toEqual([expect.stringContaining(part)]);
  });

  it('is held against two numbers', () => {
    const method = 'Informan berjumlah 9 orang, yaitu 1 orang kepala, 3 orang staf, dan 5 orang warga.';

    expect(counts(method, 'Data digali dari 12 informan.')).toEqual(['Jumlah informan disebut 12 dan 9.']);
  });

  it.each([
    'Informan berjumlah 9 orang, yaitu seorang kepala, 3 orang staf, dan 5 orang warga.',
    'Penelitian ini melibatkan sembilan informan: satu orang kepala, tiga orang staf, dan lima orang warga.',
    'Informan berjumlah 9 orang, yaitu 1 orang kepala, 3 orang staf, dan 5 orang warga. Ringkasan dikembalikan kepada 4 informan.',
  ])('is not held against: %s', (method) => {
    expect(counts(method)).toEqual([]);
  });
});

describe('R19 credibility', () => {
  const joined = 'Berdasarkan hasil wawancara, observasi, dan dokumentasi, kinerja baik.';
  const often = [joined, joined, joined].join('\n');

  it.each([
    ['Data dianalisis dengan reduksi data.', often, 'tidak disebut di metode'],
    ['Data dianalisis dengan reduksi data.', 'Kinerja baik menurut pegawai.', 'Tidak ada uji keabsahan'],
    ['Keabsahan diuji dengan perpanjangan pengamatan.', often, 'triangulasi tidak dinyatakan'],
    [
      'Keabsahan diuji dengan triangulasi teknik.',
      'Berdasarkan hasil wawancara, kinerja baik.',
      'triangulasi teknik',
    ],
    [
      'Keabsahan diuji dengan triangulasi sumber dan teknik serta member check.',
      often,
      'triangulasi sumber dan member check',
    ],
  ])('is held against: %s', (method, findings, part) => {
    expect(found(credibility, { method, findings })).toEqual([expect.stringContaining(part)]);
  });

  it.each([
    ['Keabsahan diuji dengan triangulasi teknik.', often],
    [
      'Keabsahan diuji dengan triangulasi sumber.',
      '“Sudah cepat” (W-01, warga). “Kami melayani hari itu juga” (P-02, petugas).',
    ],
    [
      'Keabsahan diuji dengan triangulasi sumber.',
      'Kepala dinas mengatakan begitu. Hal senada disampaikan staf.',
    ],
    [
      'Keabsahan diuji dengan triangulasi teknik dan member check; ringkasan dikembalikan kepada informan.',
      often,
    ],
  ])('is not held against: %s', (method, findings) => {
    expect(found(credibility, { method, findings })).toEqual([]);
  });
});

describe('R20 saturation', () => {
  const claims = (method: string, findings = 'Kinerja baik.'): string[] =>
    found(saturationClaim, { method, findings });

  it.each([
    'Pengumpulan data dihentikan setelah data jenuh.',
    'Wawancara dilakukan sampai mencapai titik jenuh.',
    'Analisis berlangsung terus-menerus hingga data mencapai tingkat kejenuhan.',
  ])('is held against: %s', (method) => {
    expect(claims(method)).toHaveLength(1);
  });

  it.each([
    'Data dinyatakan jenuh karena sejak informan ke-8 tidak ada informasi baru.',
    'Wawancara dihentikan pada titik jenuh. Dua wawancara terakhir tidak menambah tema.',
    'Data belum jenuh ketika penelitian berakhir.',
  ])('is not held against: %s', (method) => {
    expect(claims(method)).toEqual([]);
  });

  it('is not held against people who are tired', () => {
    expect(
      claims(
        'Data dikumpulkan dengan wawancara.',
        'Menurut informan, pegawai merasa jenuh dengan pekerjaannya.',
      ),
    ).toEqual([]);
  });
});

describe('R22 terms', () => {
  const drifts = (...sentences: string[]): string[] =>
    found(labelDrift, { method: 'Penelitian ini kualitatif.', findings: sentences.join('\n') });

  it.each([
    ['Kantor dibantu PTHL setiap hari.', 'Kehadiran PHTL sudah baik.', '“PTHL” dan “PHTL”'],
    [
      'Indikator kedua adalah ketepatan waktu.',
      'Berdasarkan wawancara, ketetapan waktu sudah baik.',
      '“ketepatan waktu” dan “ketetapan waktu”',
    ],
    [
      'Pegawai tidak tetap (PTT) melayani warga.',
      'Kehadiran pegawai tambahan terdaftar (PTT) baik.',
      'Singkatan PTT',
    ],
    ['a. Empati', 'Menurut warga, simpati petugas sudah baik.', '“simpati” dan “empati”'],
  ])('drift: %s %s', (one, other, part) => {
    expect(drifts(one, other)).toEqual([expect.stringContaining(part)]);
  });

  it.each([
    ['Kantor dibantu PTHL setiap hari.', 'Kehadiran PTHL sudah baik.'],
    ['Pemeriksaan dilakukan KPK setiap tahun.', 'Kegiatan PKK berjalan baik.'],
    ['Unit pengelola laporan (UPL) melayani warga.', 'Unit layanan pengadaan (ULP) melayani penyedia.'],
    ['Ketepatan waktu sudah baik.', 'Ketetapan bupati menjadi dasar kerja.'],
    ['a. Empati', 'Empati dan simpati adalah dua hal berbeda.'],
  ])('do not drift: %s %s', (one, other) => {
    expect(drifts(one, other)).toEqual([]);
  });
});
