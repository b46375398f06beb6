import { type Block, paragraph, plainLine, type SpeechBlock } from '../block.ts';
import { tidy } from '../clean.ts';
import { isNameLike } from '../layout/labels.ts';
import { secondsOf } from './cue.ts';
import { speakerName } from './speaker-name.ts';

const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
/** Otter, Teams: `Budi Santoso  0:03`; others: `Budi Santoso (0:03)`. */
const NAME_TIME = new RegExp(String.raw`^(\p{L}[^:]{0,58}?)(?:\s+(${CLOCK})|\s*[([](${CLOCK})[)\]]:?)$`, 'u');
/** Word: `00:00:03 Speaker 1`; others: `[00:00:03] - Speaker 1`. */
const TIME_NAME = /^[[(]?(\d{1,2}:\d{2}:\d{2})[\])]?\s+(?:-\s+)?(\p{L}[^:.?!]{0,58})$/u;
/** The transcript that YouTube shows beside a video: times alone on their lines. */
const TIME = new RegExp(`^(${CLOCK})$`, 'u');
/** In seconds; `06:00`, read as minutes, is later. */
const LATEST_START = 5 * 60;
const MADE_BY = /^Transcribed by https?:\/\/otter\.ai\b.{0,40}$/iu;

/** What stands under one head. */
interface HeadedTurn extends Head {
  readonly lines: readonly string[];
}

interface Head {
  readonly speaker: string | null;
  readonly start: number | null;
}

/** A text in turns under heads; `title` is what stands above the first of them. */
interface HeadedText {
  readonly title: readonly string[];
  readonly turns: readonly HeadedTurn[];
}

/**
 * Turns under heads of their own, `Budi Santoso  0:03`, `00:00:03 Speaker 1` or `0:03` above what is said, as Otter,
 * Teams, Word and YouTube write them. `null` for any other text.
 */
export function headedText(source: readonly string[]): HeadedText | null {
  const lines = source.map((line) => line.trim()).filter((line) => line !== '' && !MADE_BY.test(line));
  for (const read of [nameThenTime, timeThenName, timeAlone]) {
    const heads = lines.map(read);
    const first = heads.findIndex((head) => head !== null);
    const count = heads.filter((head) => head !== null).length;
    // A title and a few lines about the recording may stand above; a head is followed by speech.
    if (count < 2 || first > 8 || !isRecording(heads, read === timeAlone)) continue;
    const inRow = heads.filter((head, index) => head !== null && (heads[index + 1] ?? null) !== null).length;
    if (inRow <= count / 4) return { title: lines.slice(0, first), turns: turnsUnder(lines, heads) };
  }
  return null;
}

/** The same for the paragraphs of a document that a program saved; `null` where it holds anything else. */
export function headedBlocks(blocks: readonly Block[]): readonly Block[] | null {
  if (blocks.some(({ kind }) => kind === 'table' || kind === 'speech')) return null;
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' ? block.lines.map(({ text }) => text) : [''],
  );
  const headed = headedText(lines.flat());
  if (headed === null || headed.turns.some(({ speaker }) => speaker === null)) return null;
  const from = lines.findIndex((texts) => texts.some((text) => isHead(text.trim())));
  if (blocks.slice(from).some(({ kind }) => kind === 'heading')) return null;
  const beside = lines[from] ?? [];
  const above = beside.slice(
    0,
    beside.findIndex((text) => isHead(text.trim())),
  );
  const title = above.length === 0 ? [] : [paragraph(above.map(plainLine))];
  return [...blocks.slice(0, from), ...title, ...headed.turns.map(turnBlock)];
}

/** A turn whose head says who speaks. Its paragraphs stay lines. */
export function turnBlock({ speaker, start, lines }: HeadedTurn): SpeechBlock {
  return {
    kind: 'speech',
    speaker,
    lines: lines.map((line) => plainLine(line)),
    attached: false,
    ...(start === null ? {} : { locator: { kind: 'time', seconds: start } }),
  };
}

function isHead(line: string): boolean {
  return nameThenTime(line) !== null || timeThenName(line) !== null;
}

/** Field notes stand under places and times of day; the times of a recording begin with its beginning. */
function isRecording(heads: readonly (Head | null)[], isAlone: boolean): boolean {
  const times = heads.flatMap((head) => head?.start ?? []);
  if ((times[0] ?? 0) >= LATEST_START) return false;
  const isRising = times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0));
  return !isAlone || (isRising && times.length >= heads.length * 0.3);
}

function turnsUnder(lines: readonly string[], heads: readonly (Head | null)[]): HeadedTurn[] {
  const turns: (Head & { readonly lines: string[] })[] = [];
  for (const [index, line] of lines.entries()) {
    const head = heads[index] ?? null;
    if (head !== null) turns.push({ ...head, lines: [] });
    else turns.at(-1)?.lines.push(tidy(line));
  }
  return turns.filter((turn) => turn.lines.length > 0);
}

function nameThenTime(line: string): Head | null {
  const [, name = '', time = '', bracketed = ''] = NAME_TIME.exec(line.slice(0, 100)) ?? [];
  return headOf(name, time + bracketed);
}

function timeThenName(line: string): Head | null {
  const [, time = '', name = ''] = TIME_NAME.exec(line.slice(0, 100)) ?? [];
  return headOf(name, time);
}

function timeAlone(line: string): Head | null {
  const [, time] = TIME.exec(line.slice(0, 20)) ?? [];
  return time === undefined ? null : { speaker: null, start: secondsOf(time) };
}

function headOf(name: string, time: string): Head | null {
  const speaker = time === '' ? null : speakerName(name);
  // A name is a few words; a sentence that ends in a time of day is none.
  if (speaker === null || !isNameLike(speaker)) return null;
  return { speaker, start: secondsOf(time) };
}
