import type { ManuscriptSection } from '../../model/manuscript.ts';
import type { Located, ManuscriptContext } from '../context.ts';
import type { Part } from './types.ts';

const RESULTS =
  /\b(?:hasil (?:dari )?penelitian|hasil (?:kajian|analisis|studi)|temuan|results?|findings?|menunjukkan bahwa|study (?:shows|found|revealed))\b/iu;

/** Where the results begin in an abstract: what stands before them is the problem. */
function resultsFrom(context: ManuscriptContext): ReadonlyMap<ManuscriptSection, number> {
  const starts = new Map<ManuscriptSection, number>();
  for (const { section, text, index } of context.sentencesOf('abstract')) {
    if (!starts.has(section) && RESULTS.test(text)) starts.set(section, index);
  }
  return starts;
}

/** The part that a sentence's verdict counts for; `null` where verdicts are none of the study's own. */
export function partOf(sentence: Located, context: ManuscriptContext): Part | null {
  const { role, lang } = sentence.section;
  if (role === 'abstract') {
    const start = context.derive(resultsFrom).get(sentence.section) ?? sentence.index;
    if (sentence.index < start) return 'introduction';
    return lang === 'en' ? 'abstract-en' : 'abstract-id';
  }
  return role === 'introduction' || role === 'findings' || role === 'conclusion' ? role : null;
}
