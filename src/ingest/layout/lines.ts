import type { Locator } from '../../model/locator.ts';
import type { Block, Table } from '../block.ts';

/** Who speaks, where the format itself says so: the columns of a question/answer table. */
export interface Preset {
  readonly role: 'interviewer' | 'informant';
  /** The head of the column, where several informants answer side by side. */
  readonly label: string | null;
}

/** A line of an interview, before anyone knows who speaks. */
export interface Line {
  readonly kind: 'heading' | 'text';
  readonly text: string;
  /** How much of the head of `text` is bold. */
  readonly bold: number;
  /** Whether a paragraph begins here. */
  readonly opens: boolean;
  readonly preset: Preset | null;
  readonly locator?: Locator;
}

/** A line of text without a preset speaker. */
export function textLine(text: string, opens: boolean, bold = 0): Line {
  return { kind: 'text', text, bold, opens, preset: null };
}

/** A heading between turns. */
export function headingLine(text: string): Line {
  return { kind: 'heading', text, bold: 0, opens: true, preset: null };
}

/** The lines of blocks in order; `tableLines` says how a table is read. */
export function linesOf(blocks: readonly Block[], tableLines: (table: Table) => readonly Line[]): Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'table') return tableLines(block);
    if (block.kind === 'heading') return [headingLine(block.text)];
    return block.lines.map((line, index) => textLine(line.text, index === 0 && !block.attached, line.bold));
  });
}
