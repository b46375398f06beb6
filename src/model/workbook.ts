/** A cell of a workbook: text is never run as a formula; `null` is empty. */
export type WorkbookCell = string | number | null;

/** How cells look: a look is a whole, so that workbooks of different commands look alike. */
export type WorkbookLook =
  /** Text to read, wrapped, at the top of its cell. */
  | 'text'
  /** The same in small grey letters. */
  | 'quiet'
  /** Where a person writes. */
  | 'entry'
  | 'heading'
  /** A heading over columns where a person writes. */
  | 'entry-heading'
  | 'title'
  | 'number'
  /** The head of a row. */
  | 'label'
  /** A rating, from the best (5) to the worst: a fill beside the word that the cell holds. */
  | 'rated-5'
  | 'rated-4'
  | 'rated-3'
  | 'rated-2'
  | 'rated-1'
  /** Where there is no evidence. */
  | 'none';

export interface WorkbookColumn {
  /** In characters. */
  readonly width: number;
  readonly look: WorkbookLook;
  readonly hidden?: boolean;
}

/** A stretch of cells in one column; 0-based, `to` included. */
export interface WorkbookRange {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** A drop-down list. */
export interface WorkbookChoice {
  readonly range: WorkbookRange;
  /** The words themselves, which hold no commas, or where they stand in the workbook. */
  readonly choices: readonly string[] | (WorkbookRange & { readonly sheet: string });
  /** Asks before anything else is let in; without it anything is. */
  readonly question?: string;
}

/** Cells that are marked while they are empty although the cell in the column `besides` is not. */
export interface WorkbookGap {
  readonly range: WorkbookRange;
  readonly besides: number;
  /** Beside this they may be empty. */
  readonly unless: string;
}

export interface WorkbookSheet {
  /** Letters only, at most 31. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly WorkbookCell[])[];
  /** Looks of single rows, by 0-based row, or of their cells: all, or one by one (`null`: as the column). */
  readonly looks?: ReadonlyMap<number, WorkbookLook | readonly (WorkbookLook | null)[]>;
  /** Rows and columns that stay while the rest is scrolled. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** The 0-based row with the headings of a table that reaches to the end, to be filtered and sorted by. */
  readonly filter?: number;
  readonly choices?: readonly WorkbookChoice[];
  readonly gaps?: readonly WorkbookGap[];
}

/** A spreadsheet file as data. */
export interface Workbook {
  readonly title: string;
  readonly sheets: readonly WorkbookSheet[];
  /** The sheet that it opens on. */
  readonly open?: number;
}
