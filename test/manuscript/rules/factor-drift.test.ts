import { describe, expect, it } from 'vitest';
import { factorDrift } from '../../../src/manuscript/rules/factor-drift.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const findings = `
  A. Kinerja Pegawai pada Dinas Contoh
  Berdasarkan hasil wawancara, kinerja pegawai cukup baik.
  B. Faktor yang Mempengaruhi Kinerja
  1. Faktor Pendukung
  a. Latar belakang pendidikan yang sesuai
  Pegawai ditempatkan menurut ijazahnya.
  b. Lingkungan kerja yang nyaman
  Ruang kerja terang dan tidak bising.
  2. Faktor Penghambat
  a. Kurangnya kendaraan dinas
  Hanya ada dua sepeda motor.
`;
const of = (abstract: string, conclusion?: string): readonly string[] =>
  checksOf(
    factorDrift,
    articleOf({ abstract, findings, ...(conclusion === undefined ? {} : { conclusion }) }),
  ).map(({ message }) => message.id);

describe('R15 factors that change between parts', () => {
  it('compares the abstract with the findings, both ways', () => {
    expect(
      of(
        'Hasil penelitian menunjukkan kinerja cukup baik. Faktor pendukung yaitu motivasi kerja dan pendidikan pegawai.',
      ),
    ).toEqual([
      'Daftar faktor pendukung tidak sama: abstrak menyebut “motivasi kerja”, yang tidak ada di temuan; temuan membahas “Lingkungan kerja yang nyaman”, yang tidak disebut abstrak.',
    ]);
  });

  it('compares the conclusion with the findings', () => {
    expect(
      of(
        'Kinerja cukup baik.',
        'Adapun faktor penghambatnya yaitu, Pertama, kurangnya kendaraan dinas. Kedua, lemahnya pengawasan.',
      ),
    ).toEqual([
      'Daftar faktor penghambat tidak sama: simpulan menyebut “lemahnya pengawasan”, yang tidak ada di temuan.',
    ]);
  });

  it('sees a factor change sides', () => {
    const [message, ...others] = of(
      'Hasil penelitian menunjukkan bahwa faktor pendukung adalah tersedianya kendaraan dinas.',
    );

    expect(message).toContain('“tersedianya kendaraan dinas” disebut pendukung (abstrak)');
    expect(message).toContain('“Kurangnya kendaraan dinas” disebut penghambat (temuan)');
    expect(others).toEqual([]);
  });

  it.each([
    // In other words, in another order, with a pair.
    [
      'Hasil penelitian menunjukkan faktor pendukung ialah suasana kerja dan kualifikasi pendidikan; yang menghambat adalah terbatasnya kendaraan.',
      undefined,
    ],
    // Kendala at the head of an abstract made the study necessary; they are no findings.
    [
      'Kantor ini menghadapi sejumlah kendala, antara lain lemahnya koordinasi. Hasil penelitian menunjukkan kinerja cukup baik.',
      undefined,
    ],
    [
      'Kinerja cukup baik.',
      'Kinerja didukung oleh pendidikan yang sesuai serta lingkungan kerja dan dihambat oleh kendaraan dinas yang kurang.',
    ],
    // Another study's factors.
    ['Kinerja cukup baik.', 'Kinerja pegawai pada Dinas Contoh cukup baik.'],
  ])('says nothing of: %s %s', (abstract, conclusion) => {
    expect(of(abstract, conclusion)).toEqual([]);
  });

  it('leaves a translated abstract alone', () => {
    const text = articleOf({ findings }).replace(
      'PEMBAHASAN',
      'ABSTRACT\n\nThe results show that the supporting factors are suitable schooling and a calm office.\n\nPEMBAHASAN',
    );

    expect(checksOf(factorDrift, text)).toEqual([]);
  });
});
