import { toMarkdown } from '../ingest/canonical.ts';
import { decode } from '../ingest/decode.ts';
import { readableExtensions, readSource } from '../ingest/index.ts';
import { TelaahError } from '../model/error.ts';
import type { Document } from '../model/source.ts';
import { compareText, type Lang } from '../model/text.ts';
import type { Voice } from '../model/voice.ts';
import type { Warning } from '../model/warning.ts';
import { openFiles } from '../study/index.ts';
import type { RunRequest, Unreadable } from './run.ts';

/** How a file is read. */
export interface ReadFile {
  /** Absolute. */
  readonly file: string;
  readonly document: Document;
  /** Who speaks; empty but in interviews. */
  readonly voices: readonly Voice[];
  readonly warnings: readonly Warning[];
}

/** How files are read, each by itself. */
export interface ReadFiles {
  readonly files: readonly ReadFile[];
  readonly unreadable: readonly Unreadable[];
  /** The language of the study; of most text where there is none. */
  readonly lang: Lang;
}

/**
 * Reads files as a study would, with the roster and study.yaml of the study they lie in, and without coding them.
 * @throws TelaahError where the study is wrong, or a file does not exist
 */
export async function readFiles(request: RunRequest): Promise<ReadFiles> {
  const { inputs, lang, progress } = request;
  const opened = await openFiles({
    inputs,
    extensions: readableExtensions,
    decode: (bytes) => decode(bytes).text,
    ...(lang === undefined ? {} : { lang }),
  });
  const files: ReadFile[] = [];
  const unreadable: Unreadable[] = [];
  for (const [index, entry] of opened.entries.entries()) {
    try {
      const { value, voices = [], warnings } = await readSource(entry, opened.study.informants);
      files.push({ file: entry.file, document: value, voices, warnings });
    } catch (error) {
      if (!(error instanceof TelaahError)) throw error;
      unreadable.push({ path: entry.path, details: error.details });
    }
    progress?.('read', index + 1, opened.entries.length);
  }
  const spoken =
    files.filter(({ document }) => document.lang === 'en').length > files.length / 2 ? 'en' : 'id';
  return { files, unreadable, lang: opened.langOpen ? spoken : opened.study.lang };
}

/** A canonical transcript to be written. */
export interface Transcript {
  readonly name: string;
  readonly text: string;
  readonly document: Document;
}

/** The canonical transcript of each file, under a name of its own. */
export function transcriptsOf(files: readonly ReadFile[]): Transcript[] {
  const taken = new Set<string>();
  return [...files]
    .sort((a, b) => compareText(a.document.path, b.document.path))
    .map(({ document }) => {
      const name = freeName(document.id, taken);
      taken.add(name.toLowerCase());
      return { name, text: toMarkdown(document), document };
    });
}

/** A name that every file system has, and none of `taken` in whatever case. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  const plain = id
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, 120);
  const stem = plain === '' ? 'transcript' : plain;
  let name = `${stem}.md`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}-${number}.md`;
  return name;
}
