import { describe, expect, it } from 'vitest';
import { factorVsIndicator } from '../../../src/manuscript/rules/factor-vs-indicator.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

interface Case {
  readonly heading: string;
  readonly verdict: string;
  readonly kind: 'Pendukung' | 'Penghambat';
  readonly factor: string;
}

function messagesOf({ heading, verdict, kind, factor }: Case): readonly string[] {
  const findings = `
    A. Kinerja Pegawai pada Dinas Contoh
    1. Kualitas
    a. ${heading}
    Berdasarkan hasil wawancara, observasi, dan dokumentasi, ${verdict}.
    b. Kerapian arsip
    Berdasarkan hasil wawancara, kerapian arsip sudah baik.
    B. Faktor yang Mempengaruhi Kinerja Pegawai
    1. Faktor ${kind}
    a. ${factor}
    Berdasarkan hasil wawancara, hal tersebut diakui para pegawai.
  `;
  return checksOf(factorVsIndicator, articleOf({ findings })).map(({ message }) => message.id);
}

describe('R14 a factor against the rating of what it names', () => {
  it.each<Case>([
    {
      heading: 'Penggunaan sarana dan prasarana',
      verdict: 'penggunaan sarana dan prasarana cukup baik',
      kind: 'Pendukung',
      factor: 'Ketersediaan fasilitas yang memadai',
    },
    {
      heading: 'Kreativitas pegawai dalam mencari solusi',
      verdict: 'kreativitas pegawai dalam mencari solusi sudah baik',
      kind: 'Penghambat',
      factor: 'Kurangnya inovasi dalam pelaksanaan program',
    },
    {
      heading: 'Ketaatan pada peraturan',
      verdict: 'ketaatan pada peraturan belum optimal',
      kind: 'Pendukung',
      factor: 'Kedisiplinan pegawai',
    },
  ])('is held against “$factor” with “$verdict”', (given) => {
    const [message, ...others] = messagesOf(given);

    expect(others).toEqual([]);
    expect(message).toContain(`“${given.factor}”`);
    expect(message).toContain(`“${given.heading}”`);
  });

  it.each<Case>([
    // Weak and inhibiting, good and supporting: they agree.
    {
      heading: 'Penggunaan sarana dan prasarana',
      verdict: 'penggunaan sarana dan prasarana cukup baik',
      kind: 'Penghambat',
      factor: 'Keterbatasan sarana dan prasarana',
    },
    {
      heading: 'Kesesuaian dengan SOP',
      verdict: 'kesesuaian dengan SOP sudah baik',
      kind: 'Pendukung',
      factor: 'Penerapan SOP secara konsisten',
    },
    // Another thing with words in common.
    {
      heading: 'Kesesuaian jumlah hasil kerja',
      verdict: 'kesesuaian jumlah hasil kerja cukup baik',
      kind: 'Pendukung',
      factor: 'Kesesuaian pendidikan dengan pekerjaan',
    },
  ])('says nothing of “$factor” with “$verdict”', (given) => {
    expect(messagesOf(given)).toEqual([]);
  });

  it('takes an indicator without a verdict for what its sub-indicators are', () => {
    const findings = (second: string): string => `
      A. Kinerja Pegawai pada Dinas Contoh
      1. Kualitas
      Kualitas ialah mutu pekerjaan.
      a. Kerapian arsip
      Berdasarkan hasil wawancara, kerapian arsip sudah baik.
      2. Tanggung jawab
      Tanggung jawab ialah kesediaan memikul kewajiban.
      a. Ketaatan pada aturan
      Berdasarkan hasil wawancara, ketaatan pada aturan belum optimal.
      b. Komitmen menyelesaikan tugas
      Berdasarkan hasil wawancara, komitmen menyelesaikan tugas ${second}.
      B. Faktor Pendukung
      1. Adanya rasa tanggung jawab terhadap pekerjaan
      Berdasarkan hasil wawancara, pegawai merasa bertanggung jawab.
    `;
    const found = (second: string): number =>
      checksOf(factorVsIndicator, articleOf({ findings: findings(second) })).length;

    expect(found('tergolong cukup baik')).toBe(1);
    expect(found('sangat baik')).toBe(0);
  });

  it('hears what is judged in passing, unless it is judged both ways', () => {
    const findings = (more: string): string => `
      A. Kinerja Pegawai pada Dinas Contoh
      1. Kualitas
      Berdasarkan hasil wawancara, kualitas sudah baik.
      2. Kemandirian
      Berdasarkan hasil wawancara, disiplin kerja pegawai sudah baik. ${more}
      B. Faktor Penghambat
      1. Kedisiplinan pegawai
      Berdasarkan hasil wawancara, masih ada yang datang terlambat.
    `;
    const of = (more: string): readonly number[] =>
      checksOf(factorVsIndicator, articleOf({ findings: findings(more) })).map(
        ({ confidence }) => confidence,
      );

    expect(of('')).toEqual([0.6]);
    expect(of('Namun disiplin kerja sore hari belum optimal.')).toEqual([]);
  });
});
