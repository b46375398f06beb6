import type { Token } from './tokens.ts';

/** A token with the form it is compared by. */
export interface StemmedToken extends Token {
  readonly stem: string;
  /** The word names the absence of its stem: `ketidaksesuaian`. */
  readonly negated: boolean;
}

/** Where a phrase was found: indices into the tokens it was looked for in, both inclusive. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
  /** How many words of the phrase matched; a single word says less than a phrase. */
  readonly words: number;
}

/** How phrases are read: the same for the codebook and the text, so that both meet. */
export type Analyse = (text: string) => readonly StemmedToken[];

interface Ending<Entry> {
  readonly entry: Entry;
  readonly pair: number;
  /** Which side of a near-pair; `null` for a whole phrase. */
  readonly side: 0 | 1 | null;
  readonly words: number;
}

interface Node<Entry> {
  readonly next: Map<string, Node<Entry>>;
  readonly endings: Ending<Entry>[];
}

/** The words between the two sides of a near-pair may be at most this many. */
const NEAR = 8;

const newNode = <Entry>(): Node<Entry> => ({ next: new Map(), endings: [] });
const exactKey = (standard: string): string => `"${standard}`;

function isSentenceWord(token: Token): boolean {
  return !token.filler;
}

/** The keys of one side: stems, or standard forms for words in double quotes. */
function keysOf(side: string, analyse: Analyse): string[] {
  return side.split(/("[^"]*")/u).flatMap((part) => {
    const exact = /^"(.*)"$/u.exec(part)?.[1];
    if (exact !== undefined) return analyse(exact).map((token) => exactKey(token.standard));
    return analyse(part)
      .filter(isSentenceWord)
      .flatMap((token) => (token.negated ? ['tidak', token.stem] : token.stem.split(' ')));
  });
}

/**
 * Many phrases looked for at once, in a trie of stems: one pass over the text whatever their number.
 * A phrase is words one after another, particles between them not counting;
 * `a ~ b` is both within eight words of each other, in either order.
 */
export class PhraseIndex<Entry> {
  readonly #root: Node<Entry> = newNode();
  readonly #analyse: Analyse;
  #pairs = 0;

  constructor(analyse: Analyse) {
    this.#analyse = analyse;
  }

  /** Adds a phrase in the syntax above. A phrase without words is ignored. */
  add(phrase: string, entry: Entry): void {
    const sides = phrase.split('~').map((side) => keysOf(side, this.#analyse));
    const pair = this.#pairs++;
    const words = sides.reduce((sum, side) => sum + side.length, 0);
    sides.slice(0, 2).forEach((keys, side) => {
      if (keys.length === 0) return;
      let node = this.#root;
      for (const key of keys) {
        const next = node.next.get(key) ?? newNode<Entry>();
        node.next.set(key, next);
        node = next;
      }
      node.endings.push({ entry, pair, side: sides.length === 1 ? null : side === 0 ? 0 : 1, words });
    });
  }

  /** Every match in `tokens`, which should be one sentence; in order of place. */
  find(tokens: readonly StemmedToken[]): PhraseMatch<Entry>[] {
    const found: PhraseMatch<Entry>[] = [];
    const sides = new Map<number, [PhraseMatch<Entry>[], PhraseMatch<Entry>[]]>();
    for (let first = 0; first < tokens.length; first++) {
      this.#walk(tokens, first, first, this.#root, (ending, last) => {
        const match = { entry: ending.entry, first, last, words: ending.words };
        if (ending.side === null) found.push(match);
        else {
          const pair = sides.get(ending.pair) ?? [[], []];
          pair[ending.side].push(match);
          sides.set(ending.pair, pair);
        }
      });
    }
    for (const [left, right] of sides.values()) {
      for (const a of left) {
        const b = nearest(a, right);
        if (b !== undefined) {
          found.push({ ...a, first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) });
        }
      }
    }
    return found.sort((a, b) => a.first - b.first || a.last - b.last);
  }

  #walk(
    tokens: readonly StemmedToken[],
    first: number,
    at: number,
    node: Node<Entry>,
    emit: (ending: Ending<Entry>, last: number) => void,
  ): void {
    const token = tokens[at];
    if (token === undefined) return;
    if (at > first && token.filler) this.#walk(tokens, first, at + 1, node, emit);
    for (const next of [node.next.get(token.stem), node.next.get(exactKey(token.standard))]) {
      if (next === undefined) continue;
      for (const ending of next.endings) emit(ending, at);
      if (next.next.size > 0) this.#walk(tokens, first, at + 1, next, emit);
    }
  }
}

function nearest<Entry>(
  from: PhraseMatch<Entry>,
  others: readonly PhraseMatch<Entry>[],
): PhraseMatch<Entry> | undefined {
  let best: PhraseMatch<Entry> | undefined;
  let least = NEAR + 1;
  for (const other of others) {
    const gap = Math.max(other.first - from.last, from.first - other.last) - 1;
    if (gap >= 0 && gap < least) {
      best = other;
      least = gap;
    }
  }
  return best;
}
