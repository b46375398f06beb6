import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Reducer } from '../../src/reduction/index.ts';
import { codesOf, documentOf, proposalsFor, propose, SHIPPED_PRIOR, SMALL } from '../support/reduction.ts';

const WORDS = [
  'apel',
  'kehadiran',
  'absen',
  'seragam',
  'komputer',
  'tidak',
  'belum',
  'kurang',
  'baik',
  'rusak',
  'bagus',
  'tapi',
  'karena',
  'meskipun',
  'datang',
  'kantor',
  'bolos',
  'sering',
  'tepat',
  'waktu',
  'kalau',
  'dulu',
  'sekarang',
  'mungkin',
  'katanya',
  '.',
  ',',
  '?',
  '3 dari 40',
  '92,4 %',
  '08.47',
] as const;
const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
  .map((words) => words.join(' '));
const turns = fc.array(fc.record({ text: sentence, question: fc.option(sentence, { nil: 'Bagaimana?' }) }), {
  minLength: 1,
  maxLength: 5,
});

describe('a proposal', () => {
  it('quotes its span, stays inside its unit, and gives a code once a unit', async () => {
    const reducer = new Reducer(SMALL, SHIPPED_PRIOR);
    await fc.assert(
      fc.asyncProperty(turns, async (given) => {
        const document = documentOf(given);
        for (const { unit, codings, candidates } of await proposalsFor(reducer, document)) {
          for (const coding of codings) {
            expect(document.text.slice(coding.start, coding.end)).toBe(coding.quote);
            expect(coding.start).toBeGreaterThanOrEqual(unit.start);
            expect(coding.end).toBeLessThanOrEqual(unit.end);
            expect(coding.why.length).toBeGreaterThan(0);
            expect([0.5, 1]).toContain(coding.weight);
          }
          expect(new Set(codings.map((coding) => coding.code)).size).toBe(codings.length);
          for (const candidate of candidates) {
            expect(candidate.confidence).toBeGreaterThanOrEqual(0);
            expect(candidate.confidence).toBeLessThanOrEqual(1);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same whatever order the codebook lists its codes in', async () => {
    const turned = { ...SMALL, codes: SMALL.codes.toReversed(), indicators: SMALL.indicators.toReversed() };
    await fc.assert(
      fc.asyncProperty(turns, async (given) => {
        expect(await codesOf(given, turned)).toEqual(await codesOf(given));
      }),
      { numRuns: 10 },
    );
  });

  it('takes any text', async () => {
    const reducer = new Reducer(SMALL, SHIPPED_PRIOR);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        expect(await proposalsFor(reducer, documentOf([text]))).toHaveLength(1);
      }),
      { numRuns: 200 },
    );
  });

  it('reads each language with its own words', async () => {
    expect(await codesOf(['Attendance at the apel is poor, really bad.'], SMALL, 'en')).toEqual([
      ['disiplin/kehadiran negative'],
    ]);
  });

  it('keeps what was weighed and not given', async () => {
    const [unit] = await propose(['Pasar ramai kalau Lebaran, komputer pun ada yang jual di emperan toko.']);
    expect(unit?.codings).toEqual([]);
    const weighed = unit?.candidates.find(({ code }) => code === 'sarana');
    expect(weighed).toMatchObject({ accepted: false, signals: [{ kind: 'term', match: 'komputer' }] });
  });
});

describe('a hedged or second-hand statement', () => {
  it('counts half', async () => {
    const weight = async (text: string): Promise<number | undefined> =>
      (await propose([text]))[0]?.codings[0]?.weight;
    expect(await weight('Mereka sering bolos.')).toBe(1);
    expect(await weight('Katanya mereka sering bolos.')).toBe(0.5);
    expect(await weight('Mungkin mereka sering bolos.')).toBe(0.5);
  });
});
