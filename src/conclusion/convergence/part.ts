import type { Coding } from '../../model/coding.ts';

/** A technique, group or period, as far as it speaks of one code. */
export interface Part {
  readonly id: string;
  /** `null` where it says nothing that counts. */
  readonly level: number | null;
  /** Ids of the factors it gives as reasons. */
  readonly reasons: ReadonlySet<string>;
  /** What it rests on. */
  readonly evidence: readonly Coding[];
}
