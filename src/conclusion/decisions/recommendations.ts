import type { CodedStudy } from '../../model/analysis.ts';
import { decisionOn, OVERALL, type RecommendationDecision } from '../../model/decision.ts';
import type { Recommendation } from '../../model/finding.ts';
import type { Bilingual } from '../../model/text.ts';

/** Whom a recommendation is for, as it heads a list, whether or not the researcher wrote the preposition. */
function addressee(to: string): Bilingual {
  const name = to.trim().replace(/^(?:kepada|to)\s+/iu, '');
  return { id: `Kepada ${name}`, en: `To ${name}` };
}

/** What to do, as a sentence that ends. */
function sentence(action: string): Bilingual {
  const text = action.trim();
  const ended = /[.!?…]$/u.test(text) ? text : `${text}.`;
  return { id: ended, en: ended };
}

/**
 * A recommendation in the researcher's words, in whatever language they are; `null` where none is to be given.
 * Without an addressee it goes to whom the proposed one goes to, or else to whoever leads the site.
 */
export function decidedRecommendation(
  { to, action }: RecommendationDecision,
  subject: string,
  proposed: Recommendation | undefined,
  leaders: Bilingual,
): Recommendation | null {
  if (action === null) return null;
  return {
    code: subject === OVERALL ? null : subject,
    factor: proposed?.factor ?? null,
    to: to === null ? (proposed?.to ?? leaders) : addressee(to),
    action: sentence(action),
  };
}

/**
 * The proposed recommendations with those that the researcher has written in their place, and without those the
 * researcher leaves out: codes and indicators in the codebook's order, then the whole, then all further ones.
 */
export function decideRecommendations(
  { codebook, decisions }: CodedStudy,
  proposed: readonly Recommendation[],
  leaders: Bilingual,
): readonly Recommendation[] {
  const on = (subject: string): readonly Recommendation[] => {
    const own = proposed.filter(({ code }) => code === subject);
    const { recommendation: decision } = decisionOn(decisions, subject);
    if (decision === null) return own;
    const decided = decidedRecommendation(decision, subject, own[0], leaders);
    return decided === null ? [] : [decided];
  };
  const subjects = codebook.indicators.flatMap(({ id, codes }) => [...new Set([...codes, id])]);
  return [...[...subjects, OVERALL].flatMap(on), ...proposed.filter(({ code }) => code === null)];
}
