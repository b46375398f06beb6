import { describe, expect, it } from 'vitest';
import { singleSource } from '../../../src/manuscript/rules/single-source.ts';
import { articleOf } from '../article.ts';
import { checksOf } from '../support.ts';

const found = (text: string): string[] =>
  checksOf(
    singleSource,
    articleOf({
      findings: `1. Ketelitian\n${text}\n2. Kehadiran\nPara pegawai hadir. Kehadiran pegawai sudah baik.`,
    }),
  ).map(({ message }) => message.id);

describe('R24 a verdict resting on one informant', () => {
  it.each([
    'Hanya satu informan yang menyatakan hal itu. Ketelitian pegawai sudah baik.',
    'Mengenai hal ini peneliti hanya memperoleh keterangan dari lurah. Ketelitian pegawai sudah baik.',
    'Keterangan ini hanya berasal dari seorang pegawai. Ketelitian pegawai tergolong baik.',
    'Hanya seorang perawat yang bersedia memberi keterangan. Ketelitian pegawai sudah baik.',
    'Penilaian ini bertumpu pada pernyataan seorang staf. Ketelitian pegawai sudah baik.',
    'Kepala bidang merupakan satu-satunya narasumber untuk hal ini. Ketelitian pegawai sudah baik.',
    'Seorang pegawai mengatakan selalu memeriksa berkas dua kali. Berdasarkan pernyataan tersebut, ketelitian pegawai sudah baik.',
  ])('is held against: %s', (text) => {
    expect(found(text)).toEqual(['Penilaian “Ketelitian” bertumpu pada keterangan satu informan saja.']);
  });

  it.each([
    // The others said otherwise, or as well.
    'Hanya satu informan yang menyatakan kurang teliti, sedangkan informan lain menyebut teliti. Ketelitian pegawai sudah baik.',
    'Hanya seorang pegawai yang mengatakan demikian. Selebihnya menyatakan teliti. Ketelitian pegawai sudah baik.',
    'Seorang pegawai mengatakan selalu memeriksa berkas. Para warga membenarkan. Berdasarkan pernyataan tersebut, ketelitian pegawai sudah baik.',
    'Seorang pegawai mengatakan selalu memeriksa berkas. Observasi menunjukkan hal itu. Berdasarkan keterangan tersebut, ketelitian pegawai sudah baik.',
    // Of something else than what was told.
    'Hanya satu pegawai yang terlambat. Ketelitian pegawai sudah baik.',
    'Berkas hanya diperiksa oleh satu orang. Ketelitian pegawai sudah baik.',
    'Hanya dua informan yang menyatakan hal itu. Ketelitian pegawai sudah baik.',
    // No verdict.
    'Hanya satu informan yang menyatakan hal itu. Berkas diperiksa dua kali.',
  ])('is not held against: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is held against a verdict in English', () => {
    const text = [
      'RESULTS AND DISCUSSION',
      '1. Accuracy',
      'The assessment relies on the account of one officer. The accuracy of the staff is good.',
      '2. Attendance',
      'All officers were present. Attendance of the staff is good.',
    ].join('\n\n');

    expect(checksOf(singleSource, text)).toHaveLength(1);
  });
});
