import type { Locator } from '../../model/locator.ts';
import { plainLine, type SpeechBlock } from '../block.ts';
import type { Cue } from './cue.ts';
import { changesVoice, withLabelsTakenOut, withoutChangeMark } from './labels-in-cues.ts';
import { isSound } from './markup.ts';
import { unrolled } from './rolling.ts';

/** A silence this long, in seconds, ends a paragraph of a voice without a name. */
const PAUSE = 2;
/** Such a paragraph ends at the first sentence beyond this. */
const LONG = 700;
/** Cues that are out of order by so many seconds, and places, are put in order; a recording that starts anew is not. */
const OUT_OF_ORDER = { seconds: 15, places: 20 };

/** Cues as turns, and how many were nothing but a mark for a sound. */
interface Turns {
  readonly blocks: readonly SpeechBlock[];
  readonly sounds: number;
}

interface Turn {
  readonly speaker: string | null;
  readonly start: number | null;
  end: number | null;
  /** In pieces: the end of a growing text is asked for at every cue. */
  readonly texts: string[];
  length: number;
}

/**
 * What one voice says on end is one turn, whatever the cues that cut it up. A cue without a speaker goes on with the
 * turn above; where no cue has one, a pause, a change mark (`>>`) or a question parts the paragraphs.
 */
export function turnsOf(cues: readonly Cue[]): Turns {
  const spoken = cues.filter(({ text }) => !isSound(text));
  const labelled = withLabelsTakenOut(unrolled(inOrder(spoken)));
  const isNamed = labelled.some(({ speaker }) => speaker !== null);
  const turns: Turn[] = [];
  for (const cue of labelled) {
    const open = turns.at(-1);
    const text = withoutChangeMark(cue.text);
    const goesOn = open !== undefined && (isNamed ? isSameVoice(open, cue) : !isNewParagraph(open, cue));
    if (open === undefined || !goesOn)
      turns.push({
        speaker: cue.speaker,
        start: cue.start,
        end: cue.end,
        texts: [text],
        length: text.length,
      });
    else {
      open.texts.push(text);
      open.length += text.length + 1;
      open.end = cue.end;
    }
  }
  return { blocks: turns.map(blockOf), sounds: cues.length - spoken.length };
}

function isSameVoice(open: Turn, cue: Cue): boolean {
  return cue.speaker === open.speaker || (cue.speaker === null && !changesVoice(cue.text));
}

function isNewParagraph(open: Turn, cue: Cue): boolean {
  const last = open.texts.at(-1) ?? '';
  const isEnded = /[.?!…]["”’)]?$/u.test(last.slice(-3));
  const isPause = open.end !== null && cue.start !== null && cue.start - open.end >= PAUSE;
  const isLong = open.length > LONG && isEnded;
  // Only a change at a sentence's end: a question may run over several cues.
  const isAsked = last.endsWith('?') || (cue.text.endsWith('?') && isEnded);
  return isPause || isLong || isAsked || changesVoice(cue.text);
}

/** Cues that overlap are written as they end; they are read as they begin. */
function inOrder(cues: readonly Cue[]): Cue[] {
  const sorted: Cue[] = [];
  for (const cue of cues) {
    let at = sorted.length;
    while (at > 0 && sorted.length - at < OUT_OF_ORDER.places && isLater(sorted[at - 1], cue)) at -= 1;
    sorted.splice(at, 0, cue);
  }
  return sorted;
}

/** A cue at the very beginning, or said to be before it, keeps its place: its time is none to go by. */
function isLater(other: Cue | undefined, { start }: Cue): boolean {
  const late = (other?.start ?? 0) - (start || Number.POSITIVE_INFINITY);
  return late > 0 && late <= OUT_OF_ORDER.seconds;
}

function blockOf({ speaker, start, texts }: Turn): SpeechBlock {
  const locator: Locator | null = start === null ? null : { kind: 'time', seconds: Math.floor(start) };
  return {
    kind: 'speech',
    speaker,
    lines: [plainLine(texts.join(' '))],
    attached: false,
    ...(locator === null ? {} : { locator }),
  };
}
