import type { CodedStudy } from '../../model/analysis.ts';
import { indexStudy, type StudyIndex } from '../../model/study-index.ts';
import { compareText } from '../../model/text.ts';
import type { Saturation, SaturationOptions } from '../../model/verification.ts';
import { assessSaturation } from './assess.ts';
import { themesByDocument } from './themes.ts';

/** The defaults of Guest, Namey & Chen (2020); themes as documented. */
const DEFAULTS: SaturationOptions = { base: 4, run: 2, threshold: 0.05, themes: 'all' };

/** What is asked for goes before study.yaml, and that before the defaults. */
function optionsOf({ study }: CodedStudy, asked: Partial<SaturationOptions>): SaturationOptions {
  const { base, run, threshold } = study.methods.saturation;
  return {
    base: asked.base ?? base ?? DEFAULTS.base,
    run: asked.run ?? run ?? DEFAULTS.run,
    threshold: asked.threshold ?? threshold ?? DEFAULTS.threshold,
    themes: asked.themes ?? DEFAULTS.themes,
  };
}

/** Saturation of a study's interviews, in the order of their dates; those without one come last, by id. */
export function saturationOf(
  coded: CodedStudy,
  asked: Partial<SaturationOptions> = {},
  index: StudyIndex = indexStudy(coded),
): Saturation {
  const options = optionsOf(coded, asked);
  const themes = themesByDocument(coded, index, options.themes);
  const interviews = index.documents
    .filter(({ technique }) => technique === 'interview')
    .map(({ id, date }) => ({ document: id, date, themes: themes.get(id) ?? new Set<string>() }))
    .sort(
      (a, b) => compareText(a.date ?? '\uffff', b.date ?? '\uffff') || compareText(a.document, b.document),
    );
  return assessSaturation(interviews, options);
}
