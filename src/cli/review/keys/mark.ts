import type { Span } from '../../../model/text.ts';
import { moving, recordedStep } from '../actions.ts';
import { editing, type Key } from '../edit-line.ts';
import { readable } from '../layout/line.ts';
import { wrapped } from '../layout/wrap.ts';
import { type Mode, note, type ReviewState, type Step, selectedItem, still, unitOf } from '../state.ts';
import { markedSpan, wordsOf } from '../words.ts';

type Marking = Mode & { readonly kind: 'mark' };

/** The word above or below, nearest to the same column. */
function vertical(state: ReviewState, words: readonly Span[], cursor: number, by: 1 | -1): number {
  const unit = unitOf(state);
  const lines = wrapped(unit.text, readable(state.size.columns) - 2);
  const at = (words[cursor]?.start ?? unit.start) - unit.start;
  const line = lines.findIndex(({ end }) => at < end);
  const target = lines[line + by];
  if (target === undefined) return by < 0 ? 0 : words.length - 1;
  const place = unit.start + target.start + (at - (lines[line]?.start ?? 0));
  const end = unit.start + target.end;
  const within = words.flatMap((word, n) =>
    word.start >= unit.start + target.start && word.end <= end
      ? [{ n, off: Math.abs(word.start - place) }]
      : [],
  );
  return within.sort((a, b) => a.off - b.off)[0]?.n ?? cursor;
}

/** First and last word of the sentence around a word. */
function sentence(text: string, offset: number, words: readonly Span[], cursor: number): [number, number] {
  const ends = (n: number): boolean => {
    const [word, next] = [words[n], words[n + 1]];
    return (
      next === undefined ||
      word === undefined ||
      /[.!?\n]/.test(text.slice(word.end - offset, next.start - offset))
    );
  };
  let first = cursor;
  while (first > 0 && !ends(first - 1)) first -= 1;
  let last = cursor;
  while (last < words.length - 1 && !ends(last)) last += 1;
  return [first, last];
}

function take(state: ReviewState, span: Span): Step {
  const item = selectedItem(state);
  if (item === undefined) return choose(state, span);
  const browsing: ReviewState = { ...state, mode: { kind: 'browse' } };
  const seek = item.kind === 'open' ? ({ kind: 'open' } as const) : null;
  return recordedStep({ ...browsing, seek }, moving(state, item, span));
}

const choose = (state: ReviewState, span: Span): Step =>
  still({ ...state, mode: { kind: 'pick', line: editing(''), choice: 0, for: { kind: 'add', span } } });

const CURSOR: Readonly<Record<Key, (state: ReviewState, words: readonly Span[], cursor: number) => number>> =
  {
    left: (_, __, cursor) => cursor - 1,
    right: (_, __, cursor) => cursor + 1,
    up: (state, words, cursor) => vertical(state, words, cursor, -1),
    down: (state, words, cursor) => vertical(state, words, cursor, 1),
    home: () => 0,
    end: (_, words) => words.length - 1,
  };

/** A key while a passage is marked word by word. */
export function markKey(state: ReviewState, mode: Marking, key: Key): Step {
  const unit = unitOf(state);
  const words = wordsOf(unit);
  const move = CURSOR[key];
  if (move !== undefined) {
    const cursor = Math.max(0, Math.min(words.length - 1, move(state, words, mode.cursor)));
    return still({ ...state, mode: { ...mode, cursor } });
  }
  const span = markedSpan(words, mode.cursor, mode.from);
  if (key === 'escape') {
    const back: Mode = mode.from === null ? { kind: 'browse' } : { ...mode, from: null };
    return still({ ...state, mode: back });
  }
  if (key === ' ' || key === 'v') return still({ ...state, mode: { ...mode, from: mode.cursor } });
  if (key === 's') {
    const [from, cursor] = sentence(unit.text, unit.start, words, mode.cursor);
    return still({ ...state, mode: { kind: 'mark', cursor, from } });
  }
  if (span === undefined) return still(state);
  if (key === 'enter') return take(state, span);
  if (key === 'a') return choose(state, span);
  if (key === 'F') return still({ ...state, mode: { kind: 'factor', line: editing(''), choice: 0, span } });
  return still(note(state, { id: 'Esc: berhenti menandai', en: 'Esc: stop marking' }));
}
