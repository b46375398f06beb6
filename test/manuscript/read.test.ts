import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManuscript } from '../../src/manuscript/index.ts';
import type { Manuscript } from '../../src/model/manuscript.ts';
import { manuscriptOf } from './support.ts';

const outline = ({ sections }: Manuscript): string[] =>
  sections.map(({ role, level, heading }) => `${role} ${level} ${heading}`);
const blocksOf = ({ sections }: Manuscript, heading: string): string[] =>
  sections
    .find((section) => section.heading === heading)
    ?.blocks.map(({ kind, text }) => `${kind}: ${text}`) ?? [];

describe('the parts of a manuscript', () => {
  it('are told by their headings, numbered, in capitals, or named', () => {
    const manuscript = manuscriptOf(`
      KINERJA PEGAWAI PADA DINAS CONTOH

      KABUPATEN TIRTA

      Rani Astuti¹, Budi Santosa²

      ABSTRAK

      Penelitian ini menilai kinerja pegawai. Hasilnya cukup baik.

      Kata kunci: kinerja, pegawai

      Abstract: This study assesses the performance of the staff of the agency. It is fairly good.

      1. PENDAHULUAN

      Dinas ini melayani warga.

      PEMBAHASAN

      A. Kinerja Pegawai pada Dinas Contoh

      1. Kualitas kerja

      a. Kesesuaian dengan SOP

      Pegawai mengikuti SOP dalam melayani warga.

      2. Kuantitas kerja

      Pekerjaan selesai tepat waktu.

      B. Faktor yang Memengaruhi

      1. Faktor Pendukung

      a. Sarana

      Sarana memadai untuk bekerja.

      SIMPULAN DAN SARAN

      Kinerja cukup baik.

      Saran: Kepala dinas menambah pelatihan.

      DAFTAR PUSTAKA

      - Wiratama, B. (2019). Kinerja. Bandung: Contoh.
      - Lestyo, R. (2020). Mutu. Jakarta: Contoh.
    `);

    expect(outline(manuscript)).toEqual([
      'title 0 Judul',
      'abstract 1 ABSTRAK',
      'abstract 1 Abstract',
      'introduction 1 1. PENDAHULUAN',
      'findings 1 PEMBAHASAN',
      'findings 2 A. Kinerja Pegawai pada Dinas Contoh',
      'findings 3 1. Kualitas kerja',
      'findings 4 a. Kesesuaian dengan SOP',
      'findings 3 2. Kuantitas kerja',
      'findings 2 B. Faktor yang Memengaruhi',
      'findings 3 1. Faktor Pendukung',
      'findings 4 a. Sarana',
      'conclusion 1 SIMPULAN DAN SARAN',
      'recommendations 1 Saran',
      'references 1 DAFTAR PUSTAKA',
    ]);
    expect(manuscript.title).toBe('KINERJA PEGAWAI PADA DINAS CONTOH KABUPATEN TIRTA');
    expect(manuscript.sections.map(({ lang }) => lang).slice(1, 4)).toEqual(['id', 'en', 'id']);
    expect(manuscript.sections[7]?.path).toEqual([
      'PEMBAHASAN',
      'A. Kinerja Pegawai pada Dinas Contoh',
      '1. Kualitas kerja',
    ]);
    expect(blocksOf(manuscript, 'DAFTAR PUSTAKA')).toHaveLength(2);
    expect(blocksOf(manuscript, 'ABSTRAK').at(-1)).toBe('caption: Kata kunci: kinerja, pegawai');
  });

  it('of a thesis are chapters', () => {
    const manuscript = manuscriptOf(`
      BAB IV
      HASIL DAN PEMBAHASAN

      4.1 Gambaran Umum
      Kantor ini melayani warga.

      4.2 Hasil Penelitian

      4.2.1 Bukti Fisik
      Ruang tunggu sempit.

      BAB V PENUTUP

      5.1 Kesimpulan
      Pelayanan baik.

      5.2 Saran
      Tambah kursi.
    `);

    expect(manuscript.sections.map(({ role, heading }) => `${role} ${heading}`)).toEqual([
      'findings BAB IV HASIL DAN PEMBAHASAN',
      'findings 4.1 Gambaran Umum',
      'findings 4.2 Hasil Penelitian',
      'findings 4.2.1 Bukti Fisik',
      'conclusion BAB V PENUTUP',
      'conclusion 5.1 Kesimpulan',
      'recommendations 5.2 Saran',
    ]);
  });

  it('are not made of lists', () => {
    const manuscript = manuscriptOf(`
      METODE

      Indikator yang dipakai:

      1. Kualitas
      2. Kuantitas
      3. Ketepatan waktu

      Ketiganya dinilai oleh peneliti.

      SARAN

      1. Kepala dinas menambah pelatihan bagi pegawai.
      2. Pegawai datang lebih awal.
    `);

    expect(outline(manuscript)).toEqual(['method 1 METODE', 'recommendations 1 SARAN']);
    expect(blocksOf(manuscript, 'METODE')).toContain('item: 3. Ketepatan waktu');
  });
});

describe('text taken from a PDF', () => {
  const wrapped = manuscriptOf(`
    PENDAHULUAN

    Pelayanan administrasi kependudukan merupakan urusan wajib yang penge-

    lolaannya dirasakan langsung oleh masyarakat. Undang-undang men-

    gatur cara orang-orang dilayani, dan data pe-

    nduduk diperbarui menurut Wiratama dkk.

    (2019) setiap tahun sekali.

    17

    Jurnal Contoh Administrasi

    Setiap petugas mencatat permohonan yang masuk pada hari itu juga.

    18

    Jurnal Contoh Administrasi

    METODE

    Penelitian ini kualitatif.
  `);

  it('is joined again, without page numbers and running heads', () => {
    expect(blocksOf(wrapped, 'PENDAHULUAN')).toEqual([
      'paragraph: Pelayanan administrasi kependudukan merupakan urusan wajib yang pengelolaannya dirasakan langsung oleh masyarakat. Undang-undang mengatur cara orang-orang dilayani, dan data penduduk diperbarui menurut Wiratama dkk. (2019) setiap tahun sekali.',
      'paragraph: Setiap petugas mencatat permohonan yang masuk pada hari itu juga.',
    ]);
  });

  it('keeps the lines and offsets of its sentences', () => {
    const [first] = wrapped.sections[0]?.blocks ?? [];

    expect(first?.sentences.map(({ line }) => line)).toEqual([3, 5]);
    expect(first?.sentences.map(({ start, end }) => wrapped.text.slice(start, end).slice(0, 11))).toEqual([
      'Pelayanan a',
      'Undang-unda',
    ]);
  });

  it('joins a paragraph that a page cuts in two', () => {
    const manuscript = manuscriptOf(`
      PEMBAHASAN

      ${'Pegawai melayani warga dengan ramah setiap hari kerja. '.repeat(4)}Kewajiban yang

      diberikan kepada pegawai diselesaikan.
    `);

    expect(manuscript.sections[0]?.blocks).toHaveLength(1);
  });
});

it('tables, captions and quotes are told apart from prose', () => {
  const manuscript = manuscriptOf(`
    PEMBAHASAN

    Tabel 1. Pegawai

    | Status | Jumlah |
    |---|---|
    | PNS | 12 |

    Sumber: Data kepegawaian, 2024

    “Kami selalu datang pukul tujuh, kadang lebih pagi.” (W-01, staf, 12 Maret 2025)

    > Warga dilayani hari itu juga.

    Kepala kantor membenarkannya.
  `);

  expect(manuscript.sections[0]?.blocks.map(({ kind }) => kind)).toEqual([
    'caption',
    'row',
    'row',
    'caption',
    'quote',
    'quote',
    'paragraph',
  ]);
});

it('an empty text has no sections', () => {
  expect(readManuscript('kosong.txt', ' \n\n').sections).toEqual([]);
});

const practice = process.env['TELAAH_MANUSCRIPTS'];

describe.skipIf(practice === undefined)('published articles', () => {
  const folder = practice ?? '';
  const names = practice === undefined ? [] : readdirSync(folder).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s: every part is found, and every sentence has its line', (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const manuscript = readManuscript(name, text);
    const roles = new Set(manuscript.sections.map(({ role }) => role));
    const lines = text.split('\n');

    expect([...roles]).toEqual(
      expect.arrayContaining(['abstract', 'introduction', 'method', 'findings', 'conclusion']),
    );
    for (const { blocks } of manuscript.sections) {
      for (const sentence of blocks.flatMap((block) => block.sentences)) {
        const [word = ''] = sentence.text.split(' ');
        expect(lines[sentence.line - 1]).toContain(word.replace(/-$/u, '').slice(0, 4));
      }
    }
  });
});
