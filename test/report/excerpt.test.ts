import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Why } from '../../src/model/coding.ts';
import { excerpt, inQuotes, nested, shorten } from '../../src/report/excerpt.ts';
import { makeCoding } from '../support/make.ts';
import { hostileText } from './support.ts';

function termAt(start: number): Why {
  return { signal: 'term', match: 'x', rule: 'a.terms[0]', span: { start, end: start + 1 }, strength: 1 };
}

describe('shorten', () => {
  it('folds line breaks and leaves a short text whole', () => {
    expect(shorten('  Satu\ndua\t tiga. ', 3)).toBe('Satu dua tiga.');
  });

  it('cuts at the end of a sentence where one is near, else between words, and says so', () => {
    expect(shorten('Satu dua tiga empat. Lima enam tujuh.', 5)).toBe('Satu dua tiga empat. […]');
    expect(shorten('Satu. Dua tiga empat lima enam tujuh', 5)).toBe('Satu. Dua tiga empat lima […]');
  });

  it('never gives more words than asked for, and only words of the text', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 1, max: 8 }), (text, limit) => {
        const words = shorten(text, limit)
          .replace(/ \[…\]$/u, '')
          .split(' ');
        expect(words.length).toBeLessThanOrEqual(limit);
        expect(shorten(text, Number.POSITIVE_INFINITY).startsWith(words.join(' '))).toBe(true);
      }),
    );
  });
});

describe('excerpt', () => {
  const quote =
    'Pagi itu biasa saja. Kami mulai apel. Lalu surat diperiksa menurut prosedur yang ada. Sudah.';
  const coding = (start: number) =>
    makeCoding('W-01:1 a +', { quote, start: 500, end: 500 + quote.length, why: [termAt(500 + start)] });

  it('gives a passage whole when it is short enough', () => {
    expect(excerpt(coding(60), 60)).toBe(quote);
  });

  it('begins with the sentence that says why the passage was coded', () => {
    expect(excerpt(coding(quote.indexOf('prosedur')), 8)).toBe(
      '[…] Lalu surat diperiksa menurut prosedur yang ada. Sudah.',
    );
    expect(excerpt(coding(quote.indexOf('biasa')), 4)).toBe('Pagi itu biasa saja. […]');
  });
});

describe('a quote within a quote', () => {
  it('gets single marks, whatever marks the source has', () => {
    expect(inQuotes('Bilang "bisa Pak", lalu “pergi”.')).toBe('“Bilang ‘bisa Pak’, lalu ‘pergi’.”');
    expect(inQuotes('("ya")')).toBe('“(‘ya’)”');
  });

  it('may be cut off, and inches are no quote', () => {
    expect(nested('katanya "besok […]')).toBe('katanya ‘besok […]');
    expect(nested('layar 14" rusak')).toBe('layar 14" rusak');
    expect(nested('angka "14" besar')).toBe('angka ‘14’ besar');
  });

  it('changes nothing but the marks', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(nested(text).replace(/["‘’]/gu, '')).toBe(text.replace(/["“”„‘’]/gu, ''));
      }),
    );
  });
});
