import { describe, expect, it } from 'vitest';
import { alike, contentStems, distinctive } from '../../../src/manuscript/outline/words.ts';

const same = (a: string, b: string): boolean => alike(contentStems(a, 'id'), contentStems(b, 'id'));

describe('labels that name the same thing', () => {
  it.each([
    ['Kerjasama Antarpegawai', 'kerja sama antar pegawai'],
    ['Tidak Sesuainya Tingkat Pendidikan dengan Pekerjaan', 'ketidaksesuaian latar belakang pendidikan'],
    ['Kesesuaian dengan SOP', 'Standar Operasional Prosedur'],
    ['Ketetapan waktu', 'Ketepatan Waktu'],
    ['Kurangnya inovasi program', 'minimnya program yang inovatif'],
    ['Ketersediaan sarana dan prasarana', 'fasilitas kerja'],
    ['Pelaksanaan tugas', 'pelaksanaan tugas pegawai'],
  ])('%s – %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });

  it.each([
    ['Kualitas kerja', 'Kuantitas kerja'],
    ['Kesesuaian dengan SOP', 'Kesesuaian jumlah output dengan target'],
    ['Pelaksanaan tugas', 'Tanggung jawab dalam melaksanakan tugas'],
    ['Perlengkapan kantor', 'Kelengkapan dokumen'],
    ['Pemerintah daerah', 'Arahan dan perintah atasan'],
  ])('not %s – %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });

  it('are the same in both languages where the field has a word for it', () => {
    expect(alike(contentStems('kurangnya fasilitas', 'id'), contentStems('lack of facilities', 'en'))).toBe(
      true,
    );
  });

  it('keep what tells them apart', () => {
    expect(distinctive(contentStems('Tingkat kemampuan pegawai dalam bekerja', 'id'))).toEqual(['#ability']);
  });
});
