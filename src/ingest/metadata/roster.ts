import type { Informant } from '../../model/source.ts';

/** `I-03`, `I 03`, `i.3` and `I3` are one id. Other text is compared without case, dots and double spaces. */
export function idKey(text: string): string {
  const plain = text.toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
  const [, letters, digits, rest] = /^(\p{L}[\p{L} ]*?)\s?[-–_.#]?\s?0*(\d{1,4})(\p{L}?)$/u.exec(plain) ?? [];
  if (letters === undefined || digits === undefined)
    return plain.replace(/[.:]+$/u, '').replace(/\.(?=\s|\p{L})/gu, '');
  return `${letters}-${digits}${rest ?? ''}`;
}

const TITLES =
  /^(?:bapak|bpk|pak|ibu|bu|h|hj|haji|hajah|hajjah|dr|drs|dra|ir|prof|kh|sdr|sdri|saudara|saudari|mas|mbak|bang|mr|mrs|ms|miss|dokter)(?:\.\s*|\s+)(?=\p{L})/u;

/** A name without titles before it and degrees after it, in small letters. */
export function plainName(name: string): string {
  let plain = name
    .toLowerCase()
    .normalize('NFC')
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  plain = plain.split(',')[0] ?? '';
  for (let next = plain.replace(TITLES, ''); next !== plain; next = plain.replace(TITLES, '')) plain = next;
  return plain.replace(/[.\s]+$/u, '');
}

/** An informant found in the roster; `sure` for an id or a whole name, not for a part of a name. */
export interface RosterMatch {
  readonly id: string;
  readonly sure: boolean;
}

/** An informant as the labels name them. */
export interface HeardInformant {
  readonly id: string;
  /** Whether the id stands on a part of a name, a bare number or the label only. */
  readonly guessed: boolean;
}

/** The informant that `text` names by id, by name without titles, or by part of a name that only one has. */
export function findInformant(text: string, roster: readonly Informant[]): RosterMatch | null {
  const key = idKey(text);
  const byId = roster.find((informant) => idKey(informant.id) === key);
  if (byId !== undefined) return { id: byId.id, sure: true };
  const name = plainName(text);
  if (name === '') return null;
  const named = roster.filter((informant) => informant.name !== null && plainName(informant.name) === name);
  const [only] = named;
  if (only !== undefined) return named.length === 1 ? { id: only.id, sure: true } : null;
  return byPartOfName(name, roster);
}

function byPartOfName(name: string, roster: readonly Informant[]): RosterMatch | null {
  const words = name.split(' ');
  if (words.some((word) => word.length < 3)) return null;
  const partly = roster.filter((informant) => {
    const known = plainName(informant.name ?? '').split(' ');
    return words.every((word) => known.includes(word));
  });
  const [only] = partly;
  return only !== undefined && partly.length === 1 ? { id: only.id, sure: false } : null;
}

/** The roster's id in the name of a file (`Wawancara I-03 kasubbag`), or its informant's name; `null` for none. */
export function informantInFileName(fileName: string, roster: readonly Informant[]): string | null {
  const name = ` ${fileName
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const contains = (part: string): boolean => part.trim() !== '' && name.includes(` ${part.trim()} `);
  const found = roster.filter((informant) => {
    const id = informant.id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
    const person = plainName(informant.name ?? '').replace(/[^\p{L}\p{N}]+/gu, ' ');
    return contains(id) || contains(id.replaceAll(' ', '')) || (person.length > 3 && contains(person));
  });
  const [only] = found;
  return only !== undefined && found.length === 1 ? only.id : null;
}
