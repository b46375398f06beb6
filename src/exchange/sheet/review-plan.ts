import type { Entry } from './entry.ts';
import { proposedAt } from './proposal-place.ts';
import { type UnitDraft, wholeUnit } from './unit-draft.ts';

/** Turns proposals down, but for codes that the person gives the unit all the same. */
function planWrong(entries: readonly Entry[], draft: UnitDraft): void {
  const { own, address } = draft;
  const standing = own.codingsAt(address).filter(({ id }) => !draft.removed.has(id));
  const given = new Set([...entries.flatMap(({ pairs }) => pairs), ...standing].map(({ code }) => code));
  const before = new Set(own.rejectionsAt(address).map(({ code }) => code));
  const rejected = new Set<string>();
  for (const entry of entries) {
    for (const proposal of entry.wrong) {
      const { code } = proposal;
      if (given.has(code) || rejected.has(code)) continue;
      rejected.add(code);
      if (before.has(code)) {
        draft.unchanged += 1;
        continue;
      }
      draft.actions.push({ ...proposedAt(entry, proposal, draft), do: 'reject' });
      draft.done('rejected', entry, proposal);
    }
  }
}

/** "No code": the unit was looked at to the end. Taken out again, it was not. */
function planReviewed(entry: Entry, draft: UnitDraft): void {
  const shown = entry.record?.reviewed ?? null;
  const [review] = draft.own.reviewsAt(draft.address);
  if (entry.none) {
    if (review !== undefined || draft.outcomes.some(({ what }) => what === 'reviewed')) {
      draft.unchanged += 1;
      return;
    }
    draft.actions.push({ do: 'reviewed', ...draft.placeOf(entry, wholeUnit(entry)) });
    draft.done('reviewed', entry, null);
  } else if (shown !== null && entry.pairs.length === 0 && draft.own.review.has(shown)) {
    draft.actions.push({ do: 'remove', target: shown });
    draft.done('removed', entry, null);
  }
}

/** Plans what a unit's rows answer to the proposals, after its codes. */
export function planReview(entries: readonly Entry[], draft: UnitDraft): void {
  planWrong(entries, draft);
  for (const entry of entries) planReviewed(entry, draft);
}
