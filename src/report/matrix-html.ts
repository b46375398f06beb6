import type { Matrix, MatrixCell, MatrixRow } from '../model/matrix.ts';
import { filteredText, matrixNotes } from '../model/matrix-notes.ts';
import type { Lang } from '../model/text.ts';
import { oneLine } from './blocks.ts';
import { type Child, element, fragment, Html } from './html/markup.ts';
import { cellText } from './matrix-table.ts';

const NOTHING: MatrixCell = { codings: [] };

/** Black on white and white on black, on a phone (the table scrolls) and on paper. */
const STYLE = `
:root{color-scheme:light dark}
body{font:16px/1.45 system-ui,sans-serif;margin:1.5rem auto;padding:0 1rem;max-width:90rem}
h1{font-size:1.3rem;margin:0 0 .3rem}
p{margin:.2rem 0 .8rem;opacity:.8}
.scroll{overflow-x:auto}
table{border-collapse:collapse;min-width:100%}
th,td{padding:.35rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid #8885}
thead th{position:sticky;top:0;background:Canvas;border-bottom:2px solid #888}
tbody th{font-weight:600}
tr.group th{padding-top:1rem;font-weight:700;border-bottom:1px solid #888}
td.number{text-align:right;font-variant-numeric:tabular-nums}
td.text{min-width:16rem}
tr:not(.group):hover td,tr:not(.group):hover th{background:#8881}
@media print{.scroll{overflow:visible}body{font-size:11px;max-width:none}thead th{position:static}}
`;

const NUMERIC: ReadonlySet<string> = new Set(['count', 'number']);
const TEXTS: ReadonlySet<string> = new Set(['quote', 'passage']);

function classOf(kind: string): string | null {
  if (NUMERIC.has(kind)) return 'number';
  return TEXTS.has(kind) ? 'text' : null;
}

function bodyRow(matrix: Matrix, row: MatrixRow, at: number, lang: Lang): Child {
  const group = row.group?.[lang];
  const isNew = group !== undefined && matrix.rows[at - 1]?.group?.[lang] !== group;
  return [
    isNew
      ? element(
          'tr',
          { class: 'group' },
          element('th', { colspan: matrix.columns.length + 1, scope: 'rowgroup' }, oneLine(group)),
        )
      : null,
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, oneLine(row.label[lang])),
      matrix.columns.map(({ kind }, column) =>
        element(
          'td',
          { class: classOf(kind) },
          oneLine(cellText(row.cells[column] ?? NOTHING, matrix.scale, lang, kind)),
        ),
      ),
    ),
  ];
}

/** One display as a page of its own: no script, no request, text of sources is text. */
export function renderMatrixHtml(matrix: Matrix, lang: Lang): string {
  const title = matrix.title[lang];
  const page = element(
    'html',
    { lang },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', {
        'http-equiv': 'Content-Security-Policy',
        content: "default-src 'none'; style-src 'unsafe-inline'",
      }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, oneLine(title)),
      element('style', {}, Html.trusted(STYLE)),
    ),
    element(
      'body',
      {},
      element('h1', {}, oneLine(title)),
      matrix.filtered === undefined ? null : element('p', {}, oneLine(filteredText(matrix.filtered, lang))),
      element(
        'div',
        { class: 'scroll' },
        element(
          'table',
          {},
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, oneLine(matrix.rowHeader[lang])),
              matrix.columns.map(({ label }) => element('th', { scope: 'col' }, oneLine(label[lang]))),
            ),
          ),
          element(
            'tbody',
            {},
            matrix.rows.map((row, at) => bodyRow(matrix, row, at, lang)),
          ),
        ),
      ),
      matrixNotes(matrix).map((note) => element('p', {}, note[lang])),
    ),
  );
  return `<!doctype html>\n${fragment(page).source}\n`;
}
