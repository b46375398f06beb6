import { parseDocument, stringify } from 'yaml';

/** What is written into a YAML file: text, numbers, lists and groups of them. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

const isList = (value: Plain): value is readonly Plain[] => Array.isArray(value);

/** Words that need no quotes anywhere and are nothing but text: `true`, `null`, `1e5` are something else. */
function isBare(text: string): boolean {
  const words = /^\p{L}[\p{L}\p{N}/_-]*(?: [\p{L}\p{N}/_-]+)*$/u;
  return words.test(text) && typeof parseDocument(text).toJS() === 'string';
}

/** A value on one line as it may stand anywhere, also inside brackets. */
export function inline(value: Plain): string {
  if (typeof value === 'string') return isBare(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object') return String(value);
  if (isList(value)) return value.length === 0 ? '[]' : `[ ${value.map(inline).join(', ')} ]`;
  const pairs = Object.entries(value).map(([key, each]) => `${inline(key)}: ${inline(each)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** A value on one line after `key: `. */
export function scalarText(value: Plain): string {
  if (typeof value !== 'string') return inline(value);
  if (/\p{Cc}|[\u2028\u2029]/u.test(value)) return JSON.stringify(value);
  return stringify(value, { lineWidth: 0 }).trimEnd();
}
