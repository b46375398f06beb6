import type { Lang } from '../../model/text.ts';
import type { WorkbookLook } from '../../model/workbook.ts';
import { codeHeading, headingOf, polarityHeading, type SheetColumn, SLOTS } from './columns.ts';
import { writeRecord } from './record.ts';
import type { SheetRow } from './rows.ts';

/** A column as it is written. */
export interface TableColumn {
  readonly heading: string;
  readonly width: number;
  readonly look: WorkbookLook;
  readonly hidden?: boolean;
  readonly kind: SheetColumn | 'code' | 'polarity';
  readonly cell: (row: SheetRow) => string | number;
}

/** The columns in their order; other coders have one where somebody else has coded. */
export function tableColumns(lang: Lang, others: boolean): readonly TableColumn[] {
  const column = (
    kind: SheetColumn,
    width: number,
    look: WorkbookLook,
    cell: TableColumn['cell'],
  ): TableColumn => ({ kind, width, look, cell, heading: headingOf(kind, lang) });
  const pairs = Array.from({ length: SLOTS }, (_, slot): TableColumn[] => [
    {
      kind: 'code',
      heading: codeHeading(slot, lang),
      width: 30,
      look: 'entry',
      cell: ({ pairs: written }) => written[slot]?.[0] ?? '',
    },
    {
      kind: 'polarity',
      heading: polarityHeading(slot, lang),
      width: 12,
      look: 'entry',
      cell: ({ pairs: written }) => written[slot]?.[1] ?? '',
    },
  ]);
  return [
    column('document', 10, 'quiet', ({ document }) => document),
    column('unit', 8, 'quiet', ({ unit }) => unit),
    column('informant', 11, 'quiet', ({ informant }) => informant),
    column('question', 28, 'quiet', ({ question }) => question),
    column('text', 80, 'text', ({ text }) => text),
    ...(others ? [column('others', 28, 'quiet', (row) => row.others)] : []),
    column('proposals', 34, 'quiet', ({ proposals }) => proposals),
    column('right', 12, 'entry', () => ''),
    ...pairs.flat(),
    column('factors', 30, 'entry', ({ factors }) => factors),
    column('quote', 26, 'entry', ({ quote }) => quote),
    column('memo', 30, 'entry', ({ memo }) => memo),
    { ...column('record', 8, 'quiet', ({ record }) => writeRecord(record)), hidden: true },
  ];
}
