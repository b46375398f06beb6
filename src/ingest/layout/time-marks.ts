const TIME = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d{1,3})?`;
const RANGE = String.raw`${TIME}(?:\s*(?:-->|-|–|—|to|s/d|sampai)\s*${TIME})?`;
const BRACKETED = new RegExp(
  String.raw`^(?:\[\s*${RANGE}\s*\]|\(\s*${RANGE}\s*\)|<\s*${RANGE}\s*>)\s*[-–:]?\s*`,
  'u',
);
const ALONE = new RegExp(`^${RANGE}$`, 'u');
const CLOCK = String.raw`\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?`;
const BARE = new RegExp(String.raw`^${CLOCK}(?:\s*(?:-->|-|–|—)\s*${CLOCK})?\s+`, 'u');
const AT_END = new RegExp(String.raw`\s*,?\s*(?:\[\s*${RANGE}\s*\]|\(\s*${RANGE}\s*\)|\s${TIME})$`, 'u');

/** How long the time of a recording at the head of a line is, with the space after it: `[00:02 - 01:02] `. */
export function timeMarkLength(text: string): number {
  const head = text.slice(0, 60);
  if (text.length < 40 && ALONE.test(text)) return text.length;
  return (BRACKETED.exec(head) ?? BARE.exec(head))?.[0].length ?? 0;
}

/** A label without the time that follows the name in it: `Peneliti (00:01:15)`. */
export function withoutTime(label: string): string {
  return label.replace(AT_END, '');
}
