import { tidy } from '../clean.ts';

/** What meeting programs add to a name: `(Guest)`, `(Tamu)`, `(Dinas Kominfo)`, `[Host]`. */
const ADDED = /\s*(?:\([^()]{0,60}\)|\[[^[\]]{0,60}\])\s*$/u;
/** A degree behind a comma, which is no first name: `S.Sos`, `M.Si.`, `SE`, `Ph.D`. */
const DEGREE = /\.|^\p{Lu}{1,4}$/u;
const LONGEST = 60;

/**
 * A speaker's name as a label: `Santoso, Budi (Tamu)` is `Budi Santoso`; `~ Budi` is `Budi`; `Budi, S.Sos` stays.
 * `null` where nothing is left.
 */
export function speakerName(written: string): string | null {
  const bare = tidy(
    written
      .slice(0, 200)
      .replace(ADDED, '')
      .replace(/^[~@\s]+/u, ''),
  ).replace(/\s*:$/u, '');
  const [last = '', first = '', ...more] = bare.split(',').map((part) => part.trim());
  const isTurned = more.length === 0 && last !== '' && first !== '' && !DEGREE.test(first);
  const name = (isTurned ? `${first} ${last}` : bare).slice(0, LONGEST).trim();
  return name === '' ? null : name;
}
