import {
  type Document,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { z } from 'zod';
import { type ErrorCode, type ErrorDetail, type ErrorPlace, TelaahError } from '../model/error.ts';
import { explainIssue } from './issues.ts';

/** More than any honest file needs; an alias bomb needs thousands. */
const MAX_ALIASES = 100;

export type YamlPath = readonly PropertyKey[];

/** A YAML file read against a schema, with the place of everything in it. */
export interface YamlFile<T> {
  readonly value: T;
  /** Where the value at `path` stands, or the nearest thing above it. */
  place(path: YamlPath): ErrorPlace;
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

function syntaxDetail(error: YAMLError, places: Places, code: ErrorCode): ErrorDetail {
  const message = error.message.replace(/ at line \d+, column \d+:[\s\S]*$/, '');
  return {
    code,
    message: { id: `YAML tidak terbaca: ${message}`, en: `this is not valid YAML: ${message}` },
    hint: {
      id: 'Periksa indentasi (spasi, bukan tab) dan tanda kutip; teks yang memuat ": " atau "#" harus diberi tanda kutip.',
      en: 'Check the indentation (spaces, no tabs) and quotes; text that holds ": " or "#" must stand in quotes.',
    },
    place: places.at(error.pos[0]),
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
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: true });
  const places = new Places(file, text, counter, document);
  const [firstError, ...moreErrors] = document.errors;
  if (firstError !== undefined) {
    throw new TelaahError(
      syntaxDetail(firstError, places, code),
      ...moreErrors.map((error) => syntaxDetail(error, places, code)),
    );
  }
  const data = toPlain(document, places, code);
  const result = schema.safeParse(data);
  if (result.success) return { value: result.data, place: (path) => places.of(path) };
  throw new TelaahError(...schemaDetails(result.error.issues, data, keysOf(schema), places, code));
}

function schemaDetails(
  issues: readonly z.core.$ZodIssue[],
  data: unknown,
  keys: readonly string[],
  places: Places,
  code: ErrorCode,
): [ErrorDetail, ...ErrorDetail[]] {
  const [first, ...more] = issues.flatMap((issue) =>
    explainIssue(issue, data, keys).map(
      (explained): ErrorDetail => ({
        code,
        message: explained.message,
        ...(explained.hint === undefined ? {} : { hint: explained.hint }),
        place: places.of(explained.path ?? issue.path, issue.code === 'unrecognized_keys'),
      }),
    ),
  );
  if (first === undefined) throw new Error('a failed parse has issues');
  return [first, ...more];
}

function toPlain(document: Document.Parsed, places: Places, code: ErrorCode): unknown {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
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
