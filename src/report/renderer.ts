import type { Report } from './model.ts';

/** A format of reports. Pure: it sees the report and nothing else. */
export interface Renderer {
  readonly id: string;
  /** Of the file, without its dot. */
  readonly extension: string;
  render(report: Report): string;
}
