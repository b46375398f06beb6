import type { Entry } from './entry.ts';
import { notePrint } from './fingerprint.ts';
import type { RowRecord } from './record.ts';
import type { UnitDraft } from './unit-draft.ts';

/** Plans the memo of a row, after the codes of its unit: it goes with the first code of its row, else with the text. */
export function planMemo(entry: Entry, draft: UnitDraft): void {
  const written = entry.record?.memo ?? null;
  const orphaned = written !== null && draft.removed.has(written.of);
  const text = entry.memo ?? (orphaned ? entry.row.cell('memo').text : undefined);
  if (text === undefined || (orphaned && text === '')) return;
  if (orphaned) noteOnText(entry, text, draft);
  else if (written !== null && (draft.own.coding.has(written.of) || draft.own.memo.has(written.of))) {
    rewrite(entry, written, text, draft);
  } else if (text !== '') note(entry, text, draft);
}

function rewrite(
  entry: Entry,
  written: NonNullable<RowRecord['memo']>,
  text: string,
  draft: UnitDraft,
): void {
  const coding = draft.own.coding.get(written.of);
  const now = coding === undefined ? draft.own.memo.get(written.of)?.text : (coding.memo ?? '');
  if (now === undefined || notePrint(now) === notePrint(text)) {
    draft.unchanged += 1;
    return;
  }
  if (notePrint(now) !== written.print) {
    draft.memoConflict(entry, now);
    return;
  }
  if (coding !== undefined) draft.change(written.of).memo = text === '' ? null : text;
  else if (text === '') draft.actions.push({ do: 'remove', target: written.of });
  else draft.change(written.of).memo = text;
  draft.done('memo', entry, coding ?? null, { memo: text });
}

function note(entry: Entry, text: string, draft: UnitDraft): void {
  const first = entry.pairs.find(({ slot }) => slot >= 0);
  const stands = first === undefined ? undefined : draft.standsFor.get(first);
  if (first === undefined || stands === undefined) {
    noteOnText(entry, text, draft);
    return;
  }
  if (typeof stands === 'number') {
    const action = draft.actions[stands];
    if (action?.do === 'add' || action?.do === 'confirm') draft.actions[stands] = { ...action, memo: text };
    draft.done('memo', entry, first, { memo: text });
    return;
  }
  const now = draft.own.coding.get(stands)?.memo ?? null;
  if (now !== null && notePrint(now) !== notePrint(text)) {
    draft.memoConflict(entry, now);
  } else if (now !== null) {
    draft.unchanged += 1;
  } else {
    draft.change(stands).memo = text;
    draft.done('memo', entry, first, { memo: text });
  }
}

function noteOnText(entry: Entry, text: string, draft: UnitDraft): void {
  const same = draft.own.memosAt(draft.address).some((memo) => notePrint(memo.text) === notePrint(text));
  if (same) {
    draft.unchanged += 1;
    return;
  }
  draft.actions.push({ do: 'memo', about: { kind: 'passage', ...draft.placeOf(entry) }, memo: text });
  draft.done('memo', entry, null, { memo: text });
}
