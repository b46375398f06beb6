import type { JournalAction } from '../../../model/journal.ts';
import { recordedStep } from '../actions.ts';
import { edited, type Key } from '../edit-line.ts';
import { type MemoTarget, type Mode, note, type ReviewState, type Step, still, unitOf } from '../state.ts';

function writing(state: ReviewState, target: MemoTarget, text: string): readonly JournalAction[] {
  const before = target.kind === 'coding' ? target.coding.memo : (target.memo?.text ?? null);
  if (text === (before ?? '')) return [];
  const memo = text === '' ? null : text;
  if (target.kind === 'coding') return [{ do: 'change', target: target.coding.id, memo }];
  if (target.memo !== null) return [{ do: 'change', target: target.memo.id, memo }];
  const { document, start, end } = unitOf(state);
  return [
    { do: 'memo', about: { kind: 'passage', ...state.study.place(document, { start, end }) }, memo: text },
  ];
}

/** A key while a memo is written. */
export function memoKey(state: ReviewState, mode: Mode & { kind: 'memo' }, key: Key): Step {
  const browsing: ReviewState = { ...state, mode: { kind: 'browse' } };
  if (key === 'escape') return still(browsing);
  if (key !== 'enter') return still({ ...state, mode: { ...mode, line: edited(mode.line, key) } });
  const actions = writing(state, mode.target, mode.line.text.trim());
  return recordedStep(note(browsing, { id: 'Memo disimpan', en: 'Memo saved' }, 'good'), actions);
}
