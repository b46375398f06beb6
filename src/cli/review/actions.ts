import type { Polarity } from '../../model/coding.ts';
import type { JournalAction, NotedFactor } from '../../model/journal.ts';
import type { Span } from '../../model/text.ts';
import type { Item } from './items.ts';
import { itemsIn, type ReviewState, type Step, still, unitOf } from './state.ts';

type OpenItem = Item & { readonly kind: 'open' };

/** What deciding about a line puts into the journal; nothing where it stands so already. */
type Actions = readonly JournalAction[];

const at = (state: ReviewState, span: Span): ReturnType<ReviewState['study']['place']> =>
  state.study.place(unitOf(state).document, { start: span.start, end: span.end });

function decided(state: ReviewState, item: Item, verdict: 'confirm' | 'reject'): Actions {
  const { proposal } = item;
  if (proposal === null) return [];
  const { id, code, polarity, coder } = proposal;
  return [{ do: verdict, ...at(state, proposal), code, polarity, proposal: id, proposer: coder }];
}

const removed = (item: Item): Actions => {
  if (item.kind === 'own') return [{ do: 'remove', target: item.coding.id }];
  return item.kind === 'rejected' ? [{ do: 'remove', target: item.rejection.id }] : [];
};

export const adding = (state: ReviewState, span: Span, code: string, polarity: Polarity): Actions => [
  { do: 'add', ...at(state, span), code, polarity },
];

/** A factor found in a passage, or that there is none. */
export const noting = (state: ReviewState, span: Span, { factor, kind }: NotedFactor): Actions => [
  { do: 'factor', ...at(state, span), factor, kind },
];

/** A proposal taken as it stands, also one that was turned down before. */
export function confirming(state: ReviewState, item: Item): Actions {
  if (item.kind === 'own') return [];
  return [...removed(item), ...decided(state, item, 'confirm')];
}

/** A proposal turned down; a coding of one's own taken out, and what was proposed of it turned down. */
export function rejecting(state: ReviewState, item: Item): Actions {
  if (item.kind === 'rejected') return [];
  return [...removed(item), ...decided(state, item, 'reject')];
}

/** Another polarity for a coding; with it a proposal becomes the person's own coding. */
export function siding(state: ReviewState, item: Item, polarity: Polarity): Actions {
  if (item.kind === 'own') {
    return item.polarity === polarity ? [] : [{ do: 'change', target: item.coding.id, polarity }];
  }
  if (item.polarity === polarity) return confirming(state, item);
  return [...removed(item), ...adding(state, item, item.code, polarity)];
}

/** Another code on the same passage: what was proposed instead is turned down. */
export function recoding(state: ReviewState, item: Item, code: string): Actions {
  if (item.code === code) return confirming(state, item);
  const turnedDown = item.kind === 'rejected' ? [] : decided(state, item, 'reject');
  if (item.kind === 'own') return [{ do: 'change', target: item.coding.id, code }, ...turnedDown];
  return [...turnedDown, ...adding(state, item, code, item.polarity)];
}

/** Another passage for a line's code. */
export function moving(state: ReviewState, item: Item, span: Span): Actions {
  if (item.kind === 'own') {
    const same = item.start === span.start && item.end === span.end;
    return same ? [] : [{ do: 'change', target: item.coding.id, to: at(state, span) }];
  }
  return [...removed(item), ...adding(state, span, item.code, item.polarity)];
}

export const openItems = (state: ReviewState): OpenItem[] =>
  itemsIn(state).filter((item): item is OpenItem => item.kind === 'open');

/** The unit looked at to the end. */
export function finishing(state: ReviewState): Actions {
  const unit = unitOf(state);
  const { work, study } = state;
  const before = work.reviews.some(
    (review) =>
      review.coder === study.coder && review.document === unit.document && review.unit === unit.ordinal,
  );
  return before ? [] : [{ do: 'reviewed', ...at(state, unit) }];
}

/** Records what was done, if anything was: `state` is shown once it is on the disk. */
export function recordedStep(state: ReviewState, actions: Actions): Step {
  if (actions.length === 0) return still({ ...state, seek: null });
  return { state, effect: { do: 'record', actions } };
}
