import type { Matrix } from '../model/matrix.ts';
import type { Explorer } from './explorer.ts';
import type { Report } from './model.ts';

/** Plain data of the same run, for formats in which a reader looks things up. */
export interface Displays {
  /** Every display, in the registry's order. */
  readonly matrices: readonly Matrix[];
  readonly explorer: Explorer;
  /** A figure's drawing as PNG, 1440 pixels across. */
  readonly png: (svg: string) => Promise<Uint8Array>;
}

/** What a user asks for beside the format. */
export interface RenderOptions {
  /** A document whose styles, page, headers and footers a format of the same kind takes. */
  readonly template?: { readonly name: string; readonly bytes: Uint8Array };
}

/** A format of reports. Pure: it sees the report and the displays, and nothing else. */
export interface Renderer {
  readonly id: string;
  /** Of the file, without its dot. */
  readonly extension: string;
  /** What the file is called; `report.EXTENSION` unless it says otherwise. */
  readonly file?: string;
  readonly render: (
    report: Report,
    displays: Displays,
    options?: RenderOptions,
  ) => string | Uint8Array | Promise<string | Uint8Array>;
}
