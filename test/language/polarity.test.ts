import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markSentences } from '../../src/language/clauses.ts';
import { markIndex } from '../../src/language/marks.ts';
import { judgeClauses } from '../../src/language/polarity.ts';
import type { Polarity } from '../../src/model/coding.ts';
import { judged, readerOf } from '../support/language.ts';

const CASES: readonly (readonly [rule: string, text: string, polarity: Polarity])[] = [
  ['a judging word', 'Kerjanya rapi dan cepat.', 'positive'],
  ['a judging word', 'Pekerjaannya sering terlambat dan berantakan.', 'negative'],
  ['nothing judged', 'Kantor kami ada dua lantai.', 'neutral'],
  ['negation', 'Pegawai tidak disiplin.', 'negative'],
  ['negation through an adverb', 'Pegawai belum sepenuhnya disiplin.', 'negative'],
  ['negation over coordination', 'Hasilnya tidak baik dan maksimal.', 'negative'],
  ['spoken negation', 'Kerjanya nggak rapi.', 'negative'],
  ['regional negation', 'Kerjanya kada rapi.', 'negative'],
  ['a denied fault', 'Tidak ada keterlambatan.', 'positive'],
  ['a weak negator', 'Pegawai kurang disiplin.', 'negative'],
  ['a rare fault', 'Mereka jarang terlambat.', 'positive'],
  ['a negator at the end', 'Kedisiplinan masih kurang.', 'negative'],
  ['no negation: tidak hanya', 'Mereka tidak hanya cepat, tetapi juga rapi.', 'positive'],
  ['no negation: sebelumnya', 'Laporan sebelumnya rapi.', 'positive'],
  ['double negation', 'Bukannya tidak bagus.', 'positive'],
  ['independence', 'Mereka bergerak tanpa disuruh.', 'positive'],
  ['a hidden negation', 'Banyak ketidaksesuaian di laporan itu.', 'negative'],
  ['contrast of two judgements', 'Kerjanya rapi, tapi lambat.', 'mixed'],
  ['a wish', 'Seharusnya lebih cepat.', 'negative'],
  ['few of many', 'Hanya 3 dari 40 berkas yang sesuai.', 'negative'],
  ['nearly all', '39 dari 40 berkas sesuai.', 'positive'],
  ['a negator before a colon', 'Jumlah keterlambatan: nihil.', 'positive'],
  ['less of a fault', 'Keluhan warga menurun.', 'positive'],
  ['less of a virtue', 'Semangat pegawai menurun.', 'negative'],
  ['a tag question is no negation', 'Rapi apa tidak, saya cek terus.', 'positive'],
  ['first is not the past', 'Diperiksa lengkap dulu baru dikirim sekarang.', 'positive'],
  ['only a part', 'Sebagian rapi.', 'mixed'],
  ['despite', 'Walaupun hujan deras, mereka berangkat.', 'positive'],
  ['contrast with nothing judged after it', 'Kerjanya rapi, tapi ya begitu.', 'mixed'],
  ['irony', 'Rajin sekali ya, jam sepuluh baru muncul.', 'negative'],
  ['what ought to be', 'Mestinya sudah selesai.', 'negative'],
  ['a name in capitals', 'SEMUA BERKAS LENGKAP DAN RAPI.', 'positive'],
];

const ENGLISH: typeof CASES = [
  ['a judging word', 'The work is neat and prompt.', 'positive'],
  ['negation', 'They are not reliable.', 'negative'],
  ['a contraction', "They don't do good work.", 'negative'],
  ['a weak negator', 'Reports are rarely accurate.', 'negative'],
  ['a denied fault', 'There were no delays.', 'positive'],
  ['contrast', 'The work is careful but slow.', 'mixed'],
  ['no negation', 'Not only quick, but neat.', 'positive'],
];

describe('polarity', () => {
  it.each(CASES)('%s: %s', async (_, text, polarity) => {
    expect((await judged(text)).polarity).toBe(polarity);
  });

  it.each(ENGLISH)('%s: %s (English)', async (_, text, polarity) => {
    expect((await judged(text, 'en')).polarity).toBe(polarity);
  });

  it('counts hearsay and hedges half', async () => {
    expect((await judged('Kerjanya rapi.')).weight).toBe(1);
    expect((await judged('Katanya kerjanya rapi.')).weight).toBe(0.5);
    expect((await judged('Mungkin kerjanya rapi.')).weight).toBe(0.5);
  });

  it('lets the present count before the past', async () => {
    expect((await judged('Dulu berantakan, sekarang rapi dan tertib.')).polarity).toBe('positive');
    expect((await judged('Dulu rapi, sekarang berantakan dan lambat.')).polarity).not.toBe('positive');
  });

  it('hears reluctance in how an answer opens', async () => {
    expect((await judged('Nah itu, suratnya.')).polarity).toBe('negative');
    expect((await judged('Suratnya ada di meja.')).polarity).toBe('neutral');
  });

  it('says what was seen', async () => {
    expect((await judged('Pegawai tidak disiplin.')).notes).toEqual(['negator "tidak"', 'word "disiplin"']);
  });
});

describe('judgeClauses', () => {
  const WORDS = [
    'tidak',
    'rapi',
    'lambat',
    'tapi',
    'karena',
    'meskipun',
    'kurang',
    'sudah',
    ',',
    '.',
    '?',
    '3 dari 40',
    'belum',
    'kalau',
    'dulu',
    'sekarang',
  ] as const;

  it('covers every word of every sentence once, in order, with readings that stand in the text', async () => {
    const reader = await readerOf('id');
    const index = markIndex(reader);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const sentences = markSentences(reader.sentences(text), index);
        for (const { sentence, clauses } of sentences) {
          expect(
            clauses.flatMap(({ first, last }) =>
              Array.from({ length: last - first + 1 }, (_, at) => first + at),
            ),
          ).toEqual(sentence.tokens.map((_, at) => at));
        }
        for (const { reading, given, lexicon } of judgeClauses(sentences)) {
          expect(text.slice(reading.start, reading.end)).toBe(reading.text);
          expect(
            Math.min(given.positive, given.negative, lexicon.positive, lexicon.negative),
          ).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});
