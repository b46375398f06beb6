import type { Project } from '../model/project.ts';
import type { Warned } from '../model/result.ts';

/** A format of another tool that can become a study. A new one is a file here and a line in `importers.ts`. */
export interface Importer {
  /** `refi-qda`. */
  readonly id: string;
  /** Endings of its files, in small letters, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file is of this format, by its name and, where names do not tell, by what is in it. */
  readonly reads: (name: string, bytes: Uint8Array) => boolean;
  /**
   * What cannot be carried over is said in warnings, never dropped silently.
   * @throws TelaahError INPUT_UNREADABLE for a file that is damaged or none of this format
   */
  readonly read: (bytes: Uint8Array, name: string) => Promise<Warned<Project>>;
}
