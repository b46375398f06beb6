import type { Cue } from './cue.ts';

/** Longer overlaps than this are no captions any more. */
const MOST_WORDS = 80;
/** The share of cues that must repeat what was on the screen before. */
const ROLLS = 0.4;

/**
 * Captions that roll up the screen say everything two or three times; here once. Files in which people only say
 * the same twice are left alone: all over the file, cues must begin with the end of the one before.
 */
export function unrolled(cues: readonly Cue[]): readonly Cue[] {
  const screens = screensOf(cues);
  const words = screens.map(({ text }) => text.split(' '));
  const overlaps = screens.map((screen, index) => {
    const before = screens[index - 1];
    if (before === undefined || before.speaker !== screen.speaker || !touches(before, screen)) return 0;
    return overlap(words[index - 1] ?? [], words[index] ?? []);
  });
  const rolling = overlaps.filter((shared, index) => isTelling(shared, words[index]?.length ?? 0)).length;
  if (screens.length < 4 || rolling < (screens.length - 1) * ROLLS) return cues;
  return screens.flatMap((screen, index): readonly Cue[] => {
    const fresh = (words[index] ?? []).slice(overlaps[index] ?? 0).join(' ');
    return fresh === '' ? [] : [{ ...screen, text: fresh }];
  });
}

/** What is on the screen at one time, its lines joined. */
function screensOf(cues: readonly Cue[]): Cue[] {
  const screens: Cue[] = [];
  for (const cue of cues) {
    const last = screens.at(-1);
    const isSame = last !== undefined && last.start === cue.start && last.end === cue.end;
    if (isSame && last.speaker === cue.speaker)
      screens.splice(-1, 1, { ...last, text: `${last.text} ${cue.text}` });
    else screens.push(cue);
  }
  return screens;
}

function touches(before: Cue, cue: Cue): boolean {
  return before.end === null || cue.start === null || cue.start - before.end < 0.5;
}

/** One shared word may be chance, unless it is all that a cue says. */
function isTelling(shared: number, length: number): boolean {
  return shared >= 2 || (shared === 1 && length === 1);
}

/** How many words at the end of one screen are the words at the head of the next. */
function overlap(before: readonly string[], after: readonly string[]): number {
  for (let size = Math.min(before.length, after.length, MOST_WORDS); size > 0; size -= 1) {
    const from = before.length - size;
    let same = 0;
    while (same < size && before[from + same] === after[same]) same += 1;
    if (same === size) return size;
  }
  return 0;
}
