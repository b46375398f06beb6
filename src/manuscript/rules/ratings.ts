import { claimsOf } from '../claims/index.ts';
import type { VerdictClaim } from '../claims/types.ts';
import type { ManuscriptContext } from '../context.ts';
import { outlineOf } from '../outline/index.ts';
import type { OutlineItem } from '../outline/types.ts';

/** An item of the outline with what the manuscript itself says of how good it is. */
export interface RatedItem {
  readonly item: OutlineItem;
  /**
   * Its verdicts: those on all techniques together; where there is none, of each technique; of an item without any
   * in the findings, those of the conclusion. Never empty.
   */
  readonly verdicts: readonly VerdictClaim[];
  readonly lowest: number;
  readonly highest: number;
}

/** A verdict that is surer than this counts as the manuscript's own. */
const SURE = 0.6;

/** What the manuscript rates, in the order of its findings. Words of informants and doubtful verdicts are left out. */
export function ratedItems(context: ManuscriptContext): readonly RatedItem[] {
  return context.derive(readRatings);
}

function readRatings(context: ManuscriptContext): readonly RatedItem[] {
  const verdicts = claimsOf(context).verdicts.filter(
    ({ voice, confidence, part, rating, conceding }) =>
      voice === 'author' && confidence >= SURE && part !== 'introduction' && !rating.soft && !conceding,
  );
  return outlineOf(context).items.flatMap((item) => {
    const own = verdicts.filter(({ subject }) => subject.key === item.key);
    const found = own.filter(({ part }) => part === 'findings');
    const combined = found.filter(({ techniques, formal }) => formal && techniques.length !== 1);
    const concluded = own.filter(({ part }) => part === 'conclusion');
    const speaking = [combined, found, concluded].find((verdicts) => verdicts.length > 0) ?? [];
    if (speaking.length === 0) return [];
    const levels = speaking.map(({ rating }) => rating.level);
    return [{ item, verdicts: speaking, lowest: Math.min(...levels), highest: Math.max(...levels) }];
  });
}
