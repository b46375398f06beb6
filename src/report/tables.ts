import type { Lang } from '../model/text.ts';
import type { UnnumberedTable } from './context.ts';
import type { Table } from './model.ts';
import { commonPhrases } from './phrases/common.ts';

/** Numbers a table and names its source. */
export type TableMaker = (table: UnnumberedTable) => Table;

/** Tables of a report that stands by itself, numbered in the order in which they are made; without a source line. */
export function tableMaker(lang: Lang): TableMaker {
  let tables = 0;
  return ({ source = null, ...table }) => {
    tables += 1;
    return { kind: 'table', label: commonPhrases[lang].table(tables), ...table, source };
  };
}
