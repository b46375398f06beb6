import type { Entry } from './entry.ts';
import type { RecordedProposal } from './record.ts';
import { type UnitDraft, wholeUnit } from './unit-draft.ts';

/** What a person answers to a proposal of the sheet, on the words that were proposed. */
export function proposedAt(
  entry: Entry,
  { code, polarity, proposer, start, end }: RecordedProposal,
  draft: UnitDraft,
) {
  const whole = wholeUnit(entry);
  const length = whole.end - whole.start;
  // Its place is known while the unit is as long as it was; its words are the same in any case.
  const kept = entry.record?.length === length && end <= length && start < end;
  const span = kept ? { start: whole.start + start, end: whole.start + end } : whole;
  return { ...draft.placeOf(entry, span), code, polarity, proposal: `${draft.address}:${code}`, proposer };
}
