import type { Place } from '../../model/journal.ts';
import type { Span } from '../../model/text.ts';
import { planCodes } from './code-plan.ts';
import type { Entry } from './entry.ts';
import { planFactors } from './factor-plan.ts';
import type { OwnWork } from './material.ts';
import { planMemo } from './memo-plan.ts';
import type { GivenSheet } from './read.ts';
import { planReview } from './review-plan.ts';
import { UnitDraft, type UnitPlan } from './unit-draft.ts';

/** What the rows of one unit change in the coder's work. Where anything is refused, nothing of it may be done. */
export function planUnit(
  entries: readonly [Entry, ...Entry[]],
  own: OwnWork,
  place: (document: string, span: Span) => Place,
  sheet: GivenSheet,
): UnitPlan {
  const draft = new UnitDraft(entries[0].unit.address, own, place, sheet);
  planCodes(entries, draft);
  planReview(entries, draft);
  for (const entry of entries) planMemo(entry, draft);
  planFactors(entries, draft);
  return draft.plan();
}
