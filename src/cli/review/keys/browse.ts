import type { JournalAction } from '../../../model/journal.ts';
import { confirming, finishing, openItems, recordedStep, rejecting, siding } from '../actions.ts';
import { editing, type Key } from '../edit-line.ts';
import { passageMemos } from '../items.ts';
import { paneOf } from '../layout/pane.ts';
import { sequenceOf } from '../order.ts';
import {
  itemsIn,
  nextOpen,
  note,
  type ReviewState,
  type Step,
  selectedItem,
  shownAt,
  still,
  unitOf,
} from '../state.ts';
import { wordsOf } from '../words.ts';
import { search } from './search.ts';
import { SIDE_KEYS } from './sides.ts';

type Handler = (state: ReviewState) => Step;

const nothingSelected = (state: ReviewState): Step =>
  still(
    note(state, {
      id: 'Belum ada kode di satuan ini. a: beri kode, Enter: memang tidak ada',
      en: 'This unit has no code yet. a: add one, Enter: there is none',
    }),
  );

/** Does something about the selected line and goes on to the next one that is open. */
function about(
  make: (state: ReviewState, item: NonNullable<ReturnType<typeof selectedItem>>) => readonly JournalAction[],
): Handler {
  return (state) => {
    const item = selectedItem(state);
    if (item === undefined) return nothingSelected(state);
    const open = item.kind === 'open';
    return recordedStep({ ...state, seek: open ? { kind: 'open' } : null }, make(state, item));
  };
}

/** To the next unit that is not done; when all are, it says so and stays. */
function onward(state: ReviewState): ReviewState {
  const done = new Set(state.done).add(unitOf(state).key);
  const next = nextOpen({ ...state, done }, state.at);
  if (next !== undefined) return shownAt({ ...state, done }, next);
  return note(
    { ...state, done },
    {
      id: 'Semua satuan sudah ditinjau. q: selesai; ←→ melihat kembali',
      en: 'Every unit has been reviewed. q: finish; ←→ to look back',
    },
    'good',
  );
}

/** Decides about everything that is open, and the unit is done. */
function deciding(make: typeof confirming): Handler {
  return (state) => {
    const actions = openItems(state).flatMap((item) => make(state, item));
    return recordedStep(onward(state), [...actions, ...finishing(state)]);
  };
}

const finish: Handler = (state) => {
  const open = openItems(state).length;
  if (open === 0) return recordedStep(onward(state), finishing(state));
  return still(
    note(
      state,
      {
        id: `${open} usulan belum diputuskan: y terima, n tolak, Y/N semua sekaligus, s lewati`,
        en: `${open} not decided yet: y accept, n reject, Y/N all at once, s skip`,
      },
      'bad',
    ),
  );
};

const moved =
  (by: number): Handler =>
  (state) => {
    const { length } = state.sequence;
    return still(shownAt(state, (state.at + by + length) % length));
  };

const skip: Handler = (state) => {
  const next = nextOpen(state, state.at);
  if (next === undefined) return still(onward(state));
  const skipped = unitOf(state).key;
  return still(
    note(shownAt(state, next), {
      id: `${skipped} dilewati; akan muncul lagi`,
      en: `${skipped} skipped; it will come again`,
    }),
  );
};

const selected =
  (by: number): Handler =>
  (state) => {
    const last = itemsIn(state).length - 1;
    const item = Math.max(0, Math.min(last, state.item + by));
    return still({ ...state, item, scroll: null });
  };

/** Scrolls by so many windows. */
const scrolled =
  (by: 1 | -1): Handler =>
  (state) => {
    // Colour changes no more than a bracket here and there.
    const { top, height, last } = paneOf(state, true);
    const scroll = Math.max(0, Math.min(last, top + by * Math.max(1, height - 1)));
    return still({ ...state, scroll });
  };

const changeCode: Handler = (state) => {
  const item = selectedItem(state);
  if (item === undefined) return addCode(state);
  return still({
    ...state,
    mode: { kind: 'pick', line: editing(''), choice: 0, for: { kind: 'change', item } },
  });
};

const addCode: Handler = (state) => {
  const { start, end } = unitOf(state);
  const purpose = { kind: 'add', span: { start, end } } as const;
  return still({ ...state, mode: { kind: 'pick', line: editing(''), choice: 0, for: purpose } });
};

const mark: Handler = (state) => {
  const words = wordsOf(unitOf(state));
  if (words.length === 0) return still(state);
  const start = selectedItem(state)?.start ?? 0;
  const cursor = words.findIndex((word) => word.end > start);
  return still({ ...state, mode: { kind: 'mark', cursor: Math.max(0, cursor), from: null } });
};

const memo: Handler = (state) => {
  const item = selectedItem(state);
  if (item?.kind === 'own') {
    const { coding } = item;
    return still({
      ...state,
      mode: { kind: 'memo', line: editing(coding.memo ?? ''), target: { kind: 'coding', coding } },
    });
  }
  const unit = unitOf(state);
  const { work, study } = state;
  const [written] = passageMemos(unit, work, study.coder);
  const line = editing(written?.text ?? '');
  return still({
    ...state,
    mode: { kind: 'memo', line, target: { kind: 'passage', memo: written ?? null } },
  });
};

const factor: Handler = (state) => {
  const { start, end } = unitOf(state);
  return still({ ...state, mode: { kind: 'factor', line: editing(''), choice: 0, span: { start, end } } });
};

const undo: Handler = (state) => {
  if (state.strokes > 0 || state.farUndo)
    return { state: { ...state, farUndo: false }, effect: { do: 'undo' } };
  return still(
    note(
      { ...state, farUndo: true },
      {
        id: 'Langkah berikutnya dari sebelum sesi ini. u sekali lagi: batalkan juga',
        en: 'What comes next is from before this session. u again: undo it too',
      },
      'bad',
    ),
  );
};

const reorder: Handler = (state) => {
  const order = state.order === 'document' ? 'useful' : 'document';
  const sequence = sequenceOf(state.study.units, order);
  const at = sequence.indexOf(state.sequence[state.at] ?? 0);
  return still(
    note(
      { ...state, order, sequence, at },
      order === 'useful'
        ? {
            id: 'Urutan: yang paling berguna bagi mesin dahulu (s: ke sana)',
            en: 'Order: what teaches the coder most comes first (s: go there)',
          }
        : { id: 'Urutan: menurut dokumen', en: 'Order: by document' },
    ),
  );
};

const HANDLERS: Readonly<Record<Key, Handler>> = {
  y: about(confirming),
  n: about(rejecting),
  t: about(rejecting),
  Y: deciding(confirming),
  N: deciding(rejecting),
  T: deciding(rejecting),
  enter: finish,
  s: skip,
  left: moved(-1),
  right: moved(1),
  up: selected(-1),
  k: selected(-1),
  down: selected(1),
  j: selected(1),
  tab: selected(1),
  ' ': scrolled(1),
  pagedown: scrolled(1),
  b: scrolled(-1),
  pageup: scrolled(-1),
  c: changeCode,
  a: addCode,
  v: mark,
  m: memo,
  F: factor,
  u: undo,
  o: reorder,
  l: (state) => ({ state, effect: { do: 'renew' } }),
  w: (state) =>
    selectedItem(state) === undefined
      ? nothingSelected(state)
      : still({ ...state, mode: { kind: 'why', scroll: 0 } }),
  '?': (state) => still({ ...state, mode: { kind: 'help', scroll: 0 } }),
  '/': (state) => still({ ...state, mode: { kind: 'search', line: editing('') } }),
  f: (state) => still(search(state, state.query)),
  escape: (state) => still({ ...state, query: '', scroll: null }),
  q: (state) => ({ state, effect: { do: 'quit' } }),
};

/** A key while a unit is looked at. */
export function browseKey(state: ReviewState, key: Key): Step {
  const handler = HANDLERS[key];
  if (handler !== undefined) return handler(state);
  const side = SIDE_KEYS[key];
  if (side !== undefined) return about((now, item) => siding(now, item, side))(state);
  const line = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
  if (line >= 0 && line < itemsIn(state).length) return still({ ...state, item: line, scroll: null });
  return still(state);
}
