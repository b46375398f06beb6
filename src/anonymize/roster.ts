import { attributeKey } from '../model/attribute.ts';
import type { Informant } from '../model/source.ts';
import { nameWords } from './forms.ts';
import { fold } from './tokens.ts';
import type { Entry, Kind } from './types.ts';
import { isNameWord } from './words.ts';

const SHORTEST_PART = 3;

/** Whether an id says nothing of who it is: `I-03`, `Informan 3`, `R2`. */
export const isCodeLike = (id: string): boolean => /^\p{L}{0,12}[-–_. ]?\d{1,4}\p{L}?$/u.test(id.trim());

/** Initials instead of a name: `BS`, `A.R.` */
const isInitials = (name: string): boolean => /^(?:\p{Lu}\.?\s?){1,4}$/u.test(name.trim());

/** The parts of a name that may stand for it alone. */
const partsOf = (name: string): string[] =>
  nameWords(name).filter((word) => word.length >= SHORTEST_PART && isNameWord(word));

/** A word of a name as the name writes it. */
function asWritten(name: string, folded: string): string {
  return name.match(/[\p{L}\p{M}]+/gu)?.find((word) => fold(word) === folded) ?? folded;
}

/** Columns of a roster whose cells give somebody away as a whole. */
const TELLING: readonly (readonly [Kind, RegExp])[] = [
  ['nik', /^(?:nik|no-?ktp|nomor-ktp|no-kk)$/u],
  ['nip', /^nip$/u],
  ['phone', /^(?:telepon|telp|no-?hp|hp|no-?wa|whatsapp|nomor-(?:hp|telepon)|phone|mobile)$/u],
  ['email', /^(?:e-?mail|surel)$/u],
  ['address', /^(?:alamat(?:-rumah)?|address|tempat-tinggal)$/u],
  ['name', /^(?:nama-(?:asli|lengkap|ibu|suami|istri|panggilan)|real-name|full-name|nickname)$/u],
];

/** What the roster says of people that gives them away. */
export interface RosterFinds {
  readonly entries: readonly Entry[];
  /** Parts of names that several people share, with their ids. */
  readonly shared: readonly string[];
}

/** Cells of telling columns, as entries whose pseudonym is still to be given. */
export function tellingCells(
  informants: readonly Informant[],
): { readonly kind: Kind; readonly text: string }[] {
  return informants.flatMap(({ attributes }) =>
    Object.entries(attributes).flatMap(([column, text]) => {
      const kind = TELLING.find(([, heading]) => heading.test(attributeKey(column)))?.[0];
      return kind === undefined || text.trim().length < SHORTEST_PART ? [] : [{ kind, text: text.trim() }];
    }),
  );
}

/**
 * An entry for each name of the roster, its parts with it; parts that several people share are told apart.
 * @param pseudonymOf what stands for an informant, without brackets
 */
export function rosterEntries(
  informants: readonly Informant[],
  pseudonymOf: (informant: Informant) => string,
): RosterFinds {
  const named = informants.flatMap((informant) => {
    const names = [informant.name ?? '', ...(isCodeLike(informant.id) ? [] : [informant.id])];
    return names
      .filter((name) => partsOf(name).length > 0 || isInitials(name))
      .map((name) => ({ informant, name }));
  });
  const owners = new Map<string, Set<string>>();
  for (const { informant, name } of named) {
    for (const part of partsOf(name)) owners.set(part, (owners.get(part) ?? new Set()).add(informant.id));
  }
  const entries = named.map(({ informant, name }): Entry => {
    const as = `[${pseudonymOf(informant)}]`;
    if (isInitials(name)) return { as, kind: 'initials', find: [name.trim()], replace: false };
    const own = partsOf(name).filter((part) => owners.get(part)?.size === 1);
    const parts = own.map((part) => asWritten(name, part));
    return { as, kind: 'informant', find: [...new Set([name.trim(), ...parts])], replace: true };
  });
  const shared = [...owners].flatMap(([part, ids]) => {
    const name = named.find((one) => partsOf(one.name).includes(part))?.name ?? part;
    return ids.size > 1 ? [asWritten(name, part)] : [];
  });
  return { entries, shared };
}

/** The initials of names of two words and more: `BS`. */
export function initialsOf(name: string): string | null {
  const words = nameWords(name);
  return words.length < 2 || words.length > 4
    ? null
    : words.map((word) => word.slice(0, 1).toUpperCase()).join('');
}
