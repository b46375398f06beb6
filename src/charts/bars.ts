import type { BarSeriesOption, LegendComponentOption } from 'echarts';
import type { Polarity } from '../model/coding.ts';
import type { Lang } from '../model/text.ts';
import { POLARITY_WORDS } from '../model/vocabulary.ts';
import { type Fill, type Hatch, INK, LINE, PAPER, SIZE } from './look.ts';

/** A hatching as the library takes it. */
export function decalOf({ color, gap, degrees }: Hatch) {
  return {
    color,
    dashArrayX: [1, 0],
    dashArrayY: [1.6, gap],
    rotation: (degrees / 180) * Math.PI,
  };
}

/** A fill as the library takes it. White ones get a border, or they would not be seen. */
export function fillStyle({ color, hatch }: Fill): NonNullable<BarSeriesOption['itemStyle']> {
  const border = color === PAPER ? { borderColor: LINE, borderWidth: 1 } : {};
  return hatch === undefined ? { color, ...border } : { color, ...border, decal: decalOf(hatch) };
}

/** Numbers at bars. */
export function barLabel(
  label: NonNullable<BarSeriesOption['label']>,
): NonNullable<BarSeriesOption['label']> {
  return { show: true, fontSize: SIZE, ...label };
}

/** A legend on top, for series by their names. */
export function topLegend<Name extends string>(
  names: readonly Name[],
  word: (name: Name) => string,
  icon = 'rect',
): LegendComponentOption {
  return {
    data: [...names],
    formatter: (name: string) => word(name as Name),
    selectedMode: false,
    top: 2,
    left: 'center',
    itemGap: 24,
    itemWidth: 26,
    itemHeight: 14,
    icon,
    textStyle: { fontSize: SIZE, color: INK },
  };
}

export function polarityLegend(polarities: readonly Polarity[], lang: Lang): LegendComponentOption {
  return topLegend(polarities, (polarity) => POLARITY_WORDS[polarity][lang]);
}
