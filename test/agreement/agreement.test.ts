import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAgreement } from '../../src/agreement/index.ts';
import { TelaahError } from '../../src/model/error.ts';
import { document, figureIn, OPTIONS, people, UNIT } from './support.ts';

const TEN = [document('W-01', 10)];

describe('on units', () => {
  // Both give sop to 2 units, rina to 2 more, budi to 1 more, 5 have it from neither.
  const coded = people(
    TEN,
    ...[1, 2, 3, 4].map((unit) => `rina W-01:${unit} kualitas/sop +`),
    ...[1, 2, 5].map((unit) => `budi W-01:${unit} kualitas/sop +`),
  );

  it('is what the 2 × 2 table gives', () => {
    const { codes, overall, coders, documents } = measureAgreement(coded, OPTIONS);
    const [sop] = codes;
    expect(coders).toEqual(['rina', 'budi']);
    expect(documents).toEqual(['W-01']);
    expect(sop).toMatchObject({ code: 'kualitas/sop', compared: 10, given: [4, 3] });
    expect(figureIn(sop, 'percent')).toBe(0.7);
    // p_e = 0.4·0.3 + 0.6·0.7 = 0.54
    expect(figureIn(sop, 'cohen')).toBeCloseTo((0.7 - 0.54) / 0.46, 4);
    expect(figureIn(sop, 'brennan-prediger')).toBe(0.4);
    expect(figureIn(overall, 'percent')).toBe(0.7);
  });

  it('pools the codes, and lists them in the codebook’s order', () => {
    const more = people(
      TEN,
      'rina W-01:1 lain/x +',
      'rina W-01:1 kuantitas/waktu +',
      'budi W-01:1 kuantitas/waktu +',
      'rina W-01:2 kualitas/sop +',
    );
    const { codes, overall } = measureAgreement(more, OPTIONS);
    expect(codes.map(({ code }) => code)).toEqual(['kualitas/sop', 'kuantitas/waktu', 'lain/x']);
    expect(overall.compared).toBe(30);
    expect(figureIn(overall, 'percent')).toBeCloseTo(28 / 30, 4);
  });

  it('looks only at the codes asked for, or all of an indicator', () => {
    const more = people(TEN, 'rina W-01:1 kualitas/sop +', 'budi W-01:1 kuantitas/waktu -');
    const codesOf = (codes: string[]) =>
      measureAgreement(more, { ...OPTIONS, codes }).codes.map(({ code }) => code);
    expect(codesOf(['kualitas'])).toEqual(['kualitas/sop']);
    expect(codesOf(['kuantitas/waktu'])).toEqual(['kuantitas/waktu']);
    expect(() => codesOf(['kual'])).toThrow('no coder used the code kual');
  });

  it('leaves out documents that only one coded', () => {
    const both = [document('W-01', 3), document('W-02', 3), document('W-03', 3)];
    const uneven = people(
      both,
      'rina W-01:1 kualitas/sop +',
      'budi W-01:2 kualitas/sop +',
      'budi W-02:1 kualitas/sop +',
    );
    const { documents, leftOut, codes } = measureAgreement(uneven, OPTIONS);
    expect(documents).toEqual(['W-01']);
    expect(leftOut).toEqual([{ document: 'W-02', coder: 'budi' }]);
    expect(codes[0]?.compared).toBe(3);
  });

  it('counts for a reviewer only the units that were reached', () => {
    const half = people(
      TEN,
      'rina W-01:1 kualitas/sop +',
      'budi W-01:1',
      'budi W-01:2',
      'budi W-01:4 kualitas/sop +',
    );
    const { codes } = measureAgreement(half, OPTIONS);
    // 1: rina alone, 2: neither, 4: budi alone
    expect(codes[0]).toMatchObject({ compared: 3, given: [1, 1] });
    expect(figureIn(codes[0], 'percent')).toBeCloseTo(1 / 3, 4);
  });

  it('counts a turned down proposal as having read the document', () => {
    const alone = people(TEN, 'rina W-01:1 kualitas/sop +');
    const rejected = [{ coder: 'budi', document: 'W-01', unit: 3 }];
    const { codes } = measureAgreement({ ...alone, coders: ['rina', 'budi'], rejected }, OPTIONS);
    expect(codes[0]).toMatchObject({ compared: 10, given: [1, 0] });
  });

  it('has missing values for a third coder, and figures for each pair', () => {
    const both = [document('W-01', 4), document('W-02', 4)];
    const three = people(
      both,
      'rina W-01:1 kualitas/sop +',
      'budi W-01:1 kualitas/sop +',
      'rina W-02:1 kualitas/sop +',
      'budi W-02:2 kualitas/sop +',
      'citra W-02:2 kualitas/sop +',
    );
    const { pairs, overall } = measureAgreement(three, OPTIONS);
    expect(overall.compared).toBe(8);
    expect(overall.scores.find(({ coefficient }) => coefficient === 'cohen')?.gap).toBe('two-coders');
    expect(
      pairs.map(({ coders, line }) => [coders.join(), line.compared, figureIn(line, 'percent')]),
    ).toEqual([
      ['rina,budi', 8, 0.75],
      ['rina,citra', 4, 0.5],
      ['budi,citra', 4, 1],
    ]);
  });

  it.each(['units', 'characters', 'overlap'] as const)(
    'counts every resample, to the last, on %s',
    (basis) => {
      const three = people(
        [document('W-01', 4), document('W-02', 4)],
        'rina W-01:1 kualitas/sop +',
        'budi W-01:2 kualitas/sop -',
        'citra W-02:2 kualitas/sop +',
      );
      for (const each of [coded, three]) {
        const told: (readonly [number, number])[] = [];
        const progress = (done: number, of: number): void => {
          told.push([done, of]);
        };
        measureAgreement(each, { ...OPTIONS, basis, samples: 3, progress });
        expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
        expect(told).toHaveLength(told.at(-1)?.[1] ?? -1);
      }
    },
  );

  it('says why there is no κ where both give the code everywhere, and never 1', () => {
    const all = people(
      [document('W-01', 2)],
      ...['rina', 'budi'].flatMap((coder) => [1, 2].map((unit) => `${coder} W-01:${unit} kualitas/sop +`)),
    );
    const { scores } = measureAgreement(all, { ...OPTIONS, samples: 20 }).overall;
    for (const { coefficient, value, gap, interval } of scores) {
      if (coefficient === 'percent') expect(value).toBe(1);
      else expect({ value, gap, interval }).toEqual({ value: null, gap: 'no-variation', interval: null });
    }
  });

  it('points out the paradox of κ', () => {
    const many = [document('W-01', 125)];
    const line = (coder: string, from: number, to: number): string[] =>
      Array.from({ length: to - from + 1 }, (_, at) => `${coder} W-01:${from + at} kualitas/sop +`);
    const { codes } = measureAgreement(
      people(many, ...line('rina', 1, 123), ...line('budi', 1, 118), ...line('budi', 124, 125)),
      OPTIONS,
    );
    expect(codes[0]?.paradox).toBe(true);
    expect(figureIn(codes[0], 'percent')).toBeCloseTo(0.944, 4);
    expect(figureIn(codes[0], 'cohen')).toBeCloseTo(-0.0234, 4);
    expect(figureIn(codes[0], 'ac1')).toBeCloseTo(0.9408, 4);
    expect(measureAgreement(coded, OPTIONS).codes[0]?.paradox).toBe(false);
  });

  it('has intervals around the figures, the same for the same seed', () => {
    const run = (seed: number) => measureAgreement(coded, { ...OPTIONS, samples: 200, seed });
    const { scores } = run(1).overall;
    for (const { value, interval } of scores) {
      expect(interval?.low).toBeLessThanOrEqual(value ?? NaN);
      expect(interval?.high).toBeGreaterThanOrEqual(value ?? NaN);
    }
    expect(run(1)).toEqual(run(1));
    expect(run(2)).not.toEqual(run(1));
  });
});

describe('polarity', () => {
  it('is ordinal: mixed lies between', () => {
    const coded = people(
      TEN,
      ...['+', '-', '~', '+', '0'].map((sign, at) => `rina W-01:${at + 1} kualitas/sop ${sign}`),
      ...['+', '-', '+', '-', '+'].map((sign, at) => `budi W-01:${at + 1} kualitas/sop ${sign}`),
    );
    const { polarity, neutral } = measureAgreement(coded, OPTIONS);
    expect(polarity?.compared).toBe(4);
    expect(neutral).toBe(1);
    expect(figureIn(polarity, 'percent')).toBe(0.5);
    // Agreement by linear weights: (1 + 1 + 1/2 + 0) / 4; by chance from 2,1,1 and 2,0,2
    const [observed, expected] = [2.5 / 4, (2 * 2 + 1 * 2 * 0.5 + 1 * 2 * 0.5 + 1 * 2) / 16];
    expect(figureIn(polarity, 'weighted-linear')).toBeCloseTo((observed - expected) / (1 - expected), 4);
    expect(figureIn(polarity, 'alpha-ordinal')).not.toBeNull();
  });

  it('is mixed where one coder judges the same unit both ways', () => {
    const coded = people(
      TEN,
      'rina W-01:1 kualitas/sop + 0-40',
      'rina W-01:1 kualitas/sop - 40-99',
      'budi W-01:1 kualitas/sop ~',
    );
    expect(measureAgreement(coded, OPTIONS).disagreements).toEqual([]);
  });
});

describe('on characters', () => {
  const options = { ...OPTIONS, basis: 'characters' as const };

  it('is NVivo’s example: 1,000 characters, 50 both, 150 one, 800 neither', () => {
    const coded = people(
      TEN,
      'rina W-01:1 kualitas/sop + 0-99',
      'rina W-01:3 kualitas/sop + 0-51',
      'budi W-01:1 kualitas/sop + 49-99',
      'budi W-01:5 kualitas/sop + 0-50',
    );
    const { codes, byDocument } = measureAgreement(coded, options);
    expect(TEN[0]?.text).toHaveLength(1000);
    expect(codes[0]).toMatchObject({ compared: 1000, given: [150, 100] });
    expect(figureIn(codes[0], 'percent')).toBe(0.85);
    expect(figureIn(codes[0], 'cohen')).toBeCloseTo(0.3182, 4);
    expect(byDocument.map(({ document: id, line }) => [id, figureIn(line, 'cohen')])).toEqual([
      ['W-01', figureIn(codes[0], 'cohen')],
    ]);
  });

  it('counts every character as a count one by one does', () => {
    const stretch = fc.tuple(fc.integer({ min: 0, max: 298 }), fc.integer({ min: 1, max: 120 }));
    const three = document('W-01', 3);
    const stretches = fc.array(stretch, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(stretches, stretches, (ours, theirs) => {
        const codings = [ours, theirs].flatMap((own, at) =>
          own.map(([start, length]) => ({
            coder: at === 0 ? 'rina' : 'budi',
            document: 'W-01',
            code: 'a',
            polarity: 'positive' as const,
            start,
            end: Math.min(299, start + length),
          })),
        );
        const covers = (coder: string, place: number): boolean =>
          codings.some((each) => each.coder === coder && each.start <= place && place < each.end);
        const places = Array.from(
          { length: three.text.length },
          (_, at) => [covers('rina', at), covers('budi', at)] as const,
        );
        const same = places.filter(([a, b]) => a === b).length;
        const { codes } = measureAgreement(
          { coders: ['rina', 'budi'], documents: [three], codings, reviewed: [], rejected: [] },
          options,
        );
        expect(codes[0]?.compared).toBe(3 * UNIT);
        expect(codes[0]?.given).toEqual([
          places.filter(([a]) => a).length,
          places.filter(([, b]) => b).length,
        ]);
        expect(figureIn(codes[0], 'percent')).toBeCloseTo(same / (3 * UNIT), 4);
      }),
    );
  });
});

describe('on overlap', () => {
  const options = { ...OPTIONS, basis: 'overlap' as const };
  const coded = people(
    TEN,
    'rina W-01:1 kualitas/sop + 0-60',
    'budi W-01:1 kualitas/sop - 20-80', // 40 of 80 in common
    'rina W-01:2 kualitas/sop + 0-30',
    'budi W-01:2 kualitas/sop + 25-99',
    'budi W-01:3 kuantitas/waktu +',
  );

  it('is the share of passages that the other has too', () => {
    const { codes, overall, threshold } = measureAgreement(coded, options);
    expect(threshold).toBe(0.5);
    expect(codes.map((line) => [line.code, line.compared, line.given, figureIn(line, 'percent')])).toEqual([
      ['kualitas/sop', 4, [2, 2], 0.5],
      ['kuantitas/waktu', 1, [0, 1], 0],
    ]);
    expect(figureIn(overall, 'percent')).toBe(0.4);
    // Two codes: chance is one half.
    expect(figureIn(overall, 'brennan-prediger')).toBeCloseTo((0.4 - 0.5) / 0.5, 4);
  });

  it('is stricter with a higher threshold', () => {
    expect(figureIn(measureAgreement(coded, { ...options, threshold: 0.51 }).overall, 'percent')).toBe(0);
    expect(figureIn(measureAgreement(coded, { ...options, threshold: 0.01 }).overall, 'percent')).toBe(0.8);
  });

  it('pairs passages one to one', () => {
    const split = people(
      TEN,
      'rina W-01:1 kualitas/sop + 0-99',
      'budi W-01:1 kualitas/sop + 0-50',
      'budi W-01:1 kualitas/sop + 50-99',
    );
    const { overall } = measureAgreement(split, { ...options, threshold: 0.4 });
    expect(figureIn(overall, 'percent')).toBeCloseTo(2 / 3, 4);
    expect(overall.scores[1]).toMatchObject({
      coefficient: 'brennan-prediger',
      value: null,
      gap: 'one-code',
    });
  });
});

describe('disagreements', () => {
  it('come by weight', () => {
    const coded = people(
      TEN,
      'rina W-01:1 kualitas/sop +',
      'rina W-01:2 kualitas/sop +',
      'budi W-01:2 kualitas/sop ~',
      'rina W-01:3 kualitas/sop +',
      'budi W-01:3 kualitas/sop -',
      'rina W-01:4 kualitas/sop + 0-20',
      'budi W-01:4 kualitas/sop + 60-99',
      'rina W-01:5 kualitas/sop 0',
      'rina W-01:6 kualitas/sop +',
      'budi W-01:6 kualitas/sop + 0-60',
    );
    const { disagreements } = measureAgreement(coded, OPTIONS);
    expect(disagreements.map(({ unit, kind, weight }) => [unit, kind, weight])).toEqual([
      [3, 'opposite', 1],
      [1, 'code', 0.75],
      [2, 'polarity', 0.5],
      [5, 'code', 0.5],
      [4, 'boundaries', 0.25],
    ]);
    expect(disagreements[0]).toMatchObject({ given: ['positive', 'negative'], code: 'kualitas/sop' });
    expect(disagreements[1]?.given).toEqual(['positive', 'none']);
    expect(disagreements[0]?.text).toMatch(/^W-01 satuan 3/u);
  });

  it('of equal weight begin with the unit that has most to settle', () => {
    const coded = people(
      TEN,
      'rina W-01:1 kualitas/sop +',
      'rina W-01:2 kualitas/sop +',
      'budi W-01:2 kuantitas/waktu +',
    );
    const { disagreements } = measureAgreement(coded, OPTIONS);
    expect(disagreements.map(({ unit }) => unit)).toEqual([2, 2, 1]);
  });

  it('weigh by how many pairs of coders differ', () => {
    const coded = people(
      TEN,
      'rina W-01:1 kualitas/sop +',
      'budi W-01:1 kualitas/sop +',
      'citra W-01:2 kualitas/sop -',
    );
    const { disagreements } = measureAgreement(coded, OPTIONS);
    // 1: two of three pairs differ in the code; 2: likewise
    expect(disagreements.map(({ weight }) => weight)).toEqual([0.5, 0.5]);
    expect(disagreements[0]?.given).toEqual(['positive', 'positive', 'none']);
  });
});

describe('nothing to compare', () => {
  const codeOf = (run: () => unknown): string | undefined => {
    try {
      run();
    } catch (error) {
      if (error instanceof TelaahError) return error.details[0]?.message.en;
      throw error;
    }
    return undefined;
  };

  it('is said', () => {
    const alone = people(TEN, 'rina W-01:1 kualitas/sop +');
    expect(codeOf(() => measureAgreement(alone, OPTIONS))).toBe(
      'agreement needs at least two coders; there is only rina',
    );
    const apart = people(
      [document('W-01', 1), document('W-02', 1)],
      'rina W-01:1 kualitas/sop +',
      'budi W-02:1 kualitas/sop +',
    );
    expect(codeOf(() => measureAgreement(apart, OPTIONS))).toBe('no document was coded by two of rina, budi');
  });
});

describe('any codings', () => {
  it('give figures that do not depend on the order they come in', () => {
    const line = fc
      .tuple(
        fc.constantFrom('rina', 'budi'),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('a', 'b'),
        fc.constantFrom('+', '-', '~', '0'),
      )
      .map(([coder, unit, code, sign]) => `${coder} W-01:${unit} ${code} ${sign}`);
    const five = [document('W-01', 5)];
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('units', 'characters', 'overlap'),
        (lines, basis) => {
          const first = ['rina W-01:1 a +', 'budi W-01:2 b -'];
          const options = { ...OPTIONS, basis, samples: 5 };
          const one = measureAgreement(people(five, ...first, ...lines), options);
          const other = measureAgreement({ ...people(five, ...first, ...[...lines].reverse()) }, options);
          expect(other).toEqual(one);
          expect(JSON.stringify(one)).not.toMatch(/NaN|Infinity/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});
