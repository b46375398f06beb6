import type { Warning } from './warning.ts';

/** A value with whatever had to be guessed or left out to get it. */
export interface Warned<T> {
  readonly value: T;
  readonly warnings: readonly Warning[];
}
