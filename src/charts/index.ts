import type { Chart } from '../model/chart.ts';
import type { Bilingual, Lang } from '../model/text.ts';
import { coOccurrence } from './co-occurrence.ts';
import { convergence } from './convergence.ts';
import { drawing } from './draw.ts';
import { evidence } from './evidence.ts';
import type { ChartInput, ChartKind, Picture } from './kind.ts';
import { clean, wrap } from './labels.ts';
import { FAINT, FOOT, WIDTH } from './look.ts';
import { polarity } from './polarity.ts';
import { ratings } from './ratings.ts';
import { saturation } from './saturation.ts';
import { tidy } from './tidy.ts';
import { timeline } from './timeline.ts';

export type { ChartInput, ChartKind } from './kind.ts';
export { rasteriser } from './png.ts';

/** Every kind of chart, in the order in which help lists them. A new one is a file beside these and an entry here. */
export const CHART_KINDS: readonly ChartKind[] = [
  ratings,
  convergence,
  polarity,
  evidence,
  timeline,
  saturation,
  coOccurrence,
];

/** What a chart of a part of the study says of it. */
function chosen(filtered: Bilingual, lang: Lang): string {
  return { id: `Pilihan: ${filtered.id}.`, en: `Chosen: ${filtered.en}.` }[lang];
}

/** A picture that says why there is none. */
function sentence(text: string): Picture {
  return {
    height: 120,
    option: {
      title: {
        text: wrap(text, WIDTH - 80).join('\n'),
        left: 'center',
        top: 'center',
        textStyle: { fontSize: 15, fontWeight: 'normal', color: FAINT, lineHeight: 21 },
      },
    },
  };
}

/** Draws one chart. Loads the library that does it; the same study gives the same bytes. */
export async function drawChart(kind: ChartKind, input: ChartInput): Promise<Chart> {
  const { columns, rows, picture, ...plan } = kind.plan(input);
  const alternative = clean(plan.alternative);
  const draw = await drawing();
  const { option, height } = picture ?? sentence(alternative);
  const part = input.filtered === undefined ? null : clean(chosen(input.filtered, input.lang));
  const about = {
    id: kind.id,
    title: kind.title[input.lang],
    alternative: part === null ? alternative : `${alternative} ${part}`,
    width: WIDTH,
    height: height + (part === null ? 0 : FOOT),
  };
  return { ...about, columns, rows, svg: tidy(draw(option, height), about, part) };
}

/** Every chart of a study. `matrices` are its displays. */
export async function chartsOf(input: ChartInput): Promise<readonly Chart[]> {
  const charts: Chart[] = [];
  for (const kind of CHART_KINDS) charts.push(await drawChart(kind, input));
  return charts;
}
