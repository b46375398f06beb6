import type { SurveyColumns } from '../../model/survey.ts';
import type { Warning } from '../../model/warning.ts';
import type { Block } from '../block.ts';
import type { CanonicalBody } from '../canonical/read.ts';
import type { Survey } from './survey/answers.ts';

/** What a reader makes of a file. */
export interface ReadFile {
  readonly blocks: readonly Block[];
  /** The file's own metadata as written: front matter, or a format's properties in the same keys. */
  readonly meta: Readonly<Record<string, unknown>>;
  readonly warnings: readonly Warning[];
  /** Footnotes and endnotes in their order, each on one line. */
  readonly notes?: readonly string[];
  /** Set for a canonical transcript, which has no blocks: its marks say everything. */
  readonly canonical?: CanonicalBody;
  /** Set for a table of answers, which has no blocks either. */
  readonly survey?: Survey;
}

/** What study.yaml says of how a file is to be read. */
export interface ReadHow {
  readonly survey?: SurveyColumns;
}

/**
 * One file format. `read` throws a TelaahError for bytes that are not of the format, and nothing else;
 * what it cannot carry over it says in a warning. A new format is one file here and one line in `index.ts`.
 */
export interface Reader {
  /** In small letters, without the dot. */
  readonly extensions: readonly string[];
  /** The largest file that it takes, in bytes; by default what a transcript may have. */
  readonly largest?: number;
  /** `path` names the file in warnings and errors. */
  readonly read: (bytes: Uint8Array, path: string, how?: ReadHow) => ReadFile | Promise<ReadFile>;
}
