import type { CodedStudy, Conclusion } from '../../model/analysis.ts';
import type { Check, Severity } from '../../model/finding.ts';
import type { Bilingual } from '../../model/text.ts';

/** The conclusion before it has been checked. */
export type DraftConclusion = Omit<Conclusion, 'checks'>;

/** Something a careful reader would hold against a study's conclusion. */
export interface VerificationRule {
  /** Stable; what `analysis.json` and the documentation call it. */
  readonly id: string;
  readonly name: Bilingual;
  /** The gravest that its checks have. */
  readonly severity: Severity;
  /** What to do about its checks. */
  readonly advice: Bilingual;
  /** In the codebook's order; `where` names codes, indicators, factors or sources, the broadest first. */
  check(coded: CodedStudy, draft: DraftConclusion): readonly Check[];
}

/**
 * A check of a rule, so that id, name, severity and advice are written once. `own` says where this check is less
 * grave than its rule's gravest, or asks for something else.
 */
export function checkOf(
  rule: VerificationRule,
  message: Bilingual,
  where: readonly string[],
  own: { readonly severity?: Severity; readonly advice?: Bilingual } = {},
): Check {
  const { severity = rule.severity, advice = rule.advice } = own;
  return { rule: rule.id, name: rule.name, severity, message, advice, where };
}
