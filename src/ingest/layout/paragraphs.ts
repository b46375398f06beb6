import { type Block, isListItem, type Paragraph, type Table } from '../block.ts';
import { tidy } from '../clean.ts';
import { rowText } from './interview-table.ts';
import type { TextBuilder } from './text-builder.ts';
import type { DraftUnit } from './turns.ts';

/** List items longer than this on average are paragraphs in their own right: minutes, findings. */
const LONG_ITEM = 200;

/**
 * Writes the blocks of an observation or a document to the canonical text and draws its units: paragraphs,
 * each with the list and table rows that stand directly under it or that it introduces.
 */
export function writeParagraphs(blocks: readonly Block[], builder: TextBuilder): DraftUnit[] {
  const units: DraftUnit[] = [];
  let heading: string | null = null;
  let open: DraftUnit | null = null;
  blocks.forEach((block, index) => {
    if (block.kind === 'heading' || isPseudoHeading(blocks, index)) {
      heading = tidy(block.kind === 'paragraph' ? (block.lines[0]?.text ?? '') : block.kind === 'heading' ? block.text : '');
      open = null;
      builder.write(heading, true);
      return;
    }
    const joins = open !== null && belongsAbove(blocks, index);
    for (const [position, line] of linesOf(block).entries()) {
      const span = builder.write(line, position === 0 && !(joins && block.attached));
      if (position === 0 && !joins) {
        open = { ...span, question: null, heading, informant: null };
        units.push(open);
      } else if (open !== null) {
        open = { ...(open as DraftUnit), end: span.end };
        units[units.length - 1] = open;
      }
    }
  });
  return units;
}
