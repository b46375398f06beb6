import type { Rating } from '../../model/rating.ts';
import { oneLine } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { decisionPhrases } from '../phrases/decisions.ts';

/** A reason as it stands in quotation marks inside a sentence. */
function quotable(why: string): string {
  return oneLine(why).trim().replace(/\.$/u, '');
}

/** `Alasan peneliti: “…”.` after a decided rating; nothing after a computed one. */
export function reasonSentence({ lang }: ReportContext, rating: Rating | null): string {
  const decided = rating?.decided;
  return decided === undefined ? '' : decisionPhrases[lang].reason(quotable(decided.why));
}

/** Why a rating is what it is: the evidence's reason, and before it the researcher's where it is decided. */
export function because({ lang }: ReportContext, rating: Rating, evidence: string): string {
  const { decided } = rating;
  return decided === undefined ? evidence : decisionPhrases[lang].because(quotable(decided.why), evidence);
}
