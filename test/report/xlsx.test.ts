import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import { writeXlsx } from '../../src/formats/xlsx.ts';
import type { Matrix } from '../../src/model/matrix.ts';
import { renderMatrixXlsx } from '../../src/report/index.ts';
import { sheetNames } from '../../src/report/xlsx/names.ts';
import { displaysWorkbook } from '../../src/report/xlsx/workbook.ts';
import { hostileText, smallStudy } from './support.ts';

const MATRICES: readonly Matrix[] = MATRIX_KINDS.filter(({ onRequest }) => onRequest !== true).map((kind) =>
  kind.build(smallStudy()),
);

const workbook = () => displaysWorkbook('=Judul', MATRICES, 'id');
const bytes = () => writeXlsx(workbook());

const technique = (): Matrix => {
  const found = MATRICES.find(({ kind }) => kind === 'technique');
  if (found === undefined) throw new Error('there is a display by technique');
  return found;
};

describe('the workbook of all displays', () => {
  it('has a sheet for each, and one that says what there is', async () => {
    const { sheets } = await readXlsx(await bytes());
    expect(sheets).toHaveLength(MATRICES.length + 1);
    const [contents, ...others] = sheets;
    const listed = (contents?.rows ?? []).map(([name]) => name);
    for (const { name } of others) expect(listed).toContain(name);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
  });

  it('keeps headings in sight, and lets every table be filtered', async () => {
    const parts = unzipSync(await bytes());
    const sheets = Object.entries(parts)
      .filter(([name]) => /worksheets\/sheet(?!1\.)\d+\.xml$/u.test(name))
      .map(([, content]) => strFromU8(content));
    expect(sheets).toHaveLength(MATRICES.length);
    for (const sheet of sheets) {
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/u);
      expect(sheet).toContain('<autoFilter ref="A1:');
      expect(sheet).not.toMatch(/<f[ >]/u);
    }
  });

  it('has the word of a rating in a cell of its colour, and its numbers as numbers', async () => {
    const sheet = workbook().sheets.find(({ name }) => name === 'Triangulasi teknik');
    const [head = [], ...rows] = sheet?.rows ?? [];
    const at = head.indexOf('Wawancara');
    const words = new Set(rows.map((row) => row[at]));
    expect(words).toContain('tidak ada bukti');
    expect(words.size).toBeGreaterThan(1);
    rows.forEach((row, index) => {
      const looks = sheet?.looks?.get(index + 1);
      const look = typeof looks === 'string' ? looks : looks?.[at];
      expect(look).toMatch(row[at] === 'tidak ada bukti' ? /^none$/u : /^rated-[1-5]$/u);
    });
    const count = head.indexOf('Wawancara: koding');
    expect(rows.some((row) => typeof row[count] === 'number')).toBe(true);
  });

  it('shows the scale in the colours of the sheets', () => {
    const [contents] = workbook().sheets;
    const rows = contents?.rows ?? [];
    const looks = rows.flatMap(([word], at) => {
      const look = contents?.looks?.get(at);
      return word === 'baik' && typeof look === 'object' ? [look[0]] : [];
    });
    expect(looks).toEqual(['rated-4']);
  });

  it('is the same bytes for the same displays', async () => {
    expect(Buffer.compare(await bytes(), await bytes())).toBe(0);
  });

  it('never runs a text', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(hostileText, fc.constantFrom('=1+1', '+1', '-1', '@A1', '\t=1')),
        async (text) => {
          const { rows, ...rest } = technique();
          const [row] = rows;
          if (row === undefined) throw new Error('it has a row');
          const matrix: Matrix = { ...rest, rows: [{ ...row, label: { id: text, en: text } }] };
          const made = await renderMatrixXlsx(matrix, 'id');
          const sheet = strFromU8(unzipSync(made)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
          expect(sheet).not.toMatch(/<f[ >]/u);
          const { sheets } = await readXlsx(made);
          for (const cell of sheets[0]?.rows[1] ?? [])
            expect(['string', 'number', 'object']).toContain(typeof cell);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('names of sheets', () => {
  it('are short, allowed, and each another', () => {
    expect(sheetNames(['Matriks triangulasi teknik', 'Matriks urutan kasus, per indikator'])).toEqual([
      'Triangulasi teknik',
      'Urutan kasus',
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(hostileText, fc.constantFrom('Isi', 'isi', 'a'.repeat(60)))),
        (titles) => {
          const names = sheetNames(titles, 'Isi');
          expect(names).toHaveLength(titles.length);
          expect(new Set([...names, 'Isi'].map((name) => name.toLowerCase())).size).toBe(titles.length + 1);
          for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\']{1,31}$/u);
        },
      ),
    );
  });
});
