import { isNameLike, labelKey } from '../layout/labels.ts';
import { labelRole } from '../layout/speaker-words.ts';
import type { Cue } from './cue.ts';
import { speakerName } from './speaker-name.ts';

const LABEL = /^(?:[-–>]{1,3}\s*)?\[?(\p{L}[^:\n[\]]{0,60}?)\]?\s?:\s+(?=\S)/u;
const CHANGE = /^>>+\s*/u;

/**
 * Cues with `Budi Santoso: …` at the head of their text, as Zoom writes them, with the speaker taken out of the text.
 * A word with a colon is a label where it is one for speakers, or where it comes again as a name.
 */
export function withLabelsTakenOut(cues: readonly Cue[]): readonly Cue[] {
  if (cues.some(({ speaker }) => speaker !== null)) return cues;
  const counts = new Map<string, number>();
  for (const { text } of cues) {
    const label = labelOf(text);
    if (label !== null) counts.set(labelKey(label), (counts.get(labelKey(label)) ?? 0) + 1);
  }
  const labels = new Set(
    cues.flatMap(({ text }) => {
      const label = labelOf(text);
      return label !== null && isSpeaker(label, counts) ? [labelKey(label)] : [];
    }),
  );
  const total = [...labels].reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);
  if (total < 2) return cues;
  return cues.map((cue) => {
    const label = labelOf(cue.text);
    if (label === null || !labels.has(labelKey(label))) return cue;
    return { ...cue, speaker: speakerName(label), text: cue.text.replace(LABEL, '') };
  });
}

function labelOf(text: string): string | null {
  return LABEL.exec(text.slice(0, 100))?.[1] ?? null;
}

function isSpeaker(label: string, counts: ReadonlyMap<string, number>): boolean {
  const role = labelRole(labelKey(label));
  return role === null ? (counts.get(labelKey(label)) ?? 0) >= 2 && isNameLike(label) : true;
}

/** Whether a cue is marked as another voice than the one before: `>> Baik, Pak.` */
export function changesVoice(text: string): boolean {
  return CHANGE.test(text);
}

/** The cue's text without that mark. */
export function withoutChangeMark(text: string): string {
  return text.replace(CHANGE, '');
}
