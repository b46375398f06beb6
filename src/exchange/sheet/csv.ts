import { writeCsvTable } from '../../formats/csv-write.ts';
import type { SheetMaterial } from './material.ts';
import { sheetRows } from './rows.ts';
import { tableColumns } from './table.ts';

/** The coding sheet as a CSV: semicolons in Indonesian, as Excel with those settings expects, else commas. */
export function sheetCsv(material: SheetMaterial): string {
  const { lang } = material.study;
  const rows = sheetRows(material, true);
  const columns = tableColumns(
    lang,
    rows.some(({ others }) => others !== ''),
  );
  return writeCsvTable(
    [
      columns.map(({ heading }) => heading),
      ...rows.map((row) => columns.map(({ cell }) => String(cell(row)))),
    ],
    lang === 'id' ? ';' : ',',
  );
}
