import type { Lang } from '../model/text.ts';

/** Words inside a block. Never holds a line break or a control character. */
export interface Inline {
  readonly kind: 'text' | 'strong' | 'emphasis';
  readonly text: string;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly inlines: readonly Inline[];
}

/** A passage in the words of its source. `text` has no quotation marks of ours, `citation` its parentheses. */
export interface Quote {
  readonly kind: 'quote';
  readonly text: string;
  /** `(Wawancara, I-03, Kepala Dinas, 12 Maret 2025, W-03:7)` */
  readonly citation: string;
  /** The id of the coding that the passage stands for. */
  readonly coding: string;
}

export interface TableColumn {
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** One cell a column. */
export type TableRow = readonly (readonly Inline[])[];

/** The caption stands above, the source line below, as the field sets them. */
export interface Table {
  readonly kind: 'table';
  /** `Tabel 4.3`, `Tabel 3`. The last number counts the report’s tables in the order in which they stand. */
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** `Sumber: …`; `null` for none. */
  readonly source: string | null;
}

export interface List {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly (readonly Inline[])[];
}

/** A chart. The caption stands below it, as the field sets figures. */
export interface Figure {
  readonly kind: 'figure';
  /** Stable; names its file: `charts/ID.svg`. */
  readonly id: string;
  /** `Gambar 4.1` */
  readonly label: string;
  readonly caption: string;
  /** Drawn by ours: nothing in it runs, and nothing in it refers to anything outside. */
  readonly svg: string;
  /** Pixels of CSS. */
  readonly width: number;
  readonly height: number;
  /** The same in words. */
  readonly alternative: string;
  /** `Sumber: …`; `null` for none. */
  readonly source: string | null;
}

/** Something the reader must know before believing the rest: the draft's status. */
export interface Note {
  readonly kind: 'note';
  readonly inlines: readonly Inline[];
}

export type Block = Paragraph | Quote | Table | Figure | List | Note;

export interface Section {
  /** Unique in the report, stable, fit for an anchor: letters, digits, hyphens. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  /** As the field numbers it: `A`, `1`, `a`, `Lampiran 2`. */
  readonly number: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** A report as data: all that renderers see. */
export interface Report {
  readonly lang: Lang;
  readonly title: string;
  /** What stands between the title and the first section. */
  readonly front: readonly Block[];
  readonly sections: readonly Section[];
}

/** The report with only one of its chapters (`conclusion`), for a command that shows no more than that. */
export function section(report: Report, id: string): Report {
  return { ...report, sections: report.sections.filter((candidate) => candidate.id === id) };
}
