import type { Polarity } from '../../model/coding.ts';

/** Something that an import does. */
export interface Outcome {
  readonly what: 'added' | 'confirmed' | 'changed' | 'removed' | 'rejected' | 'memo' | 'reviewed';
  /** `W-01:7` */
  readonly unit: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly code: string | null;
  readonly polarity: Polarity | null;
  /** Of a changed coding, before. */
  readonly was?: { readonly code: string; readonly polarity: Polarity };
  readonly memo?: string;
}
