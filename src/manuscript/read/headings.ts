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
  /** The line before is a heading. */
  readonly follows: boolean;
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

/** The heading that `line` is; `null` for text. `ahead` are the lines after it. */
export function headingAt(
  line: SourceLine,
  before: SourceLine | undefined,
  ahead: readonly SourceLine[],
  reading: Reading,
): HeadingLine | null {
  const [next] = ahead;
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
  if (follows && !isShortLabel(line)) return null;
  return isPlainHeading(line, before, ahead, reading) ? whole(null) : null;
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

/** A line without a number that heads what follows it: short, set apart, and no sentence. */
function isPlainHeading(
  line: SourceLine,
  before: SourceLine | undefined,
  ahead: readonly SourceLine[],
  reading: Reading,
): boolean {
  const { text, markup, gap } = line;
  const { layout } = reading;
  if (!/^\p{Lu}/u.test(text) || /[.,;:!?”"]$/u.test(text) || ahead.length === 0) return false;
  if (markup?.kind === 'bold') return true;
  const isApart =
    reading.follows ||
    before === undefined ||
    endsSentence(before.text) ||
    isApartByGap(before, line, layout);
  if (isUpper(text)) return isApart || gap >= layout.paragraphGap;
  return isApart && isLabel(text, layout) && headsText(text, ahead, reading);
}

/** What indicators are called, and places are not. */
const QUALITY =
  /^(?:ke(?!pulauan)\p{L}{4,}an|kualitas|kuantitas|efektivitas|efisiensi|responsivitas|produktivitas|disiplin|inisiatif|prakarsa|kerja ?sama|tanggung jawab|akuntabilitas|transparansi|komunikasi|koordinasi|motivasi|sikap|hasil kerja|quality|quantity|timeliness|initiative|communication|discipline)\b/iu;

/** Right under a numbered heading, which may go on over two lines: short, and no name of a place. */
function isShortLabel({ text, gap }: SourceLine): boolean {
  const isPlace =
    /\b(?:dinas|badan|kantor|kabupaten|kota|provinsi|kecamatan|kelurahan|desa|daerah|regency|agency|office)\b/iu;
  const isApart = gap > 0 || QUALITY.test(text);
  return words(text).length <= 3 && isApart && !isPlace.test(text) && !isUpper(text);
}

/** After a table or a line that was not full an empty line parts what follows. */
function isApartByGap(
  before: SourceLine,
  { gap }: SourceLine,
  { wrapped, width, paragraphGap }: Layout,
): boolean {
  if (before.markup?.kind === 'heading' || before.markup?.kind === 'row') return true;
  return gap >= paragraphGap && wrapped && before.text.length < width * 0.7 && !/[,\-–(]$/u.test(before.text);
}

/** Words that sentences are made of, and labels are not. */
const STATING =
  /\b(?:sudah|telah|belum|adalah|ialah|yaitu|yakni|merupakan|menunjukkan|bahwa|tersebut|dapat|harus|akan|ini|itu|is|are|was|were|has|have|shows?|that)\b/iu;
const LEADING =
  /^(?:hal|namun|sedangkan|jadi|berdasarkan|menurut|dari|pada|dalam|untuk|dengan|adapun|selain|setelah|sumber (?:data|gambar|foto|olahan)|catatan|keterangan|kata|sehingga|oleh|karena|this|from|in|on|for|according|source|note)\b/iu;
const MOST_LABEL_WORDS = 12;
/** In small letters, so that only its place tells it from a sentence. */
const MOST_PLAIN_WORDS = 8;

/** Whether a line can be the name of something by its words. */
function isLabel(text: string, { wrapped, width }: Layout): boolean {
  const count = words(text).length;
  if (count > MOST_LABEL_WORDS || /\d{4}|@|[[\]=|]|\d$/u.test(text) || !/\p{L}{4}/u.test(text)) return false;
  const widest = wrapped ? width * 0.8 : 100;
  if (isTitled(text) && count > 1) return text.length < widest;
  return (
    count <= MOST_PLAIN_WORDS && text.length < widest * 0.75 && !STATING.test(text) && !LEADING.test(text)
  );
}

/** Who speaks, before what is said. */
const SPEAKER =
  /^(?:informan|narasumber|bapak|ibu|kepala|sekretaris|staf|pegawai|peneliti|pewawancara|wawancara|informant|interview\p{L}*|head|mr|mrs)\b/iu;

/** Whether text begins after it, or the first item of a list, or another heading over text. */
function headsText(text: string, ahead: readonly SourceLine[], { layout, follows }: Reading): boolean {
  const [next] = ahead;
  if (next === undefined || (SPEAKER.test(text) && /^[“"‘']/u.test(next.text))) return false;
  if (isProse(next, layout)) return true;
  const mark = markOf(next.text);
  if (mark !== null) return mark.number === 1 && mark.kind !== 'bullet' && (isTitled(text) || follows);
  // Headings right under it, and then text.
  const below = ahead.findIndex((line) => !isBareLabel(line, layout));
  const end = ahead[below];
  return below > 0 && below <= MOST_STACKED && end !== undefined && isTitled(text) && isProse(end, layout);
}

/** So many headings may follow one another. */
export const MOST_STACKED = 2;

function isBareLabel({ text, markup }: SourceLine, layout: Layout): boolean {
  return markup === null && /^\p{Lu}[^.,;:!?”"]*$/u.test(text) && isLabel(text, layout);
}

function isProse({ text, markup }: SourceLine, { width }: Layout): boolean {
  return (
    markup === null &&
    /^[\p{Lu}\d“"‘(]/u.test(text) &&
    markOf(text) === null &&
    !isCaption(text) &&
    (text.length >= Math.min(100, width * 0.6) || (words(text).length >= 6 && /[.!?]$/u.test(text)))
  );
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
