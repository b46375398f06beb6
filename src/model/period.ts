import type { Document } from './source.ts';
import type { Period } from './verification.ts';

/** The field work (interviews and observations) cut into stretches, and which of them a document belongs to. */
export interface PeriodSplit {
  readonly periods: readonly Period[];
  /** Interviews and observations that belong to none. */
  readonly undated: number;
  /** `undefined` without a (sufficient) date, and for papers: these were not written in the field. */
  readonly periodOf: (document: Document) => string | undefined;
}

const MONTH = /^\d{4}-\d{2}/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/u;
const MILLISECONDS_A_DAY = 86_400_000;

const isFieldWork = ({ technique }: Document): boolean => technique !== 'document';

const dayNumber = (date: string): number => Math.floor(Date.parse(date) / MILLISECONDS_A_DAY);
const dateOf = (day: number): string => new Date(day * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

function gathered(
  documents: readonly Document[],
  periodOf: PeriodSplit['periodOf'],
  bounds: (id: string, dates: readonly string[]) => Pick<Period, 'from' | 'to'>,
): PeriodSplit {
  const dates = new Map<string, string[]>();
  let undated = 0;
  for (const document of documents) {
    const id = periodOf(document);
    if (id === undefined) undated += 1;
    else dates.set(id, [...(dates.get(id) ?? []), document.date ?? '']);
  }
  const periods = [...dates]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, ...bounds(id, [...own].sort()), documents: own.length }));
  return { periods, undated, periodOf };
}

/**
 * By calendar month where the field work lies in several; else by the two halves of the time between the first
 * and the last day, the day in the middle going to the first half. No periods where all dates are one or none is known.
 */
export function splitPeriods(sources: readonly Document[]): PeriodSplit {
  const documents = sources.filter(isFieldWork);
  const monthOf = (document: Document): string | undefined =>
    isFieldWork(document) ? MONTH.exec(document.date ?? '')?.[0] : undefined;
  const byMonth = gathered(documents, monthOf, (_, dates) => ({
    from: dates[0] ?? '',
    to: dates.at(-1) ?? '',
  }));
  if (byMonth.periods.length > 1) return byMonth;
  const days = documents.flatMap(({ date }) => (date !== null && DAY.test(date) ? [dayNumber(date)] : []));
  const [first, last] = [Math.min(...days), Math.max(...days)];
  if (days.length === 0 || first === last) {
    return { periods: [], undated: documents.length - days.length, periodOf: () => undefined };
  }
  const middle = Math.floor((first + last) / 2);
  const halves = [`${dateOf(first)}/${dateOf(middle)}`, `${dateOf(middle + 1)}/${dateOf(last)}`] as const;
  const halfOf = (document: Document): string | undefined => {
    const { date } = document;
    if (date === null || !DAY.test(date) || !isFieldWork(document)) return undefined;
    return dayNumber(date) <= middle ? halves[0] : halves[1];
  };
  return gathered(documents, halfOf, (id) => {
    const [from = '', to = ''] = id.split('/');
    return { from, to };
  });
}
