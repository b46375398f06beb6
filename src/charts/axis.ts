import type { CustomSeriesOption } from 'echarts';
import { wrap } from './labels.ts';
import { BAND, FAINT, INK, MARGIN, SIZE, SMALL, WIDTH } from './look.ts';

/** Pixels from line to line of a label. */
export const LEADING = 17;
const ROW = 28;
const INDENT = 14;

export interface Line {
  readonly label: string;
  /** A heading, or the sum of what stands above. */
  readonly bold: boolean;
}

/** What an axis shows of itself when all is said by its labels. */
export const PLAIN = {
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: false },
} as const;

/** The room for labels is computed here, not by the library, which would take it from the picture again. */
export const FIXED = { outerBoundsMode: 'none' } as const;

/** As many lines as the longest of several texts has. */
export function mostLines(wrapped: readonly (readonly string[])[]): number {
  return Math.max(1, ...wrapped.map((lines) => lines.length));
}

/** The lines of a chart from top to bottom, with their labels at the left edge; and how high each of them is. */
export function lineAxis(lines: readonly Line[], labelWidth: number) {
  const isGrouped = lines[0]?.bold === true;
  const indent = (bold: boolean): number => (isGrouped && !bold ? INDENT : 0);
  const labels = lines.map(({ label, bold }) => wrap(label, labelWidth - 12 - indent(bold)));
  const axis = {
    type: 'category' as const,
    inverse: true,
    data: lines.map(({ bold }, at) => ({
      value: String(at),
      textStyle: {
        fontWeight: bold ? ('bold' as const) : ('normal' as const),
        padding: [0, 0, 0, indent(bold)],
        align: 'left' as const,
      },
    })),
    ...PLAIN,
    axisLabel: {
      interval: 0,
      formatter: (_: string, at: number) => (labels[at] ?? []).join('\n'),
      margin: labelWidth,
      fontSize: SIZE,
      lineHeight: LEADING,
      color: INK,
    },
  };
  return { axis, height: Math.max(ROW, mostLines(labels) * LEADING + 4) };
}

/** A pale ground behind headings, from edge to edge. */
export function headingBands(lines: readonly Line[], height: number): CustomSeriesOption {
  const headings = lines.flatMap(({ bold }, at) => (bold ? [at] : []));
  return {
    type: 'custom',
    z: 0,
    silent: true,
    clip: false,
    renderItem: ({ dataIndex }, api) => {
      const [, y = 0] = api.coord([0, headings[dataIndex] ?? 0]);
      const shape = { x: 0, y: y - height / 2 + 1, width: WIDTH, height: height - 2 };
      return { type: 'rect', shape, style: { fill: BAND } };
    },
    data: headings.map((at) => [0, at]),
  };
}

/** A line of small type at the foot of a picture. */
export function noteBelow(text: string) {
  return {
    text: wrap(text, WIDTH - 2 * MARGIN, { size: SMALL, lines: 2 }).join('\n'),
    left: MARGIN,
    bottom: 2,
    padding: 0,
    textStyle: { fontSize: SMALL, lineHeight: LEADING, fontWeight: 'normal' as const, color: FAINT },
  };
}

/** How much room it takes. */
export function noteHeight(text: string): number {
  return wrap(text, WIDTH - 2 * MARGIN, { size: SMALL, lines: 2 }).length * LEADING + 12;
}
