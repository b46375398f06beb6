import type { ChalkInstance } from 'chalk';
import type { Block, Inline, Report, Section, Table } from '../../report/index.ts';
import type { Io } from '../io.ts';
import { styleFor } from './style.ts';
import { fits, formatTable, stacked, wantedWidth, widthOf } from './table.ts';
import { indented, printable } from './text.ts';

const textOf = (inlines: readonly Inline[]): string => printable(inlines.map(({ text }) => text).join(''));

/** Figures need no more. */
const FIGURE = 4;
/** A cell that says more than this is read, not compared. */
const PROSE = 100;

/**
 * A table; one that is too wide because of codes such as `kualitas/sop` has them on two lines, and one with whole
 * sentences in it is set as blocks.
 */
function formatCells({ columns, rows }: Table, width: number, style: ChalkInstance): string {
  const heads = columns.map(({ label, align }) => ({
    head: printable(label),
    align,
    ...(align === 'right' ? { min: FIGURE } : {}),
  }));
  const cells = rows.map((row) => row.map(textOf));
  if (cells.some((row) => row.some((cell) => cell.length > PROSE)))
    return stacked(heads, cells, width, style);
  const broken = cells.map(([first = '', ...rest]) => [first.replace(/^(\S+\/)(\S+)$/u, '$1\n$2'), ...rest]);
  const narrower = wantedWidth(heads, cells) > width && fits(heads, broken, width);
  return formatTable(heads, narrower ? broken : cells, width, style);
}

function formatBlock(block: Block, io: Io): string {
  const width = widthOf(io);
  const style = styleFor(io, 'out');
  switch (block.kind) {
    case 'paragraph':
      return `${indented(textOf(block.inlines), '', width)}\n`;
    case 'note':
      return `${style.yellow(indented(`! ${textOf(block.inlines)}`, '', width, '  '))}\n`;
    case 'quote':
      return `${indented(printable(`“${block.text}” ${block.citation}`), '  ', width)}\n`;
    case 'list':
      return block.items
        .map((item, at) => {
          const mark = block.ordered ? `${at + 1}. ` : '- ';
          return `${indented(textOf(item), mark, width, ' '.repeat(mark.length))}\n`;
        })
        .join('');
    case 'figure':
      return `${indented(printable(`${block.caption}: ${block.alternative}`), '', width)}\n`;
    case 'table':
      return `${indented(printable(block.caption), '', width)}\n${formatCells(block, width, style)}`;
  }
}

/** Blocks with a blank line between them; only a list follows at once what leads to it. */
function formatBlocks(blocks: readonly Block[], io: Io): string {
  return blocks
    .map((block, at) => {
      const before = blocks[at - 1]?.kind;
      const isLedTo = block.kind === 'list' && before === 'paragraph';
      return `${before === undefined || isLedTo ? '' : '\n'}${formatBlock(block, io)}`;
    })
    .join('');
}

/** Sections one under the other; a heading stands only over what does not carry its own. */
function formatSection(section: Section, io: Io): string {
  const heading = styleFor(io, 'out').bold(
    indented(`${section.number}. ${printable(section.heading)}`, '', widthOf(io), '   '),
  );
  const blocks = formatBlocks(section.blocks, io);
  return [`${heading}\n${blocks}`, ...section.sections.map((each) => formatSection(each, io))].join('\n');
}

/** A report on a terminal: tables that fit its width, text without anything that could act on it. */
export function formatReport({ title, front, sections }: Report, io: Io): string {
  const head = `${styleFor(io, 'out').bold(indented(printable(title), '', widthOf(io)))}\n${formatBlocks(front, io)}`;
  return [head, ...sections.map((section) => formatSection(section, io))].join('\n');
}
