import type { Matrix } from '../model/matrix.ts';
import type { Explorer } from './explorer.ts';
import type { Report } from './model.ts';

/** Plain data of the same run, for formats in which a reader looks things up. */
export interface Displays {
  /** Every display, in the registry's order. */
  readonly matrices: readonly Matrix[];
  readonly explorer: Explorer;
}

/** A format of reports. Pure: it sees the report and the displays, and nothing else. */
export interface Renderer {
  readonly id: string;
  /** Of the file, without its dot. */
  readonly extension: string;
  readonly render: (
    report: Report,
    displays: Displays,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}
