import type { Key } from '../edit-line.ts';
import { overlayLines } from '../layout/overlay.ts';
import { type Mode, type ReviewState, type Step, still } from '../state.ts';

/** A key while the help, or the reasons of a proposal, cover the screen. */
export function readKey(state: ReviewState, mode: Mode & { kind: 'help' | 'why' }, key: Key): Step {
  const { lines, height } = overlayLines(state, mode);
  const last = Math.max(0, lines.length - height);
  const by: Readonly<Record<Key, number>> = {
    up: -1,
    k: -1,
    down: 1,
    j: 1,
    ' ': height - 1,
    pagedown: height - 1,
    b: 1 - height,
    pageup: 1 - height,
  };
  const step = by[key];
  // Any other key closes it, so that nobody is caught; it does nothing else.
  if (step === undefined) return still({ ...state, mode: { kind: 'browse' } });
  return still({ ...state, mode: { ...mode, scroll: Math.max(0, Math.min(last, mode.scroll + step)) } });
}
