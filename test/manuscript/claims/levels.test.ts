import { describe, expect, it } from 'vitest';
import { readLevels } from '../../../src/manuscript/claims/levels.ts';
import type { Lang } from '../../../src/model/text.ts';

const levels = (text: string, lang: Lang = 'id'): string =>
  readLevels(text, lang)
    .map(
      ({ level, words, form, soft }) =>
        `${level} ${words}${form === 'predicate' ? '' : ` (${form})`}${soft ? ' soft' : ''}`,
    )
    .join(' | ');

describe('ratings in Indonesian', () => {
  it.each([
    ['kinerja pegawai sangat baik', '5 sangat baik'],
    ['kinerja pegawai sudah baik karena rajin', '4 sudah baik'],
    ['tergolong cukup baik', '3 tergolong cukup baik'],
    ['masih belum sepenuhnya optimal', '2 masih belum sepenuhnya optimal'],
    ['tidak sepenuhnya baik', '2 tidak sepenuhnya baik'],
    ['belum cukup baik', '2 belum cukup baik'],
    ['tidak baik', '1 tidak baik'],
    ['inisiatif sangat minim', '1 sangat minim'],
    ['dalam kategori “cukup baik”', '3 kategori “cukup baik'],
    ['dinilai masih kurang.', '2 masih kurang'],
    ['sudah sesuai dengan SOP', '4 sudah sesuai'],
    ['sudah optimal', '4 sudah optimal'],
    ['sudah berjalan dengan baik', '4 sudah berjalan dengan baik (adverb)'],
    ['belum dapat dilaksanakan dengan baik', '2 belum dapat dilaksanakan dengan baik (adverb)'],
    ['tugas yang diselesaikan sudah baik', '4 sudah baik'],
    ['tugas yang diselesaikan cukup baik', '3 cukup baik'],
  ])('%s → %s', (text, expected) => {
    expect(levels(text)).toBe(expected);
  });

  it.each([
    ['siudah baik', '4 siudah baik'],
    ['sudahbaik', '4 sudahbaik'],
    ['sudah baaik', '4 sudah baaik'],
    ['kurangoptimal', '2 kurangoptimal'],
  ])('over slips of the pen: %s', (text, expected) => {
    expect(levels(text)).toBe(expected);
  });

  it.each([
    'baik pegawai tetap maupun tenaga kontrak',
    'menjadi lebih baik lagi',
    'semakin baik',
    'temuan ini sesuai dengan pendapat ahli',
    'jumlah pegawai cukup untuk tugas itu',
    'pekerjaan dilaksanakan sesuai jadwal',
    'perbaikan sarana',
  ])('%s is no rating', (text) => {
    expect(levels(text)).toBe('');
  });

  it('tells how someone works from how something is', () => {
    expect(levels('pegawai bekerja dengan baik')).toBe('4 dengan baik (manner)');
    expect(levels('pelayanan yang cukup baik')).toBe('3 cukup baik (attribute)');
    expect(levels('masih perlu ditingkatkan')).toBe('2 masih perlu ditingkatkan soft');
  });
});

describe('ratings in English', () => {
  it.each([
    ['performance is very good', '5 very good'],
    ['performance is good', '4 good'],
    ['performance is generally adequate', '3 generally adequate'],
    ['was found to be fairly good', '3 found to be fairly good'],
    ['is not yet optimal', '2 not yet optimal'],
    ['was less than optimal', '2 less than optimal'],
    ['has been running well', '4 running well'],
    ['a good working environment', '4 good (attribute)'],
    ['is unsatisfactory', '2 unsatisfactory'],
  ])('%s → %s', (text, expected) => {
    expect(levels(text, 'en')).toBe(expected);
  });
});
