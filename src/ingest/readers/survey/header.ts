import type { TableRow } from '../../../formats/rows.ts';
import { columnLetters } from '../../../formats/xlsx.ts';
import { clean, tidy } from '../../clean.ts';

/** Headings stand within the first rows; a title may stand above them. */
const FURTHEST = 20;
/** No sheet of answers has more columns, and none is read further. */
const MOST_COLUMNS = 1000;

const filled = ({ values }: TableRow): number => values.filter((value) => value.trim() !== '').length;

/** The row with the headings: the first that fills about as many columns as any. `null` in an empty table. */
export function headerRow(rows: readonly TableRow[]): TableRow | null {
  const head = rows.slice(0, FURTHEST);
  const widest = Math.max(0, ...head.map(filled));
  return widest === 0 ? null : (head.find((row) => filled(row) * 2 > widest) ?? null);
}

/** The headings by column: no two alike, and a column without one is called by its letters. */
export function headingsOf({ values }: TableRow): string[] {
  const used = new Set<string>();
  return values.slice(0, MOST_COLUMNS).map((value, index) => {
    const written = tidy(clean(value)) || columnLetters(index);
    let heading = written;
    for (let number = 2; used.has(heading); number += 1) heading = `${written} (${number})`;
    used.add(heading);
    return heading;
  });
}
