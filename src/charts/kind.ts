import type { EChartsOption } from 'echarts';
import type { Analysis } from '../model/analysis.ts';
import type { Chart, ChartId } from '../model/chart.ts';
import type { Matrix } from '../model/matrix.ts';
import type { Bilingual, Lang } from '../model/text.ts';

/** What charts are drawn from. */
export interface ChartInput {
  readonly analysis: Analysis;
  readonly matrices: readonly Matrix[];
  readonly lang: Lang;
  /** What was chosen of the study; left out for all of it. */
  readonly filtered?: Bilingual;
}

/** What the library is to draw, and how high; the width is the same for all. */
export interface Picture {
  readonly option: EChartsOption;
  readonly height: number;
}

/** A chart before it is drawn. */
export interface Plan extends Pick<Chart, 'alternative' | 'columns' | 'rows'> {
  /** `null` where there is nothing to draw; the alternative then says why. */
  readonly picture: Picture | null;
}

/** A kind of chart. `plan` is pure: the same study gives the same picture. */
export interface ChartKind {
  readonly id: ChartId;
  readonly title: Bilingual;
  /** What it shows. */
  readonly description: Bilingual;
  plan(input: ChartInput): Plan;
}

/** A plan without a picture: a sentence that says why. */
export function nothing(alternative: string): Plan {
  return { alternative, columns: [], rows: [], picture: null };
}
