/** The three figures of a day as a chat writes them, in their order. */
export type Figures = readonly [number, number, number];

/** How the days of a chat are read. */
interface ChatDays {
  /** ISO, or `null` for a day that is on no calendar. */
  readonly dayOf: (figures: Figures) => string | null;
  /** Whether day and month could only be told apart by custom. */
  readonly isGuessed: boolean;
}

/**
 * Which figure is the day: the order in which every date is on the calendar and no message is older than the one
 * before it. Where both orders do, AM and PM in capitals speak for the American one; else the day comes first.
 */
export function chatDays(dates: readonly Figures[], isAmerican: boolean): ChatDays {
  const dayFirst = (figures: Figures): string | null => isoDay(figures, 'day');
  const monthFirst = (figures: Figures): string | null => isoDay(figures, 'month');
  const fits = [dayFirst, monthFirst].map((order) => isChronicle(dates.map(order)));
  const isSame = dates.every((figures) => dayFirst(figures) === monthFirst(figures));
  const isGuessed = !isSame && fits[0] === fits[1];
  const isMonthFirst = isGuessed ? isAmerican : fits[1] === true && fits[0] === false;
  return { dayOf: isMonthFirst ? monthFirst : dayFirst, isGuessed };
}

function isChronicle(days: readonly (string | null)[]): boolean {
  return days.every((day, index) => {
    const before = days[index - 1];
    return day !== null && (before === undefined || before === null || before <= day);
  });
}

function isoDay([first, second, third]: Figures, order: 'day' | 'month'): string | null {
  const isYearFirst = first > 31;
  const year = isYearFirst ? first : third;
  const [day, month] = isYearFirst ? [third, second] : [first, second];
  const [d, m] = order === 'day' || isYearFirst ? [day, month] : [month, day];
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, m - 1, d));
  const isReal = date.getUTCFullYear() === full && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal && full >= 1000 ? date.toISOString().slice(0, 10) : null;
}
