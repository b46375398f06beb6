/** Everything the program touches outside itself, so that it can be run without a process. */
export interface Io {
  /** Data. */
  readonly out: (text: string) => void;
  /** Progress, warnings, errors. */
  readonly err: (text: string) => void;
  /** Shows one line that is gone before anything else is written; '' takes it back. Left out where nobody watches. */
  readonly status?: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The language of the user's system, as a BCP 47 tag; left out where it does not matter. */
  readonly locale?: string;
  /** Whether a person watches each stream. */
  readonly terminal: { readonly out: boolean; readonly err: boolean; readonly in: boolean };
  /** Columns of the terminal; `undefined` in a pipe. */
  readonly columns: number | undefined;
  /** Milliseconds, for progress alone. */
  readonly now: () => number;
  /** The time of day in ISO 8601 (UTC), for the journals of people's codings. */
  readonly time: () => string;
  /** A new id, never given before; lower-case letters and digits. */
  readonly newId: () => string;
}

/** What the shell is told. */
export const EXIT = { done: 0, found: 1, mistake: 2, bug: 70 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
