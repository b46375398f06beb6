import type { Block } from '../block.ts';

/**
 * Word restarts no list at a paragraph between its items, HTML does. Lists of one item each, one after
 * the other, are taken for one list and numbered on, as interview guides are typed.
 */
export class ListNumbering {
  readonly #single: number[] = [];

  endList(count: number, blocks: readonly Block[]): void {
    this.#single.push(count === 1 ? blocks.length - 1 : -1);
  }

  apply(blocks: readonly Block[]): Block[] {
    const numbers = new Map<number, number>();
    let number = 0;
    for (const index of this.#single) {
      number = index < 0 ? 0 : number + 1;
      if (index >= 0) numbers.set(index, number);
    }
    return blocks.map((block, index) => renumber(block, numbers.get(index)));
  }
}

function renumber(block: Block, number: number | undefined): Block {
  const [first, ...rest] = block.kind === 'paragraph' ? block.lines : [];
  if (block.kind !== 'paragraph' || first === undefined || number === undefined) return block;
  const text = first.text.replace(/^1\. /u, `${number}. `);
  return { ...block, lines: [{ ...first, text }, ...rest] };
}
