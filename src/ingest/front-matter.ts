import matter from 'gray-matter';
import { LineCounter, parseDocument, stringify } from 'yaml';
import { explainLoneDash } from '../formats/lone-dash.ts';
import { type ErrorDetail, TelaahError } from '../model/error.ts';
import type { Bilingual } from '../model/text.ts';
import { isAlsoSpeaker, isKnownKey } from './metadata/keys.ts';

/** A text without its front matter. `data` has text, lists and maps of text only: no value is reinterpreted. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const FENCE = /^---[ \t]*(?:yaml|yml|js|javascript|json|toml|coffee|coffeescript|cson)?[ \t]*$/iu;
/** Front matter is a few lines; what closes later than this is a text with rules in it. */
const LONGEST = 16_384;
const EXAMPLE = '---\nid: W-01\ntechnique: interview\ninformant: I-01\ndate: 2025-03-12\n---';

/**
 * The YAML between two lines of `---` at the very head of a text. A rule or dashes that only look like it
 * stay text. Throws FRONT_MATTER_INVALID, with its place, for YAML that cannot be read, for any other
 * language (which gray-matter would run), and for aliases (which can expand without end).
 */
export function splitFrontMatter(text: string, file: string): FrontMatter {
  const inner = fenced(text);
  if (inner === null || !looksLikeFrontMatter(inner)) return { data: {}, body: text };
  try {
    const { data, content } = matter(text, {
      engines: { yaml: (source: string) => readYaml(source, file), ...refusedEngines(file) },
    });
    return { data, body: content };
  } catch (error) {
    if (error instanceof TelaahError) throw error;
    throw notYaml(file);
  }
}

/** Front matter that {@link splitFrontMatter} reads as `data`. */
export function formatFrontMatter(data: Readonly<Record<string, unknown>>): string {
  return `---\n${stringify(data, { lineWidth: 0 })}---\n`;
}

/** What stands between the fences, the first fence's language included; `null` where there are none. */
function fenced(text: string): string | null {
  if (!text.startsWith('---')) return null;
  const end = text.indexOf('\n');
  if (end < 0 || !FENCE.test(text.slice(0, end))) return null;
  const close = text.indexOf('\n---', end);
  if (close < 0 || close > LONGEST) return null;
  return /^[ \t]*(?:\n|$)/u.test(text.slice(close + 4, close + 40)) ? text.slice(3, close) : null;
}

/** Whether fenced text was meant as data: a key of ours, a named language, or nothing but `key: value` lines. */
function looksLikeFrontMatter(inner: string): boolean {
  const [language = '', ...lines] = inner.split('\n');
  if (language.trim() !== '') return true;
  const keys = lines.flatMap(
    (line) => /^([\p{L}_][\p{L}\p{N}_ /-]{0,40}?)\s*:(?:\s|$)/u.exec(line)?.[1] ?? [],
  );
  // `Informan:` may as well be speech between two rules; in small letters and without gaps it is a key.
  if (keys.some((key) => isKnownKey(key) && !isAlsoSpeaker(key))) return true;
  return lines.every((line) => line.trim() !== '' && /^(?:[a-z][a-z0-9_-]*:(?:\s|$)|[\s#]|- )/u.test(line));
}

function readYaml(source: string, file: string): Record<string, unknown> {
  const lineCounter = new LineCounter();
  // The failsafe schema leaves every value the text that it is: 12:30 stays a time, 01 keeps its zero.
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
  });
  const [problem] = document.errors;
  if (problem !== undefined) {
    const at = lineCounter.linePos(problem.pos[0]);
    const detail = invalid(file, yamlMessage(problem.message), source, at.line, at.col);
    throw new TelaahError({ ...detail, ...explainLoneDash(detail.place?.sourceLine ?? '') });
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    const alias = /(?:^|[\s[,:])\*[^\s,\]]/u.exec(source);
    const at = lineCounter.linePos((alias?.index ?? 0) + (alias?.[0].indexOf('*') ?? 0));
    const message = {
      id: 'front matter memakai alias YAML (*nama), yang tidak diterima',
      en: 'the front matter uses a YAML alias (*name), which is not accepted',
    };
    throw new TelaahError(invalid(file, message, source, at.line, at.col));
  }
  if (value === null || value === '' || value === undefined) return {};
  if (typeof value === 'object' && !Array.isArray(value)) return Object.fromEntries(Object.entries(value));
  const message = {
    id: 'front matter harus berisi pasangan "kunci: nilai"',
    en: 'the front matter must hold "key: value" pairs',
  };
  throw new TelaahError(invalid(file, message, source, 1, 1));
}

function yamlMessage(message: string): Bilingual {
  const [short = message] = message.split('\n');
  return {
    id: `front matter bukan YAML yang benar (${short})`,
    en: `the front matter is not valid YAML (${short})`,
  };
}

/** gray-matter hands YAML over from the end of the first fence on, so that line 1 of `source` is line 1 of the file. */
function invalid(
  file: string,
  message: Bilingual,
  source: string,
  line: number,
  column: number,
): ErrorDetail {
  const sourceLine = line === 1 ? '---' : source.split('\n')[line - 1];
  return {
    code: 'FRONT_MATTER_INVALID',
    message,
    hint: {
      id: `Tulis sebagai pasangan kunci dan nilai, misalnya:\n${EXAMPLE}`,
      en: `Write keys and values, for example:\n${EXAMPLE}`,
    },
    place: { file, line, column, ...(sourceLine === undefined ? {} : { sourceLine }) },
  };
}

function notYaml(file: string): TelaahError {
  const message = {
    id: 'front matter ditulis dalam bahasa lain dari YAML; kode tidak dijalankan',
    en: 'the front matter is in another language than YAML; code is not run',
  };
  return new TelaahError(invalid(file, message, '---', 1, 1));
}

/** gray-matter's other engines: one of them runs code. A language without an engine throws of itself. */
function refusedEngines(file: string): Record<string, () => never> {
  const refuse = (): never => {
    throw notYaml(file);
  };
  return { javascript: refuse, js: refuse, json: refuse, coffee: refuse };
}
