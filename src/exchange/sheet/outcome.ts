import type { Polarity } from '../../model/coding.ts';
import type { NotedFactor } from '../../model/journal.ts';

/** Something that an import does. */
export interface Outcome {
  readonly what: 'added' | 'confirmed' | 'changed' | 'removed' | 'rejected' | 'memo' | 'reviewed' | 'factor';
  /** `W-01:7` */
  readonly unit: string;
  /** As the spreadsheet numbers it. */
  readonly row: number;
  readonly code: string | null;
  readonly polarity: Polarity | null;
  /** Of a changed coding, before. */
  readonly was?: { readonly code: string; readonly polarity: Polarity };
  readonly memo?: string;
  /** What was noted or taken back. */
  readonly factor?: NotedFactor;
}
