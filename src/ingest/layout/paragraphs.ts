import { type Block, isListItem, type Paragraph, rowTexts } from '../block.ts';
import { tidy } from '../clean.ts';
import { entryLines } from './jottings.ts';
import type { TextBuilder } from './text-builder.ts';
import type { DraftUnit } from './turns.ts';

const NONE: ReadonlySet<number> = new Set();
/** List items longer than this on average are paragraphs in their own right: minutes, findings. */
const LONG_ITEM = 200;

/**
 * Writes the blocks of an observation or a document to the canonical text and draws its units: paragraphs,
 * each with the list and table rows that stand directly under it or that it introduces; jottings with times and
 * minutes written as a chat line by line.
 */
export function writeParagraphs(blocks: readonly Block[], builder: TextBuilder): DraftUnit[] {
  const units: DraftUnit[] = [];
  const long = longLists(blocks);
  let heading: string | null = null;
  let joinable = false;
  for (const [index, block] of blocks.entries()) {
    const headingText = headingOf(blocks, index);
    if (headingText !== null) {
      heading = headingText;
      joinable = false;
      builder.write(headingText, true);
      continue;
    }
    const lines = linesOf(block);
    const joins = joinable && belongsAbove(blocks, index, long);
    const entries = block.kind === 'paragraph' ? entryLines(lines) : NONE;
    for (const [position, line] of lines.entries()) {
      const span = builder.write(line, position === 0 && !(joins && block.attached));
      const goesOn = position > 0 ? !entries.has(position) : joins;
      const above = goesOn ? units.pop() : undefined;
      units.push(
        above === undefined
          ? { ...span, question: null, heading, informant: null, ...locatorOf(block) }
          : { ...above, end: span.end },
      );
    }
    joinable ||= lines.length > 0;
  }
  return units;
}

function locatorOf({ locator }: Block): Pick<DraftUnit, 'locator'> {
  return locator === undefined ? {} : { locator };
}

function linesOf(block: Block): string[] {
  if (block.kind === 'table') return rowTexts(block);
  if (block.kind === 'heading') return [];
  const lines = block.lines.map((line) => tidy(line.text)).filter((line) => line !== '');
  const [first, ...rest] = lines;
  const isSaid = block.kind === 'speech' && block.speaker !== null && first !== undefined;
  return isSaid ? [`${block.speaker}: ${first}`, ...rest] : lines;
}

/** Whether a block goes with the unit above it. */
function belongsAbove(blocks: readonly Block[], index: number, long: ReadonlySet<number>): boolean {
  const block = blocks[index];
  const above = blocks[index - 1];
  if (block === undefined || above === undefined || long.has(index)) return false;
  if (block.attached) return true;
  const introduces = above.kind === 'paragraph' && isIntroduction(above);
  return introduces && (block.kind === 'table' || isLoneList(blocks, index));
}

/** `Tabel 1. Kehadiran`, or a line that ends in a colon. */
function isIntroduction({ lines }: Paragraph): boolean {
  return lines.at(-1)?.text.endsWith(':') === true || isCaption(lines.at(-1)?.text ?? '');
}

function isCaption(line: string): boolean {
  return /^(?:tabel|table|gambar|figure|grafik|bagan|lampiran)\s+[\dIVX]/iu.test(line);
}

/** A list in one block. Items with blank lines between them are paragraphs. */
function isLoneList(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  return startsWithItem(block) && !(startsWithItem(next) && next?.attached === false);
}

function startsWithItem(block: Block | undefined): boolean {
  return block?.kind === 'paragraph' && isListItem(block.lines[0]?.text ?? '');
}

/** The blocks of lists whose items each are a block, and long. */
function longLists(blocks: readonly Block[]): Set<number> {
  const long = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    const length = run.reduce((sum, index) => sum + itemLength(blocks[index]), 0);
    if (run.length > 1 && length > LONG_ITEM * run.length) for (const index of run) long.add(index);
    run = [];
  };
  for (const [index, block] of blocks.entries()) {
    if (!startsWithItem(block) || !block.attached) close();
    if (startsWithItem(block)) run.push(index);
  }
  close();
  return long;
}

function itemLength(block: Block | undefined): number {
  return block?.kind === 'paragraph' ? block.lines.reduce((sum, line) => sum + line.text.length, 0) : 0;
}

/**
 * A heading, or a short paragraph that serves as one: all bold or numbered (`A. Kehadiran`), without a
 * sentence's end, and with nothing directly under it. A table's caption is none.
 */
function headingOf(blocks: readonly Block[], index: number): string | null {
  const block = blocks[index];
  if (block === undefined || block.kind === 'table' || block.kind === 'speech') return null;
  if (block.kind === 'heading') return tidy(block.text);
  const [line, ...more] = block.lines;
  const next = blocks[index + 1];
  if (line === undefined || more.length > 0 || block.attached || next === undefined || next.attached)
    return null;
  const text = tidy(line.text);
  if (text === '' || text.length > 90 || /[.,;:?!…]$/u.test(text) || isCaption(text)) return null;
  return line.bold >= line.text.length || /^(?:[A-Z]|[IVX]{1,5})\.\s+\p{Lu}/u.test(text) ? text : null;
}
