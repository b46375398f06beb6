import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../src/report/word/widths.ts';
import { makeTable, words } from './support.ts';

const SPACE = { portrait: 7937, landscape: 12_869, stretch: 1 };

const tableOf = (texts: readonly (readonly string[])[]) =>
  makeTable(1, {
    columns: (texts[0] ?? []).map((label) => ({ label, align: 'left' })),
    rows: texts.slice(1).map((row) => row.map((text) => words(text))),
  });

describe('the widths of a table', () => {
  it('fill the page, whatever the table holds', () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ minLength: 200, maxLength: 400 }),
      fc.constant(''),
    );
    const table = fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 6 }))
      .chain(([columns, rows]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (texts) => {
        const { wide, widths } = settingOf(tableOf(texts), SPACE);
        expect(widths.reduce((sum, one) => sum + one, 0)).toBe(wide ? SPACE.landscape : SPACE.portrait);
        expect(Math.min(...widths)).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('give more to the column that has more to say', () => {
    const { widths } = settingOf(
      tableOf([
        ['Kode', 'Isi'],
        ['W-01', 'panjang sekali '.repeat(30)],
      ]),
      SPACE,
    );
    expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeGreaterThan(5);
  });

  it('keep words whole where the page allows it', () => {
    const [first = 0] = settingOf(
      tableOf([
        ['A', 'B'],
        ['pertanggungjawaban', 'panjang sekali '.repeat(80)],
      ]),
      SPACE,
    ).widths;
    expect(first).toBeGreaterThan(18 * 80);
  });

  it('turn the page only for what does not fit upright', () => {
    const row = (count: number) => Array.from({ length: count }, () => 'keselarasan');
    expect(settingOf(tableOf([row(5), row(5)]), SPACE).wide).toBe(false);
    expect(settingOf(tableOf([row(11), row(11)]), SPACE).wide).toBe(true);
  });
});
