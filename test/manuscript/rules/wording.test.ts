import { describe, expect, it } from 'vitest';
import { credibility } from '../../../src/manuscript/rules/credibility.ts';
import { frameworkDrift } from '../../../src/manuscript/rules/framework-drift.ts';
import { locusDrift } from '../../../src/manuscript/rules/locus-drift.ts';
import { noCombined } from '../../../src/manuscript/rules/no-combined.ts';
import { orphanConclusion } from '../../../src/manuscript/rules/orphan-conclusion.ts';
import { saturationClaim } from '../../../src/manuscript/rules/saturation-claim.ts';
import { manuscriptDissonance } from '../../../src/manuscript/rules/technique-dissonance.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

describe('R20 saturation in other words', () => {
  const found = (method: string): number =>
    checksOf(saturationClaim, articleOf({ method, findings: 'Kinerja pegawai sudah baik.' })).length;

  it.each([
    'Wawancara dihentikan saat data sudah berulang.',
    'Pengumpulan data selesai ketika tidak ada lagi informasi baru.',
    'Peneliti berhenti setelah jawaban informan cenderung sama saja.',
    'Wawancara dilakukan hingga mencapai titik jenuh informasi.',
    'Penambahan informan dihentikan karena tidak memberikan informasi yang baru.',
    'Penelitian diakhiri karena tidak ditemukan lagi temuan baru dari para narasumber.',
  ])('is held against: %s', (method) => {
    expect(found(method)).toBe(1);
  });

  it.each([
    'Pada wawancara kesembilan tidak ada lagi informasi baru.',
    'Tiga informan terakhir tidak memberikan informasi baru.',
    'Data dikumpulkan secara berulang dengan wawancara dan observasi.',
    'Wawancara dilakukan dua kali kepada setiap informan.',
    'Setelah mewawancarai delapan informan, jawaban mulai berulang.',
  ])('is not held against: %s', (method) => {
    expect(found(method)).toBe(0);
  });

  it('is not held against what the findings say of ideas', () => {
    const findings =
      'Pegawai dalam wawancara tidak memunculkan gagasan baru. Tidak ada informasi baru di papan pengumuman.';

    expect(checksOf(saturationClaim, articleOf({ findings }))).toEqual([]);
  });
});

describe('R13 the site in other words', () => {
  const article = (sentence: string): string =>
    [
      'KINERJA PEGAWAI PADA DINAS PERHUBUNGAN KABUPATEN TIRTA',
      'METODE',
      'Penelitian dilakukan pada Dinas Perhubungan Kabupaten Tirta.',
      'PEMBAHASAN',
      sentence,
    ].join('\n\n');

  it.each([
    'Penelitian ini bertempat di Dinas Sosial Kabupaten Tirta.',
    'Observasi pada lokus Dinas Sosial berlangsung dua minggu.',
    'Pegawai Dinsos bekerja dengan baik.',
    'Kinerja pegawai di lingkungan Dinas Pendidikan Kabupaten Tirta sudah baik.',
    'Pegawai hadir tepat waktu (wawancara dengan Kepala Dinas Sosial, 3 Mei 2025).',
  ])('is held against: %s', (sentence) => {
    expect(checksOf(locusDrift, article(sentence))).toHaveLength(1);
  });

  it.each([
    'Pegawai Dishub bekerja dengan baik.',
    'Penelitian ini bertempat di Dinas Perhubungan.',
    'Surat itu ditembuskan kepada Dinas Sosial.',
    'Dinas Sosial meminjamkan kendaraan untuk kegiatan itu.',
  ])('is not held against: %s', (sentence) => {
    expect(checksOf(locusDrift, article(sentence))).toEqual([]);
  });
});

describe('R11 conclusions in other words', () => {
  const findings = [
    '1. Kedisiplinan',
    'Pegawai datang sebelum pukul delapan dan pulang sesuai jadwal. Daftar hadir memperlihatkan hal itu pada bulan April dan Mei.',
    'Kepala seksi memeriksa daftar itu setiap pagi dan menegur yang lambat. Kedisiplinan pegawai sudah baik.',
    '2. Ketelitian',
    'Berkas diperiksa dua kali sebelum diserahkan kepada warga. Salah ketik jarang ditemukan pada surat keterangan.',
    'Petugas loket mencocokkan nama dan alamat pemohon dengan kartu keluarga. Ketelitian pegawai sudah baik.',
  ].join('\n');
  const found = (conclusion: string): number =>
    checksOf(orphanConclusion, articleOf({ findings, conclusion })).length;

  it.each([
    'Komunikasi antarpegawai berjalan lancar.',
    'Sarana kerja memadai.',
    'Motivasi pegawai tergolong rendah.',
    'Anggaran tergolong minim.',
    'Partisipasi masyarakat tinggi.',
    'Ketersediaan obat tergolong memadai.',
  ])('are held against: %s', (conclusion) => {
    expect(found(conclusion)).toBe(1);
  });

  it.each([
    'Kedisiplinan pegawai tinggi.',
    'Ketelitian petugas loket memadai.',
    'Kehadiran pegawai tertib.',
    'Komunikasi antarpegawai perlu ditingkatkan.',
  ])('are not held against: %s', (conclusion) => {
    expect(found(conclusion)).toBe(0);
  });
});

describe('R09 and R10 with short closing verdicts', () => {
  const three =
    'Berdasarkan hasil wawancara, ketelitian pegawai sudah baik. Berdasarkan hasil observasi, ketelitian pegawai sudah baik. Berdasarkan hasil dokumentasi, ketelitian pegawai sudah baik.';
  const article = (text: string): string =>
    articleOf({ findings: `1. Ketelitian\n${text}\n2. Kehadiran\nPegawai hadir.` });

  it.each([
    'Dari ketiganya, ketelitian sudah baik.',
    'Dengan demikian ketelitian pegawai sudah baik.',
    'Secara keseluruhan ketelitian pegawai sudah baik.',
    'Jadi ketelitian pegawai sudah baik.',
    'Peneliti menilai ketelitian pegawai sudah baik.',
    'Ketelitian pegawai sudah baik.',
  ])('take as a verdict that joins: %s', (closing) => {
    expect(checksOf(noCombined, article(`${three} ${closing}`))).toEqual([]);
  });

  it('are held against techniques alone', () => {
    expect(checksOf(noCombined, article(three))).toHaveLength(1);
    expect(checksOf(noCombined, article(`${three} Petugas bekerja berdua.`))).toHaveLength(1);
  });

  it('do not take a later sentence for the last technique', () => {
    const text =
      'Berdasarkan hasil wawancara, ketelitian pegawai sudah baik. Berdasarkan hasil observasi, ketelitian pegawai sudah baik. Berkas kadang tertukar. Ketelitian pegawai kurang baik pada hari Senin.';

    expect(checksOf(manuscriptDissonance, article(text))).toEqual([]);
  });
});

describe('R19 what shows a test', () => {
  const found = (method: string, findings: string): string[] =>
    checksOf(credibility, articleOf({ method, findings })).map(({ message }) => message.id);
  const declared = 'Data diperoleh dengan wawancara. Keabsahan data diuji dengan triangulasi sumber.';

  it.each([
    [declared, 'Petugas mengaku bekerja cepat. Warga menyatakan hal yang lain.'],
    [`${declared} Jawaban petugas dicocokkan dengan jawaban warga.`, 'Kinerja pegawai sudah baik.'],
    ['Jawaban petugas dibandingkan dengan jawaban warga dan catatan.', 'Kinerja pegawai sudah baik.'],
    [
      'Keabsahan data diuji dengan member check. Ringkasan wawancara dibacakan kembali kepada kepala seksi.',
      'Kinerja pegawai sudah baik.',
    ],
    [
      'Keabsahan data diuji dengan triangulasi teknik.',
      'Warga berkata, “petugasnya cepat dan tidak bertele-tele”. Pengamatan memperlihatkan antrean pendek.',
    ],
  ])('is seen in: %s %s', (method, findings) => {
    expect(found(method, findings)).toEqual([]);
  });

  it('is missed where one group speaks alone', () => {
    expect(found(declared, 'Petugas mengaku bekerja cepat.')).toHaveLength(1);
  });
});

describe('R12 an indicator in other words', () => {
  const text = (opening: string): string =>
    articleOf({
      method:
        'Kinerja diukur dengan empat indikator, yaitu kualitas, kuantitas, kehadiran, dan ketangkasan pegawai.',
      findings: `1. Kualitas\nMutu surat terjaga.\n2. Kuantitas\nJumlah surat sesuai rencana.\n3. Kehadiran\nPegawai hadir.\n4. Gerak di Lapangan\n${opening}`,
    });

  it('is the one announced where its part says so', () => {
    expect(
      checksOf(frameworkDrift, text('Ketangkasan pegawai terlihat ketika mereka turun ke lapangan.')),
    ).toEqual([]);
    expect(checksOf(frameworkDrift, text('Mobil dinas dipakai bergantian.'))).toHaveLength(1);
  });
});
