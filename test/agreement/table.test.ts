import { describe, expect, it } from 'vitest';
import { measureTable, type TableOptions } from '../../src/agreement/index.ts';
import type { TableAgreement } from '../../src/model/agreement.ts';
import { type ErrorDetail, TelaahError } from '../../src/model/error.ts';
import { figureIn } from './support.ts';

const OPTIONS: TableOptions = { coders: [], categories: null, level: null, seed: 1, samples: 0 };

const measure = (text: string, more: Partial<TableOptions> = {}): TableAgreement =>
  measureTable(text, 'ratings.csv', { ...OPTIONS, ...more });

function mistakes(text: string, more: Partial<TableOptions> = {}): readonly ErrorDetail[] {
  try {
    measure(text, more);
  } catch (error) {
    if (error instanceof TelaahError) return error.details;
    throw error;
  }
  throw new Error('no mistake was found');
}

/** Krippendorff (2011), four observers and twelve units, with missing values. */
const PUBLISHED = `Unit,A,B,C,D
1,1,1,,1
2,2,2,3,2
3,3,3,3,3
4,3,3,3,3
5,2,2,2,2
6,1,2,3,4
7,4,4,4,4
8,1,1,2,1
9,2,2,2,2
10,,5,5,5
11,NA,*,1,1
12,.,3,-,n/a
`;

function long(wide: string): string {
  const [header = '', ...lines] = wide.trim().split('\n');
  const coders = header.split(',').slice(1);
  const rows = lines.flatMap((line) => {
    const [unit = '', ...values] = line.split(',');
    return coders.map((coder, at) => `${values[at] ?? ''};${coder};${unit}`);
  });
  return ['Nilai;Pengode;Satuan', ...rows].join('\r\n');
}

describe('a table of units × coders', () => {
  it('gives the published values', () => {
    const { overall, units, missing, form, level, coders } = measure(PUBLISHED);
    expect({ units, missing, form, level, coders }).toEqual({
      units: 12,
      missing: 7,
      form: 'wide',
      level: 'ratio',
      coders: ['A', 'B', 'C', 'D'],
    });
    expect(figureIn(overall, 'percent')).toBeCloseTo(0.8182, 4);
    expect(figureIn(overall, 'ac1')).toBeCloseTo(0.7754, 4);
    expect(figureIn(overall, 'fleiss')).toBeCloseTo(0.7612, 4);
    expect(figureIn(overall, 'alpha-nominal')).toBeCloseTo(0.7434, 4);
    expect(figureIn(overall, 'alpha-ordinal')).toBeCloseTo(0.8154, 4);
    expect(figureIn(overall, 'alpha-interval')).toBeCloseTo(0.8491, 4);
    expect(figureIn(overall, 'alpha-ratio')).toBeCloseTo(0.7974, 4);
    expect(overall.scores.find(({ coefficient }) => coefficient === 'ac1')?.standardError).toBeCloseTo(
      0.14295,
      4,
    );
  });

  it('is the same in the long form, with semicolons and Indonesian names', () => {
    const { form, ...rest } = measure(long(PUBLISHED));
    expect(form).toBe('long');
    expect({ ...rest, form: 'wide' }).toEqual(measure(PUBLISHED));
  });

  it('shows the coincidences', () => {
    const { coincidences } = measure(PUBLISHED);
    expect(coincidences[0]).toEqual([7, 1.3333, 0.3333, 0.3333, 0]);
  });

  it('can be cut down to some coders', () => {
    const { coders, overall } = measure(PUBLISHED, { coders: ['d', 'A'] });
    expect(coders).toEqual(['D', 'A']);
    expect(overall.compared).toBe(9);
    expect(figureIn(overall, 'percent')).toBeCloseTo(0.8889, 4);
    expect(mistakes(PUBLISHED, { coders: ['A', 'E'] })[0]).toMatchObject({ code: 'USAGE' });
    expect(mistakes(PUBLISHED, { coders: ['A'] })[0]).toMatchObject({ code: 'NOTHING_TO_COMPARE' });
  });

  it('has figures for each pair and category', () => {
    const { pairs, perCategory } = measure(PUBLISHED);
    expect(pairs).toHaveLength(6);
    expect(pairs[0]?.coders).toEqual(['A', 'B']);
    expect(perCategory.map(({ code }) => code)).toEqual(['1', '2', '3', '4', '5']);
    expect(perCategory[4]).toMatchObject({ given: [0, 1, 1, 1] });
  });

  it('lists the rows that differ, those farthest apart first', () => {
    expect(measure(PUBLISHED).disagreements.map(({ unit }) => unit)).toEqual(['6', '2', '8']);
    expect(measure(PUBLISHED).disagreements[0]).toEqual({
      unit: '6',
      weight: 0.4167,
      given: ['1', '2', '3', '4'],
    });
    expect(measure(PUBLISHED, { level: 'nominal' }).disagreements[0]?.weight).toBe(1);
  });

  it('keeps to the level that is asked for', () => {
    const ids = (level: TableOptions['level']) =>
      measure(PUBLISHED, { level }).overall.scores.map(({ coefficient }) => coefficient);
    expect(ids('nominal')).not.toContain('alpha-ordinal');
    expect(ids('ordinal')).toContain('alpha-ordinal');
    expect(ids('ordinal')).not.toContain('alpha-interval');
  });
});

describe('words', () => {
  const WORDS = 'Satuan,Rina,Budi\n1,Baik,baik\n2,cukup,Baik\n3,kurang,  CUKUP\n4,kurang,kurang\n';

  it('are nominal, whatever their case', () => {
    const { level, categories, overall } = measure(WORDS);
    expect(level).toBe('nominal');
    expect(categories).toEqual(['Baik', 'cukup', 'kurang']);
    expect(figureIn(overall, 'percent')).toBe(0.5);
  });

  it('are ordinal in the order given, and categories that nobody used count', () => {
    const { level, overall } = measure(WORDS, { categories: ['tidak baik', 'kurang', 'cukup', 'baik'] });
    expect(level).toBe('ordinal');
    expect(figureIn(overall, 'brennan-prediger')).toBeCloseTo((0.5 - 0.25) / 0.75, 4);
    expect(figureIn(overall, 'weighted-linear')).toBeGreaterThan(figureIn(overall, 'cohen') ?? NaN);
  });

  it('that are not listed are an error with the line', () => {
    expect(mistakes(WORDS, { categories: ['kurang', 'cukp', 'baik'] })).toMatchObject([
      { place: { file: 'ratings.csv', line: 3 }, hint: { en: 'Did you mean cukp?' } },
      { place: { line: 4 } },
    ]);
  });

  it('have no order of themselves, and say so where one is asked for', () => {
    const { scores } = measure(WORDS, { level: 'interval' }).overall;
    const gaps = Object.fromEntries(scores.map(({ coefficient, gap }) => [coefficient, gap]));
    expect(gaps).toMatchObject({
      'alpha-ordinal': 'unordered',
      'alpha-interval': 'not-numbers',
      cohen: null,
    });
  });
});

describe('a table that cannot be read says what it should be', () => {
  it.each([
    ['Unit,A\n1,2\n', 'at least two columns of coders'],
    ['', 'at least two columns of coders'],
    ['Unit,A,B\n', 'has 0 units'],
    ['Unit,A,A\n1,2,3\n', 'two columns are called "A"'],
    ['Unit,Coder,Value\n1,A,2\n1,A,3\n1,B,2\n', 'A rates 1 twice'],
    ['Unit,Coder,Value\n1,A,2\n2,,3\n', 'the column Unit or Coder is empty'],
    ['Unit,Coder,Value\n1,A,2\n2,A,3\n', 'has 2 units and 1 coders'],
    ['Name,A,B\nw1,x,y\nw2,x,x\nw3,y,y\nw4,x,x\n', 'the column "Name" reads as a coder'],
  ])('%j', (text, message) => {
    const [first] = mistakes(text);
    expect(first?.code).toBe('CODINGS_INVALID');
    expect(first?.message.en).toContain(message);
    expect(first?.hint?.en).not.toBe('');
  });

  it('takes a first column without a name for the units, and no column for numbering', () => {
    expect(measure(',A,B\nw1,x,y\nw2,x,x\n')).toMatchObject({ coders: ['A', 'B'], units: 2 });
    expect(measure('A,B\nx,y\nx,x\n').disagreements[0]?.unit).toBe('1');
  });
});

describe('progress of a table', () => {
  it.each([
    ['four coders, five categories', PUBLISHED],
    ['two coders, two categories', 'unit,a,b\n1,x,y\n2,x,x\n'],
  ])('counts every resample, to the last (%s)', (_, text) => {
    const told: (readonly [number, number])[] = [];
    const progress = (done: number, of: number): void => {
      told.push([done, of]);
    };
    const plain = measure(text, { samples: 3 });
    expect(measure(text, { samples: 3, progress })).toEqual(plain);
    expect(told.map(([done]) => done)).toEqual(told.map((_each, at) => at + 1));
    expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
    expect(told.length).toBeGreaterThan(0);
  });
});
