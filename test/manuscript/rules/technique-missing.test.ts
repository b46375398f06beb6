import { describe, expect, it } from 'vitest';
import { techniqueMissing } from '../../../src/manuscript/rules/technique-missing.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const method = 'Data dikumpulkan melalui wawancara, observasi, dan dokumentasi.';
const findings = (second: string, factor = 'wawancara, observasi, dan dokumentasi'): string => `
  A. Kinerja Pegawai pada Dinas Contoh
  1. Kualitas Kerja
  Berdasarkan hasil wawancara, observasi, dan dokumentasi, kualitas kerja sudah baik.
  2. Ketepatan Waktu
  ${second}
  B. Faktor yang Mempengaruhi Kinerja
  1. Faktor Penghambat
  a. Kurangnya sarana kerja
  Berdasarkan hasil ${factor}, komputer hanya tersedia dua unit.
`;

describe('R07 a declared technique that findings do not rest on', () => {
  it('names the indicators that lack it, and both places', () => {
    const text = articleOf({
      method,
      findings: findings('Berdasarkan hasil wawancara dan observasi, ketepatan waktu belum optimal.'),
    });
    const [check, ...others] = checksOf(techniqueMissing, text);

    expect(others).toEqual([]);
    expect(check?.message.id).toContain('1 dari 2 indikator');
    expect(check?.message.id).toContain('“Ketepatan Waktu” tanpa dokumentasi');
    expect(check?.where.map(({ section }) => section)).toEqual(['METODE', '2. Ketepatan Waktu']);
  });

  it('names factors for themselves', () => {
    const text = articleOf({
      method,
      findings: findings(
        'Berdasarkan hasil wawancara, observasi, dan dokumentasi, ketepatan waktu belum optimal.',
        'wawancara',
      ),
    });

    expect(checksOf(techniqueMissing, text).map(({ message }) => message.en)).toEqual([
      'The method declares interview, observation and documents, but 1 of 1 factors do not rest on all of them: “Kurangnya sarana kerja” without observation and documents.',
    ]);
  });

  it.each([
    [
      'each technique has a sentence of its own',
      'Berdasarkan hasil wawancara, waktu ditepati. Berdasarkan hasil observasi, waktu ditepati. Dari hasil dokumentasi, waktu ditepati.',
    ],
    [
      'papers are read by another name',
      'Berdasarkan hasil wawancara dan observasi, waktu ditepati. Menurut laporan bulanan, tidak ada yang terlambat.',
    ],
    ['no technique is named', 'Ketepatan waktu dilihat dari jadwal yang berlaku.'],
  ])('says nothing where %s', (_, second) => {
    expect(checksOf(techniqueMissing, articleOf({ method, findings: findings(second) }))).toEqual([]);
  });

  it('says nothing where the method declares only what is used', () => {
    const text = articleOf({
      method: 'Data dikumpulkan melalui wawancara dan observasi.',
      findings: findings('Berdasarkan hasil wawancara dan observasi, ketepatan waktu belum optimal.'),
    });

    expect(checksOf(techniqueMissing, text)).toEqual([]);
  });
});
