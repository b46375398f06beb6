import type { z } from 'zod';
import type { Bilingual } from '../model/text.ts';
import { nearest } from './nearest.ts';

export type Issue = z.core.$ZodIssue;

/** One mistake in words; `path` where it is more exact than the issue's own. */
export interface Explained {
  readonly message: Bilingual;
  readonly hint?: Bilingual;
  readonly path?: readonly PropertyKey[];
}

export const issuePath = (issue: { readonly path: readonly PropertyKey[] }): readonly PropertyKey[] => issue.path;

/** `indicators[0].sub[2].id` */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`)).join('');
}

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  string: { id: 'teks', en: 'text' },
  number: { id: 'angka', en: 'a number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'daftar', en: 'a list' },
  object: { id: 'kelompok kunci: nilai', en: 'a group of key: value' },
  record: { id: 'kelompok kunci: nilai', en: 'a group of key: value' },
};

function typeName(type: string): Bilingual {
  return TYPE_NAMES[type] ?? { id: type, en: type };
}

/** What stands there, in words: `the number 3`. */
export function found(value: unknown): Bilingual {
  if (value === undefined) return { id: 'tidak ada', en: 'is missing' };
  if (value === null) return { id: 'kosong', en: 'is empty' };
  if (Array.isArray(value)) return { id: 'berupa daftar', en: 'is a list' };
  if (typeof value === 'object') return { id: 'berupa kelompok kunci: nilai', en: 'is a group of key: value' };
  if (typeof value === 'string') return { id: `berisi teks "${value}"`, en: `is the text "${value}"` };
  if (typeof value === 'number') return { id: `berisi angka ${value}`, en: `is the number ${value}` };
  return { id: `berisi ${String(value)}`, en: `is ${String(value)}` };
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function wrongType(name: string, expected: string, value: unknown, path: readonly PropertyKey[]): Explained {
  const type = typeName(expected);
  const there = found(value);
  const key = String(path.at(-1) ?? '');
  if (value === undefined) {
    return {
      message: { id: `${name} tidak ada, padahal wajib (${type.id})`, en: `${name} is missing; it must be ${type.en}` },
      hint: expected === 'string' ? { id: `Tambahkan: ${key}: …`, en: `Add: ${key}: …` } : { id: `Tambahkan ${key}.`, en: `Add ${key}.` },
    };
  }
  const message = { id: `${name} harus ${type.id}, tetapi ${there.id}`, en: `${name} must be ${type.en}, but ${there.en}` };
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const quoted = typeof path.at(-1) === 'number' ? `"${String(value)}"` : `${key}: "${String(value)}"`;
    return { message, hint: { id: `Tulis dalam tanda kutip: ${quoted}`, en: `Write it in quotes: ${quoted}` } };
  }
  if (expected === 'array' && typeof value === 'string') {
    return { message, hint: { id: `Tulis sebagai daftar: ${key}: [ ${value} ]`, en: `Write it as a list: ${key}: [ ${value} ]` } };
  }
  if (expected === 'string' && typeof value === 'object') {
    return {
      message,
      hint: { id: 'Teks yang memuat ": " harus dalam tanda kutip.', en: 'Text that holds ": " must stand in quotes.' },
    };
  }
  return { message };
}

function unknownKeys(issue: Extract<Issue, { code: 'unrecognized_keys' }>, name: string, known: readonly string[]): Explained[] {
  return issue.keys.map((key) => {
    const like = nearest(key, known);
    const where = name === '' ? { id: '', en: '' } : { id: ` dalam ${name}`, en: ` in ${name}` };
    return {
      path: [...issue.path, key],
      message: { id: `kunci "${key}" tidak dikenal${where.id}`, en: `the key "${key}" is not known${where.en}` },
      ...(like === undefined
        ? {}
        : { hint: { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` } }),
    };
  });
}

/** The keys that any of the schema's objects knows, for a suggestion; learnt from what zod reports. */
const KNOWN_KEYS = [
  'id', 'title', 'citation', 'reference', 'scale', 'indicators', 'factors', 'label', 'definition', 'sub', 'use-when', 'not-when',
  'questions', 'terms', 'positive', 'negative', 'examples', 'counterexamples', 'text', 'polarity', 'question', 'kind', 'weakens',
  'strengthens', 'level', 'from', 'language', 'site', 'period', 'codebook', 'informants', 'sources', 'path', 'technique', 'informant',
  'date', 'place', 'speakers', 'rating', 'aggregation', 'privacy', 'names', 'credibility', 'name', 'role', 'group', 'attributes', 'to',
];

/** Puts a schema's complaint into words a user can act on: what was found, what was expected, what to write. */
export function explainIssue(issue: Issue, data: unknown): Explained[] {
  const name = pathText(issue.path);
  const value = valueAt(data, issue.path);
  const there = found(value);
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(name === '' ? 'isi / content' : name, issue.expected, value, issue.path)];
    case 'unrecognized_keys':
      return unknownKeys(issue, name, KNOWN_KEYS);
    case 'invalid_value': {
      const options = issue.values.map(String);
      const like = typeof value === 'string' ? nearest(value, options) : undefined;
      const list = options.join(', ');
      return [
        {
          message: { id: `${name} harus salah satu dari ${list}, tetapi ${there.id}`, en: `${name} must be one of ${list}, but ${there.en}` },
          ...(like === undefined ? {} : { hint: { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` } }),
        },
      ];
    }
    case 'invalid_union': {
      const nested = issue.errors.flat().find((inner) => inner.path.length > 0 || inner.code !== 'invalid_type');
      if (nested !== undefined && typeof value === 'object') {
        return explainIssue({ ...nested, path: [...issue.path, ...nested.path] } as Issue, data);
      }
      if (value === undefined) return [wrongType(name, 'string', value, issue.path)];
      const scalar = typeof value === 'number' || typeof value === 'boolean';
      if (scalar) return [wrongType(name, 'string', value, issue.path)];
      return [{ message: { id: `${name} tidak dapat dipakai: ${there.id}`, en: `${name} cannot be used: it ${there.en}` } }];
    }
    default:
      return [explainOther(issue, name, there)];
  }
}

function explainOther(issue: Issue, name: string, there: Bilingual): Explained {
  const own = (issue as { message: string }).message;
  if (issue.code === 'too_small') {
    return { message: { id: `${name} terlalu sedikit isinya atau kosong`, en: `${name} ${own.startsWith('must') ? own : 'is too small or empty'}` } };
  }
  if (issue.code === 'invalid_format') {
    return {
      message: {
        id: `${name} ${there.id}, tetapi bentuknya harus lain: huruf kecil, angka, dan tanda hubung`,
        en: `${name} ${there.en}, but ${own}`,
      },
      hint: { id: 'Contoh: kesesuaian-sop', en: 'For example: kesesuaian-sop' },
    };
  }
  return { message: { id: `${name}: ${own}`, en: `${name}: ${own}` } };
}
