import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { MATRIX_KINDS } from '../../src/display/index.ts';
import { oneLine, paragraph, row } from '../../src/report/blocks.ts';
import { renderMarkdown, renderMatrixMarkdown } from '../../src/report/markdown.ts';
import type { Block, Report } from '../../src/report/model.ts';
import { hostileText, smallStudy } from './support.ts';

function reportWith(...blocks: Block[]): Report {
  return {
    lang: 'id',
    title: 'Judul',
    front: [],
    sections: [{ id: 'a', level: 1, number: 'A', heading: 'Bab', blocks, sections: [] }],
  };
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** The nodes that the parsed markdown has besides plain paragraphs, headings, quotes, lists and tables of ours. */
function kindsOf(node: Nodes): readonly string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsOf) : [])];
}

const squeeze = (text: string): string => oneLine(text).replace(/ +/gu, ' ').trim();

/**
 * The cells of a table line as GitHub reads it: cut at the pipes that no backslash stands before, each read as
 * the middle of a paragraph, since nothing in a cell can begin a block.
 */
function cellsOf(line: string): readonly string[] {
  const cells: string[] = [''];
  for (let at = 0; at < line.length; at += 1) {
    const sign = line.charAt(at);
    if (sign === '\\') {
      cells.push((cells.pop() ?? '') + line.slice(at, at + 2));
      at += 1;
    } else if (sign === '|') cells.push('');
    else cells.push((cells.pop() ?? '') + sign);
  }
  return cells.slice(1, -1).map((cell) => textOf(fromMarkdown(`x ${cell.trim()}`)).slice(2));
}

describe('markdown', () => {
  it('keeps the words of any source, and they never become markup', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const said = squeeze(text);
        fc.pre(said !== '');
        const rendered = renderMarkdown(
          reportWith(
            paragraph(said),
            { kind: 'quote', text: said, citation: '(W)', coding: 'c' },
            { kind: 'list', ordered: false, items: [paragraph(said).inlines] },
          ),
        );
        const tree = fromMarkdown(rendered);
        const [, , plain, quote, list] = tree.children;
        expect(tree.children).toHaveLength(5);
        expect(plain === undefined ? '' : squeeze(textOf(plain))).toBe(said);
        expect(quote === undefined ? '' : squeeze(textOf(quote))).toBe(squeeze(`“${said}” (W)`));
        expect(list === undefined ? '' : squeeze(textOf(list))).toBe(said);
        expect(new Set(kindsOf(tree))).toEqual(
          new Set(['root', 'heading', 'text', 'paragraph', 'blockquote', 'list', 'listItem']),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('keeps tables whole, whatever stands in their cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1, maxLength: 4 }), (cells) => {
        const rendered = renderMarkdown(
          reportWith({
            kind: 'table',
            label: 'Tabel 1',
            caption: 'Uji',
            columns: [
              { label: 'a | b', align: 'left' },
              { label: '*c*', align: 'right' },
            ],
            rows: cells.map((pair) => row(...pair.map(squeeze))),
            source: null,
          }),
        );
        const lines = rendered.trimEnd().split('\n').slice(6);
        expect(lines).toHaveLength(cells.length + 2);
        expect(cellsOf(lines[0] ?? '').map(squeeze)).toEqual(['a | b', '*c*']);
        expect(lines.slice(2).map((line) => cellsOf(line).map(squeeze))).toEqual(
          cells.map((pair) => pair.map(squeeze)),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('does not turn addresses in a quote into links', () => {
    const rendered = renderMarkdown(reportWith(paragraph('lihat http://contoh.test, www.contoh.test')));
    expect(rendered).toContain('lihat http\\://contoh.test, www\\.contoh.test');
  });

  it('shows a script as text', () => {
    const rendered = renderMarkdown(reportWith(paragraph('<script>alert(1)</script> & <b>')));
    expect(rendered).toContain('\\<script>alert(1)\\</script> & \\<b>');
  });

  it('aligns narrow tables and does not pad wide ones', () => {
    const table = (wide: string): Block => ({
      kind: 'table',
      label: 'Tabel 1',
      caption: 'Uji',
      columns: [
        { label: 'Kode', align: 'left' },
        { label: 'Jumlah', align: 'right' },
      ],
      rows: [row('a', 1), row(wide, 20)],
      source: 'Sumber: uji.',
    });
    expect(renderMarkdown(reportWith(table('bb')))).toBe(
      [
        '# Judul',
        '',
        '## A. Bab',
        '',
        '**Tabel 1.** Uji',
        '',
        '| Kode | Jumlah |',
        '| ---- | -----: |',
        '| a    |      1 |',
        '| bb   |     20 |',
        '',
        '*Sumber: uji.*',
        '',
      ].join('\n'),
    );
    expect(renderMarkdown(reportWith(table('kata '.repeat(30))))).toContain('| a | 1 |');
  });
});

describe('a matrix in markdown', () => {
  it.each(MATRIX_KINDS.map((kind) => [kind.id, kind] as const))(
    '%s: has every row, and no line for the wall',
    (_, kind) => {
      const matrix = kind.build(smallStudy());
      for (const lang of ['id', 'en'] as const) {
        const rendered = renderMatrixMarkdown(matrix, lang);
        for (const { label } of matrix.rows) expect(rendered).toContain(label[lang]);
        for (const { label } of matrix.columns)
          expect(rendered).toContain(label[lang].replaceAll('_', '\\_'));
      }
    },
  );

  it('has the words of its language', () => {
    const [technique] = MATRIX_KINDS;
    const matrix = technique?.build(smallStudy());
    expect(matrix === undefined ? '' : renderMatrixMarkdown(matrix, 'en')).toContain('| good (n = 3) ');
    expect(matrix === undefined ? '' : renderMatrixMarkdown(matrix, 'id')).toContain('| baik (n = 3) ');
  });
});
