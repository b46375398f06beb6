import type { HumanCoding, JournalAction, JournalEvent, Memo, Place } from '../../model/journal.ts';
import type { Bilingual, Span } from '../../model/text.ts';
import type { PlacedWork } from '../../pipeline.ts';
import type { EditLine } from './edit-line.ts';
import { doneUnits, type Item, itemsOf } from './items.ts';
import { type Order, sequenceOf } from './order.ts';
import type { ReviewStudy, ReviewUnit } from './study.ts';

export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** What a code is chosen for. */
export type Purpose =
  | { readonly kind: 'change'; readonly item: Item }
  | { readonly kind: 'add'; readonly span: Span };

/** What a memo is written on: a coding of one's own, the passage of the unit anew, or again. */
export type MemoTarget =
  | { readonly kind: 'coding'; readonly coding: HumanCoding }
  | { readonly kind: 'passage'; readonly memo: Memo | null };

/** What the keys mean at the moment. */
export type Mode =
  | { readonly kind: 'browse' }
  | { readonly kind: 'help'; readonly scroll: number }
  | { readonly kind: 'why'; readonly scroll: number }
  | { readonly kind: 'pick'; readonly line: EditLine; readonly choice: number; readonly for: Purpose }
  | { readonly kind: 'side'; readonly code: string; readonly span: Span }
  /** `cursor` and `from` are numbers of words; nothing is marked yet while `from` is null. */
  | { readonly kind: 'mark'; readonly cursor: number; readonly from: number | null }
  | { readonly kind: 'memo'; readonly line: EditLine; readonly target: MemoTarget }
  | { readonly kind: 'search'; readonly line: EditLine }
  | { readonly kind: 'factor'; readonly line: EditLine; readonly choice: number; readonly span: Span }
  /** Whether a factor of one's own helps or stands in the way. */
  | { readonly kind: 'factor-kind'; readonly name: string; readonly span: Span };

/** A message on the screen until the next key. */
export interface Notice {
  readonly tone: 'good' | 'plain' | 'bad';
  readonly text: Bilingual;
}

/** Which line is selected once what was recorded is known. */
export type Seek = { readonly kind: 'open' } | { readonly kind: 'coding'; readonly code: string } | null;

/** Everything the screen shows. */
export interface ReviewState {
  readonly study: ReviewStudy;
  readonly work: PlacedWork;
  readonly size: Size;
  readonly order: Order;
  /** Numbers of the units, in the order they are gone through. */
  readonly sequence: readonly number[];
  /** Keys of the units done with. */
  readonly done: ReadonlySet<string>;
  /** Place in the sequence. */
  readonly at: number;
  /** The selected line of the unit. */
  readonly item: number;
  /** Lines of the text above the window; `null` shows the selected passage. */
  readonly scroll: number | null;
  readonly mode: Mode;
  readonly notice: Notice | null;
  /** What was searched last. */
  readonly query: string;
  readonly seek: Seek;
  /** Strokes of this session; undoing further back is asked about. */
  readonly strokes: number;
  /** Undoing what was done before this session was asked about, and not yet answered. */
  readonly farUndo: boolean;
  /** Strokes since the proposals were last made. */
  readonly sinceRenewal: number;
}

/** What is to be done outside before the state after it may be shown. */
export type Effect =
  | { readonly do: 'record'; readonly actions: readonly JournalAction[] }
  | { readonly do: 'undo' }
  | { readonly do: 'renew' }
  | { readonly do: 'quit' };

/** A state, once its effect has succeeded. */
export interface Step {
  readonly state: ReviewState;
  readonly effect: Effect | null;
}

export const still = (state: ReviewState): Step => ({ state, effect: null });

export const note = (state: ReviewState, text: Bilingual, tone: Notice['tone'] = 'plain'): ReviewState => ({
  ...state,
  notice: { tone, text },
});

/** The unit on the screen. */
export function unitOf({ study, sequence, at }: ReviewState): ReviewUnit {
  const unit = study.units[sequence[at] ?? -1];
  if (unit === undefined) throw new Error('a review has a unit');
  return unit;
}

export const itemsIn = (state: ReviewState): Item[] => itemsOf(unitOf(state), state.work, state.study.coder);

export const selectedItem = (state: ReviewState): Item | undefined => itemsIn(state)[state.item];

/** A code's full label in the study's language; its id where the codebook has it no more. */
export function codeLabelOf({ study }: ReviewState, code: string): string {
  return study.codes.find(({ id }) => id === code)?.label[study.lang] ?? code;
}

/** Shows another unit, its first open proposal selected. */
export function shownAt(state: ReviewState, at: number): ReviewState {
  const moved: ReviewState = { ...state, at, item: 0, scroll: null, seek: null, mode: { kind: 'browse' } };
  const open = itemsIn(moved).findIndex(({ kind }) => kind === 'open');
  return { ...moved, item: Math.max(0, open) };
}

/** The next place in the sequence, after the last the first, whose unit is not done; `undefined` for none. */
export function nextOpen({ study, sequence, done }: ReviewState, after: number): number | undefined {
  const places = sequence.map((_, place) => (after + 1 + place) % sequence.length);
  return places.find((place) => {
    const unit = study.units[sequence[place] ?? -1];
    return unit !== undefined && !done.has(unit.key);
  });
}

function sought(state: ReviewState, items: readonly Item[]): number {
  const { seek, item } = state;
  if (seek?.kind === 'coding') {
    const found = items.findLastIndex(({ kind, code }) => kind === 'own' && code === seek.code);
    if (found >= 0) return found;
  }
  if (seek?.kind === 'open') {
    const after = items.findIndex(({ kind }, n) => kind === 'open' && n >= item);
    const any = items.findIndex(({ kind }) => kind === 'open');
    if (any >= 0) return after >= 0 ? after : any;
  }
  return Math.max(0, Math.min(item, items.length - 1));
}

/** The state with what people have done by now. */
export function withWork(state: ReviewState, work: PlacedWork): ReviewState {
  const { study } = state;
  const done = doneUnits(study.units, work, study.coder);
  const known: ReviewState = { ...state, work, done };
  return { ...known, item: sought(known, itemsIn(known)), seek: null };
}

/** The key of the unit that the person did something in last: where the work was left. */
function lastTouched({ study, work }: ReviewState): string | undefined {
  const own = [...work.codings, ...work.rejections, ...work.reviews, ...work.factors].filter(
    ({ coder }) => coder === study.coder,
  );
  const last = own.reduce<(typeof own)[number] | undefined>(
    (latest, one) => (latest === undefined || one.at >= latest.at ? one : latest),
    undefined,
  );
  return last === undefined ? undefined : `${last.document}:${last.unit}`;
}

/** Where to go on: the unit left unfinished, else the next one in the sequence that is not done. */
function resumePlace(state: ReviewState): number {
  const { study, sequence, done } = state;
  const placeOf = (key: string): number => sequence.findIndex((unit) => study.units[unit]?.key === key);
  const last = lastTouched(state);
  const place = last === undefined ? -1 : placeOf(last);
  if (last !== undefined && place >= 0 && !done.has(last)) return place;
  // The most useful unit is the first that is left, wherever the work was left.
  const after = state.order === 'document' ? place : -1;
  return nextOpen(state, after) ?? 0;
}

export interface Start {
  readonly study: ReviewStudy;
  readonly work: PlacedWork;
  readonly size: Size;
  readonly order: Order;
  /** Begin with this unit instead of where the work was left. */
  readonly from?: string;
}

/** The state that a session begins with: where the last one stopped. */
export function startReview({ study, work, size, order, from }: Start): ReviewState {
  const state: ReviewState = {
    study,
    work,
    size,
    order,
    sequence: sequenceOf(study.units, order),
    done: doneUnits(study.units, work, study.coder),
    at: 0,
    item: 0,
    scroll: null,
    mode: { kind: 'browse' },
    notice: null,
    query: '',
    seek: null,
    strokes: 0,
    farUndo: false,
    sinceRenewal: 0,
  };
  const named = state.sequence.findIndex((unit) => study.units[unit]?.key === from);
  return shownAt(state, named >= 0 ? named : resumePlace(state));
}

function placeOfEvent(event: JournalEvent): Place | undefined {
  if ('anchor' in event) return event;
  return event.do === 'memo' && event.about.kind === 'passage' ? event.about : undefined;
}

/** The unit that a taken-back stroke was about. */
export function unitOfStroke(
  events: readonly JournalEvent[],
  { study, work }: Pick<ReviewState, 'study' | 'work'>,
): string | undefined {
  const all = [...work.codings, ...work.rejections, ...work.reviews, ...work.factors];
  for (const event of events) {
    const place = placeOfEvent(event);
    if (place !== undefined) {
      const { document, anchor } = place;
      const unit = study.units.find(
        (one) => one.document === document && one.start <= anchor.start && anchor.end <= one.end,
      );
      if (unit !== undefined) return unit.key;
    }
    if ('target' in event) {
      const about = all.find(({ id }) => id === event.target);
      if (about !== undefined) return `${about.document}:${about.unit}`;
    }
  }
  return undefined;
}
