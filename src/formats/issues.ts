import type { z } from 'zod';
import type { Bilingual } from '../model/text.ts';
import { nearest } from './nearest.ts';
import { found, pathText, valueAt } from './values.ts';

type Issue = z.core.$ZodIssue;

/** One mistake in words; `path` where it is more exact than the issue's own. */
export interface Explained {
  readonly message: Bilingual;
  readonly hint?: Bilingual;
  readonly path?: readonly PropertyKey[];
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

function wrongType(name: string, expected: string, value: unknown, path: readonly PropertyKey[]): Explained {
  const type = typeName(expected);
  const there = found(value);
  const key = String(path.at(-1) ?? '');
  if (value === undefined) {
    return {
      message: {
        id: `${name} tidak ada, padahal wajib (${type.id})`,
        en: `${name} is missing; it must be ${type.en}`,
      },
      hint:
        expected === 'string'
          ? { id: `Tambahkan: ${key}: …`, en: `Add: ${key}: …` }
          : { id: `Tambahkan ${key}.`, en: `Add ${key}.` },
    };
  }
  const message = {
    id: `${name} harus ${type.id}, tetapi ${there.id}`,
    en: `${name} must be ${type.en}, but ${there.en}`,
  };
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const quoted = typeof path.at(-1) === 'number' ? `"${String(value)}"` : `${key}: "${String(value)}"`;
    return {
      message,
      hint: { id: `Tulis dalam tanda kutip: ${quoted}`, en: `Write it in quotes: ${quoted}` },
    };
  }
  if (expected === 'array' && typeof value === 'string') {
    return {
      message,
      hint: {
        id: `Tulis sebagai daftar: ${key}: [ ${value} ]`,
        en: `Write it as a list: ${key}: [ ${value} ]`,
      },
    };
  }
  if (expected === 'string' && typeof value === 'object') {
    return {
      message,
      hint: {
        id: 'Teks yang memuat ": " harus dalam tanda kutip.',
        en: 'Text that holds ": " must stand in quotes.',
      },
    };
  }
  return { message };
}

function unknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  name: string,
  known: readonly string[],
): Explained[] {
  return issue.keys.map((key) => {
    const like = nearest(key, known);
    const where = name === '' ? { id: '', en: '' } : { id: ` dalam ${name}`, en: ` in ${name}` };
    return {
      path: [...issue.path, key],
      message: {
        id: `kunci "${key}" tidak dikenal${where.id}`,
        en: `the key "${key}" is not known${where.en}`,
      },
      ...(like === undefined ? {} : { hint: { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` } }),
    };
  });
}

/**
 * Puts a schema's complaint into words a user can act on: what was found, what was expected, what to write.
 * `knownKeys` are offered in place of a key that is not known.
 */
export function explainIssue(issue: Issue, data: unknown, knownKeys: readonly string[]): Explained[] {
  const name = pathText(issue.path);
  const value = valueAt(data, issue.path);
  const there = found(value);
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(name === '' ? 'isi / content' : name, issue.expected, value, issue.path)];
    case 'unrecognized_keys':
      return unknownKeys(issue, name, knownKeys);
    case 'invalid_value': {
      const options = issue.values.map(String);
      const like = typeof value === 'string' ? nearest(value, options) : undefined;
      const list = options.join(', ');
      return [
        {
          message: {
            id: `${name} harus salah satu dari ${list}, tetapi ${there.id}`,
            en: `${name} must be one of ${list}, but ${there.en}`,
          },
          ...(like === undefined
            ? {}
            : { hint: { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` } }),
        },
      ];
    }
    case 'invalid_union': {
      const nested = issue.errors
        .flat()
        .find((inner) => inner.path.length > 0 || inner.code !== 'invalid_type');
      if (nested !== undefined && typeof value === 'object') {
        return explainIssue({ ...nested, path: [...issue.path, ...nested.path] }, data, knownKeys);
      }
      if (value === undefined) return [wrongType(name, 'string', value, issue.path)];
      const scalar = typeof value === 'number' || typeof value === 'boolean';
      if (scalar) return [wrongType(name, 'string', value, issue.path)];
      return [
        {
          message: {
            id: `${name} tidak dapat dipakai: ${there.id}`,
            en: `${name} cannot be used: it ${there.en}`,
          },
        },
      ];
    }
    default:
      return [explainOther(issue, name, there)];
  }
}

function explainOther(issue: Issue, name: string, there: Bilingual): Explained {
  const own = (issue as { message: string }).message;
  if (issue.code === 'too_small') {
    return {
      message: {
        id: `${name} terlalu sedikit isinya atau kosong`,
        en: `${name} ${own.startsWith('must') ? own : 'is too small or empty'}`,
      },
    };
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
