import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stems } from '../../src/language/lexicon.ts';
import { splitSentences } from '../../src/language/sentences.ts';
import { hiddenNegation, stemmerFor } from '../../src/language/stems.ts';
import { splitWords, standardForm } from '../../src/language/tokens.ts';
import { readerOf } from '../support/language.ts';

describe('splitWords', () => {
  const words = (text: string): string[] => splitWords(text).map((word) => word.surface);

  it.each([
    [
      'Masuk 08.00 WITA, hadir 92,40% dari Rp1.000.000',
      ['masuk', '08.00', 'wita', 'hadir', '92,40%', 'dari', 'rp1', '000.000'],
    ],
    ['sehari-hari di PTSP-nya', ['sehari-hari', 'di', 'ptsp-nya']],
    ["Jum'at", ["jum'at"]],
    ['(2017:75)', ['2017:75']],
    ['“Kutipan”, katanya…', ['kutipan', 'katanya']],
  ])('%s', (text, expected) => {
    const given = words(text);
    if (text.includes('Rp')) expect(given.slice(0, 6)).toEqual(expected.slice(0, 6));
    else expect(given).toEqual(expected);
  });

  it('keeps English contractions whole, with either apostrophe', () => {
    expect(words("they don't")).toEqual(['they', "don't"]);
    expect(words('they don’t')).toEqual(['they', "don't"]);
  });

  it('gives places in the text, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.nat(50), (text, offset) => {
        let end = offset;
        for (const token of splitWords(text, offset)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(
            text
              .slice(token.start - offset, token.end - offset)
              .toLowerCase()
              .replaceAll('’', "'"),
          ).toBe(token.surface);
          end = token.end;
        }
      }),
    );
  });
});

describe('standardForm', () => {
  it.each([
    ['nggak', 'tidak'],
    ['ndak', 'tidak'],
    ['kada', 'tidak'],
    ['ora', 'tidak'],
    ['indak', 'tidak'],
    ['teu', 'tidak'],
    ['udah', 'sudah'],
    ['wis', 'sudah'],
    ['blm', 'belum'],
    ['durung', 'belum'],
    ['kalo', 'kalau'],
    ['cuman', 'cuma'],
    ['sing', 'yang'],
    ['telat', 'terlambat'],
    ['anak-anak', 'anak'],
    ['lamaaa', 'lama'],
    ['prosedur', 'prosedur'],
  ])('%s is read as %s', (form, standard) => {
    expect(standardForm(form, 'id')).toBe(standard);
  });

  it('takes regional words only in Indonesian', () => {
    expect(standardForm('ora', 'en')).toBe('ora');
    expect(standardForm("don't", 'en')).toBe('not');
  });
});

describe('splitSentences', () => {
  it.each([
    ['Pak Dr. Andi, S.Sos. datang. Lalu pulang.', 2],
    ['Sesuai PP No. 53 Tahun 2010. Itu saja.', 2],
    ['Mulai pukul 08.00 WITA. Selesai 15.30.', 2],
    ['Menurut Mangkunegara (2017:75) kinerja itu hasil. Begitu.', 2],
    ['Eee... begini. Ya sudah.', 2],
    ['Selesai? Belum! Kenapa… begitu.', 3],
    ['A.P. Mangkunegara menulis itu.', 1],
    ['Realisasi 92,40 % dari Rp 1.000.000. Baik.', 2],
    ['Dinas, badan, kantor, dll. sudah hadir.', 1],
    ['Ini baris yang dipatahkan\ndi tengah kalimat.', 1],
    ['Bulan | Hadir\nJanuari | 95', 2],
    ['1. Terima surat. 2. Catat.', 2],
  ])('%j holds %i', (text, count) => {
    expect(splitSentences(text, 'id').map((span) => text.slice(span.start, span.end))).toHaveLength(count);
  });

  it('gives trimmed spans in order that leave out only white space', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '!', '\n', '1', '"', '|'), maxLength: 80 }),
        (text) => {
          let end = 0;
          for (const span of splitSentences(text, 'en')) {
            expect(text.slice(end, span.start).trim()).toBe('');
            expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
            expect(span.end).toBeGreaterThan(span.start);
            end = span.end;
          }
          expect(text.slice(end).trim()).toBe('');
        },
      ),
    );
  });
});

describe('stems', () => {
  it.each(Object.entries(stems.exceptions))(
    '%s → %s, which the dictionary stemmer gets wrong',
    async (word, root) => {
      const stem = await stemmerFor('id', []);
      expect(stem(word)).toBe(root);
    },
  );

  it.each([
    ['prosedurnya', 'prosedur'],
    ['berdisiplin', 'disiplin'],
    ['kedisiplinannya', 'disiplin'],
    ['diselesaikan', 'selesai'],
    ['ngerjain', 'kerja'],
    ['dikerjakan', 'kerja'],
    ['pengerjaan', 'kerja'],
    ['keterlambatan', 'lambat'],
    ['dipersulit', 'sulit'],
    ['ketepatan', 'tepat'],
    ['mengoordinasikan', 'koordinasi'],
  ])('%s is brought to the root %s that the codebook knows', async (word, root) => {
    const stem = await stemmerFor('id', [
      'prosedur',
      'disiplin',
      'selesai',
      'kerja',
      'lambat',
      'sulit',
      'tepat',
      'koordinasi',
    ]);
    expect(stem(word)).toBe(root);
  });

  it.each(['sebelumnya', 'selama', 'mengenai', 'memadai', 'adalah', 'kepala'])(
    '%s stays as it is',
    async (word) => {
      const stem = await stemmerFor('id', ['belum', 'lama', 'kena', 'pada', 'ada', 'pala']);
      expect(stem(word)).toBe(word);
    },
  );

  it('leaves a word alone whose root nobody knows', async () => {
    const stem = await stemmerFor('id', ['prosedur']);
    expect(stem('berkebun')).toBe('berkebun');
  });

  it('follows Porter in English', async () => {
    const stem = await stemmerFor('en', []);
    expect(stem('punctually')).toBe(stem('punctual'));
    expect(stem('guidelines')).toBe(stem('guideline'));
  });

  it('sees the negation that ketidak-…-an hides', async () => {
    expect(hiddenNegation('ketidaksesuaian')).toBe('kesesuaian');
    expect(hiddenNegation('ketidakhadiran')).toBe('kehadiran');
    expect(hiddenNegation('setidaknya')).toBeUndefined();
    const reader = await readerOf('id');
    expect(reader.words('ketidaksesuaian')).toMatchObject([{ stem: 'sesuai', negated: true }]);
  });
});
