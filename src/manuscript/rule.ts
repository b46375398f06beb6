import type { Severity } from '../model/finding.ts';
import type { ManuscriptPlace } from '../model/manuscript.ts';
import type { Bilingual } from '../model/text.ts';
import type { ManuscriptContext } from './context.ts';

/** What a rule found, before it is written up as a check. */
export interface ManuscriptFinding {
  /** 0–1: how sure the rule is that a reader would agree. Say nothing below 0.5. */
  readonly confidence: number;
  readonly message: Bilingual;
  /** Both places of a contradiction, the earlier first; never empty. */
  readonly where: readonly ManuscriptPlace[];
  /** Where the rule's own is too grave. */
  readonly severity?: Severity;
  /** Where something more to the point than the rule's own can be said. */
  readonly advice?: Bilingual;
}

/** Something that an examiner would hold against a manuscript. One file each in `rules/`, one line in `rules/index.ts`. */
export interface ManuscriptRule {
  /** Stable: `R04`. */
  readonly id: string;
  readonly name: Bilingual;
  /** The gravest that its findings have. */
  readonly severity: Severity;
  readonly advice: Bilingual;
  check(context: ManuscriptContext): readonly ManuscriptFinding[];
}
