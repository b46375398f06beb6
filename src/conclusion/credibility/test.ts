import type { CodedStudy } from '../../model/analysis.ts';
import type { CredibilityAct, CredibilityEntry } from '../../model/decision.ts';
import type { Finding } from '../../model/finding.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import type { Bilingual } from '../../model/text.ts';
import type { ConvergenceTable, CredibilityResult, Robustness, Shown } from '../../model/verification.ts';
import type { CodeNoun } from '../nouns.ts';
import type { PeoplesWork } from '../work.ts';

/** What a study has to show for its tests. */
export interface CredibilityContext {
  readonly coded: CodedStudy;
  readonly index: StudyIndex;
  readonly findings: readonly Finding[];
  readonly robustness: Robustness;
  readonly convergence: readonly ConvergenceTable[];
  readonly work: PeoplesWork;
  /** What the codes are called. */
  readonly noun: CodeNoun;
}

/** One test: what its name is, and what a study shows of it. */
export interface Test<Id extends string> {
  readonly id: Id;
  readonly name: Bilingual;
  assess(context: CredibilityContext): Omit<CredibilityResult, 'id' | 'name' | 'declared'>;
}

/** What the researcher has logged of these kinds. */
export function logged(
  { coded }: CredibilityContext,
  ...kinds: readonly CredibilityAct[]
): readonly CredibilityEntry[] {
  return coded.decisions.credibility.filter(({ kind }) => kinds.includes(kind));
}

/** `shown` goes before `partly`. */
export function graded(isShown: boolean, isPartly: boolean): Shown {
  if (isShown) return 'shown';
  return isPartly ? 'partly' : 'not-shown';
}

/** `1 interview`, `3 interviews`. */
export function many(count: number, one: string, more = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : more}`;
}

/** A fact and a sentence about it, where it holds. */
export function when(holds: boolean, sentence: () => Bilingual): readonly Bilingual[] {
  return holds ? [sentence()] : [];
}
