import type { SectionRole } from '../../model/manuscript.ts';
import { endsSentence, type Layout } from './layout.ts';
import type { SourceLine } from './lines.ts';
import { type Mark, markOf } from './marks.ts';
import { isCaption, isKeywords, roleOfName, runInHeading } from './names.ts';

/** A line that heads what follows it. */
export interface HeadingLine {
  readonly text: string;
  readonly role: SectionRole | null;
  readonly mark: Mark | null;
  /** Set by the format, 1 for the highest. */
  readonly level: number | null;
  /** How many code units of the line it takes where its text goes on after it; `null` for the whole line. */
  readonly runIn: number | null;
}

/** What has been read so far, as far as headings depend on it. */
export interface Reading {
  readonly layout: Layout;
  /** The part being read; `null` before the first. */
  readonly role: SectionRole | null;
  /** The line before, or the item it goes on with, where that is marked and names no part. */
  readonly lastMark: { readonly mark: Mark; readonly isItem: boolean } | null;
}

const words = (text: string): string[] => text.split(/\s+/u);

const LONGEST = 140;
const MOST_WORDS = 18;

/** Most of the letters are capitals. */
export function isUpper(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return letters.length >= 4 && capitals.length > letters.length * 0.85;
}

function isTitled(text: string): boolean {
  const long = words(text).filter((word) => /^\p{L}{4,}/u.test(word));
  return long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length / 2;
}

/** The heading that `line` is; `null` for text. */
export function headingAt(
  line: SourceLine,
  before: SourceLine | undefined,
  next: SourceLine | undefined,
  reading: Reading,
): HeadingLine | null {
  const { text, markup } = line;
  const whole = (mark: Mark | null = markOf(text)): HeadingLine => ({
    text,
    role: roleOfName(text),
    mark,
    level: markup?.kind === 'heading' ? markup.level : null,
    runIn: null,
  });
  if (markup?.kind === 'heading') return whole();
  if (markup?.kind === 'row' || markup?.kind === 'quote') return null;
  const named = namedHeading(line, before, reading.layout);
  if (named !== undefined) return named === null ? null : { ...whole(), ...named };
  if (text.length > LONGEST || words(text).length > MOST_WORDS || isCaption(text) || isKeywords(text))
    return null;
  const mark = markOf(text);
  if (mark?.kind === 'chapter') return whole(mark);
  if (reading.role === null || reading.role === 'references' || reading.role === 'abstract') return null;
  if (mark !== null) return isMarkedHeading(line, mark, next, reading) ? whole(mark) : null;
  const follows = reading.lastMark !== null && !reading.lastMark.isItem;
  return !follows && isPlainHeading(line, before, next, reading.layout) ? whole(null) : null;
}

/** A line that names a part of an article, or begins with the name of one; `null` where the name is part of a sentence. */
function namedHeading(
  line: SourceLine,
  before: SourceLine | undefined,
  layout: Layout,
): Partial<HeadingLine> | null | undefined {
  const { text } = line;
  const isFreeLine = before === undefined || isFree(before, line, layout);
  if (roleOfName(text) !== null && text.length <= 80 && /\p{Lu}/u.test(text)) return isFreeLine ? {} : null;
  const runIn = runInHeading(text);
  if (runIn === null || !isFreeLine) return undefined;
  const name = runIn.replace(/[\s:.–—-]+$/u, '');
  return { text: name, role: roleOfName(name), runIn: runIn.length };
}

/** Whether a line begins something new after the one before it. */
function isFree(before: SourceLine, line: SourceLine, { wrapped, paragraphGap }: Layout): boolean {
  return endsSentence(before.text) || line.gap >= paragraphGap || !wrapped || before.text.length < 60;
}

function isMarkedHeading(
  line: SourceLine,
  mark: Mark,
  next: SourceLine | undefined,
  reading: Reading,
): boolean {
  const { rest, kind } = mark;
  if (kind === 'bullet' || !/^[\p{Lu}“"(]/u.test(rest) || next === undefined) return false;
  const isShort = words(rest).length <= 8;
  if (/[,;:!?]$/u.test(rest) || (rest.endsWith('.') && !isShort)) return false;
  const following = markOf(next.text);
  if (next.markup?.kind === 'row' || (following === null && /^\p{Ll}/u.test(next.text))) return false;
  if (isNextOf(mark, following)) return line.markup?.kind === 'bold';
  const { lastMark, layout } = reading;
  if (lastMark?.isItem === true && isNextOf(lastMark.mark, mark)) return false;
  if (layout.wrapped && line.text.length > layout.width * 0.9 && !isTitled(rest)) return false;
  // The last of several short items is followed by prose, as a heading is; a full stop tells them apart.
  return !rest.endsWith('.') || following === null;
}

function isNextOf(mark: Mark, next: Mark | null): boolean {
  return (
    next !== null && next.kind === mark.kind && next.number === mark.number + 1 && next.depth === mark.depth
  );
}

function isPlainHeading(
  { text, markup, gap }: SourceLine,
  before: SourceLine | undefined,
  next: SourceLine | undefined,
  { wrapped, width, paragraphGap }: Layout,
): boolean {
  const count = words(text).length;
  if (!/^\p{Lu}/u.test(text) || /[.,;:!?”"]$/u.test(text) || next === undefined) return false;
  if (markup?.kind === 'bold') return true;
  const isApart = before === undefined || endsSentence(before.text) || before.markup?.kind === 'heading';
  if (isUpper(text)) return isApart || gap >= paragraphGap;
  if (!isApart || count < 2 || count > 12 || !isTitled(text) || /\d{4}|@/u.test(text)) return false;
  const isProse = next.markup === null && /^[\p{Lu}“"(]/u.test(next.text) && markOf(next.text) === null;
  if (!isProse || next.text.length < Math.min(100, width * 0.6)) return false;
  return wrapped ? text.length < width * 0.8 : text.length <= 100;
}

/** Whether `line` is the rest of a heading that was broken into two lines. */
export function continuesHeading(
  heading: string,
  line: SourceLine,
  next: SourceLine | undefined,
  layout: Layout,
): boolean {
  const { text, markup, gap } = line;
  if (
    markup !== null ||
    gap > layout.paragraphGap ||
    text.length > 80 ||
    endsSentence(text) ||
    /,$/u.test(text)
  )
    return false;
  // BAB IV, and its name on the next line.
  if (markOf(heading)?.rest === '') return true;
  if (roleOfName(heading) !== null || roleOfName(text) !== null || markOf(text) !== null) return false;
  if (isUpper(heading)) return isUpper(text);
  if (
    /\b(?:dan|di|pada|dalam|yang|dengan|untuk|terhadap|kabupaten|kota|provinsi|of|and|in|the)$/iu.test(
      heading,
    )
  ) {
    return words(text).length <= 8;
  }
  const isLastWord =
    heading.length > 50 && words(text).length <= 3 && /^(?:\p{Lu}[\p{L}-]*\s?)+$/u.test(text);
  if (isLastWord && next !== undefined && markOf(next.text) !== null) return true;
  return (
    words(text).length <= 5 && /^(?:kabupaten|kota|provinsi|kecamatan|kelurahan|desa|tahun)\b/iu.test(text)
  );
}
