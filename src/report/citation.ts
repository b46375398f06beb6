import type { Coding } from '../model/coding.ts';
import { longDate } from '../model/format.ts';
import { informantLabel } from '../model/informant.ts';
import { citedPlace } from '../model/locator.ts';
import type { Located } from '../model/study-index.ts';
import { oneLine } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { excerpt, nested } from './excerpt.ts';
import type { Quote } from './model.ts';
import { commonPhrases } from './phrases/common.ts';

/** A block quote of more words than this tires the reader. */
const QUOTE_WORDS = 60;

/** A title in a citation is there to be recognised, not to be read. */
const TITLE_WORDS = 14;

function shortTitle(title: string): string {
  const words = oneLine(title).trim().split(' ');
  return words.length <= TITLE_WORDS ? words.join(' ') : `${words.slice(0, TITLE_WORDS).join(' ')} …`;
}

/** `(Wawancara, I-03, Kepala Dinas, 12 Maret 2025, W-03:7, 00:12:31)`: who or what, when, the unit, its place in the original. */
export function citation(context: ReportContext, located: Located): string {
  const { analysis, index, lang } = context;
  const document = index.documentOf(located);
  const informant = index.informantOf(located);
  const role = analysis.study.informants.find(({ id }) => id === informant)?.role ?? null;
  const head = commonPhrases[lang].cited[document.technique];
  const title = document.technique === 'interview' ? null : document.title;
  const parts = [
    title === null ? head : `${head}: ${shortTitle(title)}`,
    informant === null ? null : informantLabel(analysis.study, informant),
    role,
    document.date === null ? null : longDate(document.date, lang),
    citedPlace(index.placeOf(located), index.locatorOf(located), lang),
  ];
  return `(${oneLine(parts.filter((part) => part !== null).join(', '))})`;
}

/** A coding's passage as a block quote. */
export function quoteBlock(context: ReportContext, coding: Coding): Quote {
  return {
    kind: 'quote',
    text: nested(excerpt(coding, QUOTE_WORDS)),
    citation: citation(context, coding),
    coding: coding.id,
  };
}
