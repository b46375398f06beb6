import type { EChartsOption } from 'echarts';
import { FONT, INK, PAPER, SIZE, WIDTH } from './look.ts';

type Draw = (option: EChartsOption, height: number) => string;

let loaded: Promise<Draw> | undefined;

const BASE: EChartsOption = {
  animation: false,
  backgroundColor: PAPER,
  textStyle: { fontFamily: FONT, fontSize: SIZE, color: INK },
  aria: { enabled: false },
  useUTC: true,
};

async function load(): Promise<Draw> {
  const [{ init, use }, charts, components, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  const { BarChart, CustomChart, LineChart, ScatterChart } = charts;
  const {
    AriaComponent,
    GridComponent,
    LegendComponent,
    MarkAreaComponent,
    MarkLineComponent,
    TitleComponent,
  } = components;
  use([
    BarChart,
    CustomChart,
    LineChart,
    ScatterChart,
    AriaComponent,
    GridComponent,
    LegendComponent,
    MarkAreaComponent,
    MarkLineComponent,
    TitleComponent,
    SVGRenderer,
  ]);
  return (option, height) => {
    const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
    try {
      chart.setOption({ ...BASE, ...option });
      return chart.renderToSVGString();
    } finally {
      chart.dispose();
    }
  };
}

/** The library, ready to draw without a browser; loaded once, when it is first needed. */
export function drawing(): Promise<Draw> {
  loaded ??= load();
  return loaded;
}
