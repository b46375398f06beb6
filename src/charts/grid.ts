import type { CustomSeriesOption } from 'echarts';
import {
  FIXED,
  headingBands,
  LEADING,
  type Line,
  lineAxis,
  mostLines,
  noteBelow,
  noteHeight,
  PLAIN,
} from './axis.ts';
import { decalOf } from './bars.ts';
import type { Picture } from './kind.ts';
import { wrap } from './labels.ts';
import { FAINT, type Fill, INK, inkOn, MARGIN, SIZE, WIDTH } from './look.ts';

/** A cell with words in it. Without a fill it is empty: there is nothing to rate. */
export interface Cell {
  readonly text: string;
  readonly fill: Fill | null;
  readonly bold?: boolean;
}

export interface GridRow extends Line {
  /** One a column; `null` leaves the place blank. */
  readonly cells: readonly (Cell | null)[];
}

export interface Grid {
  readonly columns: readonly string[];
  readonly rows: readonly GridRow[];
  /** Below the picture, in small type. */
  readonly note?: string;
}

const LABELS = 250;
/** Columns narrower than this have no room to spare. */
const NARROW = 60;

interface Placed {
  readonly column: number;
  readonly row: number;
  readonly cell: Cell;
}

type RenderItem = NonNullable<CustomSeriesOption['renderItem']>;
type Drawn = ReturnType<RenderItem>;

function drawCell(
  { text, fill, bold = false }: Cell,
  centre: readonly number[],
  size: readonly number[],
): Drawn {
  const [x = 0, y = 0] = centre;
  const [width = 0, height = 0] = size;
  const hatch = fill?.hatch;
  const words = {
    type: 'text' as const,
    style: {
      text: wrap(text, width - (width < NARROW ? 2 : 8), { lines: 1 }).join(''),
      x,
      y,
      align: 'center' as const,
      verticalAlign: 'middle' as const,
      fill: fill === null ? FAINT : inkOn(fill),
      fontSize: SIZE,
      ...(bold ? { fontWeight: 'bold' as const } : {}),
      // Words on a hatching are read on a piece of plain ground.
      ...(hatch === undefined ? {} : { stroke: fill?.color ?? '', lineWidth: 6 }),
    },
  };
  if (fill === null) return words;
  const box = {
    type: 'rect' as const,
    shape: { x: x - width / 2 + 1, y: y - height / 2 + 1, width: width - 2, height: height - 2 },
    style: { fill: fill.color, ...(hatch === undefined ? {} : { decal: decalOf(hatch) }) },
  };
  return { type: 'group', children: [box, words] };
}

/** A table of filled cells: rows down, columns across, what they are called at the left and on top. */
export function gridPicture({ columns, rows, note }: Grid): Picture {
  const across = (WIDTH - LABELS - 2 * MARGIN) / columns.length;
  const heads = columns.map((column) => wrap(column, across - 6));
  const lines = lineAxis(rows, LABELS);
  const top = mostLines(heads) * LEADING + 12;
  const bottom = note === undefined ? MARGIN : noteHeight(note);
  const placed = rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column): Placed[] => (cell === null ? [] : [{ column, row, cell }])),
  );
  return {
    height: top + rows.length * lines.height + bottom,
    option: {
      grid: { ...FIXED, left: LABELS + MARGIN, right: MARGIN, top, bottom },
      xAxis: {
        type: 'category',
        position: 'top',
        data: columns.map((_, at) => String(at)),
        ...PLAIN,
        axisLabel: {
          interval: 0,
          formatter: (_: string, at: number) => (heads[at] ?? []).join('\n'),
          fontSize: SIZE,
          lineHeight: LEADING,
          fontWeight: 'bold',
          color: INK,
        },
      },
      yAxis: lines.axis,
      ...(note === undefined ? {} : { title: noteBelow(note) }),
      series: [
        headingBands(rows, lines.height),
        {
          type: 'custom',
          renderItem: ({ dataIndex }, api) => {
            const found = placed[dataIndex];
            if (found === undefined) return null;
            const size = api.size?.([1, 1]);
            return drawCell(
              found.cell,
              api.coord([found.column, found.row]),
              Array.isArray(size) ? size : [],
            );
          },
          data: placed.map(({ column, row }) => [column, row]),
          silent: true,
          clip: false,
        },
      ],
    },
  };
}
