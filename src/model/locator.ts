import type { Lang } from './text.ts';

/**
 * Where in its original a passage stands, for readers who want to find it there: the page of a PDF, the second of a
 * recording, the row of a sheet of answers, the moment at which a chat message was sent.
 */
export type Locator =
  | { readonly kind: 'page'; readonly page: number }
  | { readonly kind: 'time'; readonly seconds: number }
  | { readonly kind: 'row'; readonly row: number }
  /** ISO 8601 without a zone: `2025-03-12T09:14`. */
  | { readonly kind: 'moment'; readonly at: string };

function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** `2025-03-12T09:14` as the day and time that a chat shows; a time without a day as it is. */
function moment(at: string): string {
  const [, year, month, day, time] =
    /^(?:(\d{4})-(\d{2})-(\d{2}))?(?:T(\d{2}:\d{2}(?::\d{2})?))?$/u.exec(at) ?? [];
  const date = year === undefined ? [] : [`${day ?? ''}-${month ?? ''}-${year}`];
  const parts = [...date, ...(time === undefined ? [] : [time])];
  return parts.length === 0 ? at : parts.join(' ');
}

/** Where a passage stands, as it is cited: `hlm. 3` or `p. 3`, `00:12:31`, `baris 14` or `row 14`, `12-03-2025 09:14`. */
export function locatorWords(locator: Locator, lang: Lang): string {
  switch (locator.kind) {
    case 'page':
      return `${lang === 'id' ? 'hlm.' : 'p.'} ${String(locator.page)}`;
    case 'time':
      return clock(locator.seconds);
    case 'row':
      return `${lang === 'id' ? 'baris' : 'row'} ${String(locator.row)}`;
    case 'moment':
      return moment(locator.at);
  }
}

/** A unit's address, and where that is in the original if that is known: `W-03:7, hlm. 3`. */
export function citedPlace(address: string, locator: Locator | undefined, lang: Lang): string {
  return locator === undefined ? address : `${address}, ${locatorWords(locator, lang)}`;
}
