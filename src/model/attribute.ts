import type { Informant } from './source.ts';
import type { Study } from './study.ts';
import { compareText } from './text.ts';

/** What the roster says of everybody, beside its further columns. */
const ROLE = ['role', 'jabatan'];
const GROUP = ['group', 'kelompok'];

/** Names of columns are the same whatever their case, and with spaces, hyphens or underscores. */
export function attributeKey(name: string): string {
  const known = KEYS.get(name);
  if (known !== undefined) return known;
  const key = keyOf(name);
  if (KEYS.size < MOST_KEYS) KEYS.set(name, key);
  return key;
}

/** Every answer of a survey asks for its columns. */
const KEYS = new Map<string, string>();
const MOST_KEYS = 10_000;

function keyOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s_-]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Values are the same whatever their case and spacing. */
export function sameValue(a: string, b: string): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(a) === plain(b);
}

/** What the roster says of an informant under this name; `null` where it says nothing. */
export function attributeOf(informant: Informant | undefined, name: string): string | null {
  if (informant === undefined) return null;
  const key = attributeKey(name);
  if (ROLE.includes(key)) return informant.role;
  if (GROUP.includes(key)) return informant.group;
  const [, value = ''] =
    Object.entries(informant.attributes).find(([column]) => attributeKey(column) === key) ?? [];
  return value.trim() === '' ? null : value;
}

/** The roster's columns beside id and name, as its author wrote them; role and group only where anybody has one. */
export function attributeNames({ informants, lang }: Pick<Study, 'informants' | 'lang'>): readonly string[] {
  const [role, group] = lang === 'id' ? ['jabatan', 'kelompok'] : ['role', 'group'];
  return [
    ...(informants.some((informant) => informant.role !== null) ? [role] : []),
    ...(informants.some((informant) => informant.group !== null) ? [group] : []),
    ...new Set(informants.flatMap(({ attributes }) => Object.keys(attributes))),
  ];
}

/** The values that the roster gives under a name, each once, as first written, in code-unit order. */
export function attributeValues({ informants }: Pick<Study, 'informants'>, name: string): readonly string[] {
  const values: string[] = [];
  for (const informant of informants) {
    const value = attributeOf(informant, name);
    if (value !== null && !values.some((known) => sameValue(known, value))) values.push(value);
  }
  return values.sort(compareText);
}
