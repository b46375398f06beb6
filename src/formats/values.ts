import type { Bilingual } from '../model/text.ts';

/** `indicators[0].sub[2].id` */
export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** More of a text than this is not repeated in a message. */
const LONGEST = 60;

/** What stands there, in words: `the number 3`. */
export function found(value: unknown): Bilingual {
  if (value === undefined) return { id: 'tidak ada', en: 'is missing' };
  if (value === null) return { id: 'kosong', en: 'is empty' };
  if (Array.isArray(value)) return { id: 'berupa daftar', en: 'is a list' };
  if (typeof value === 'object')
    return { id: 'berupa kelompok kunci: nilai', en: 'is a group of key: value' };
  if (typeof value === 'string') {
    const short = value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;
    return { id: `berisi teks "${short}"`, en: `is the text "${short}"` };
  }
  if (typeof value === 'number') return { id: `berisi angka ${value}`, en: `is the number ${value}` };
  return { id: `berisi ${JSON.stringify(value)}`, en: `is ${JSON.stringify(value)}` };
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
