import type { BarSeriesOption } from 'echarts';
import type { Polarity } from '../model/coding.ts';
import { joinList } from '../model/format.ts';
import type { Tally } from '../model/matrix.ts';
import type { Lang } from '../model/text.ts';
import { POLARITY_WORDS } from '../model/vocabulary.ts';
import { FIXED, headingBands, lineAxis } from './axis.ts';
import { barLabel, fillStyle, polarityLegend } from './bars.ts';
import { type ChartInput, type ChartKind, nothing, type Picture, type Plan } from './kind.ts';
import { INK, inkOn, MARGIN, POLARITY_FILLS, SIZE, WIDTH } from './look.ts';
import { tallyOf } from './parts.ts';
import { voicesOf } from './voices.ts';

interface Line {
  readonly label: string;
  readonly bold: boolean;
  /** How many informants it stands for; 0 for a technique. */
  readonly informants: number;
  readonly tally: Tally;
}

const LABELS = 250;
/** For the sums at the ends of the bars. */
const SUMS = 40;
const LEGEND = 34;
const BAR = 18;
/** From the zero line outwards. */
const ORDER: readonly Polarity[] = ['positive', 'mixed', 'negative', 'neutral'];

const sumOf = (tally: Tally): number => ORDER.reduce((sum, polarity) => sum + tally[polarity], 0);

function seriesOf(lines: readonly Line[], pixels: number): BarSeriesOption[] {
  const bars = ORDER.map((polarity): BarSeriesOption => {
    const fill = POLARITY_FILLS[polarity];
    return {
      type: 'bar',
      name: polarity,
      stack: 'all',
      silent: true,
      barWidth: BAR,
      data: lines.map(({ tally }) => tally[polarity]),
      itemStyle: fillStyle(fill),
      label: barLabel({
        position: 'inside',
        color: inkOn(fill),
        ...(fill.hatch === undefined ? {} : { textBorderColor: fill.color, textBorderWidth: 5 }),
        formatter: ({ dataIndex }) => {
          const count = lines[dataIndex]?.tally[polarity] ?? 0;
          const fits = count * pixels > SIZE * 0.7 * String(count).length + 4;
          return count > 0 && fits ? String(count) : '';
        },
      }),
    };
  });
  const sums: BarSeriesOption = {
    type: 'bar',
    stack: 'all',
    silent: true,
    data: lines.map(() => 0),
    itemStyle: { color: 'transparent' },
    label: barLabel({
      position: 'right',
      color: INK,
      fontWeight: 'bold',
      formatter: ({ dataIndex }) => {
        const line = lines[dataIndex];
        return line === undefined ? '' : String(sumOf(line.tally));
      },
    }),
  };
  return [...bars, sums];
}

function pictureOf(lines: readonly Line[], { lang }: ChartInput): Picture {
  const most = Math.max(...lines.map(({ tally }) => sumOf(tally)));
  const axis = lineAxis(lines, LABELS);
  const room = WIDTH - LABELS - 2 * MARGIN - SUMS;
  return {
    height: LEGEND + lines.length * axis.height + MARGIN,
    option: {
      legend: polarityLegend(
        ORDER.filter((polarity) => lines.some(({ tally }) => tally[polarity] > 0)),
        lang,
      ),
      grid: { ...FIXED, left: LABELS + MARGIN, right: MARGIN + SUMS, top: LEGEND, bottom: MARGIN },
      xAxis: { type: 'value', min: 0, max: most, show: false },
      yAxis: axis.axis,
      series: [headingBands(lines, axis.height), ...seriesOf(lines, room / most)],
    },
  };
}

function inWords(lines: readonly Line[], { lang }: ChartInput): string {
  const spoken = lines.filter(({ informants }) => informants > 0);
  const single = spoken.filter(({ informants }) => informants === 1);
  const total = lines.reduce((sum, { tally }) => sum + sumOf(tally), 0);
  const heard = spoken.reduce((sum, { tally }) => sum + sumOf(tally), 0);
  const count = spoken.reduce((sum, { informants }) => sum + informants, 0);
  const most = Math.max(...single.map(({ tally }) => sumOf(tally)));
  const first = single.filter(({ tally }) => sumOf(tally) === most).map(({ label }) => label);
  // Where many have as much, or there is nobody to compare with, nobody stands out.
  const top = count < 2 || first.length > 2 ? '' : ` ${mostFrom(joinList(first, lang), most, lang)}`;
  return {
    id: `${total} kutipan yang dikode: ${heard} dari ${count} informan, ${total - heard} dari sumber lain.${top}`,
    en: `${total} coded passages: ${heard} from ${count === 1 ? 'one informant' : `${count} informants`}, ${total - heard} from other sources.${top}`,
  }[lang];
}

function mostFrom(name: string, count: number, lang: Lang): string {
  return {
    id: `Terbanyak dari ${name}: ${count}.`,
    en: `Most come from ${name}: ${count}.`,
  }[lang];
}

function planEvidence(input: ChartInput): Plan {
  const { analysis, lang } = input;
  const lines = voicesOf(input).map(
    ({ label: name, informants, holds }): Line => ({
      label: name,
      bold: false,
      informants,
      tally: tallyOf(analysis, holds),
    }),
  );
  if (lines.every(({ tally }) => sumOf(tally) === 0)) {
    return nothing(
      {
        id: 'Bukti per informan tidak dapat digambarkan: belum ada yang dikode.',
        en: 'There is no evidence by informant to show: nothing is coded yet.',
      }[lang],
    );
  }
  return {
    alternative: inWords(lines, input),
    columns: [
      { id: 'Sumber', en: 'Source' }[lang],
      ...ORDER.map((polarity) => POLARITY_WORDS[polarity][lang]),
      { id: 'jumlah', en: 'total' }[lang],
    ],
    rows: lines.map(({ label: name, tally }) => [
      name,
      ...ORDER.map((polarity) => String(tally[polarity])),
      String(sumOf(tally)),
    ]),
    picture: pictureOf(lines, input),
  };
}

/** How much every informant contributes, and how they judge. */
export const evidence: ChartKind = {
  id: 'evidence',
  title: { id: 'Bukti menurut informan', en: 'Evidence by informant' },
  description: {
    id: 'batang: berapa kutipan tiap informan dikode, dan ke arah mana',
    en: 'bars: how many passages of every informant are coded, and how they judge',
  },
  plan: planEvidence,
};
