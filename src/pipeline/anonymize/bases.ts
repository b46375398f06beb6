import type { AppliedDecision } from '../../model/decision.ts';
import { analyzeStudy } from '../analyze.ts';
import type { RunRequest } from '../run.ts';

const keyOf = ({ subject, part, technique }: AppliedDecision): string =>
  [subject, part, technique ?? ''].join('|');

/**
 * decisions.yaml of a copy, in which every decision that was up to date is so still: a fingerprint of evidence is one
 * of its words, and these have changed.
 */
export async function keepBases(decisions: string, original: RunRequest, copy: RunRequest): Promise<string> {
  if (!decisions.includes('basis:')) return decisions;
  const before = (await analyzeStudy(original)).analysis.conclusion.decisions;
  const after = (await analyzeStudy(copy)).analysis.conclusion.decisions;
  const now = new Map(after.map((decision) => [keyOf(decision), decision.current]));
  let text = decisions;
  for (const decision of before) {
    const current = now.get(keyOf(decision));
    if (decision.basis === null || decision.stale || current === undefined) continue;
    text = text.replaceAll(decision.basis, current);
  }
  return text;
}
