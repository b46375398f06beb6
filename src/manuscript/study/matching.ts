import type { ClaimSubject } from '../claims/types.ts';
import { contentStems, distinctive } from '../outline/words.ts';
import type { StudyVerdict } from './facts.ts';

/** Labels that share less of their words are different things. */
const LEAST_ALIKE = 0.5;

const SAME_HEAD = 0.6;

function share(a: readonly string[], b: readonly string[]): number {
  const [strongA, strongB] = [distinctive(a), distinctive(b)];
  // Labels of general words alone are compared by all of them.
  const [own, other] = strongA.length > 0 && strongB.length > 0 ? [strongA, strongB] : [a, b];
  const common = own.filter((stem) => other.includes(stem)).length;
  if (common === 0) return 0;
  // *Inisiatif pegawai dalam mengambil tindakan* is *Inisiatif*, said at length.
  const isSameHead = own[0] === other[0] && common === Math.min(own.length, other.length);
  return Math.max((2 * common) / (own.length + other.length), isSameHead ? SAME_HEAD : 0);
}

/** How much the words of two labels have in common, 0–1, whatever language they are in. */
function likeness(stems: readonly string[], others: readonly (readonly string[])[]): number {
  return Math.max(0, ...others.map((other) => share(stems, other)));
}

/** The verdict of the study that a subject of the manuscript stands for; `null` for none, or for two as likely. */
export function verdictFor(subject: ClaimSubject, verdicts: readonly StudyVerdict[]): StudyVerdict | null {
  const stems = contentStems(subject.label, 'id');
  const scored = verdicts
    .map((verdict) => ({
      verdict,
      score: likeness(stems, verdict.stems) + (verdict.kind === subject.kind ? 0.01 : 0),
    }))
    .filter(({ score }) => score >= LEAST_ALIKE)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first === undefined || first.score === second?.score ? null : first.verdict;
}
