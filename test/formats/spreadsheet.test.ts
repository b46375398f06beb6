import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, writeCsvTable } from '../../src/formats/csv-write.ts';
import { readCsvGrid, readWorkbook, spreadsheetKind } from '../../src/formats/grid.ts';
import { columnLetters, writeXlsx } from '../../src/formats/xlsx.ts';
import type { WorkbookSheet } from '../../src/model/workbook.ts';

const sheetOf = (rows: WorkbookSheet['rows']): WorkbookSheet => ({
  name: 'Uji',
  columns: (rows[0] ?? []).map(() => ({ width: 10, look: 'text' })),
  rows,
});

const xlsx = (rows: WorkbookSheet['rows']): Promise<Uint8Array> =>
  writeXlsx({ title: 'Uji', sheets: [sheetOf(rows)] });

async function back(rows: WorkbookSheet['rows']): Promise<readonly (readonly string[])[]> {
  return (await readWorkbook(await xlsx(rows), 'uji.xlsx'))[0]?.rows ?? [];
}

const risky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", ';', ',', '"', '\t', 'a', ' ', '_x000D_') }),
);

describe('a workbook', () => {
  it('keeps any text as text, letter for letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(risky, risky), { minLength: 1, maxLength: 5 }), async (rows) => {
        const full = [['a', 'b'], ...rows, ['z', 'z']];
        expect(await back(full)).toEqual(full);
      }),
      { numRuns: 50 },
    );
  });

  it('cuts what Excel cannot hold', async () => {
    const [[cell = ''] = []] = await back([['x'.repeat(40_000)]]);
    expect(cell).toHaveLength(32_767);
    expect(cell.endsWith('…')).toBe(true);
  });

  it('is known by its bytes, and one that is broken is said to be', async () => {
    const bytes = await xlsx([['a']]);
    expect(spreadsheetKind(bytes)).toBe('xlsx');
    expect(spreadsheetKind(Buffer.from('a;b'))).toBe('csv');
    await expect(readWorkbook(bytes.subarray(0, 200), 'uji.xlsx')).rejects.toMatchObject({
      details: [{ code: 'INPUT_UNREADABLE' }],
    });
  });

  it('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA']);
  });
});

describe('a CSV for spreadsheets', () => {
  it('comes back as it was but for white space, whatever separates it, and begins no formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(risky, risky), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(',' as const, ';' as const),
        (rows, delimiter) => {
          const csv = writeCsvTable([['a', 'b'], ...rows], delimiter);
          const read = readCsvGrid(csv, 'uji.csv').rows.map((row) => [...row]);
          for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@]/u);
          expect(read.slice(1).map((row) => row.map(plainText))).toEqual(
            rows.map((row) => row.map((cell) => cell.replace(/\s+/gu, ' ').trim())),
          );
        },
      ),
    );
  });
});
