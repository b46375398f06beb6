import { codingFront, lineBlocks, overallBlocks, Writer } from '../agreement-tables.ts';
import type { ReportContext } from '../context.ts';
import type { Block } from '../model.ts';

/** How far several people who coded the same documents agree; nothing where there are no two. */
export function agreement(context: ReportContext): readonly Block[] {
  const { agreement: found } = context.analysis;
  if (found === null) return [];
  const writer = new Writer(context.lang, (table) => context.table(table));
  const { say } = writer;
  return [
    ...codingFront(writer, found),
    ...overallBlocks(writer, found),
    ...lineBlocks(writer, { caption: say.perCodeTable, head: say.code }, found.codes, found),
  ];
}
