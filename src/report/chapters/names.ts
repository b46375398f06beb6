import { isFlat } from '../../model/codebook.ts';
import { OVERALL } from '../../model/decision.ts';
import { joinList, longDate } from '../../model/format.ts';
import { informantLabel } from '../../model/informant.ts';
import { levelWord } from '../../model/rating.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import type { ReportContext } from '../context.ts';
import { commonPhrases } from '../phrases/common.ts';
import { robustnessPhrases } from '../phrases/robustness.ts';

/** As many names as a sentence or a cell can carry. */
const NAMES = 8;

/** The label of a code or an indicator; the word for the whole. */
export function subjectLabel(context: ReportContext, subject: string): string {
  if (subject === OVERALL) return robustnessPhrases[context.lang].overall;
  const indicator = context.analysis.codebook.indicators.find(({ id }) => id === subject);
  const label = context.code(subject)?.label ?? indicator?.label;
  return label === undefined ? subject : context.say(label);
}

/** What a column of codes is headed: sub-indicators, or the indicators of a flat codebook. */
export function codeHead({ analysis, lang }: ReportContext): string {
  return robustnessPhrases[lang].code(analysis.codebook.indicators.every(isFlat));
}

/** A technique by its word, an informant as the study names them, a period by its dates; anything else as it is. */
export function partLabel(context: ReportContext, part: string): string {
  const { lang, analysis } = context;
  const technique = TECHNIQUES.find((each) => each === part);
  if (technique !== undefined) return TECHNIQUE_WORDS[technique][lang];
  const [from = '', to] = part.split('/');
  if (to !== undefined && /^\d{4}-\d{2}/u.test(part))
    return `${longDate(from, lang)} – ${longDate(to, lang)}`;
  return /^\d{4}-\d{2}$/u.test(part) ? longDate(part, lang) : informantLabel(analysis.study, part);
}

/** The word of a level; what stands for no evidence. */
export function levelText({ analysis, lang }: ReportContext, level: number | null): string {
  return level === null ? commonPhrases[lang].noEvidence : levelWord(analysis.study.scale, level)[lang];
}

/** `A, B, dan C`; of many, the first ones and how many more there are. */
export function namesList({ lang }: ReportContext, items: readonly string[]): string {
  if (items.length <= NAMES) return joinList(items, lang);
  const rest = robustnessPhrases[lang].more(items.length - NAMES + 1);
  return joinList([...items.slice(0, NAMES - 1), rest], lang);
}
