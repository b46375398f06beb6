export { sheetCsv } from './sheet/csv.ts';
export type { SheetMaterial } from './sheet/material.ts';
export type { Outcome } from './sheet/outcome.ts';
export { hasFilledIn, type ImportPlan, planImport, sheetCoders } from './sheet/plan.ts';
export { type GivenSheet, readSheet } from './sheet/read.ts';
export { sheetWorkbook } from './sheet/workbook.ts';
