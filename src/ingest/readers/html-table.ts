/** At most this many columns or rows are taken from a span, whatever the file says. */
const WIDEST = 64;

interface Cell {
  readonly parts: string[];
  readonly columns: number;
  readonly rows: number;
}

/** The cells of one HTML table as they come. Merged cells stand in their first place; the others stay empty. */
export class HtmlTable {
  readonly rows: string[][] = [];
  #row: string[] = [];
  /** Per column: for how many more rows a cell from above reaches down. */
  readonly #reach: number[] = [];
  #cell: Cell | null = null;

  openRow(): void {
    this.#row = [];
  }

  openCell(attributes: Readonly<Record<string, string>>): void {
    this.#fillFromAbove();
    this.#cell = { parts: [], columns: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) };
  }

  /** Adds lines to the open cell; `false` where none is open. */
  addToCell(lines: readonly string[]): boolean {
    if (this.#cell === null) return false;
    this.#cell.parts.push(...lines);
    return true;
  }

  closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    for (let column = 0; column < cell.columns; column += 1) {
      this.#reach[this.#row.length] = cell.rows - 1;
      this.#row.push(column === 0 ? cell.parts.join('\n') : '');
    }
    this.#cell = null;
  }

  closeRow(): void {
    this.#fillFromAbove();
    if (this.#row.some((cell) => cell !== '')) this.rows.push(this.#row);
  }

  #fillFromAbove(): void {
    const reaching = (): number => this.#reach[this.#row.length] ?? 0;
    while (reaching() > 0) {
      this.#reach[this.#row.length] = reaching() - 1;
      this.#row.push('');
    }
  }
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), WIDEST) : 1;
}
