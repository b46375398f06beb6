import { describe, expect, it } from 'vitest';
import { orphanConclusion } from '../../../src/manuscript/rules/orphan-conclusion.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const findings = `
  1. Kualitas Kerja
  Berdasarkan hasil wawancara, kualitas kerja sudah baik karena laporan disusun dengan rapi.
  2. Komunikasi
  Berdasarkan hasil wawancara, komunikasi antarpegawai cukup baik dan sarana kerja tersedia.
  3. Disiplin
  Berdasarkan hasil observasi, disiplin belum optimal.
`;
const of = (conclusion: string, rest = {}): readonly string[] =>
  checksOf(orphanConclusion, articleOf({ findings, conclusion, ...rest })).map(({ message }) => message.id);

describe('R11 a conclusion without a finding', () => {
  it.each([
    [
      'Selain itu, lingkungan kerja yang kondusif juga berperan penting dalam mendukung kinerja.',
      'lingkungan kerja',
    ],
    ['Penelitian ini menemukan bahwa tunjangan risiko belum memadai.', 'tunjangan risiko'],
    ['Kualitas kerja sudah baik, sedangkan kepemimpinan kepala dinas masih kurang baik.', 'kepemimpinan'],
  ])('is held against: %s', (conclusion, subject) => {
    const messages = of(conclusion);

    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain(subject);
  });

  it.each([
    'Kualitas kerja sudah baik dan komunikasi cukup baik.',
    // The same in other words.
    'Fasilitas kerja sudah memadai.',
    'Mutu laporan sudah baik.',
    // What is wished for was not found.
    'Diharapkan lingkungan kerja semakin baik.',
    'Kinerja pegawai secara umum cukup baik.',
    'Disarankan agar anggaran pelatihan ditambah sehingga kemandirian pegawai menjadi lebih baik.',
  ])('says nothing of: %s', (conclusion) => {
    expect(of(conclusion)).toEqual([]);
  });

  it('names announced indicators that are concluded without a part of the findings', () => {
    const messages = of('Kualitas kerja sudah baik. Kerapian sudah baik. Disiplin belum optimal.', {
      introduction:
        'Indikator kinerja dalam penelitian ini yaitu kualitas kerja, kerapian, komunikasi, dan disiplin.',
    });

    expect(messages).toEqual([
      'Simpulan menyebut “kerapian”, tetapi tidak ada bagian temuan yang membahasnya.',
    ]);
  });
});
