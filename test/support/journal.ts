import type { Anchor, JournalAction, JournalEvent } from '../../src/model/journal.ts';

/** An anchor on a text of its own, for tests that do not look for it. */
export function makeAnchor(quote = 'hadir semua'): Anchor {
  return { start: 10, end: 10 + quote.length, quote, before: '', after: '', hash: 'none', rival: 0 };
}

/** An event with an id; by Ani unless told. */
export function makeEvent(
  id: string,
  action: JournalAction,
  stamp: Partial<JournalEvent> = {},
): JournalEvent {
  return { id, coder: 'ani', at: '2025-06-01T08:00:00.000Z', ...action, ...stamp } as JournalEvent;
}

export function added(
  id: string,
  more: { readonly memo?: string; readonly code?: string } = {},
): JournalEvent {
  return makeEvent(id, {
    do: 'add',
    document: 'W-01',
    anchor: makeAnchor(),
    code: 'hadir',
    polarity: 'positive',
    ...more,
  });
}
