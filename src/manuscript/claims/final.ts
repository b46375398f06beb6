import type { Claims, VerdictClaim } from './types.ts';

/** A verdict that is less sure counts for nothing. */
const SURE = 0.6;

/** Whether a claim is the author's own verdict, outright. */
export function isOwn(claim: VerdictClaim): boolean {
  return claim.voice === 'author' && claim.confidence >= SURE;
}

/** Whether it joins several techniques, or none in particular. */
export function isCombined({ techniques }: VerdictClaim): boolean {
  return techniques.length !== 1;
}

/** The author's verdicts on a subject in the findings. */
export function foundOf({ verdicts }: Claims, key: string): readonly VerdictClaim[] {
  return verdicts.filter((claim) => claim.subject.key === key && claim.part === 'findings' && isOwn(claim));
}

/**
 * The verdict that the findings end with on a subject: the last that joins techniques formally, else the first that
 * names none, else the one that all its techniques share. `null` where there is none, or techniques differ.
 */
export function finalOf(claims: Claims, key: string): VerdictClaim | null {
  const found = foundOf(claims, key).filter(({ conceding }) => !conceding);
  const combined = found.filter(isCombined);
  const formal = combined.filter(({ formal: isFormal }) => isFormal).at(-1) ?? combined[0];
  if (formal !== undefined) return formal;
  const [first] = found;
  return found.every(({ rating }) => rating.level === first?.rating.level) ? (found.at(-1) ?? null) : null;
}
