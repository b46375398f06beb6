import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
  YAMLParseError,
} from 'yaml';
import { z } from 'zod';
import { type ErrorCode, type ErrorDetail, type ErrorPlace, TelaahError } from '../model/error.ts';
import { type Bilingual, withoutControls } from '../model/text.ts';
import { explainIssue } from './issues.ts';
import { explainLoneDash } from './lone-dash.ts';

/** More than any honest file needs; an alias bomb needs thousands. */
const MAX_ALIASES = 100;

/** More mistakes than these are one: it is another file that was meant. */
const MOST_MISTAKES = 50;

export type YamlPath = readonly PropertyKey[];

/** A YAML file read against a schema, with the place of everything in it. */
export interface YamlFile<T> {
  readonly value: T;
  /** Where the value at `path` (or its `key`) stands, or the nearest thing above it. */
  place(path: YamlPath, key?: 'key'): ErrorPlace;
}

class Places {
  readonly #file: string;
  readonly #lines: readonly string[];
  readonly #counter: LineCounter;
  readonly #document: Document.Parsed;

  constructor(file: string, text: string, counter: LineCounter, document: Document.Parsed) {
    this.#file = file;
    this.#lines = text.split(/\r?\n/);
    this.#counter = counter;
    this.#document = document;
  }

  at(offset: number): ErrorPlace {
    const { line, col } = this.#counter.linePos(offset);
    return { file: this.#file, line, column: col, sourceLine: this.#lines[line - 1] ?? '' };
  }

  /** `key` points at the key of the last step instead of its value. */
  of(path: YamlPath, key = false): ErrorPlace {
    for (let length = path.length; length > 0; length--) {
      const steps = path.slice(0, length);
      const parent: unknown = this.#document.getIn(steps.slice(0, -1), true);
      const last = steps.at(-1);
      if (isMap(parent)) {
        const pair = parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && item.key.value === last,
        );
        const node: unknown = key && length === path.length ? pair?.key : (pair?.value ?? pair?.key);
        if (isNode(node) && node.range) return this.at(node.range[0]);
      }
      const node: unknown = this.#document.getIn(steps, true);
      if (isNode(node) && node.range) return this.at(node.range[0]);
    }
    return this.at(this.#document.contents?.range[0] ?? 0);
  }
}

/** The commonest mistakes, said without the parser's terms. */
const SYNTAX: Partial<Readonly<Record<YAMLError['code'], Bilingual>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    id: 'baris ini memuat ": " lagi, atau indentasinya tidak segaris dengan baris lain',
    en: 'there is another ": " in this line, or its indentation does not match the lines around it',
  },
  BAD_INDENT: { id: 'indentasinya tidak segaris', en: 'the indentation does not match' },
  TAB_AS_INDENT: { id: 'indentasi memakai tab', en: 'it is indented with a tab' },
  DUPLICATE_KEY: { id: 'kunci ini ditulis dua kali', en: 'this key is written twice' },
  MISSING_CHAR: {
    id: 'ada tanda yang kurang, misalnya tanda kutip penutup',
    en: 'a mark is missing, such as a closing quote',
  },
  MULTILINE_IMPLICIT_KEY: {
    id: 'sebuah kunci harus muat dalam satu baris',
    en: 'a key must stand on one line',
  },
  MULTIPLE_DOCS: {
    id: 'hanya boleh ada satu dokumen, tanpa baris ---',
    en: 'there must be one document, without lines of ---',
  },
};

function syntaxDetail(error: YAMLError, places: Places, code: ErrorCode): ErrorDetail {
  const english = error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '');
  const place = places.at(error.pos[0]);
  const dash = explainLoneDash(place.sourceLine ?? '');
  if (dash !== null) return { code, ...dash, place };
  const known = SYNTAX[error.code];
  return {
    code,
    message: {
      id: `YAML tidak terbaca: ${known?.id ?? english}`,
      en: `this is not valid YAML: ${known?.en ?? english}`,
    },
    hint: {
      id: 'Periksa indentasi (spasi, bukan tab) dan tanda kutip; teks yang memuat ": " atau "#" harus diberi tanda kutip.',
      en: 'Check the indentation (spaces, no tabs) and quotes; text that holds ": " or "#" must stand in quotes.',
    },
    place,
  };
}

/** The mistake of every key that its map has already. */
function doubledKeys(document: Document.Parsed): YAMLParseError[] {
  const mistakes: YAMLParseError[] = [];
  visit(document, {
    Map: (_, { items }) => {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        const [at = 0, to = at] = key.range ?? [];
        if (seen.has(key.value)) mistakes.push(new YAMLParseError([at, to], 'DUPLICATE_KEY', ''));
        seen.add(key.value);
      }
    },
  });
  return mistakes;
}

function notUtf8(place: ErrorPlace, code: ErrorCode): ErrorDetail {
  return {
    code,
    message: { id: 'berkas ini tidak disimpan sebagai UTF-8', en: 'the file is not saved as UTF-8' },
    hint: {
      id: 'Simpan ulang dengan pengodean (encoding) UTF-8, misalnya di Notepad: Save as > Encoding > UTF-8.',
      en: 'Save it again with the encoding UTF-8, in Notepad for example: Save as > Encoding > UTF-8.',
    },
    place: { file: place.file, ...(place.line === undefined ? {} : { line: place.line }) },
  };
}

/**
 * Parses YAML text and checks it against a schema. All mistakes are reported together in one TelaahError with
 * `code`, each with line, column and what to write instead. YAML 1.2; aliases are limited.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  code: ErrorCode,
): YamlFile<z.infer<Schema>> {
  const counter = new LineCounter();
  // Keys are compared below: the parser compares each with each, which takes minutes where there are many.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, uniqueKeys: false });
  const places = new Places(file, text, counter, document);
  const broken = text.indexOf('\ufffd');
  if (broken >= 0) throw new TelaahError(notUtf8(places.at(broken), code));
  const found = document.errors.length > 0 ? document.errors : doubledKeys(document);
  const errors = [...new Map(found.toReversed().map((error) => [error.pos[0], error])).values()]
    .reverse()
    .slice(0, MOST_MISTAKES);
  const [firstError, ...moreErrors] = errors;
  if (firstError !== undefined) {
    throw new TelaahError(
      syntaxDetail(firstError, places, code),
      ...moreErrors.map((error) => syntaxDetail(error, places, code)),
    );
  }
  const data = toPlain(document, places, code);
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, place: (path, key) => places.of(path, key === 'key') };
  throw new TelaahError(...schemaDetails(result.error.issues, data, keysOf(schema), places, code));
}

function schemaDetails(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  keys: readonly string[],
  places: Places,
  code: ErrorCode,
): [ErrorDetail, ...ErrorDetail[]] {
  const [first, ...more] = issues
    .slice(0, MOST_MISTAKES)
    .flatMap((issue) =>
      explainIssue(issue, data, keys).map((explained) => ({
        code,
        message: explained.message,
        ...(explained.hint === undefined ? {} : { hint: explained.hint }),
        place: places.of(explained.path, explained.atKey === true),
      })),
    )
    .sort(
      (a, b) => (a.place.line ?? 0) - (b.place.line ?? 0) || (a.place.column ?? 0) - (b.place.column ?? 0),
    );
  if (first === undefined) throw new Error('a failed parse has issues');
  return [first, ...more];
}

function toPlain(document: Document.Parsed, places: Places, code: ErrorCode): unknown {
  try {
    return harmless(document.toJS({ maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    throw new TelaahError({
      code,
      message: {
        id: `isi YAML tidak dapat dibuka: ${(error as Error).message}`,
        en: `the YAML cannot be resolved: ${(error as Error).message}`,
      },
      hint: {
        id: 'Tulis nilainya langsung, tanpa &jangkar dan *alias.',
        en: 'Write the values out, without &anchors and *aliases.',
      },
      place: places.at(0),
    });
  }
}

/** The same data, with texts that nothing acts in. Line ends of Windows are plain ones already. */
function harmless(data: unknown): unknown {
  if (typeof data === 'string') return withoutControls(data);
  if (Array.isArray(data)) return data.map(harmless);
  if (typeof data !== 'object' || data === null || data instanceof Map) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [withoutControls(key), harmless(value)]),
  );
}

/** Every key that some object of the schema knows. */
function keysOf(schema: z.ZodType): string[] {
  const keys = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('properties' in node && typeof node.properties === 'object' && node.properties !== null) {
      for (const key of Object.keys(node.properties)) keys.add(key);
    }
    for (const value of Object.values(node)) collect(value);
  };
  collect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return [...keys];
}
