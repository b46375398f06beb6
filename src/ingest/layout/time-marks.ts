const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${TIME}(?:\s*(?:-->|-|–|—|to|s/d|sampai)\s*${TIME})?`;
const BRACKETED = new RegExp(
  String.raw`^(?:\[\s*${RANGE}\s*\]|\(\s*${RANGE}\s*\)|<\s*${RANGE}\s*>)\s*[-–:]?\s*`,
  'u',
);
const ALONE = new RegExp(`^${RANGE}$`, 'u');
const CLOCK = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?`;
const BARE = new RegExp(String.raw`^${CLOCK}(?:\s*(?:-->|-|–|—)\s*${CLOCK})?\s+`, 'u');
/** More than any time has, with its brackets and the space before it. */
const LONGEST = 60;
const AT_END = new RegExp(String.raw`\s*,?\s*(?:\[\s*${RANGE}\s*\]|\(\s*${RANGE}\s*\)|\s${TIME})$`, 'u');

/** How long the time of a recording at the head of a line is, with the space after it: `[00:02 - 01:02] `. */
export function timeMarkLength(text: string): number {
  const head = text.slice(0, 60);
  if (text.length < 40 && ALONE.test(text)) return text.length;
  return (BRACKETED.exec(head) ?? BARE.exec(head))?.[0].length ?? 0;
}

const FIGURES = /(?<![\d:.,])(\d{1,2})([:.])(\d{2})(?:([:.])(\d{2}))?(?:[.,]\d{1,3})?(?![\d:])/u;

/** The figures of a time as they are written: of `[01:02 - 02:10] Peneliti:` they are 1 and 2. `null` without one. */
export function timeFigures(prefix: string): readonly number[] | null {
  const [, first, mark, second, nextMark, third] = FIGURES.exec(prefix) ?? [];
  if (first === undefined) return null;
  // `02:15.30` is minutes, seconds and a fraction; `00.02.15` and `00:02:15` have hours.
  const hasHours = third !== undefined && mark === nextMark;
  return [first, second, ...(hasHours ? [third] : [])].map(Number);
}

/** How long minutes and seconds at the head of a line are, with the space after them: `00:12 `, `1.02 - `. */
export function shortTimeLength(text: string): number {
  return /^\d{1,2}[:.]\d{2}(?:\s*[-–]\s+|\s+)(?=\p{L})/u.exec(text.slice(0, 20))?.[0].length ?? 0;
}

/** How long the time in brackets at the head of a text is, with the space after it. */
export function bracketedTimeLength(text: string): number {
  return BRACKETED.exec(text.slice(0, 60))?.[0].length ?? 0;
}

/** A label without the time that follows the name in it: `Peneliti (00:01:15)`. */
export function withoutTime(label: string): string {
  // A long line of spaces would be tried from every one of them.
  return label.slice(0, -LONGEST) + label.slice(-LONGEST).replace(AT_END, '');
}
