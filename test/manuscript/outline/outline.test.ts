import { describe, expect, it } from 'vitest';
import { ManuscriptContext } from '../../../src/manuscript/context.ts';
import { outlineOf } from '../../../src/manuscript/outline/index.ts';
import type { Outline } from '../../../src/manuscript/outline/types.ts';
import { type ArticleParts, articleOf } from '../article.ts';
import { manuscriptOf } from '../support.ts';

const read = (parts: ArticleParts): Outline =>
  outlineOf(new ManuscriptContext(manuscriptOf(articleOf(parts))));

describe('indicators that the findings discuss', () => {
  it('are the headings below the part that holds them, without factors, setting and remedies', () => {
    const { items } = read({
      findings: `
        A. Gambaran Umum Dinas Contoh
        Dinas ini berdiri tahun 2001.
        B. Kinerja Pegawai pada Dinas Contoh
        1. Kualitas Kerja
        Kualitas ialah mutu pekerjaan.
        a. Kreativitas dalam mencari solusi
        Berdasarkan hasil wawancara, kreativitas sudah baik.
        b. Kesesuaian dengan SOP
        Berdasarkan hasil wawancara, SOP dijalankan.
        2. Kuantitas Kerja
        Berdasarkan hasil observasi, jumlahnya memenuhi target.
        C. Faktor yang Mempengaruhi Kinerja
        1. Faktor Pendukung
        a. Anggaran yang cukup
        Anggaran tersedia.
        D. Upaya Mengatasi Hambatan
        Dinas mengadakan pelatihan.
      `,
    });

    expect(items.map(({ key, kind, parent }) => [key, kind, parent])).toEqual([
      ['kualitas kerja', 'indicator', null],
      ['kualitas kerja/kreativitas dalam mencari solusi', 'sub-indicator', 'kualitas kerja'],
      ['kualitas kerja/kesesuaian dengan sop', 'sub-indicator', 'kualitas kerja'],
      ['kuantitas kerja', 'indicator', null],
    ]);
    expect(items[0]?.blocks.map(({ text }) => text)).toEqual(['Kualitas ialah mutu pekerjaan.']);
  });

  it('are one item where results and discussion have the same heading', () => {
    const { items } = read({
      findings: `
        A. Hasil Penelitian
        1. Kualitas
        Pegawai bekerja rapi.
        2. Kuantitas
        Target tercapai.
        B. Pembahasan
        1. Kualitas
        Hal ini sejalan dengan teori.
        2. Kuantitas
        Hal ini belum sejalan dengan teori.
      `,
    });

    expect(items.map(({ key, blocks }) => [key, blocks.length])).toEqual([
      ['kualitas', 2],
      ['kuantitas', 2],
    ]);
  });
});

describe('lists of indicators', () => {
  it.each([
    [
      'Kinerja diukur dengan lima indikator menurut Robbins (2010:260), yaitu kualitas, kuantitas, dan kemandirian.',
      ['kualitas', 'kuantitas', 'kemandirian'],
    ],
    [
      'Indikator yang dipakai adalah indikator kinerja menurut Mangkunegara (2017:75), meliputi (1) kualitas kerja, (2) kuantitas kerja, dan (3) tanggung jawab.',
      ['kualitas kerja', 'kuantitas kerja', 'tanggung jawab'],
    ],
    [
      'Kinerja pegawai dapat diukur melalui: 1) kualitas; 2) kuantitas; 3) efektivitas.',
      ['kualitas', 'kuantitas', 'efektivitas'],
    ],
  ])('are read from: %s', (introduction, labels) => {
    expect(read({ introduction }).lists.map(({ items }) => items.map(({ label }) => label))).toEqual([
      labels,
    ]);
  });

  it('are not lists of factors, techniques or steps', () => {
    const { lists } = read({
      introduction: 'Faktor yang memengaruhi aspek kinerja yaitu motivasi, kemampuan, dan lingkungan.',
      method: 'Tahap analisis data terdiri dari reduksi data, penyajian data, dan penarikan kesimpulan.',
    });

    expect(lists).toEqual([]);
  });

  it('say when they are another author’s than the findings cite', () => {
    const introduction =
      'Menurut Dwiyanto (2006:50) indikator kinerja yaitu produktivitas, responsivitas, dan akuntabilitas.';
    const findings =
      '1. Kualitas\nHal ini sejalan dengan Robbins (2010:260).\n2. Kuantitas\nHal ini sejalan dengan Robbins (2010:260).';

    expect(read({ introduction, findings }).lists.map(({ foreign }) => foreign)).toEqual([true]);
  });

  it('of a conclusion are read by its ordinals', () => {
    const conclusion =
      'Kinerja cukup baik. Pertama, indikator kualitas cukup baik karena rapi. Kedua, indikator kuantitas sudah baik. Adapun faktor penghambat yaitu, Pertama, kurangnya inovasi.';

    expect(
      read({ conclusion }).lists.map(({ stage, items }) => [stage, items.map(({ label }) => label)]),
    ).toEqual([['concluded', ['kualitas', 'kuantitas']]]);
  });
});

describe('factors', () => {
  const claimed = (parts: ArticleParts): readonly string[] =>
    read(parts).factors.map(({ kind, label }) => `${kind === 'supporting' ? '+' : '-'} ${label}`);

  it.each([
    [
      'Faktor pendukung yaitu kerja sama tim dan anggaran, sedangkan faktor penghambatnya adalah kurangnya sarana dan prasarana.',
      ['+ kerja sama tim', '+ anggaran', '- kurangnya sarana dan prasarana'],
    ],
    [
      'Adapun faktor penghambat yaitu, Pertama, kurangnya inovasi karena anggaran kecil. Hal ini lama dirasakan. Kedua, minimnya pelatihan.',
      ['- kurangnya inovasi', '- minimnya pelatihan'],
    ],
    [
      'Kinerja didorong oleh pendidikan pegawai serta pimpinan yang terbuka dan dihambat oleh kendaraan yang rusak.',
      ['+ pendidikan pegawai', '+ pimpinan yang terbuka', '- kendaraan yang rusak'],
    ],
    [
      'Pengalaman kerja menjadi faktor pendukung, sementara beban kerja menjadi faktor penghambat.',
      ['+ Pengalaman kerja', '- beban kerja'],
    ],
    [
      'Pendukungnya ialah motivasi; kendalanya ialah jaringan internet yang lambat.',
      ['+ motivasi', '- jaringan internet yang lambat'],
    ],
    [
      'Hal yang menghambat ada dua. Pertama, karcis manual. Kedua, tidak adanya kendaraan.',
      ['- karcis manual', '- tidak adanya kendaraan'],
    ],
    ['Faktor pendukung dan penghambat yaitu hal yang memengaruhi kinerja.', []],
    ['Upaya mengatasi hambatan adalah pelatihan dan pendampingan.', []],
  ])('are named by: %s', (conclusion, expected) => {
    expect(claimed({ conclusion })).toEqual(expected);
  });

  it('are headings or items under a heading of their kind, with the techniques named there', () => {
    const { factors } = read({
      findings: `
        A. Kinerja Pegawai
        1. Kualitas
        Kendala di loket adalah antrean.
        2. Kuantitas
        Target tercapai.
        B. Faktor Penghambat
        1. Kurangnya pelatihan
        Berdasarkan hasil wawancara dan observasi, pelatihan jarang.
        2. Jaringan yang lambat
        Jaringan sering putus.
      `,
    });

    expect(factors.map(({ kind, form, label, techniques }) => [kind, form, label, techniques])).toEqual([
      ['inhibiting', 'heading', 'Kurangnya pelatihan', ['interview', 'observation']],
      ['inhibiting', 'heading', 'Jaringan yang lambat', []],
    ]);
  });

  it('of an abstract are what was found, not what made the study necessary', () => {
    const abstract =
      'Dinas ini menghadapi kendala, antara lain lemahnya koordinasi. Hasil penelitian menunjukkan kinerja cukup baik. Faktor penghambat adalah beban kerja.';

    expect(claimed({ abstract })).toEqual(['- beban kerja']);
  });
});
