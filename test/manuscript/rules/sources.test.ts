import { describe, expect, it } from 'vitest';
import { citations } from '../../../src/manuscript/rules/citations.ts';
import { obsoleteLaw } from '../../../src/manuscript/rules/obsolete-law.ts';
import { checksOf } from '../support.ts';

const article = (text: string, ...entries: string[]): string =>
  [
    'PENDAHULUAN',
    text,
    'PEMBAHASAN',
    'Pegawai melayani warga dengan cepat.',
    'DAFTAR PUSTAKA',
    ...entries,
  ].join('\n\n');
const messages = (text: string, ...entries: string[]): string[] =>
  checksOf(citations, article(text, ...entries)).map(({ message }) => message.en);

describe('R21 citations and references', () => {
  const wira = 'Wiratama, B. (2019). Kinerja Pegawai. Bandung: Pustaka Contoh.';

  it.each([
    [
      'Menurut Wiratama (2021), kinerja adalah hasil kerja.',
      'Wiratama is cited with the year 2021, but listed as Wiratama, B. (2019).',
    ],
    [
      'Kinerja adalah hasil kerja (Wiratama, 2021: 12).',
      'Wiratama is cited with the year 2021, but listed as Wiratama, B. (2019).',
    ],
    [
      'Menurut Wirattama (2019), kinerja adalah hasil kerja.',
      'The name Wirattama (2019) is spelt otherwise in the list: Wiratama, B. (2019).',
    ],
    [
      'Menurut Wiratama (12:2019), kinerja adalah hasil kerja.',
      'Page and year are reversed: Wiratama (12:2019).',
    ],
    [
      'Menurut Wiratama (2019) dan Suryadarma dkk. (2020), kinerja adalah hasil.',
      'Suryadarma (2020) is cited, but not in the list of references.',
    ],
    [
      'Kinerja adalah hasil kerja (Wiratama, 2019; Suryadarma & Lestyo, 2020).',
      'Suryadarma & Lestyo (2020) is cited, but not in the list of references.',
    ],
    [
      'Kinerja menurut Tanuwijaya dalam Suryadarma (2020:5) berbeda dari Wiratama (2019).',
      'Tanuwijaya dalam Suryadarma (2020) is cited, but not in the list of references.',
    ],
    ['Kinerja adalah hasil kerja.', 'Listed, but never cited in the text: Wiratama, B. (2019).'],
    [
      'Wiratama (2019) menilai kinerja. Kantor ini melayani warga. Hasil penelitian terdahulu menunjukkan kinerja dipengaruhi disiplin. Warga datang setiap hari.',
      'Earlier studies are referred to without saying which.',
    ],
  ])('are held against: %s', (text, message) => {
    expect(messages(text, wira)).toContain(message);
  });

  it.each([
    'Menurut Wiratama (2019:12), kinerja adalah hasil kerja.',
    'Menurut B. Wiratama (2019, hlm. 12), kinerja adalah hasil kerja.',
    'Kinerja adalah hasil kerja (lihat Wiratama, 2019).',
    'Sejalan dengan Wiratama (2019), kinerja pada tahun 2024 baik (Dokumentasi, 2024; Wawancara, 12 Maret 2024).',
    'Kinerja menurut Tanuwijaya dalam Wiratama (2019:5) adalah hasil. Tanuwijaya (2019:5) menambahkan mutu.',
    'Wiratama (2019) menilai kinerja menurut Undang-Undang (2014) dan data Dinas Contoh (Dinas Contoh, 2024).',
    'Penelitian terdahulu menunjukkan kinerja dipengaruhi disiplin (Wiratama, 2019).',
  ])('are not held against: %s', (text) => {
    expect(messages(text, wira)).toEqual([]);
  });

  it('match authors without comma, of several names, and entries with the year at the end', () => {
    const text =
      'Anwar Prabu Suryadarma (2017) dan Lestyo (2018) serta Miles dan Huberman (2014) menulis tentang kinerja.';
    const entries = [
      'Anwar Prabu Suryadarma. 2017. Manajemen. Bandung: Pustaka Contoh.',
      'Lestyo, R. Perilaku Organisasi. Jakarta: Contoh Ilmu, 2018.',
      'Miles, M. B., & Huberman, A. M. (2014). Analisis Data. Jakarta: Contoh.',
    ];

    expect(messages(text, ...entries)).toEqual([]);
  });

  it('are told together where many are never cited, and not at all where none is', () => {
    const entries = ['Ab', 'Cd', 'Ef', 'Gh', 'Ij', 'Kl', 'Mn'].map(
      (name) => `${name}wara, T. (2015). Buku. Jakarta: Contoh.`,
    );

    expect(messages('Menurut Wiratama (2019), kinerja adalah hasil.', wira, ...entries)).toHaveLength(1);
    expect(messages('Kinerja adalah hasil.', wira, ...entries)).toEqual([]);
  });
});

describe('R25 a law that has been replaced', () => {
  const found = (text: string): string[] =>
    checksOf(obsoleteLaw, article(`${text} Data diambil pada tahun 2025.`)).map(({ message }) => message.en);

  it.each([
    ['Disiplin diatur dalam Peraturan Pemerintah Nomor 53 Tahun 2010.', 'Number 94 of 2021'],
    ['ASN diatur dalam UU No. 5 Tahun 2014 tentang Aparatur Sipil Negara.', 'Number 20 of 2023'],
    ['Penilaian prestasi kerja mengacu pada PP No 46/2011.', 'Number 30 of 2019'],
    [
      'Pegawai negeri diatur dalam Undang-Undang Nomor 43 Tahun 1999 tentang Perubahan atas Undang-Undang Nomor 8 Tahun 1974.',
      'Number 20 of 2023',
    ],
    [
      'Standar pelayanan mengikuti Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 36 Tahun 2012.',
      'Number 15 of 2014',
    ],
    ['Survei kepuasan memakai PermenPAN-RB No. 16 Tahun 2014.', 'Number 14 of 2017'],
    ['Pengadaan diatur Perpres Nomor 54 Tahun 2010.', 'Number 16 of 2018'],
    ['Disiplin dijabarkan dalam Perka BKN Nomor 21 Tahun 2010.', 'Number 6 of 2022'],
    ['Pemerintahan daerah diatur dalam UU No. 32 Tahun 2004 sebagaimana telah diubah.', 'Number 23 of 2014'],
  ])('is held against: %s', (text, by) => {
    expect(found(text)).toEqual([expect.stringContaining(by)]);
  });

  it.each([
    'ASN diatur dalam Undang-Undang Nomor 20 Tahun 2023.',
    'UU No. 5 Tahun 2014 telah diganti dengan undang-undang yang baru.',
    'Sebelum tahun 2023 berlaku UU No. 5 Tahun 2014.',
    'UU Nomor 5 Tahun 2014 mengatur ASN. Undang-undang itu kemudian dicabut.',
    'ASN diatur dalam UU 5 Tahun 2014 dan UU 20 Tahun 2023.',
    'Peraturan Bupati Nomor 5 Tahun 2014 mengatur tata kerja.',
    'Pelayanan publik diatur dalam UU Nomor 25 Tahun 2009.',
    'Izin perkawinan pegawai diatur PP 10 Tahun 1983 jo PP 45 Tahun 1990.',
    'PP Nomor 11 Tahun 2017 jo PP Nomor 17 Tahun 2020 mengatur manajemen PNS.',
    'Ketenagakerjaan diatur dalam UU Nomor 13 Tahun 2003.',
    'Desa diatur dalam UU Nomor 6 Tahun 2014.',
    'Peraturan Menteri Kesehatan Nomor 36 Tahun 2012 mengatur rahasia kedokteran.',
  ])('is not held against: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is only an advice in a text that speaks of no year since', () => {
    const textOf = (year: number): string =>
      article(`ASN diatur dalam UU No. 5 Tahun 2014. Data diambil pada tahun ${String(year)}.`);

    expect(checksOf(obsoleteLaw, textOf(2022)).map(({ severity }) => severity)).toEqual(['info']);
    expect(checksOf(obsoleteLaw, textOf(2016))).toEqual([]);
  });
});
