import type { Lang } from '../model/text.ts';
import type { Saturation } from '../model/verification.ts';
import { note } from './blocks.ts';
import { runEndingAt, saturation } from './chapters/saturation.ts';
import { writeCsv } from './csv.ts';
import type { Report } from './model.ts';
import { saturationPhrases } from './phrases/saturation.ts';
import { tableMaker } from './tables.ts';

/** How many codings the themes were counted from, and how many of those a person made or confirmed. */
interface CodingCounts {
  readonly codings: number;
  readonly checked: number;
}

/** Saturation as a report of its own. */
export function buildSaturationReport(found: Saturation, lang: Lang, counts: CodingCounts): Report {
  const { heading: title, unchecked } = saturationPhrases[lang];
  const { codings, checked } = counts;
  const status = checked < codings ? [note(unchecked(checked, codings))] : [];
  return { lang, title, front: [...status, ...saturation(found, lang, tableMaker(lang))], sections: [] };
}

/** What the columns of its tables are called. */
export function saturationHeads(lang: Lang): (typeof saturationPhrases)[Lang]['columns'] {
  return saturationPhrases[lang].columns;
}

/** The curve for a spreadsheet: one interview a line, the run on the line of its last interview. */
export function renderSaturationCsv(found: Saturation, lang: Lang): string {
  const lines = found.curve.map(({ document, date, themes, fresh, cumulative }, at) => {
    const run = runEndingAt(found, at);
    return [document, date, themes, fresh, cumulative, run?.fresh ?? null, run?.ratio ?? null];
  });
  return writeCsv([saturationPhrases[lang].csv, ...lines], lang);
}
