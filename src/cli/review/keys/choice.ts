import type { Key } from '../edit-line.ts';

const PAGE = 8;
const STEPS: Readonly<Record<Key, number>> = { up: -1, down: 1, tab: 1, pageup: -PAGE, pagedown: PAGE };

/** Which line of a list a key goes to; `undefined` for a key that moves nothing. */
export function movedChoice(choice: number, of: number, key: Key): number | undefined {
  const by = STEPS[key];
  return by === undefined ? undefined : Math.max(0, Math.min(of - 1, choice + by));
}
