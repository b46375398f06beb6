import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import { isEvidence } from '../../src/model/coding.ts';
import type { Matrix } from '../../src/model/matrix.ts';
import { codedStudy, shuffled } from '../support/generate.ts';

function matrix(id: string, coded: Parameters<(typeof MATRIX_KINDS)[number]['build']>[0]): Matrix {
  const kind = MATRIX_KINDS.find((candidate) => candidate.id === id);
  if (kind === undefined) throw new Error(`no matrix ${id}`);
  return kind.build(coded);
}

/** The counts of all cells in the columns that `takes` picks, without the row of totals. */
function sumOf(table: Matrix, takes: (column: string) => boolean): number {
  return table.rows
    .filter((row) => row.id !== 'total')
    .flatMap((row) => row.cells.filter((_, at) => takes(table.columns[at]?.id ?? '')))
    .reduce((sum, cell) => sum + (cell.count ?? 0), 0);
}

describe('every display', () => {
  it('has a title in both languages and an id of its own', () => {
    expect(MATRIX_KINDS.map(({ id }) => id)).toEqual([
      'technique',
      'source',
      'time',
      'framework',
      'clustered',
      'role-ordered',
      'case-ordered',
      'time-ordered',
      'checklist',
      'factors',
      'effects',
      'code-document',
      'code-informant',
      'co-occurrence',
      'crosstab',
      'quotes',
    ]);
    for (const kind of MATRIX_KINDS) expect(kind.title.id).not.toBe(kind.title.en);
  });

  it('has one cell a column, and only codings that are there', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const standing = new Set(coded.codings.filter((c) => c.status !== 'rejected').map(({ id }) => id));
        for (const kind of MATRIX_KINDS) {
          const table = kind.build(coded);
          // The quote table shows rejected codings too, as such.
          if (kind.id === 'quotes') for (const { id } of coded.codings) standing.add(id);
          expect(new Set(table.columns.map(({ id }) => id)).size).toBe(table.columns.length);
          for (const row of table.rows) {
            expect(row.cells).toHaveLength(table.columns.length);
            expect(row.cells.flatMap(({ codings }) => codings).every((id) => standing.has(id))).toBe(true);
          }
        }
      }),
    );
  });

  it('is the same whatever order the study comes in', () => {
    fc.assert(
      fc.property(
        codedStudy.chain((coded) => fc.tuple(fc.constant(coded), shuffled(coded))),
        ([coded, other]) => {
          for (const kind of MATRIX_KINDS) {
            expect(JSON.stringify(kind.build(other))).toBe(JSON.stringify(kind.build(coded)));
          }
        },
      ),
    );
  });
});

describe('rolled up to indicators', () => {
  it('no unit counts more than once, and none is lost', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const standing = coded.codings.filter(({ status }) => status !== 'rejected');
        const units = (codes: (code: string) => boolean): number =>
          new Set(
            standing.filter(({ code }) => codes(code)).map(({ document, unit }) => `${document}:${unit}`),
          ).size;
        const kind = MATRIX_KINDS.find(({ id }) => id === 'code-document');
        const table = kind?.build(coded, { by: 'indicator' });
        for (const row of table?.rows ?? []) {
          const wanted =
            row.id === 'total' ? units(() => true) : units((code) => code.split('/')[0] === row.id);
          expect(row.cells.at(-1)?.count).toBe(wanted);
          expect(row.cells.slice(0, -1).reduce((sum, { count = 0 }) => sum + count, 0)).toBe(wanted);
        }
      }),
    );
  });
});

describe('totals', () => {
  it('of the count matrices are the codings that stand', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const standing = coded.codings.filter(({ status }) => status !== 'rejected').length;
        for (const id of ['code-document', 'code-informant']) {
          const table = matrix(id, coded);
          expect(sumOf(table, (column) => column !== 'total')).toBe(standing);
          expect(sumOf(table, (column) => column === 'total')).toBe(standing);
          const totals = table.rows.find((row) => row.id === 'total')?.cells ?? [];
          expect(totals.at(-1)?.count).toBe(standing);
          expect(totals.slice(0, -1).reduce((sum, cell) => sum + (cell.count ?? 0), 0)).toBe(standing);
        }
      }),
    );
  });

  it('of the rating and framework matrices are the codings that count', () => {
    fc.assert(
      fc.property(codedStudy, (coded) => {
        const evidence = coded.codings.filter(isEvidence).length;
        const own = (column: string): boolean => !['combined', 'convergence'].includes(column);
        for (const id of ['technique', 'source', 'framework']) {
          expect(sumOf(matrix(id, coded), own)).toBe(evidence);
        }
        expect(sumOf(matrix('technique', coded), (column) => column === 'combined')).toBe(evidence);
      }),
    );
  });
});
