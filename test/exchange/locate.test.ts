import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitToUnit, LocatedText } from '../../src/exchange/locate.ts';

const word = fc.constantFrom('kerja', 'mutu', '“baik”', 'é', '😀', 'tepat-waktu', 'ﬁnal', 'ya');

/** The same words as another program gives them. */
const retold = (text: string): string =>
  text
    .replaceAll(' ', ' \n\u00a0')
    .replace(/[“”]/gu, '"')
    .replaceAll('-', '–')
    .replaceAll('é', 'e\u0301')
    .toUpperCase()
    .toLowerCase();

describe('words found again', () => {
  it('are found wherever they stand but once, however they are spelt', () => {
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), (words, a, b) => {
        const text = words.join(' ');
        const from = a % words.length;
        const quote = words.slice(from, from + 1 + (b % (words.length - from))).join(' ');
        const start = words.slice(0, from).join(' ').length + Number(from > 0);
        const found = new LocatedText(text).find({
          quote: retold(quote),
          before: text.slice(0, start),
          after: text.slice(start + quote.length),
          near: start,
        });
        expect(typeof found === 'string' ? found : text.slice(found.start, found.end)).toBe(quote);
        if (typeof found !== 'string' && text.length < 60) expect(found.start).toBe(start);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('are told from the same words elsewhere by what stands around them', () => {
    const text = new LocatedText('Satu. Kerja rapi sekali. Dua. Kerja rapi juga.');
    expect(text.find({ quote: 'kerja rapi' })).toBe('ambiguous');
    expect(text.find({ quote: 'kerja rapi', before: 'Dua. ' })).toEqual({ start: 30, end: 40 });
    expect(text.find({ quote: 'kerja rapi', after: ' sekali' })).toEqual({ start: 6, end: 16 });
    expect(text.find({ quote: 'kerja rapi', near: 28 })).toEqual({ start: 30, end: 40 });
    expect(text.find({ quote: 'kerja rapi' }, { start: 0, end: 20 })).toEqual({ start: 6, end: 16 });
    expect(text.find({ quote: 'kerja buruk' })).toBe('missing');
    expect(text.find({ quote: ' \n' })).toBe('missing');
  });

  it('gives up on what stands everywhere, quickly', () => {
    const text = new LocatedText('a'.repeat(200_000));
    expect(text.find({ quote: 'aaa' })).toBe('ambiguous');
  });
});

describe('a passage in the units', () => {
  const unit = (ordinal: number, start: number, end: number) => ({
    ordinal,
    start,
    end,
    question: null,
    heading: null,
    informant: null,
  });
  const document = { text: 'P: ya? Jawab satu. P: lagi? Dua.', units: [unit(1, 7, 18), unit(2, 28, 32)] };

  it('is the part in the unit that has most of it', () => {
    expect(fitToUnit(document, { start: 6, end: 19 })).toMatchObject({
      unit: { ordinal: 1 },
      span: { start: 7, end: 18 },
      whole: true,
    });
    expect(fitToUnit(document, { start: 12, end: 32 })).toMatchObject({
      unit: { ordinal: 1 },
      span: { start: 13, end: 18 },
      whole: false,
    });
    expect(fitToUnit(document, { start: 0, end: 5 })).toBeNull();
  });
});
