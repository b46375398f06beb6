import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/language/figures.ts';
import { readAmount } from '../../src/language/quantities.ts';
import { tableRows } from '../../src/language/tables.ts';
import type { Lang } from '../../src/model/text.ts';
import { judged, readerOf } from '../support/language.ts';

async function shares(text: string, lang: Lang = 'id'): Promise<[string, number][]> {
  const reader = await readerOf(lang);
  return reader
    .sentences(text)
    .flatMap((sentence) => figuresIn(sentence))
    .map(({ label, share }) => [label, Math.round(share * 1000) / 1000]);
}

describe('figuresIn', () => {
  it.each<[string, [string, number][]]>([
    ['Yang sesuai 37 dari 41.', [['37 dari 41', 0.902]]],
    ['Hanya 9 orang dari 40 yang datang.', [['9 orang dari 40', 0.225]]],
    ['Datang sembilan dari empat puluh.', [['sembilan dari empat puluh', 0.225]]],
    [
      'Selesai seratus dua belas dari seribu lima ratus.',
      [['seratus dua belas dari seribu lima ratus', 0.075]],
    ],
    ['Dari 40 tenaga honorer, 31 orang sesuai.', [['40 tenaga honorer, 31', 0.775]]],
    ['Terkumpul 2.117 dari 3.240 variabel.', [['2.117 dari 3.240', 0.653]]],
    ['Kehadiran 92,4 %.', [['92,4', 0.924]]],
    ['Kehadiran 92,4%.', [['92,4%', 0.924]]],
    ['Tercapai delapan puluh persen.', [['delapan puluh', 0.8]]],
    ['Target 40, sampai akhir tahun selesai 22.', [['40, sampai akhir tahun selesai 22', 0.55]]],
    ['Undangan 08.00, mulai 08.42.', [['08.00, mulai 08.42', 0]]],
    ['Undangan 08.00, mulai 08.03.', [['08.00, mulai 08.03', 1]]],
    ['Batas 10 Januari, diserahkan 14 Januari.', [['10 Januari, diserahkan 14 Januari', 0]]],
    ['Batas 10 Januari, diserahkan 7 Januari.', [['10 Januari, diserahkan 7 Januari', 1]]],
  ])('%s', async (text, expected) => {
    expect(await shares(text)).toEqual(expected);
  });

  it.each([
    ['Peringkat 3 dari 29 OPD.'],
    ['Ada 3 lebih dari 15 menit.'],
    ['Dia pindah dari bidang 2 ke bidang 4.'],
    ['Mulai 08.00, bubar 08.42.'],
    ['Kami bertiga.'],
  ])('sees no share in: %s', async (text) => {
    expect(await shares(text)).toEqual([]);
  });

  it('reads English', async () => {
    expect(await shares('Only 9 of 29 wore a mask.', 'en')).toEqual([['9 of 29', 0.31]]);
    expect(await shares('It was due 15 July, handed over 2 September.', 'en')).toEqual([
      ['15 July, handed over 2 September', 0],
    ]);
  });
});

describe('readAmount', () => {
  it.each([
    ['97,8%', { kind: 'percent', value: 97.8 }],
    ['97.8 %', { kind: 'percent', value: 97.8 }],
    ['1.250', { kind: 'count', value: 1250 }],
    ['120 berkas', { kind: 'count', value: 120 }],
    ['08.15', { kind: 'clock', value: 495 }],
    ['6 Des 2024', { kind: 'date', value: 11 * 31 + 6 }],
    ['nihil', undefined],
    ['', undefined],
  ])('%j', (cell, amount) => {
    expect(readAmount(cell)).toEqual(amount);
  });
});

describe('what figures do to a judgement', () => {
  it.each([
    ['Hanya 3 dari 40 berkas sesuai.', 'negative'],
    ['39 dari 40 berkas sesuai.', 'positive'],
    ['2 dari 40 pegawai lalai.', 'positive'],
    ['30 dari 40 pegawai lalai.', 'negative'],
    ['Kehadiran 98,4 %.', 'positive'],
    ['Capaian 41 %.', 'negative'],
    ['Undangan 08.00, mulai 08.42.', 'negative'],
  ])('%s is %s', async (text, polarity) => {
    expect((await judged(text)).polarity).toBe(polarity);
  });
});

describe('tableRows', () => {
  const rows = async (lines: readonly string[]) =>
    tableRows((await readerOf('id')).sentences(lines.join('\n')));

  it('compares what was planned with what was done', async () => {
    const table = await rows([
      'Laporan | Target | Realisasi',
      'Triwulan I | 40 | 22',
      'Triwulan II | 40 | 40',
    ]);
    expect(table).toEqual([
      { head: true, share: null, answer: null },
      { head: false, share: 0.55, answer: null },
      { head: false, share: 1, answer: null },
    ]);
  });

  it('compares dates and takes percentages from their own column, not from one that counts what is amiss', async () => {
    const dates = await rows([
      '| Laporan | Batas | Dikirim |',
      '|---|---|---|',
      '| LKPM | 10 Jan 2025 | 14 Jan 2025 |',
    ]);
    expect(dates.at(-1)).toEqual({ head: false, share: 0, answer: null });
    const percent = await rows(['Bulan | Hadir (%) | Sakit (%)', 'Januari | 97,4 | 2,1']);
    expect(percent.at(-1)?.share).toBeCloseTo(0.974);
  });

  it.each([
    ['Aspek | Ya/Tidak | Keterangan', 'Absen sebelum 07.30 | Ya | 33 orang', 'yes'],
    ['Aspek | Ya/Tidak | Keterangan', 'Apel sesuai jam | Tidak | menunggu pembina', 'no'],
    ['Aspek | Ya/Tidak | Keterangan', 'Meja terisi | Sebagian | 7 dari 11', 'partly'],
    ['Aspek | Ya | Tidak', 'Meja rapi | | ✓', 'no'],
    ['Aspek | Ya | Tidak', 'Meja rapi | ✓ | ', 'yes'],
  ])('reads a checklist: %s / %s', async (head, row, answer) => {
    expect((await rows([head, row])).at(-1)?.answer).toBe(answer);
  });

  it('is nothing for sentences outside tables', async () => {
    expect(await rows(['Kami bekerja di sini.'])).toEqual([undefined]);
  });

  it('judges rows, and no heads', async () => {
    const head = 'Aspek | Sesuai | Keterangan';
    expect((await judged(`${head}\nPetugas memakai seragam | Ya | lima orang`)).polarity).toBe('positive');
    expect((await judged(`${head}\nPetugas memakai seragam | Tidak | lima orang`)).polarity).toBe('negative');
    expect((await judged(`${head}\nAda berkas menumpuk | Tidak | lemari`)).polarity).toBe('positive');
  });
});
