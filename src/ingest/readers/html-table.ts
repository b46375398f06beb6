import type { Block, Table } from '../block.ts';

/** At most this many columns or rows are taken from a span, whatever the file says. */
const WIDEST = 64;

interface Cell {
  readonly parts: string[];
  readonly columns: number;
  readonly rows: number;
}

/** The cells of one HTML table as they come. Merged cells stand in their first place; the others stay empty. */
export class HtmlTable {
  readonly #rows: string[][] = [];
  readonly #merged = new Map<number, 'down' | 'across'>();
  /** Everything in the cells, one after the other. */
  readonly #blocks: Block[] = [];
  #row: string[] = [];
  #cellsInRow = 0;
  #isReached = false;
  /** Per column: for how many more rows a cell from above reaches down. */
  readonly #reach: number[] = [];
  #cell: Cell | null = null;

  openRow(): void {
    this.#row = [];
    this.#cellsInRow = 0;
    this.#isReached = false;
  }

  openCell(attributes: Readonly<Record<string, string>>): void {
    this.#fillFromAbove();
    this.#cell = { parts: [], columns: spanOf(attributes['colspan']), rows: spanOf(attributes['rowspan']) };
  }

  /** Adds a block to the open cell; `false` where none is open. A table inside a cell becomes lines of it. */
  addToCell(block: Block): boolean {
    if (this.#cell === null) return false;
    this.#cell.parts.push(...linesOf(block));
    this.#blocks.push(block);
    return true;
  }

  closeCell(): void {
    const cell = this.#cell;
    if (cell === null) return;
    for (let column = 0; column === 0 || (column < cell.columns && this.#row.length < WIDEST); column += 1) {
      this.#reach[this.#row.length] = cell.rows - 1;
      this.#row.push(column === 0 ? cell.parts.join('\n') : '');
    }
    this.#cellsInRow += 1;
    this.#cell = null;
  }

  closeRow(): void {
    const isAcross = this.#cellsInRow === 1 && this.#row.length > 1 && !this.#isReached;
    this.#fillFromAbove();
    if (this.#row.every((cell) => cell === '')) return;
    if (this.#isReached) this.#merged.set(this.#rows.length, 'down');
    else if (isAcross) this.#merged.set(this.#rows.length, 'across');
    this.#rows.push(this.#row);
  }

  /** The table; or what its cells hold, where it has one column only and so is a frame around text. */
  content(attached: boolean): Block[] {
    if (this.#rows.every((row) => row.length < 2)) return this.#blocks;
    const table: Table = { kind: 'table', rows: this.#rows, merged: this.#merged, attached };
    return [table];
  }

  #fillFromAbove(): void {
    const reaching = (): number => this.#reach[this.#row.length] ?? 0;
    while (reaching() > 0) {
      this.#reach[this.#row.length] = reaching() - 1;
      this.#row.push('');
      this.#isReached = true;
    }
  }
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'speech':
      return block.lines.map((line) => line.text);
    case 'table':
      return block.rows.map((row) => row.join(' | '));
  }
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isFinite(span) ? Math.min(Math.max(span, 1), WIDEST) : 1;
}
