import type { JournalEvent } from '../../model/journal.ts';
import type { PlacedWork } from '../../pipeline.ts';
import type { Key } from './edit-line.ts';
import { browseKey } from './keys/browse.ts';
import { factorKey, factorKindKey } from './keys/factor.ts';
import { markKey } from './keys/mark.ts';
import { memoKey } from './keys/memo.ts';
import { pickKey, sideKey } from './keys/pick.ts';
import { readKey } from './keys/read.ts';
import { searchKey } from './keys/search.ts';
import { sequenceOf } from './order.ts';
import { note, type ReviewState, type Step, shownAt, unitOfStroke, withWork } from './state.ts';
import type { ReviewUnit } from './study.ts';

/** After so many strokes it is worth while to let the automatic coder learn again. */
const ENOUGH = 25;

function inMode(state: ReviewState, key: Key): Step {
  const { mode } = state;
  switch (mode.kind) {
    case 'browse':
      return browseKey(state, key);
    case 'help':
    case 'why':
      return readKey(state, mode, key);
    case 'pick':
      return pickKey(state, mode, key);
    case 'side':
      return sideKey(state, mode, key);
    case 'mark':
      return markKey(state, mode, key);
    case 'memo':
      return memoKey(state, mode, key);
    case 'search':
      return searchKey(state, mode, key);
    case 'factor':
      return factorKey(state, mode, key);
    case 'factor-kind':
      return factorKindKey(state, mode, key);
  }
}

/**
 * What a key does: the state after it, and what must be done outside before that state may be shown. Pure: the same
 * state and key give the same.
 */
export function step(state: ReviewState, key: Key): Step {
  if (key === 'ctrl-c') return { state, effect: { do: 'quit' } };
  const farUndo = state.farUndo && key === 'u';
  return inMode({ ...state, notice: null, farUndo }, key);
}

/** After a stroke is on the disk. */
export function recorded(state: ReviewState, work: PlacedWork): ReviewState {
  const sinceRenewal = state.sinceRenewal + 1;
  const after = withWork({ ...state, strokes: state.strokes + 1, sinceRenewal }, work);
  if (sinceRenewal % ENOUGH !== 0 || after.notice !== null) return after;
  return note(after, {
    id: `${sinceRenewal} keputusan baru. l: perbarui usulan dari keputusan Anda`,
    en: `${sinceRenewal} new decisions. l: let the proposals learn from them`,
  });
}

/** After a stroke was taken back: the unit that it was about is shown. */
export function undone(state: ReviewState, taken: readonly JournalEvent[], work: PlacedWork): ReviewState {
  if (taken.length === 0) {
    return note(state, { id: 'Tidak ada yang dapat dibatalkan', en: 'There is nothing to undo' });
  }
  // What was added is known in the work before, what was removed in the work after.
  const key = unitOfStroke(taken, state) ?? unitOfStroke(taken, { study: state.study, work });
  const strokes = Math.max(0, state.strokes - 1);
  const back = withWork({ ...state, strokes }, work);
  const at = back.sequence.findIndex((unit) => back.study.units[unit]?.key === key);
  const shown = at < 0 || at === back.at ? back : shownAt(back, at);
  const where = key === undefined ? '' : `: ${key}`;
  return note(shown, { id: `Dibatalkan${where}`, en: `Undone${where}` }, 'good');
}

/** The units with new proposals; the unit on the screen stays. */
export function renewed(state: ReviewState, units: readonly ReviewUnit[]): ReviewState {
  const unit = state.sequence[state.at];
  const sequence = sequenceOf(units, state.order);
  const at = Math.max(0, sequence.indexOf(unit ?? 0));
  const changed = units.filter((one, n) => {
    const before = state.study.units[n];
    const codes = (all: ReviewUnit['proposals']): string =>
      all.map(({ code, polarity }) => `${code} ${polarity}`).join();
    return before === undefined || codes(before.proposals) !== codes(one.proposals);
  }).length;
  const next = withWork(
    { ...state, study: { ...state.study, units }, sequence, at, sinceRenewal: 0 },
    state.work,
  );
  return note(
    { ...next, item: 0, scroll: null },
    {
      id: `Usulan diperbarui dari keputusan Anda; ${changed} satuan berubah`,
      en: `Proposals learned from your decisions; ${changed} unit${changed === 1 ? '' : 's'} changed`,
    },
    'good',
  );
}
