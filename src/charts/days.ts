import { longDate } from '../model/format.ts';
import type { Lang } from '../model/text.ts';

/** Days are counted from 1 January 1970, as UTC: no clock and no time zone has a part in it. */
const MILLISECONDS = 86_400_000;

/** The day of an ISO date; `null` for one that is not complete. */
export function dayOf(iso: string | null): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso ?? '') ?? [];
  if (year === undefined) return null;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(time) ? null : time / MILLISECONDS;
}

function isoOf(day: number): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

const DAY_STEPS = [1, 2, 7, 14] as const;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600] as const;
/** More would run into each other. */
const MOST = 8;

function everyDays(from: number, to: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => from + at * step);
}

/** The firsts of months in between, from January on. */
function everyMonths(from: number, to: number, step: number): readonly number[] {
  const [start, end] = [new Date(from * MILLISECONDS), new Date(to * MILLISECONDS)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear() + 1) * 12;
  return Array.from({ length: Math.ceil(months / step) }, (_, at) => {
    return Date.UTC(start.getUTCFullYear(), at * step, 1) / MILLISECONDS;
  }).filter((day) => day >= from && day <= to);
}

/** Days to put on an axis: at most eight, at even distances, on firsts of months where it is long. */
export function ticksOf(from: number, to: number): readonly number[] {
  for (const step of DAY_STEPS) {
    const ticks = everyDays(from, to, step);
    if (ticks.length <= MOST) return ticks;
  }
  for (const step of MONTH_STEPS) {
    const ticks = everyMonths(from, to, step);
    if (ticks.length <= MOST && ticks.length > 1) return ticks;
  }
  return [from, to];
}

/** `3 Mar`, and the year below it where it is new. */
export function tickLabel(day: number, before: number | undefined, lang: Lang): string {
  const iso = isoOf(day);
  const [date = '', month = ''] = longDate(iso, lang).split(' ');
  const year = iso.slice(0, 4);
  const isNew = before === undefined || isoOf(before).slice(0, 4) !== year;
  return `${date} ${month.slice(0, 3)}${isNew ? `\n${year}` : ''}`;
}
