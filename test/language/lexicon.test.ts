import { describe, expect, it } from 'vitest';
import { colloquial, negation, valence } from '../../src/language/lexicon.ts';
import { stemmerFor } from '../../src/language/stems.ts';
import { standardForm } from '../../src/language/tokens.ts';
import { judged, readerOf } from '../support/language.ts';

describe('colloquial.yaml', () => {
  it('reads every form as a word that is standard itself', () => {
    const tables = { ...colloquial.spoken, ...colloquial.regional };
    for (const standard of Object.keys(tables)) {
      // *tapi* is a form of *tetapi*, which must not lead on to another word.
      expect(standardForm(standard, 'id')).toBe(standard);
    }
  });

  it('keeps synonyms apart', () => {
    for (const word of ['jempolan', 'sat-set', 'mantap', 'repot'])
      expect(standardForm(word, 'id')).toBe(word);
  });

  it.each([['jangan-jangan'], ['hati-hati'], ['sama-sama'], ['rata-rata'], ['satu-satu']])(
    '%s is no plural',
    (word) => {
      expect(standardForm(word, 'id')).toBe(word);
    },
  );
});

describe('valence.yaml', () => {
  it.each(['id', 'en'] as const)('says of no word in %s that it is good and bad', (lang) => {
    const words = (side: 'positive' | 'negative'): string[] => Object.values(valence[side][lang]).flat();
    const bad = new Set(words('negative'));
    expect(words('positive').filter((word) => bad.has(word))).toEqual([]);
  });
});

describe('words that only look like a judgement', () => {
  it.each([
    'Lemari itu dibuka tiap pagi.',
    'Beliau staf ahli di sini.',
    'Kepala seksi menyusun laporan bulanan.',
    'Analisis beban kerja dibuat tiap tahun.',
    'Surat keputusan turun bulan Maret.',
    'Dikirim lewat WA.',
    'Saya tinggal di kota.',
    'Hasil rapat dibacakan.',
    'Salah satu pegawai mencatat.',
    'Terima kasih, Pak.',
    'Buku absen ada di meja.',
    'Petugas kebersihan datang pukul lima.',
  ])('%s', async (text) => {
    expect((await judged(text)).polarity).toBe('neutral');
  });
});

describe('negators', () => {
  // Everyday words that hold a negator's letters, or that a stemmer could bring to one.
  const INNOCENT =
    `sebelum sebelumnya bukannya membukakan pembukaan perbukitan tanpaku ketiadaannya tidakkah belumlah jangankan
    jangan-jangan kurangnya mengurangi berkurang pengurangan kekurangan sekurang-kurangnya jarang-jarang menjarang
    penjarangan minimal meminimalkan minimum sulitnya mempersulit kesulitan penyulit susahnya menyusahkan kesusahan
    lemah melemahkan kelemahan rendah merendahkan kerendahan terbatas membatasi pembatasan batasan sedikit sedikitnya
    setidaknya tidaknya ketidakhadiran bukan-bukan sebukan nihilisme`.split(/\s+/u);
  const full: ReadonlySet<string> = new Set(negation.id.full);

  it.each(INNOCENT)('%s comes down to no other negator', async (word) => {
    const stem = await stemmerFor('id', [...full, ...negation.id.weak]);
    const root = stem(word);
    expect(full.has(root) && !word.startsWith(root)).toBe(false);
  });

  it('are not found in words that hold them', async () => {
    const reader = await readerOf('id');
    for (const word of INNOCENT) {
      const [token] = reader.words(word);
      expect(full.has(token?.standard ?? '') && token?.standard !== word, word).toBe(false);
    }
  });

  it.each([
    ['Datanya lengkap sebelum batas waktu.', 'positive'],
    ['Berkas diperiksa lengkap sebelum dikirim.', 'positive'],
  ])('sebelum denies nothing: %s', async (text, polarity) => {
    expect((await judged(text)).polarity).toBe(polarity);
  });
});
