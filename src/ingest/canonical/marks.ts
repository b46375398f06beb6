import type { Locator } from '../../model/locator.ts';
import { timeMarkLength, withoutTime } from '../layout/time-marks.ts';

/** How units follow each other in canonical markdown: an answer reaches over blank lines, a paragraph does not. */
export type UnitKind = 'turns' | 'paragraphs';

/** What parts a label from its speech. */
const LABEL_END = /[\s:;=–—-]+$/u;

/** Text as markdown that stands for itself: what would be markup is escaped. A line break is none of it. */
export function escapeMarks(text: string): string {
  return text.replace(/[\\*_`<>]/gu, '\\$&').replace(/^[#[]/u, '\\$&');
}

/** The inverse of {@link escapeMarks}. */
export function unescapeMarks(source: string): string {
  return source.replace(/\\([!-/:-@[-`{-~])/gu, '$1');
}

/** The label in what stands before a speech, without times and numbers: `I-03` of `[00:01] 2. I-03 :`. */
export function labelOf(prefix: string): string {
  const bare = prefix.slice(timeMarkLength(prefix)).replace(/^\(?\d{1,3}[.)](?:\s|$)/u, '');
  return withoutTime(bare.replace(LABEL_END, '')).trim();
}

/** `[00:12:31]`, `[p. 3]`, `[row 5]`, `[2025-03-12T09:14]`. */
export function locatorMark(locator: Locator): string {
  switch (locator.kind) {
    case 'page':
      return `[p. ${locator.page}]`;
    case 'time':
      return `[${clock(locator.seconds)}]`;
    case 'row':
      return `[row ${locator.row}]`;
    case 'moment':
      return `[${locator.at}]`;
  }
}

/** `00:12:31`, with milliseconds where there are any. */
function clock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  const whole = Math.floor(milliseconds / 1000);
  const fraction = milliseconds % 1000 === 0 ? '' : `.${String(milliseconds % 1000).padStart(3, '0')}`;
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction}`;
}

const LOCATOR =
  /^\[(?:p\. (?<page>\d{1,6})|row (?<row>\d{1,9})|(?<hours>\d{2,6}):(?<minutes>[0-5]\d):(?<seconds>[0-5]\d(?:\.\d{1,3})?)|(?<moment>(?:\d{4}-\d\d-\d\d)?T\d\d:\d\d(?::\d\d)?))\](?: |$)/u;

/** The locator at the head of a unit's source, and how long its mark is; `null` where there is none. */
export function readLocator(source: string): { readonly locator: Locator; readonly length: number } | null {
  const match = LOCATOR.exec(source);
  if (match === null) return null;
  const { page, row, hours, minutes, seconds, moment } = match.groups ?? {};
  const [{ length }] = match;
  if (page !== undefined) return { locator: { kind: 'page', page: Number(page) }, length };
  if (row !== undefined) return { locator: { kind: 'row', row: Number(row) }, length };
  if (moment !== undefined) return { locator: { kind: 'moment', at: moment }, length };
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return { locator: { kind: 'time', seconds: Math.round(total * 1000) / 1000 }, length };
}
