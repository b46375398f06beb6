/** What a row's definition says of one of its cells. */
export interface RtfCellPlace {
  /** Its right edge, in twips. */
  readonly edge: number;
  readonly joinsLeft: boolean;
  readonly startsDown: boolean;
  readonly joinsAbove: boolean;
}

interface Cell {
  html: string;
  columns: number;
  rows: number;
}

/** Edges nearer than this are one: rows of one table seldom fit to the twip. */
const SNAP = 60;

/** Collects the rows of an RTF table, whose cells say where they end and not how far they reach. */
export class RtfTable {
  readonly #rows: { readonly cells: readonly string[]; readonly places: readonly RtfCellPlace[] }[] = [];

  add(cells: readonly string[], places: readonly RtfCellPlace[]): void {
    this.#rows.push({ cells, places });
  }

  html(): string {
    const edges = this.#edges();
    const open = new Map<number, Cell>();
    const rows = this.#rows.map(({ cells, places }) => {
      const row: Cell[] = [];
      let left = -1;
      for (const [index, html] of cells.entries()) {
        const place = places[index];
        const column = place === undefined ? left + 1 : columnOf(edges, place.edge);
        const reach = Math.max(1, column - left);
        const above = place?.joinsAbove === true ? open.get(column) : undefined;
        const before = row.at(-1);
        if (above !== undefined) above.rows += 1;
        else if (place?.joinsLeft === true && before !== undefined) {
          before.columns += reach;
          before.html += html;
        } else row.push({ html, columns: reach, rows: 1 });
        const own = row.at(-1);
        if (place?.startsDown === true && own !== undefined) open.set(column, own);
        left = Math.max(column, left + 1);
      }
      return row;
    });
    return `<table>${rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('')}</table>`;
  }

  /** The right edges of all columns, from the left. */
  #edges(): number[] {
    const all = this.#rows.flatMap(({ places }) => places.map((place) => place.edge));
    const sorted = [...new Set(all)].sort((a, b) => a - b);
    return sorted.filter((edge, index) => index === 0 || edge - (sorted[index - 1] ?? 0) > SNAP);
  }
}

/** The last column that begins at or before an edge. */
function columnOf(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

function cellHtml({ html, columns, rows }: Cell): string {
  return `<td colspan="${String(columns)}" rowspan="${String(rows)}">${html}</td>`;
}
