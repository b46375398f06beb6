import type { Line } from './lines.ts';

const COUNT = String.raw`(?:ke[-\s]?)?(?:\d{1,2}|[IVX]{1,4}|pertama|kedua|ketiga|keempat|kelima|first|second|third|one|two|three)`;
const TITLE = new RegExp(
  String.raw`^(?:(?:sesi|session|pertemuan|meeting|bagian|part|tahap|wawancara|interview)\s+${COUNT}|(?:first|second|third)\s+(?:session|interview|meeting))(?:\s*[,:–(-]\s*[^?!]{1,70})?[)\s:]*$`,
  'iu',
);

/** Whether a line is the title of one of several sittings: `Sesi 2 (20 Maret 2025)`, `Wawancara kedua`. */
function isSession(line: Line): boolean {
  return (
    line.kind === 'text' &&
    line.preset === null &&
    line.speaker === undefined &&
    line.opens &&
    TITLE.test(line.text)
  );
}

/** Lines with the titles of sittings as headings, so that no answer above goes on with them. */
export function withSessions(lines: readonly Line[]): Line[] {
  return lines.map((line) => (isSession(line) ? { ...line, kind: 'heading' } : line));
}
