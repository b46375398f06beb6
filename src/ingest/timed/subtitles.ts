import { type Cue, secondsOf } from './cue.ts';
import { plainCueText, voicesOf } from './markup.ts';
import { speakerName } from './speaker-name.ts';

/** Cues in the order of the file, and how many of them have a time that cannot be read. */
interface Subtitles {
  readonly cues: readonly Cue[];
  readonly broken: number;
}

const ARROW = /^\s*(\S{1,30})\s*(?:-{1,3}\s?>|[–—→]>?)\s*(\S{0,30})/u;
/** YouTube's own form, .sbv: `0:00:01.000,0:00:03.500`. */
const COMMA = /^(\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3}),(\d{1,3}:\d{1,2}:\d{1,2}\.\d{1,3})\s*$/u;
const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?(?:[/_-]\d+)*$/iu;
/** Blocks of WebVTT that nobody speaks. */
const UNSPOKEN = /^(?:NOTE|STYLE|REGION)(?:\s|$)/u;

interface Timing {
  readonly line: number;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * Reads WebVTT, SRT and SBV alike, and forgives what their grammars do not: unpadded and negative times, either mark
 * before the fraction, missing blank lines and numbers, blank lines inside a cue. Text under a time that cannot be
 * read is kept, without a time. No cues where a text has no line with a time.
 * (Not a package's work: those there are leave out, without a word, every cue that their grammar refuses.)
 */
export function parseSubtitles(source: string): Subtitles {
  const lines = source.split('\n');
  const isWebVtt = /^\s*WEBVTT/u.test(source);
  const unspoken = isWebVtt ? unspokenLines(lines) : new Set<number>();
  const timings = lines.flatMap((line, index) => (unspoken.has(index) ? [] : (timingAt(line, index) ?? [])));
  const cues = timings.flatMap((timing, index) => {
    const next = timings[index + 1]?.line ?? lines.length;
    const spoken = spokenLines(lines, timing.line + 1, next).filter((at) => !unspoken.has(at));
    if (next < lines.length && isName(lines, timing.line + 1, next - 1, isWebVtt)) spoken.pop();
    return cuesOf(timing, spoken.map((at) => lines[at] ?? '').join('\n'));
  });
  return { cues, broken: timings.filter(({ start }) => start === null).length };
}

/** Whether a text has at least two lines with times of subtitles. */
export function isSubtitles(source: string): boolean {
  return (source.slice(0, 20_000).match(/^[^\n]{0,3}\d{1,3}:\d[^\n]{0,20}-{1,3}>/gmu) ?? []).length >= 2;
}

function timingAt(line: string, index: number): Timing | null {
  const comma = COMMA.exec(line);
  if (comma !== null)
    return { line: index, start: secondsOf(comma[1] ?? ''), end: secondsOf(comma[2] ?? '') };
  const arrow = ARROW.exec(line.slice(0, 100));
  if (arrow === null) return null;
  const [whole, from = '', to = ''] = arrow;
  const [start, end] = [secondsOf(from), secondsOf(to)];
  // An arrow between words is speech; only the right arrow alone makes a broken time.
  return start === null && (end === null ? !/^[-\d:.,\s>]+$/u.test(whole) : !whole.includes('->'))
    ? null
    : { line: index, start, end };
}

/** The lines of `NOTE`, `STYLE` and `REGION` blocks, each up to the next blank line. */
function unspokenLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let within = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') within = false;
    else if (UNSPOKEN.test(line) && (index === 0 || lines[index - 1]?.trim() === '')) within = true;
    if (within) found.add(index);
  }
  return found;
}

function spokenLines(lines: readonly string[], from: number, to: number): number[] {
  const spoken: number[] = [];
  for (let at = from; at < to; at += 1) if (lines[at]?.trim() !== '') spoken.push(at);
  return spoken;
}

/** Whether the line right above a time is the number or name of its cue, and no speech of the one before. */
function isName(lines: readonly string[], from: number, at: number, isWebVtt: boolean): boolean {
  const text = lines[at]?.trim() ?? '';
  if (at < from || text === '') return false;
  if (UUID.test(text)) return true;
  // Alone right below a time, a number is what somebody says.
  if (at === from) return false;
  return /^\d{1,7}$/u.test(text) || (isWebVtt && lines[at - 1]?.trim() === '');
}

function cuesOf({ start, end }: Timing, payload: string): Cue[] {
  return voicesOf(payload).flatMap(({ voice, text }): Cue[] => {
    const speaker = voice === null ? null : speakerName(voice);
    // Several lines may be several speakers; whoever joins cues joins these again.
    return text
      .split('\n')
      .map(plainCueText)
      .filter((line) => line !== '')
      .map((line) => ({ start, end, speaker, text: line }));
  });
}
