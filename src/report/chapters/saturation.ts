import { longDate } from '../../model/format.ts';
import type { Lang } from '../../model/text.ts';
import type { Saturation, SaturationRun } from '../../model/verification.ts';
import { paragraph, row, strong } from '../blocks.ts';
import type { Block, TableRow } from '../model.ts';
import { commonPhrases } from '../phrases/common.ts';
import { percent, saturationPhrases, saturationVerdict } from '../phrases/saturation.ts';
import type { TableMaker } from '../tables.ts';

const GAP = '–';

/** The run that ends with an interview, if there is one. */
export function runEndingAt({ runs, options }: Saturation, at: number): SaturationRun | undefined {
  return runs[at - options.base - options.run + 1];
}

function rowsOf(saturation: Saturation, lang: Lang): readonly TableRow[] {
  const { curve, options } = saturation;
  return curve.map(({ document, date, themes, fresh, cumulative }, at) => {
    const run = runEndingAt(saturation, at);
    const ofRun = run === undefined ? GAP : `${run.fresh} (${percent(run.ratio, lang)})`;
    const isSaturated = run !== undefined && run.ratio <= options.threshold;
    const last = at < options.base ? saturationPhrases[lang].base : ofRun;
    return row(
      at + 1,
      document,
      date === null ? GAP : longDate(date, lang),
      themes,
      fresh,
      cumulative,
      isSaturated ? strong(last) : last,
    );
  });
}

/** How the data saturate: the verdict, how it was reached, and every interview. */
export function saturation(found: Saturation, lang: Lang, table: TableMaker): readonly Block[] {
  const say = saturationPhrases[lang];
  const { interview, date, themes, fresh, cumulative, run } = say.columns;
  const right = (label: string) => ({ label, align: 'right' as const });
  const left = (label: string) => ({ label, align: 'left' as const });
  const front = [paragraph(saturationVerdict(found, lang)), paragraph(say.method(found.options), say.caveat)];
  if (found.curve.length === 0) return front;
  return [
    ...front,
    table({
      caption: say.table,
      columns: [
        right(commonPhrases[lang].number),
        left(interview),
        left(date),
        right(themes),
        right(fresh),
        right(cumulative),
        right(run),
      ],
      rows: rowsOf(found, lang),
    }),
  ];
}
