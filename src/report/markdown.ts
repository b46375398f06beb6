import type { BlockContent, Table as MarkdownTable, Nodes, PhrasingContent, RootContent } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import type { Matrix } from '../model/matrix.ts';
import { filteredText, matrixNotes } from '../model/matrix-notes.ts';
import type { Lang } from '../model/text.ts';
import { words } from './blocks.ts';
import { matrixTables } from './matrix-table.ts';
import type { Block, Inline, Report, Section, Table } from './model.ts';
import type { Renderer } from './renderer.ts';

/** Tables wider than this are written without padding: aligned, they would be mostly blanks. */
const ALIGNED_WIDTH = 100;

/** Beside CommonMark's own: strikethrough, formulas between dollar signs, and addresses that become links. */
const UNSAFE: NonNullable<Options['unsafe']> = [
  { character: '~', inConstruct: 'phrasing' },
  { character: '$', inConstruct: 'phrasing' },
  { character: ':', before: '[ps]', after: '\\/', inConstruct: 'phrasing' },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
  { character: '@', before: '[+\\-.\\w]', after: '[\\-.\\w]', inConstruct: 'phrasing' },
];

function phrasing({ kind, text }: Inline): PhrasingContent {
  const node = { type: 'text' as const, value: text };
  return kind === 'text' ? node : { type: kind, children: [node] };
}

function paragraphNode(inlines: readonly Inline[]): BlockContent {
  return { type: 'paragraph', children: inlines.map(phrasing) };
}

function tableNode({ columns, rows }: Pick<Table, 'columns' | 'rows'>): MarkdownTable {
  const lines = [columns.map(({ label }): readonly Inline[] => words`${label}`), ...rows];
  return {
    type: 'table',
    align: columns.map(({ align }) => (align === 'right' ? 'right' : null)),
    children: lines.map((cells) => ({
      type: 'tableRow',
      children: cells.map((inlines) => ({ type: 'tableCell', children: inlines.map(phrasing) })),
    })),
  };
}

function blockNodes(block: Block): BlockContent[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraphNode(block.inlines)];
    case 'note':
      return [{ type: 'blockquote', children: [paragraphNode(block.inlines)] }];
    case 'quote':
      return [{ type: 'blockquote', children: [paragraphNode(words`“${block.text}” ${block.citation}`)] }];
    case 'list':
      return [
        {
          type: 'list',
          ordered: block.ordered,
          spread: false,
          children: block.items.map((item) => ({
            type: 'listItem',
            spread: false,
            children: [paragraphNode(item)],
          })),
        },
      ];
    case 'figure':
      return [
        {
          type: 'paragraph',
          children: [{ type: 'image', url: `charts/${block.id}.svg`, alt: block.alternative }],
        },
        paragraphNode([
          { kind: 'strong', text: `${block.label}.` },
          { kind: 'text', text: ` ${block.caption}` },
        ]),
        ...(block.source === null ? [] : [paragraphNode([{ kind: 'emphasis', text: block.source }])]),
      ];
    case 'table':
      return [
        paragraphNode([
          { kind: 'strong', text: `${block.label}.` },
          { kind: 'text', text: ` ${block.caption}` },
        ]),
        tableNode(block),
        ...(block.source === null ? [] : [paragraphNode([{ kind: 'emphasis', text: block.source }])]),
      ];
  }
}

function heading(depth: 1 | 2 | 3 | 4, text: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] };
}

function sectionNodes(section: Section): RootContent[] {
  const depth = ([2, 3, 4] as const)[section.level - 1] ?? 4;
  return [
    heading(depth, `${section.number}. ${section.heading}`),
    ...section.blocks.flatMap(blockNodes),
    ...section.sections.flatMap(sectionNodes),
  ];
}

function textLength(node: Nodes): number {
  if ('value' in node) return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + textLength(child), 0) : 0;
}

/** How wide a table would be with all its columns aligned. */
function alignedWidth(table: MarkdownTable): number {
  const widths: number[] = [];
  for (const { children } of table.children) {
    for (const [at, cell] of children.entries()) widths[at] = Math.max(widths[at] ?? 0, textLength(cell));
  }
  return widths.reduce((sum, width) => sum + width + 3, 1);
}

const aligned = gfmTableToMarkdown();
const compact = gfmTableToMarkdown({ tablePipeAlign: false });

function write(children: RootContent[]): string {
  return toMarkdown(
    { type: 'root', children },
    {
      bullet: '-',
      extensions: [
        compact,
        {
          unsafe: UNSAFE,
          handlers: {
            table: (node: MarkdownTable, ...rest) => {
              const { handlers } = alignedWidth(node) <= ALIGNED_WIDTH ? aligned : compact;
              return handlers?.table?.(node, ...rest) ?? '';
            },
          },
        },
      ],
    },
  );
}

/** GitHub-flavoured markdown; text of sources cannot become markup. Ends in one line break. */
export function renderMarkdown({ title, front, sections }: Report): string {
  return write([heading(1, title), ...front.flatMap(blockNodes), ...sections.flatMap(sectionNodes)]);
}

export const markdown: Renderer = { id: 'markdown', extension: 'md', render: renderMarkdown };

/** One display with its title; in parts where it is wider than a page. */
export function renderMatrixMarkdown(matrix: Matrix, lang: Lang): string {
  const tables = matrixTables(matrix, lang);
  return write([
    ...tables.flatMap((table) => [
      paragraphNode([{ kind: 'strong', text: table.caption }]),
      ...(matrix.filtered === undefined
        ? []
        : [paragraphNode(words`${filteredText(matrix.filtered, lang)}`)]),
      tableNode(table),
    ]),
    ...matrixNotes(matrix).map((note) => paragraphNode([{ kind: 'emphasis', text: note[lang] }])),
  ]);
}
