import type { BarSeriesOption } from 'echarts';
import type { Polarity } from '../model/coding.ts';
import type { Tally } from '../model/matrix.ts';
import { POLARITY_WORDS } from '../model/vocabulary.ts';
import { FIXED, headingBands, lineAxis } from './axis.ts';
import { barLabel, fillStyle, polarityLegend } from './bars.ts';
import { type ChartInput, type ChartKind, nothing, type Picture, type Plan } from './kind.ts';
import { INK, MARGIN, POLARITY_FILLS, SIZE, WIDTH } from './look.ts';
import { type CodeLine, codeCount, codeHead, codeLines, tallyOf } from './parts.ts';

interface Line extends CodeLine {
  readonly tally: Tally;
}

const LABELS = 250;
/** For the numbers at the ends of the bars. */
const NUMBERS = 34;
const LEGEND = 34;
const BAR = 18;

function seriesOf(lines: readonly Line[], pixels: number): BarSeriesOption[] {
  const bar = (name: string, polarity: Polarity, value: (tally: Tally) => number): BarSeriesOption => ({
    type: 'bar',
    name,
    stack: 'all',
    silent: true,
    barWidth: BAR,
    data: lines.map(({ isHeading, tally }) => (isHeading ? 0 : value(tally))),
    itemStyle: fillStyle(POLARITY_FILLS[polarity]),
  });
  const number =
    (polarity: Polarity, isShown: (count: number) => boolean) =>
    ({ dataIndex }: { readonly dataIndex: number }): string => {
      const count = lines[dataIndex]?.tally[polarity] ?? 0;
      return isShown(count) ? String(count) : '';
    };
  const ends = (polarity: Polarity, position: 'left' | 'right') =>
    barLabel({ position, color: INK, formatter: number(polarity, (count) => count > 0) });
  return [
    // Half of the mixed ones on either side of the middle.
    bar('mixed-left', 'mixed', ({ mixed }) => -mixed / 2),
    { ...bar('negative', 'negative', ({ negative }) => -negative), label: ends('negative', 'left') },
    {
      ...bar('mixed', 'mixed', ({ mixed }) => mixed / 2),
      label: barLabel({
        position: [0, '50%'],
        align: 'center',
        verticalAlign: 'middle',
        color: INK,
        formatter: number('mixed', (count) => count * pixels > SIZE * String(count).length),
      }),
    },
    { ...bar('positive', 'positive', ({ positive }) => positive), label: ends('positive', 'right') },
  ];
}

function pictureOf(lines: readonly Line[], { lang }: ChartInput): Picture {
  const left = Math.max(...lines.map(({ tally: { negative, mixed } }) => negative + mixed / 2));
  const right = Math.max(...lines.map(({ tally: { positive, mixed } }) => positive + mixed / 2));
  const room = WIDTH - LABELS - 2 * MARGIN - 2 * NUMBERS;
  const labelled = lines.map(({ label, isHeading }) => ({ label, bold: isHeading }));
  const axis = lineAxis(labelled, LABELS);
  return {
    height: LEGEND + lines.length * axis.height + MARGIN,
    option: {
      legend: polarityLegend(['negative', 'mixed', 'positive'], lang),
      grid: {
        ...FIXED,
        left: LABELS + MARGIN + NUMBERS,
        right: MARGIN + NUMBERS,
        top: LEGEND,
        bottom: MARGIN,
      },
      xAxis: { type: 'value', min: -left, max: right, show: false },
      yAxis: {
        ...axis.axis,
        axisLabel: { ...axis.axis.axisLabel, margin: LABELS + NUMBERS },
      },
      series: [
        headingBands(labelled, axis.height),
        ...seriesOf(lines, room / (left + right)),
        {
          type: 'line',
          z: 1,
          markLine: {
            z: 1,
            silent: true,
            symbol: 'none',
            label: { show: false },
            lineStyle: { color: INK, width: 1, type: 'solid' },
            data: [{ xAxis: 0 }],
          },
        },
      ],
    },
  };
}

function inWords(lines: readonly Line[], { analysis, lang }: ChartInput): string {
  const codes = lines.filter(({ isHeading }) => !isHeading);
  const sum = (polarity: Polarity): number => codes.reduce((total, { tally }) => total + tally[polarity], 0);
  const more = (a: Polarity, b: Polarity): number => codes.filter(({ tally }) => tally[a] > tally[b]).length;
  const count = codeCount(analysis.codebook, codes.length)[lang];
  const [positive, mixed, negative] = [sum('positive'), sum('mixed'), sum('negative')];
  const [well, ill] = [more('positive', 'negative'), more('negative', 'positive')];
  return {
    id: `Arah penilaian pada ${count}: ${positive} kutipan positif, ${mixed} campuran, ${negative} negatif. Yang positif lebih banyak pada ${well}, yang negatif lebih banyak pada ${ill}.`,
    en: `How ${count} are judged: ${positive} positive, ${mixed} mixed and ${negative} negative passages. Positive ones prevail for ${well}, negative ones for ${ill}.`,
  }[lang];
}

function planPolarity(input: ChartInput): Plan {
  const { analysis, lang } = input;
  const lines = codeLines(analysis.codebook, lang).map(
    (line): Line => ({
      ...line,
      tally: tallyOf(analysis, ({ code }) => code === line.id && !line.isHeading),
    }),
  );
  if (lines.every(({ tally: { positive, mixed, negative } }) => positive + mixed + negative === 0)) {
    return nothing(
      {
        id: 'Belum ada arah penilaian yang dapat digambarkan: tidak ada koding yang menjadi bukti.',
        en: 'There is no polarity to show yet: no coding counts as evidence.',
      }[lang],
    );
  }
  const shown = ['positive', 'mixed', 'negative', 'neutral'] as const;
  return {
    alternative: inWords(lines, input),
    columns: [codeHead(analysis.codebook)[lang], ...shown.map((polarity) => POLARITY_WORDS[polarity][lang])],
    rows: lines
      .filter(({ isHeading }) => !isHeading)
      .map(({ label, tally }) => [label, ...shown.map((polarity) => String(tally[polarity]))]),
    picture: pictureOf(lines, input),
  };
}

/** Diverging bars: what speaks against at the left, what speaks for at the right. */
export const polarity: ChartKind = {
  id: 'polarity',
  title: { id: 'Arah penilaian per kode', en: 'Polarity by code' },
  description: {
    id: 'batang: berapa kutipan positif, campuran, dan negatif pada tiap sub-indikator',
    en: 'bars: how many positive, mixed and negative passages every sub-indicator has',
  },
  plan: planPolarity,
};
