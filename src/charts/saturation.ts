import type { BarSeriesOption, CustomSeriesOption, LineSeriesOption } from 'echarts';
import { decimals, joinList, longDate } from '../model/format.ts';
import type { Lang } from '../model/text.ts';
import type { Saturation, SaturationRun } from '../model/verification.ts';
import { FIXED, LEADING, noteBelow, noteHeight } from './axis.ts';
import { barLabel, topLegend } from './bars.ts';
import { type ChartInput, type ChartKind, nothing, type Picture, type Plan } from './kind.ts';
import { widthOf } from './labels.ts';
import { BAND, FAINT, INK, LINE, MARGIN, POLARITY_FILLS, SMALL, WIDTH } from './look.ts';

const LEFT = 46;
const TOP = 66;
const PLOT = 240;
/** With more interviews than this, numbers on every point would run into each other. */
const NUMBERED = 24;

const WORDS = {
  id: { cumulative: 'tema seluruhnya', fresh: 'tema baru', base: 'dasar', run: 'jenuh', themes: 'tema' },
  en: { cumulative: 'themes so far', fresh: 'new themes', base: 'base', run: 'saturated', themes: 'themes' },
} as const;

/** `3,6 %`, `3.6%`; whole numbers without decimals. */
function percent(share: number, lang: Lang): string {
  const value = Math.round(share * 1000) / 10;
  return `${decimals(value, lang, Number.isInteger(value) ? 0 : 1)}${lang === 'id' ? ' %' : '%'}`;
}

/** The first run that brings no more than the threshold, and how many interviews stand before it. */
function reachedBy({
  runs,
  options,
}: Saturation): { readonly before: number; readonly run: SaturationRun } | null {
  const at = runs.findIndex(({ ratio }) => ratio <= options.threshold);
  const run = runs[at];
  return run === undefined ? null : { before: options.base + at, run };
}

function verdict(found: Saturation, lang: Lang): string {
  const { options, curve, result, label, baseThemes } = found;
  const { base, run, threshold } = options;
  const limit = percent(threshold, lang);
  const reached = reachedBy(found);
  const last = found.runs.at(-1);
  if (result === 'reached' && label !== null && reached !== null) {
    const ratio = percent(reached.run.ratio, lang);
    return {
      id: `Kejenuhan tercapai pada ${label} wawancara: tema baru dalam putaran itu ${ratio} dari ${baseThemes} tema dasar (ambang ${limit}).`,
      en: `Saturation was reached at ${label} interviews: new themes in that run were ${ratio} of the ${baseThemes} base themes (threshold ${limit}).`,
    }[lang];
  }
  if (result === 'not-reached' && last !== undefined) {
    const ratio = percent(last.ratio, lang);
    return {
      id: `Kejenuhan belum tercapai: putaran terakhir masih membawa tema baru sebanyak ${ratio} dari tema dasar (ambang ${limit}).`,
      en: `Saturation was not reached: new themes in the last run were still ${ratio} of the base themes (threshold ${limit}).`,
    }[lang];
  }
  return {
    id: `Kejenuhan tidak dapat dinilai dari ${curve.length} wawancara (dasar ${base}, putaran ${run}).`,
    en: `Saturation cannot be assessed from ${curve.length === 1 ? 'one interview' : `${curve.length} interviews`} (base ${base}, runs of ${run}).`,
  }[lang];
}

interface Stretch {
  readonly from: number;
  readonly count: number;
  readonly word: string;
  readonly color: string;
}

/** The interviews of the base, and of the run that reached saturation. */
function stretchesOf(found: Saturation, lang: Lang): readonly Stretch[] {
  const { curve, options, result } = found;
  const { base, run } = WORDS[lang];
  const reached = result === 'reached' ? reachedBy(found) : null;
  const inBase = Math.min(options.base, curve.length);
  return [
    { from: 0, count: inBase, word: base, color: BAND },
    ...(reached === null ? [] : [{ from: reached.before, count: options.run, word: run, color: '#d9ebe7' }]),
  ];
}

function stretchSeries(stretches: readonly Stretch[]): CustomSeriesOption {
  return {
    type: 'custom',
    z: 0,
    silent: true,
    clip: false,
    renderItem: ({ dataIndex }, api) => {
      const found = stretches[dataIndex];
      if (found === undefined) return null;
      const [centre = 0] = api.coord([found.from, 0]);
      const size = api.size?.([1, 0]);
      const step = Array.isArray(size) ? (size[0] ?? 0) : 0;
      const x = centre - step / 2;
      const width = step * found.count;
      return {
        type: 'group',
        children: [
          { type: 'rect', shape: { x, y: TOP - 22, width, height: PLOT + 22 }, style: { fill: found.color } },
          {
            type: 'text',
            style: {
              text: found.word,
              x: x + width / 2,
              y: TOP - 11,
              align: 'center',
              verticalAlign: 'middle',
              fill: FAINT,
              fontSize: SMALL,
            },
          },
        ],
      };
    },
    data: stretches.map(({ from }) => [from, 0]),
  };
}

function seriesOf({ curve }: Saturation): (BarSeriesOption | LineSeriesOption)[] {
  const isNumbered = curve.length <= NUMBERED;
  const { positive, mixed } = POLARITY_FILLS;
  return [
    {
      type: 'bar',
      name: 'fresh',
      silent: true,
      barMaxWidth: 26,
      data: curve.map(({ fresh }) => fresh),
      itemStyle: { color: mixed.color, borderColor: FAINT, borderWidth: 1 },
      label: barLabel({
        show: isNumbered,
        position: 'top',
        distance: 2,
        fontSize: SMALL,
        color: FAINT,
        // The first one says the same as the curve above it.
        formatter: ({ dataIndex }) => (dataIndex === 0 ? '' : String(curve[dataIndex]?.fresh ?? '')),
      }),
    },
    {
      type: 'line',
      name: 'cumulative',
      silent: true,
      symbol: 'circle',
      symbolSize: 7,
      data: curve.map(({ cumulative }) => cumulative),
      lineStyle: { color: positive.color, width: 2.5 },
      itemStyle: { color: positive.color },
      label: { show: isNumbered, position: 'top', fontSize: SMALL, color: INK },
    },
  ];
}

function pictureOf(found: Saturation, lang: Lang): Picture {
  const { curve } = found;
  const words = WORDS[lang];
  const note = verdict(found, lang);
  const step = (WIDTH - LEFT - MARGIN) / curve.length;
  const widest = Math.max(...curve.map(({ document }) => widthOf(document, SMALL)));
  const under = LEADING + 14 + noteHeight(note);
  return {
    height: TOP + PLOT + under,
    option: {
      legend: topLegend(['fresh', 'cumulative'], (name) =>
        name === 'fresh' ? words.fresh : words.cumulative,
      ),
      title: noteBelow(note),
      grid: { ...FIXED, left: LEFT, right: MARGIN, top: TOP, bottom: under },
      xAxis: {
        type: 'category',
        data: curve.map(({ document }) => document),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: FAINT } },
        axisLabel: {
          interval: Math.max(0, Math.ceil((widest + 8) / step) - 1),
          fontSize: SMALL,
          color: INK,
          margin: 10,
        },
      },
      yAxis: {
        type: 'value',
        min: 0,
        minInterval: 1,
        boundaryGap: [0, '10%'],
        splitLine: { lineStyle: { color: LINE } },
        axisLabel: { fontSize: SMALL, color: INK },
      },
      series: [stretchSeries(stretchesOf(found, lang)), ...seriesOf(found)],
    },
  };
}

function planSaturation({ analysis, lang }: ChartInput): Plan {
  const found = analysis.conclusion.strength.saturation;
  const { curve } = found;
  const last = curve.at(-1);
  if (last === undefined) {
    return nothing(
      {
        id: 'Kurva kejenuhan tidak dapat digambarkan: tidak ada wawancara.',
        en: 'There is no saturation curve to show: there are no interviews.',
      }[lang],
    );
  }
  const fresh = joinList(
    curve.map((point) => String(point.fresh)),
    lang,
  );
  const count = curve.length;
  return {
    alternative: {
      id: `${last.cumulative} tema dalam ${count} wawancara; tema baru berturut-turut: ${fresh}. ${verdict(found, lang)}`,
      en: `${last.cumulative} themes in ${count === 1 ? 'one interview' : `${count} interviews`}; new ones, in turn: ${fresh}. ${verdict(found, lang)}`,
    }[lang],
    columns: {
      id: ['Wawancara', 'Tanggal', 'Tema', 'Tema baru', 'Kumulatif'],
      en: ['Interview', 'Date', 'Themes', 'New', 'Cumulative'],
    }[lang],
    rows: curve.map(({ document, date, themes, fresh: own, cumulative }) => [
      document,
      date === null ? '–' : longDate(date, lang),
      String(themes),
      String(own),
      String(cumulative),
    ]),
    picture: pictureOf(found, lang),
  };
}

/** New themes by interview, and all of them so far. */
export const saturation: ChartKind = {
  id: 'saturation',
  title: { id: 'Kurva kejenuhan data', en: 'Saturation curve' },
  description: {
    id: 'kurva: tema baru dan tema seluruhnya dari wawancara ke wawancara',
    en: 'curve: new themes, and all themes so far, from interview to interview',
  },
  plan: planSaturation,
};
