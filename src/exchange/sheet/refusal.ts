import type { ErrorDetail } from '../../model/error.ts';
import type { Bilingual } from '../../model/text.ts';
import { type Cell, type GivenRow, type GivenSheet, placeText } from './read.ts';

/** What is refused in a sheet, and why. */
export interface Refusal {
  readonly row: number;
  /** The heading of the column; `null` for a whole row. */
  readonly column: string | null;
  /** `W-01:7`, where it is known. */
  readonly unit: string | null;
  readonly detail: ErrorDetail;
}

/** Words for what is wrong with a row, or one cell of it. */
export function refuse(
  sheet: Pick<GivenSheet, 'file'>,
  row: GivenRow,
  message: Bilingual,
  hint: Bilingual,
  { cell, unit = null }: { readonly cell?: Cell; readonly unit?: string | null } = {},
): Refusal {
  const place = placeText(row, cell);
  const named = cell?.there === true ? cell : undefined;
  return {
    row: row.row,
    column: named?.heading ?? null,
    unit,
    detail: {
      code: 'CODINGS_INVALID',
      message: { id: `${place.id}: ${message.id}`, en: `${place.en}: ${message.en}` },
      hint,
      place: {
        file: sheet.file,
        line: row.row,
        ...(named === undefined ? {} : { column: named.column + 1 }),
      },
    },
  };
}
