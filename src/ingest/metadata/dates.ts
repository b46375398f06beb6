const MONTH_STEMS: readonly string[] = [
  'jan',
  'feb|pebr',
  'mar|mrt',
  'apr',
  'mei|may',
  'jun',
  'jul',
  'agu|agt|ags|aug',
  'sep',
  'okt|oct',
  'nov|nop',
  'des|dec',
];
const MONTH =
  '(jan|feb|peb|mar|mrt|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|nop|des|dec)[a-z]*\\.?';
const YEAR = '(\\d{4})';

const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u;
const FIGURES = /(?<!\d)(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?![\d.:])/u;
const DAY_MONTH = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s*(?:-|–|s\\.?d\\.?|&)\\s*\\d{1,2})?\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
  'u',
);
const MONTH_DAY = new RegExp(`(?<![a-z])${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, 'u');
const MONTH_YEAR = new RegExp(`(?<![a-z])${MONTH}\\s+${YEAR}`, 'u');

/** A date as written, read. `guessed` where day and month could only be told apart by their size. */
export interface ReadDate {
  /** `2025-03-12`, or `2025-03` where no day is given. */
  readonly iso: string;
  readonly guessed: boolean;
}

/**
 * The first date in `text`: ISO, `12 Maret 2025`, `Rabu, 12-03-2025`, `12/03/25` (day first, as in Indonesia),
 * `March 12, 2025`, `Maret 2025`. `null` where there is none or where it is on no calendar.
 */
export function parseDate(text: string): ReadDate | null {
  const lower = text.toLowerCase();
  const iso = ISO.exec(lower);
  if (iso !== null) return toDate(iso[1], iso[2], iso[3]);
  const dayMonth = DAY_MONTH.exec(lower);
  if (dayMonth !== null) return toDate(dayMonth[3], monthNumber(dayMonth[2]), dayMonth[1]);
  const monthDay = MONTH_DAY.exec(lower);
  if (monthDay !== null) return toDate(monthDay[3], monthNumber(monthDay[1]), monthDay[2]);
  const figures = FIGURES.exec(lower);
  if (figures !== null) {
    const [, day, month, year = ''] = figures;
    const full = year.length === 2 ? `20${year}` : year;
    const swapped = toDate(full, day, month);
    return toDate(full, month, day) ?? (swapped === null ? null : { ...swapped, guessed: true });
  }
  const month = MONTH_YEAR.exec(lower);
  if (month !== null) return { iso: `${month[2] ?? ''}-${monthNumber(month[1])}`, guessed: false };
  const partial = /^\s*(\d{4})(?:-(0[1-9]|1[0-2]))?\s*$/u.exec(lower);
  return partial === null ? null : { iso: partial[0].trim(), guessed: false };
}

function monthNumber(name = ''): string {
  const index = MONTH_STEMS.findIndex((stems) =>
    stems.split('|').some((stem) => name.startsWith(stem.slice(0, 3))),
  );
  return String(index + 1).padStart(2, '0');
}

function toDate(year = '', month = '', day = ''): ReadDate | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const date = new Date(Date.UTC(y, m - 1, d));
  const real = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return real ? { iso: date.toISOString().slice(0, 10), guessed: false } : null;
}
