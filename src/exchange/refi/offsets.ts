import type { Span } from '../../model/text.ts';

/** How a program counts: what one character is, what a line end of Windows counts, and whether the end is part. */
export interface Counting {
  readonly unit: 'code point' | 'utf-16';
  readonly lineEnd: 1 | 2;
  readonly end: 'exclusive' | 'inclusive';
}

/** As the file gives a passage, with the words that it says stand there; many programs cut them short. */
export interface GivenSpan extends Span {
  readonly name: string;
}

/** A text as a file holds it, to be read with the line ends of ours. */
export interface CountedText {
  readonly raw: string;
  readonly selections: readonly GivenSpan[];
}

/** How we count ourselves: as the standard's own examples do. */
export const STANDARD: Counting = { unit: 'code point', lineEnd: 1, end: 'exclusive' };

/** In the order in which equally good ones are taken: as the standard's own examples count, then as programs do. */
const COUNTINGS: readonly Counting[] = (['exclusive', 'inclusive'] as const).flatMap((end) =>
  ([1, 2] as const).flatMap((lineEnd) =>
    (['code point', 'utf-16'] as const).map((unit): Counting => ({ unit, lineEnd, end })),
  ),
);

const LINE_END = /\r\n?/g;
const ASTRAL = /[\u{10000}-\u{10ffff}]/u;

/** The text with the line ends of ours. */
export const plainLines = (raw: string): string => raw.replace(LINE_END, '\n');

/** For every offset of `raw` where it stands once its line ends are ours. */
function withoutReturns(raw: string): Uint32Array {
  const places = new Uint32Array(raw.length + 1);
  let dropped = 0;
  for (let at = 0; at <= raw.length; at += 1) {
    places[at] = at - dropped;
    if (raw[at] === '\r' && raw[at + 1] === '\n') dropped += 1;
  }
  return places;
}

/** For every code point of `text` (and its end) where it stands in UTF-16. */
function codePoints(text: string): Uint32Array {
  const places = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1) {
    places[count] = at;
    count += 1;
  }
  places[count] = text.length;
  return places.subarray(0, count + 1);
}

/** From a program's offset to that in the text with line ends of ours; `null` beyond the text. */
type Placing = (offset: number) => number | null;

function placingOf(raw: string, { unit, lineEnd }: Counting): Placing {
  const counted = lineEnd === 2 ? raw : plainLines(raw);
  const points = unit === 'code point' && ASTRAL.test(counted) ? codePoints(counted) : null;
  const returns = lineEnd === 2 && raw.includes('\r\n') ? withoutReturns(raw) : null;
  return (offset) => {
    const at = points === null ? offset : points[offset];
    if (at === undefined || !Number.isInteger(at) || at < 0 || at > counted.length) return null;
    return returns === null ? at : (returns[at] ?? null);
  };
}

/** Where the passages stand in the text with line ends of ours; `null` for what lies beyond it. */
export function placed({ raw, selections }: CountedText, counting: Counting): readonly (Span | null)[] {
  const place = placingOf(raw, counting);
  const last = counting.end === 'inclusive' ? 1 : 0;
  return selections.map(({ start, end }) => {
    const span = { start: place(start), end: place(end + last) };
    if (span.start === null || span.end === null || span.end <= span.start) return null;
    return { start: span.start, end: span.end };
  });
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
const WORD = /[\p{L}\p{N}]/u;
const MEASURED = 400;
const QUOTED = 12;

/** Whether the words that a file gives, whole or cut short, are those of the passage. */
function isQuoted(text: string, { start, end }: Span, name: string): boolean {
  const whole = squeezed(name);
  const said = whole.replace(/(?:…|\.\.\.)$/u, '').trim();
  // Where a passage is longer than its name the whole need not be looked at.
  const passage = squeezed(text.slice(start, Math.min(end, start + said.length * 2 + 64)));
  if (passage === whole && whole !== '') return true;
  return whole !== said && said.length >= 4 && passage.startsWith(said);
}

/** How well a passage begins and ends: with no blank, and through no word. */
function bounds(text: string, { start, end }: Span): number {
  const isWord = (at: number): boolean => WORD.test(text[at] ?? '');
  const isBlank = (at: number): boolean => /\s/u.test(text[at] ?? ' ');
  const isCut = (at: number): boolean => isWord(at - 1) && isWord(at);
  return [!isBlank(start), !isBlank(end - 1), !isCut(start), !isCut(end)].filter(Boolean).length;
}

function scoreOf(texts: readonly CountedText[], counting: Counting): number {
  let score = 0;
  for (const given of texts) {
    const text = plainLines(given.raw);
    const spans = placed(given, counting).slice(0, MEASURED);
    for (const [index, span] of spans.entries()) {
      if (span === null) {
        score -= QUOTED;
        continue;
      }
      const isSame = isQuoted(text, span, given.selections[index]?.name ?? '');
      score += bounds(text, span) + (isSame ? QUOTED : 0);
    }
  }
  return score;
}

/**
 * How the program that wrote these texts counts: the way by which most passages read as the file says they do, and
 * begin and end with words. One program wrote the whole file, so that all its texts speak.
 * @returns `isTold` is whether another way would give other passages
 */
export function countingOf(texts: readonly CountedText[]): {
  readonly counting: Counting;
  readonly isTold: boolean;
} {
  const scored = COUNTINGS.map((counting) => ({ counting, score: scoreOf(texts, counting) }));
  const best = scored.reduce((before, one) => (one.score > before.score ? one : before));
  const isTold = texts.some(
    ({ raw, selections }) => selections.length > 0 && (raw.includes('\r\n') || ASTRAL.test(raw)),
  );
  return { counting: best.counting, isTold: isTold || best.counting.end === 'inclusive' };
}

/** An offset in UTF-16 as the standard counts: in code points. */
export function codePointOffsets(text: string): (offset: number) => number {
  if (!ASTRAL.test(text)) return (offset) => offset;
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  for (let at = 0; at < text.length; count += 1) {
    const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    counts.fill(count, at, at + length);
    at += length;
  }
  counts[text.length] = count;
  return (offset) => counts[offset] ?? offset;
}

/** Whether programs that count otherwise would place passages of this text otherwise. */
export const isAstral = (text: string): boolean => ASTRAL.test(text);
