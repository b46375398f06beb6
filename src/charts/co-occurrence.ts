import { joinList } from '../model/format.ts';
import type { Matrix } from '../model/matrix.ts';
import { type Cell, type GridRow, gridPicture } from './grid.ts';
import { type ChartInput, type ChartKind, nothing, type Plan } from './kind.ts';
import { shareFill } from './look.ts';

/** As many pairs as the text alternative names. */
const NAMED = 3;

interface Pair {
  /** Places among the codes, the later one first. */
  readonly row: number;
  readonly column: number;
  readonly labels: readonly [string, string];
  readonly share: number;
  readonly units: number;
}

const percent = (share: number): string => String(Math.round(share * 100));

function pairsOf({ rows }: Matrix, { lang }: ChartInput): readonly Pair[] {
  return rows.flatMap(({ label, cells }, row) =>
    rows.slice(0, row).flatMap((other, column): Pair[] => {
      const { number, count = 0 } = cells[column] ?? {};
      if (number === undefined || number === null) return [];
      return [{ row, column, labels: [other.label[lang], label[lang]], share: number, units: count }];
    }),
  );
}

function inWords(matrix: Matrix, strongest: readonly Pair[], { lang }: ChartInput): string {
  const named = strongest.slice(0, NAMED).map(
    ({ labels: [a, b], share, units }) =>
      ({
        id: `${a} dengan ${b} (${percent(share)} %, ${units} satuan)`,
        en: `${a} with ${b} (${percent(share)}%, ${units === 1 ? 'one unit' : `${units} units`})`,
      })[lang],
  );
  const list = joinList(named, lang);
  return {
    id: `Kemunculan bersama ${matrix.rows.length} kode. Yang paling sering muncul bersama: ${list}.`,
    en: `Co-occurrence of ${matrix.rows.length} codes. Most often together: ${list}.`,
  }[lang];
}

function cellOf(pair: Pair | undefined, most: number): Cell | null {
  if (pair === undefined) return null;
  if (pair.units === 0) return { text: '·', fill: shareFill(0) };
  return { text: percent(pair.share), fill: shareFill(pair.share / most) };
}

function planCoOccurrence(input: ChartInput): Plan {
  const { matrices, lang } = input;
  const matrix = matrices.find(({ kind }) => kind === 'co-occurrence');
  const pairs = matrix === undefined ? [] : pairsOf(matrix, input);
  const together = pairs
    .filter(({ units }) => units > 0)
    .sort((a, b) => b.share - a.share || b.units - a.units || a.row - b.row || a.column - b.column);
  const [strongest] = together;
  if (matrix === undefined || strongest === undefined) {
    return nothing(
      {
        id: 'Kemunculan bersama tidak dapat digambarkan: tidak ada satuan dengan dua kode.',
        en: 'There is no co-occurrence to show: no unit has two codes.',
      }[lang],
    );
  }
  const labels = matrix.rows.map(({ label }, at) => `${at + 1}  ${label[lang]}`);
  const rows = labels.map(
    (label, row): GridRow => ({
      label,
      bold: false,
      cells: labels.slice(0, -1).map((_, column) =>
        cellOf(
          pairs.find((pair) => pair.row === row && pair.column === column),
          strongest.share,
        ),
      ),
    }),
  );
  return {
    alternative: inWords(matrix, together, input),
    columns: {
      id: ['Kode', 'Kode', 'Jaccard (%)', 'satuan dengan keduanya'],
      en: ['Code', 'Code', 'Jaccard (%)', 'units with both'],
    }[lang],
    rows: together.map(({ labels: [a, b], share, units }) => [a, b, percent(share), String(units)]),
    picture: gridPicture({
      columns: labels.slice(0, -1).map((_, at) => String(at + 1)),
      rows,
      note: {
        id: 'Koefisien Jaccard dalam persen: satuan dengan kedua kode, dari semua satuan dengan sedikitnya satu di antaranya.',
        en: 'Jaccard’s coefficient in percent: units with both codes, of all units with at least one of them.',
      }[lang],
    }),
  };
}

/** How often codes stand in the same unit. */
export const coOccurrence: ChartKind = {
  id: 'co-occurrence',
  title: { id: 'Kemunculan bersama kode', en: 'Co-occurrence of codes' },
  description: {
    id: 'peta panas: seberapa sering dua kode muncul dalam satuan yang sama',
    en: 'heat map: how often two codes stand in the same unit',
  },
  plan: planCoOccurrence,
};
