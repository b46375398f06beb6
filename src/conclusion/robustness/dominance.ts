import { round4 } from '../../model/rating.ts';
import { compareText } from '../../model/text.ts';
import type { Dominance } from '../../model/verification.ts';
import type { CodeVoices } from './voices.ts';

/** From this share on, if it is also so many times an equal one, an informant dominates. */
const DOMINANT_FROM = 1 / 3;
const TIMES_EQUAL = 2;

function dominanceOf(code: string | null, said: CodeVoices['said']): Dominance {
  const counts = new Map<string, number>();
  for (const { informant } of said) counts.set(informant, (counts.get(informant) ?? 0) + 1);
  const codings = said.length;
  const ordered = [...counts].sort(([a, many], [b, more]) => more - many || compareText(a, b));
  const [first] = ordered;
  const isDominant =
    first !== undefined &&
    first[1] >= DOMINANT_FROM * codings &&
    first[1] * counts.size >= TIMES_EQUAL * codings &&
    counts.size > 1;
  return {
    code,
    codings,
    equalShare: counts.size === 0 ? 0 : round4(1 / counts.size),
    shares: ordered.map(([informant, count]) => ({
      informant,
      codings: count,
      share: round4(count / codings),
    })),
    dominant: isDominant ? first[0] : null,
  };
}

/** Over all codes, then code by code where at least two speak. */
export function dominance(voices: readonly CodeVoices[]): readonly Dominance[] {
  const overall = dominanceOf(
    null,
    voices.flatMap(({ said }) => said),
  );
  return [
    overall,
    ...voices.filter(({ balances }) => balances.size > 1).map(({ code, said }) => dominanceOf(code, said)),
  ];
}
