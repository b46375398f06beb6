import { nearest } from '../../formats/nearest.ts';
import { type ErrorDetail, TelaahError } from '../../model/error.ts';
import { compareText } from '../../model/text.ts';
import type { RatingTable } from './read.ts';

/** What the values of a table can be. */
export interface Categories {
  /** In order where `ordered`. */
  readonly names: readonly string[];
  readonly ordered: boolean;
  /** What each is worth; `null` where they are words. */
  readonly numbers: readonly number[] | null;
  /** The place of a value. */
  placeOf(value: string): number;
}

/** `Baik` and ` baik ` are one. */
const folded = (value: string): string => value.trim().replace(/\s+/gu, ' ').toLowerCase();

/** A number with a decimal point or comma; `null` for anything else. */
function numberOf(value: string): number | null {
  return /^[+-]?\d+([.,]\d+)?$/u.test(value) ? Number(value.replace(',', '.')) : null;
}

function numbersOf(values: readonly string[]): number[] | null {
  const numbers = values.flatMap((value) => numberOf(value) ?? []);
  return numbers.length === values.length && values.length > 0 ? numbers : null;
}

function notListed(
  { name, units }: RatingTable,
  listed: readonly string[],
  placeOf: (value: string) => number,
): void {
  const mistakes = units.flatMap(({ values, line }): ErrorDetail[] => {
    const stray = values.find((value) => value !== null && placeOf(value) < 0);
    if (stray === undefined || stray === null) return [];
    const like = nearest(stray, listed);
    return [
      {
        code: 'CODINGS_INVALID',
        place: { file: name, line },
        message: {
          id: `nilai "${stray}" tidak ada dalam --categories ${listed.join(',')}`,
          en: `the value "${stray}" is not among --categories ${listed.join(',')}`,
        },
        hint:
          like === undefined
            ? {
                id: 'Perbaiki nilainya, atau tambahkan ke --categories.',
                en: 'Correct it, or add it to --categories.',
              }
            : { id: `Maksudnya ${like}?`, en: `Did you mean ${like}?` },
      },
    ];
  });
  const [first, ...more] = mistakes;
  if (first !== undefined) throw new TelaahError(first, ...more.slice(0, 9));
}

/**
 * The categories of a table: those listed, in that order, or else those that occur. Numbers are in their order; words
 * have one only where it is given.
 * @throws TelaahError CODINGS_INVALID for a value that is not listed
 */
export function categoriesOf(table: RatingTable, listed: readonly string[] | null): Categories {
  const used = new Map<string, string>();
  for (const value of listed ?? table.units.flatMap(({ values }) => values.filter((each) => each !== null))) {
    const number = numberOf(value);
    const key = number === null ? folded(value) : String(number);
    if (!used.has(key)) used.set(key, value);
  }
  const isNumeric = numbersOf([...used.keys()]) !== null;
  const keys = [...used.keys()];
  if (listed === null) keys.sort((a, b) => (isNumeric ? Number(a) - Number(b) : compareText(a, b)));
  const places = new Map(keys.map((key, at) => [key, at]));
  const placeOf = (value: string): number => {
    const number = numberOf(value);
    return places.get(number === null ? folded(value) : String(number)) ?? -1;
  };
  if (listed !== null) notListed(table, listed, placeOf);
  return {
    names: keys.map((key) => used.get(key) ?? key),
    ordered: listed !== null || isNumeric,
    numbers: isNumeric ? keys.map(Number) : null,
    placeOf,
  };
}
