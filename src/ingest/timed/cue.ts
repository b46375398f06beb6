/** A stretch of a recording, or a chat message, as its file gives it. Times are seconds, `null` where unreadable. */
export interface Cue {
  readonly start: number | null;
  readonly end: number | null;
  /** Who speaks, where the file says so, ready to be shown. */
  readonly speaker: string | null;
  /** On one line. */
  readonly text: string;
}

/** No recording lasts longer: eleven days. */
const LONGEST = 1_000_000;

/**
 * The seconds of `01:02:03.450`, `62:03,4`, `0:5`; unpadded parts and either mark before the fraction are read.
 * What lies before the beginning counts as the beginning. `null` for what is no time.
 */
export function secondsOf(time: string): number | null {
  if (!/^-?\d{1,6}(?::-?\d{1,6}){1,2}(?:[.,]-?\d{0,9})?$/u.test(time)) return null;
  if (time.includes('-')) return 0;
  const parts = time.replace(',', '.').split(':').map(Number);
  const seconds = parts.reduce((sum, part) => sum * 60 + part, 0);
  return seconds <= LONGEST ? seconds : null;
}
