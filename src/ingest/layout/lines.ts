import type { Locator } from '../../model/locator.ts';
import type { Block, Table } from '../block.ts';

/** Who speaks, where the format itself says so: the columns of a question/answer table. */
export interface Preset {
  readonly role: 'interviewer' | 'informant';
  /** The head of the column, where several informants answer side by side. */
  readonly label: string | null;
  /** Set to `null` where a table answers a question that it does not give. */
  readonly question?: null;
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
  /** The label of who speaks from here on, where the format itself gives it; it is no part of `text`. */
  readonly speaker?: string;
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

/** The place of a line or a block, to spread into what is made of it. */
export function locatorOf({ locator }: { readonly locator?: Locator }): { readonly locator?: Locator } {
  return locator === undefined ? {} : { locator };
}

/** The lines of blocks in order; `tableLines` says how a table is read. */
export function linesOf(blocks: readonly Block[], tableLines: (table: Table) => readonly Line[]): Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    const place = locatorOf(block);
    if (block.kind === 'table') return tableLines(block).map((line) => ({ ...place, ...line }));
    if (block.kind === 'heading') return [{ ...headingLine(block.text), ...place }];
    const speaker = block.kind === 'speech' ? block.speaker : null;
    return block.lines.map((line, index) => ({
      ...textLine(line.text, index === 0 && !block.attached, line.bold),
      ...(index === 0 && speaker !== null ? { speaker } : {}),
      ...place,
    }));
  });
}
