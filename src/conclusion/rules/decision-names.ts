import type { CodedStudy } from '../../model/analysis.ts';
import type { AppliedDecision } from '../../model/decision.ts';
import type { Lang } from '../../model/text.ts';
import { DECISION_WORDS, TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { labelOf } from './names.ts';

/** `penilaian Kualitas kerja / Kesesuaian dengan SOP (wawancara)`. */
export function decisionName(coded: CodedStudy, decision: AppliedDecision, lang: Lang): string {
  const { subject, part, technique } = decision;
  const known = coded.codebook.factors.find(({ id }) => id === subject);
  const name = part === 'factor' ? `“${known?.label[lang] ?? subject}”` : labelOf(coded, subject, lang);
  const by = technique === null ? '' : ` (${TECHNIQUE_WORDS[technique][lang]})`;
  const word = DECISION_WORDS[part][lang];
  return lang === 'id' || part === 'factor' ? `${word} ${name}${by}` : `${word} of ${name}${by}`;
}
