import type { PlacedWork } from '../anchoring/index.ts';
import type { Judgement } from '../model/evaluation.ts';
import { CONSENSUS } from '../model/journal.ts';
import { unitAddress } from '../model/source.ts';
import { counted } from './join.ts';

type Sides = Map<string, Judgement | null>;

/**
 * What people said of the units that they have looked at, for the coder that learns: each unit's codes, each with its
 * side; none where everything proposed was turned down, or a person saw nothing to code. `null` when nobody has
 * coded.
 */
export function lessonsOf(work: PlacedWork): ((document: string, unit: number) => Sides | undefined) | null {
  const { codings, rejections } = counted(work, {});
  const units = new Map<string, Sides>();
  const sidesOf = (located: { readonly document: string; readonly unit: number }): Sides => {
    const key = unitAddress(located);
    const sides: Sides = units.get(key) ?? new Map<string, Judgement | null>();
    units.set(key, sides);
    return sides;
  };
  for (const seen of [...rejections, ...work.reviews]) sidesOf(seen);
  // A consensus comes after those it settles between, and has the last word.
  const ordered = [...codings].sort((a, b) => Number(a.coder === CONSENSUS) - Number(b.coder === CONSENSUS));
  for (const coding of ordered) {
    const sides = sidesOf(coding);
    const before = sides.get(coding.code);
    const side = coding.polarity === 'neutral' ? null : coding.polarity;
    const disagree = before !== undefined && before !== null && side !== null && before !== side;
    sides.set(coding.code, disagree && coding.coder !== CONSENSUS ? 'mixed' : side);
  }
  return units.size === 0 ? null : (document, unit) => units.get(unitAddress({ document, unit }));
}
