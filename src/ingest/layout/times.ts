import type { Locator } from '../../model/locator.ts';
import type { Speech } from './speech.ts';
import { timeFigures, timeMarkLength } from './time-marks.ts';

/** Below this, in seconds, the first time of a recording's transcript lies; no interview begins so soon after midnight. */
const BEGINNING = { minutes: 5 * 60, hours: 5 * 3600 };

type Reading = 'recording' | 'clock';

/**
 * Gives speeches the place that the time before them tells: `[00:02 - 01:02]`, `Budi (00:12:31):`. A time on a line
 * of its own, or before the question, is the answer's where that has none. Times that begin late are times of day.
 */
export function withTimes(speeches: readonly Speech[]): Speech[] {
  const figures = speeches.map((speech) => timeFigures(placeOf(speech)));
  const reading = readingOf(figures.filter((found) => found !== null));
  let above: Locator | null = null;
  return speeches.map((speech, index) => {
    const found = figures[index] ?? null;
    const own = speech.locator ?? (found === null ? null : locatorOfFigures(found, reading));
    if (own !== null) above = own;
    const locator = own ?? above;
    // What one answer says of its place, the next one does not inherit.
    if (speech.role === 'informant' && speech.text !== '') above = null;
    return locator === null ? speech : { ...speech, locator };
  });
}

/** Where a time may stand: before the speech, or alone on a line that nobody speaks. */
function placeOf({ role, prefix, text }: Speech): string {
  return role === 'context' && timeMarkLength(text) === text.length ? text : prefix;
}

function readingOf(times: readonly (readonly number[])[]): Reading {
  const [first] = times;
  if (first === undefined) return 'recording';
  const isClock = times.every(
    ([hour = 0, minute = 0, second = 0]) => hour < 24 && minute < 60 && second < 60,
  );
  const start = first.reduce((sum, part) => sum * 60 + part, 0);
  return isClock && start >= (first.length === 3 ? BEGINNING.hours : BEGINNING.minutes)
    ? 'clock'
    : 'recording';
}

function locatorOfFigures(figures: readonly number[], reading: Reading): Locator {
  if (reading === 'recording')
    return { kind: 'time', seconds: figures.reduce((sum, part) => sum * 60 + part, 0) };
  return { kind: 'moment', at: `T${figures.map((part) => String(part).padStart(2, '0')).join(':')}` };
}
