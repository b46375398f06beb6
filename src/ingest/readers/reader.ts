import type { Warning } from '../../model/warning.ts';
import type { Block } from '../block.ts';

/** What a reader makes of a file. */
export interface ReadFile {
  readonly blocks: readonly Block[];
  /** The file's own metadata as written: front matter, or a format's properties in the same keys. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
}

/**
 * One file format. `read` throws a TelaahError for bytes that are not of the format, and nothing else;
 * what it cannot carry over it says in a warning. A new format is one file here and one line in `index.ts`.
 */
export interface Reader {
  /** In small letters, without the dot. */
  readonly extensions: readonly string[];
  /** `path` names the file in warnings and errors. */
  readonly read: (bytes: Uint8Array, path: string) => ReadFile | Promise<ReadFile>;
}
