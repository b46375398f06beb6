import type { Document, Informant } from '../../model/source.ts';
import type { Particulars } from './particulars.ts';

/**
 * The informants of an interview whom the roster does not have, as its headings and title blocks describe them. `about`
 * is by id; `own` of whoever the whole document is about.
 */
export function describedInformants(
  about: ReadonlyMap<string, Particulars>,
  own: Particulars | null,
  { informant, units }: Document,
  roster: readonly Informant[],
): Informant[] {
  const heard = new Set(units.flatMap((unit) => unit.informant ?? []));
  const all = new Map(about);
  if (informant !== null && own !== null && !all.has(informant)) all.set(informant, own);
  return [...all].flatMap(([id, particulars]): Informant[] => {
    const isKnown = roster.some((one) => one.id === id);
    return isKnown || !heard.has(id) ? [] : [{ id, group: null, ...particulars }];
  });
}
