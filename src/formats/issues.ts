import type { z } from 'zod';
import type { Bilingual } from '../model/text.ts';
import { nearest } from './nearest.ts';
import { found, pathText, valueAt } from './values.ts';

type Issue = z.core.$ZodIssue;

/** One mistake in words. */
export interface Explained extends Complaint {
  readonly path: readonly PropertyKey[];
  /** The mistake is the key at `path` itself, not its value. */
  readonly atKey?: boolean;
}

interface Complaint {
  readonly message: Bilingual;
  readonly hint?: Bilingual;
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

/** How a value is called in a message; the whole file where the path is empty. */
function nameOf(path: readonly PropertyKey[]): Bilingual {
  const name = pathText(path);
  return name === '' ? { id: 'isi berkas', en: 'the content' } : { id: name, en: name };
}

function wrongType(
  name: Bilingual,
  expected: string,
  value: unknown,
  path: readonly PropertyKey[],
): Complaint {
  const type = typeName(expected);
  const there = found(value);
  const message =
    value === undefined
      ? {
          id: `${name.id} tidak ada, padahal wajib (${type.id})`,
          en: `${name.en} is missing; it must be ${type.en}`,
        }
      : {
          id: `${name.id} harus ${type.id}, tetapi ${there.id}`,
          en: `${name.en} must be ${type.en}, but ${there.en}`,
        };
  const hint = hintFor(expected, value, path);
  return { message, ...(hint === undefined ? {} : { hint }) };
}

/** What to write in place of a value of the wrong type. */
function hintFor(expected: string, value: unknown, path: readonly PropertyKey[]): Bilingual | undefined {
  const last = path.at(-1);
  const key = typeof last === 'string' ? `${last}: ` : '';
  const same = (id: string, en: string, example: string): Bilingual => ({
    id: `${id} ${example}`,
    en: `${en} ${example}`,
  });
  const shape = SHAPES[path.findLast((step) => typeof step === 'string') ?? ''];
  if (value === undefined || value === null) {
    const [id, en] =
      value === undefined
        ? ['Tambahkan:', 'Add:']
        : ['Isi, atau hapus kuncinya:', 'Fill it in, or remove the key:'];
    if (expected === 'string') return same(id, en, `${key}…`);
    if (shape !== undefined) return same(id, en, shape);
    return key === '' ? undefined : same(id, en, key.trim());
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return same('Tulis dalam tanda kutip:', 'Write it in quotes:', `${key}"${String(value)}"`);
  }
  if (expected === 'string') {
    return {
      id: 'Teks yang memuat ": " harus dalam tanda kutip.',
      en: 'Text that holds ": " must stand in quotes.',
    };
  }
  if (shape !== undefined) return same('Tulis:', 'Write:', shape);
  if (expected === 'array' && typeof value === 'string') {
    return same('Tulis sebagai daftar:', 'Write it as a list:', `${key}[ ${value} ]`);
  }
  return undefined;
}

/** How a list or group of study.yaml, a codebook or decisions.yaml is written, by its key. */
const SHAPES: Readonly<Record<string, string>> = {
  sources: 'sources: [ { path: "interviews/*.docx", technique: interview } ]',
  period: 'period: { from: 2025-03-01, to: 2025-05-31 }',
  speakers: 'speakers: { P: interviewer, I: informant }',
  rating: 'rating: { aggregation: mean }',
  privacy: 'privacy: { names: pseudonyms }',
  indicators: 'indicators: [ { id: kualitas, label: Kualitas, definition: … } ]',
  sub: 'sub: [ { id: ketelitian, label: Ketelitian, definition: … } ]',
  examples: 'examples: [ { text: …, polarity: positive } ]',
  findings: 'findings: { kualitas/sop: { rating: baik, why: … } }',
  techniques: 'techniques: { interview: { rating: baik, why: … } }',
  alignment: 'alignment: { value: sejalan, why: … }',
  recommendation: 'recommendation: { to: …, action: …, why: … }',
  'member-checks': 'member-checks: [ { informant: I-03, date: 2025-06-01, outcome: confirmed } ]',
};

/** So many unknown keys say that it is another file. */
const MOST_KEYS = 50;

function unknownKeys(
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  knownKeys: readonly string[],
): Explained[] {
  const name = pathText(issue.path);
  const where = name === '' ? { id: '', en: '' } : { id: ` dalam ${name}`, en: ` in ${name}` };
  return issue.keys.slice(0, MOST_KEYS).map((key) => {
    const hint = knownKeys.includes(key)
      ? { id: 'Kunci itu milik bagian lain berkas ini.', en: 'That key belongs elsewhere in the file.' }
      : didYouMean(meant(key, knownKeys));
    return {
      path: [...issue.path, key],
      atKey: true,
      message: {
        id: `kunci "${key}" tidak dikenal${where.id}`,
        en: `the key "${key}" is not known${where.en}`,
      },
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

function didYouMean(like: string | undefined): Bilingual | undefined {
  return like === undefined ? undefined : { id: `Maksudnya "${like}"?`, en: `Did you mean "${like}"?` };
}

/** Words of the field in Indonesian, and others that are often written, for the ones the files use. */
const SYNONYMS: Readonly<Record<string, string>> = {
  wawancara: 'interview',
  observasi: 'observation',
  pengamatan: 'observation',
  dokumentasi: 'document',
  dokumen: 'document',
  pendukung: 'supporting',
  penghambat: 'inhibiting',
  positif: 'positive',
  negatif: 'negative',
  campuran: 'mixed',
  netral: 'neutral',
  indonesia: 'id',
  indonesian: 'id',
  inggris: 'en',
  english: 'en',
  'rata-rata': 'mean',
  average: 'mean',
  modus: 'mode',
  nama: 'real',
  samaran: 'pseudonyms',
  'triangulasi sumber': 'source-triangulation',
  'triangulasi teknik': 'technique-triangulation',
  'triangulasi waktu': 'time-triangulation',
  bahasa: 'language',
  judul: 'title',
  lokasi: 'site',
  informan: 'informants',
  peran: 'role',
  jabatan: 'role',
  tanggal: 'date',
  alasan: 'why',
};

/** Shorter beginnings than this could be anything. */
const BEGINNING = 3;

/** The word of the files that was probably meant. */
function meant(word: string, options: readonly string[]): string | undefined {
  const synonym = SYNONYMS[word.trim().toLowerCase()];
  if (synonym !== undefined && options.includes(synonym)) return synonym;
  const longer = word.length < BEGINNING ? [] : options.filter((option) => option.startsWith(word));
  return nearest(word, options) ?? (longer.length === 1 ? longer[0] : undefined);
}

function notOneOf(name: Bilingual, options: readonly string[], value: unknown): Complaint {
  const there = found(value);
  const list = options.join(', ');
  const hint = didYouMean(typeof value === 'string' ? meant(value, options) : undefined);
  return {
    message: {
      id: `${name.id} harus salah satu dari ${list}, tetapi ${there.id}`,
      en: `${name.en} must be one of ${list}, but ${there.en}`,
    },
    ...(hint === undefined ? {} : { hint }),
  };
}

/** What fits none of several forms: the mistakes within the form that was meant, or else the forms there are. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  name: Bilingual,
  data: unknown,
  knownKeys: readonly string[],
): Explained[] {
  const value = valueAt(data, issue.path);
  const meant = issue.errors.find((errors) => !errors.some(isOtherForm));
  if (meant !== undefined) {
    return meant.flatMap((inner) =>
      explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, data, knownKeys),
    );
  }
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  if (value === undefined || value === null || scalar)
    return [at(issue, wrongType(name, 'string', value, issue.path))];
  const there = found(value);
  const forms = issue.errors.flatMap((errors) => errors.filter(isOtherForm).map(formOf));
  return [
    {
      path: issue.path,
      message: {
        id: `${name.id} harus ${forms.map((form) => form.id).join(' atau ')}, tetapi ${there.id}`,
        en: `${name.en} must be ${forms.map((form) => form.en).join(' or ')}, but ${there.en}`,
      },
    },
  ];
}

const isOtherForm = ({ path, code }: Issue): boolean =>
  path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');

function formOf(issue: Issue): Bilingual {
  if (issue.code === 'invalid_type') return typeName(issue.expected);
  const words = issue.code === 'invalid_value' ? issue.values.map(String).join(', ') : '';
  return { id: words, en: words };
}

const at = (issue: Issue, complaint: Complaint): Explained => ({ ...complaint, path: issue.path });

/**
 * Puts a schema's complaint into words a user can act on: what was found, what was expected, what to write.
 * `knownKeys` are offered in place of a key that is not known.
 */
export function explainIssue(issue: Issue, data: unknown, knownKeys: readonly string[]): Explained[] {
  const name = nameOf(issue.path);
  const value = valueAt(data, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [at(issue, wrongType(name, issue.expected, value, issue.path))];
    case 'unrecognized_keys':
      return unknownKeys(issue, knownKeys);
    case 'invalid_value':
      return [at(issue, notOneOf(name, issue.values.map(String), value))];
    case 'invalid_union':
      return explainUnion(issue, name, data, knownKeys);
    default:
      return [at(issue, explainOther(issue, name, found(value)))];
  }
}

function explainOther(issue: Issue, name: Bilingual, there: Bilingual): Complaint {
  const own = issue.message;
  switch (issue.code) {
    case 'custom':
      return {
        message: { id: `${name.id} ${String(issue.params?.['id'] ?? own)}`, en: `${name.en} ${own}` },
      };
    case 'too_small':
    case 'too_big':
      return tooSmallOrBig(issue, name, there);
    case 'invalid_format':
      return issue.format === 'date' ? notADay(name, there) : notAnId(name, there, own);
    default:
      return { message: { id: `${name.id}: ${own}`, en: `${name.en}: ${own}` } };
  }
}

function tooSmallOrBig(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  name: Bilingual,
  there: Bilingual,
): Complaint {
  if (issue.origin === 'number' || issue.origin === 'int') {
    const [id, en, limit] =
      issue.code === 'too_small'
        ? ['paling sedikit', 'at least', issue.minimum]
        : ['paling banyak', 'at most', issue.maximum];
    return {
      message: {
        id: `${name.id} harus ${id} ${limit}, tetapi ${there.id}`,
        en: `${name.en} must be ${en} ${limit}, but ${there.en}`,
      },
    };
  }
  const own = issue.message.startsWith('must') ? issue.message : 'is too small or empty';
  return { message: { id: `${name.id} terlalu sedikit isinya atau kosong`, en: `${name.en} ${own}` } };
}

function notADay(name: Bilingual, there: Bilingual): Complaint {
  return {
    message: {
      id: `${name.id} harus tanggal yang ada di kalender, ditulis tahun-bulan-hari, tetapi ${there.id}`,
      en: `${name.en} must be a day of the calendar, written year-month-day, but ${there.en}`,
    },
    hint: { id: 'Contoh: 2025-03-12', en: 'For example: 2025-03-12' },
  };
}

function notAnId(name: Bilingual, there: Bilingual, own: string): Complaint {
  return {
    message: {
      id: `${name.id} ${there.id}, tetapi bentuknya harus lain: huruf kecil, angka, dan tanda hubung`,
      en: `${name.en} ${there.en}, but ${own}`,
    },
    hint: { id: 'Contoh: kesesuaian-sop', en: 'For example: kesesuaian-sop' },
  };
}
