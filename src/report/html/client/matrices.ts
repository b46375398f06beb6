import { type Cell, data, type Matrix } from './data.ts';
import { byId, fill, make } from './dom.ts';
import { hashOf, NOWHERE, type Place } from './place.ts';

/** What a cell opens: of the triangulation by technique, filters that can be changed further; else the cell itself. */
function placeFor(matrix: Matrix, row: string, column: string): Place {
  const { codes, techniques } = data();
  const isCode = codes.some(([id]) => id === row);
  if (matrix.id === 'technique' && isCode) {
    const isTechnique = techniques.some(([id]) => id === column);
    return { ...NOWHERE, filters: isTechnique ? { code: row, technique: column } : { code: row } };
  }
  return { ...NOWHERE, cell: [matrix.id, row, column] };
}

function cellLink(
  matrix: Matrix,
  row: string,
  column: string,
  count: number,
  ...inside: readonly (Node | string)[]
): HTMLElement {
  return make(
    'a',
    { class: 'cell-link', href: hashOf(placeFor(matrix, row, column)) },
    ...inside,
    make('span', { class: 'unseen' }, fill(data().text.openCell, '', count)),
  );
}

/** The matrix that stands in the page already: its cells become links. */
function linkCells(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-matrix]')) {
    const matrix = data().matrices.find(({ id }) => id === table.dataset['matrix']);
    for (const element of table.querySelectorAll<HTMLTableRowElement>('tr[data-row]')) {
      const row = matrix?.rows.find(([id]) => id === element.dataset['row']);
      if (matrix === undefined || row === undefined) continue;
      for (const [at, [column]] of matrix.columns.entries()) {
        const cell = element.cells[at + 1];
        const passages = row[3][at]?.[1] ?? [];
        if (cell === undefined || passages.length === 0) continue;
        cell.classList.add('opens');
        cell.replaceChildren(cellLink(matrix, row[0], column, passages.length, ...cell.childNodes));
      }
    }
  }
}

function tableCell(matrix: Matrix, row: string, [text, passages, tone]: Cell, at: number): HTMLElement {
  const [column = '', , numeric] = matrix.columns[at] ?? [];
  const look = [
    tone === 0 ? '' : `tone-${tone}`,
    numeric === 1 ? 'number' : '',
    passages.length > 0 ? 'opens' : '',
  ];
  return make(
    'td',
    { class: look.join(' ').trim() },
    passages.length === 0 ? text : cellLink(matrix, row, column, passages.length, text),
  );
}

function tableOf(matrix: Matrix): HTMLElement {
  let group: string | 0 = 0;
  const rows = matrix.rows.flatMap(([id, label, own, cells]) => {
    const isNew = own !== 0 && own !== group;
    group = own;
    const row = make(
      'tr',
      {},
      make('th', { scope: 'row' }, label),
      ...cells.map((cell, at) => tableCell(matrix, id, cell, at)),
    );
    return isNew
      ? [
          make(
            'tr',
            { class: 'group' },
            make('th', { colspan: matrix.columns.length + 1, scope: 'colgroup' }, own),
          ),
          row,
        ]
      : [row];
  });
  const heads = matrix.columns.map(([, label, numeric]) =>
    make('th', { scope: 'col', class: numeric === 1 ? 'number' : '' }, label),
  );
  return make(
    'div',
    { class: 'scroll', role: 'region', tabindex: 0, 'aria-label': matrix.title },
    make(
      'table',
      { class: 'matrix' },
      make('caption', {}, matrix.title),
      make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, matrix.rowHeader), ...heads)),
      make('tbody', {}, ...rows),
    ),
  );
}

/** The cells of the triangulation open their passages, and the study's other matrices can be chosen below it. */
export function showMatrices(): void {
  linkCells();
  const { matrices, text } = data();
  const others = matrices.filter(({ id }) => id !== 'technique');
  const card = byId('triangulation').parentElement;
  if (card === null || others.length === 0) return;
  const shown = make('div', {});
  const choice = make(
    'select',
    {
      onchange: () => {
        const matrix = others.find(({ id }) => id === choice.value);
        shown.replaceChildren(...(matrix === undefined ? [] : [tableOf(matrix)]));
      },
    },
    make('option', { value: '' }, text.chooseMatrix),
    ...others.map(({ id, title }) => make('option', { value: id }, title)),
  );
  card.append(make('p', { class: 'others' }, make('label', {}, `${text.matrix} `, choice)), shown);
}
