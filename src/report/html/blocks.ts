import type { Block, Figure, Inline, Quote, Section, Table } from '../model.ts';
import { drawing } from './drawing.ts';
import { type Child, element, fragment, type Html } from './markup.ts';

/** Where a quote's passage stands among those that the page can open; less than 0 for none. */
export type PassageNumber = (coding: string) => number;

function words(inlines: readonly Inline[]): readonly Child[] {
  return inlines.map(({ kind, text }) => {
    if (kind === 'text') return text;
    return element(kind === 'strong' ? 'strong' : 'em', {}, text);
  });
}

function table({ label, caption, columns, rows, source }: Table): Html {
  const side = (at: number): string | null => (columns[at]?.align === 'right' ? 'number' : null);
  return fragment(
    element(
      'div',
      { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': `${label}. ${caption}` },
      element(
        'table',
        {},
        element('caption', {}, element('b', {}, `${label}.`), ` ${caption}`),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            columns.map((column, at) => element('th', { scope: 'col', class: side(at) }, column.label)),
          ),
        ),
        element(
          'tbody',
          {},
          rows.map((row) =>
            element(
              'tr',
              {},
              row.map((cell, at) => element('td', { class: side(at) }, words(cell))),
            ),
          ),
        ),
      ),
    ),
    source === null ? null : element('p', { class: 'source' }, source),
  );
}

function quote({ text, citation, coding }: Quote, passageNumber: PassageNumber): Html {
  const passage = passageNumber(coding);
  return element(
    'figure',
    { class: 'quote', 'data-passage': passage < 0 ? null : passage },
    element('blockquote', {}, element('p', {}, `“${text}”`)),
    element('figcaption', {}, citation),
  );
}

function figure({ id, label, caption, svg, alternative, source }: Figure): Html {
  return element(
    'figure',
    { class: 'chart', id: `figure-${id}` },
    element('div', { class: 'paper', role: 'img', 'aria-label': alternative, tabindex: 0 }, drawing(svg)),
    element('figcaption', {}, element('b', {}, `${label}.`), ` ${caption}`),
    source === null ? null : element('p', { class: 'source' }, source),
  );
}

/** One block of the report. */
export function blockMarkup(block: Block, passageNumber: PassageNumber): Html {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, words(block.inlines));
    case 'note':
      return element('p', { class: 'note' }, words(block.inlines));
    case 'quote':
      return quote(block, passageNumber);
    case 'list':
      return element(
        block.ordered ? 'ol' : 'ul',
        {},
        block.items.map((item) => element('li', {}, words(item))),
      );
    case 'figure':
      return figure(block);
    case 'table':
      return table(block);
  }
}

/** A section with everything in it; the report's first level is the page's second. */
export function sectionMarkup(section: Section, passageNumber: PassageNumber): Html {
  const { id, level, number, heading, blocks, sections } = section;
  return element(
    'section',
    { id, class: `level-${level}`, tabindex: -1 },
    element(`h${level + 1}`, {}, element('span', { class: 'no' }, `${number}.`), ` ${heading}`),
    blocks.map((block) => blockMarkup(block, passageNumber)),
    sections.map((inner) => sectionMarkup(inner, passageNumber)),
  );
}

/** The first two levels, each a link. */
export function contents(sections: readonly Section[]): Html {
  return element(
    'ol',
    {},
    sections.map(({ id, number, heading, sections: inner }) =>
      element(
        'li',
        {},
        element('a', { href: `#${id}` }, element('span', { class: 'no' }, `${number}.`), ` ${heading}`),
        inner.length === 0 ? null : contents(inner.map((each) => ({ ...each, sections: [] }))),
      ),
    ),
  );
}
