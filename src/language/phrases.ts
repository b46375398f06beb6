import type { Token } from './tokens.ts';

/** A token with the form it is compared by. */
export interface StemmedToken extends Token {
  /** The number of the word in its reader, the same wherever the word stands. */
  readonly id: number;
  readonly stem: string;
  /** The word names the absence of its stem: `ketidaksesuaian`. */
  readonly negated: boolean;
  /** The ways to look it up in a {@link PhraseIndex}. */
  readonly paths: readonly Path[];
}

/** Works something out once for each distinct word of a reader. */
export function perWord<T>(workOut: (token: StemmedToken) => T): (token: StemmedToken) => T {
  const known: (T | undefined)[] = [];
  return (token) => {
    const before = known[token.id];
    if (before !== undefined) return before;
    const value = workOut(token);
    // Arrays with large gaps are slow.
    while (known.length < token.id) known.push(undefined);
    known[token.id] = value;
    return value;
  };
}

/** Where a phrase was found: indices into the tokens it was looked for in, both inclusive. */
export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  readonly first: number;
  readonly last: number;
  /** How many words of the phrase matched; a single word says less than a phrase. */
  readonly words: number;
  /** The words between the two sides of a near-pair, which are no part of the phrase; `null` where there are none. */
  readonly between: { readonly first: number; readonly last: number } | null;
  /** A word of the match denies what the phrase says: `sesuai` found in `ketidaksesuaian`. */
  readonly denied: boolean;
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

const asSide = (index: number): 0 | 1 => (index === 0 ? 0 : 1);
const newNode = <Entry>(): Node<Entry> => ({ next: new Map(), endings: [] });
const exactKey = (word: string): string => `"${word}`;

/** The keys of one side: stems, or for words in double quotes the words as they are written there. */
function keysOf(side: string, analyse: Analyse): string[] {
  return side.split(/("[^"]*")/u).flatMap((part) => {
    const exact = /^"(.*)"$/u.exec(part)?.[1];
    if (exact !== undefined) return analyse(exact).map((token) => exactKey(token.surface));
    return analyse(part).flatMap((token) => (token.negated ? ['tidak', token.stem] : token.stem.split(' ')));
  });
}

/** A way to look a word up: one key, or several for a word that stands for several. */
export interface Path {
  readonly keys: readonly string[];
  /** The word denies what the keys say: `ketidaksesuaian`, looked up as `sesuai`. */
  readonly denied: boolean;
}

/** By its stem, and as written and as the standard spells it for words in double quotes. */
export function pathsOf({
  stem,
  negated,
  surface,
  standard,
}: Pick<StemmedToken, 'stem' | 'negated' | 'surface' | 'standard'>): Path[] {
  const stems = stem.includes(' ') ? stem.split(' ') : [stem];
  const paths: Path[] = [
    { keys: stems, denied: negated },
    { keys: [exactKey(standard)], denied: false },
  ];
  if (negated) {
    paths.push({ keys: ['tidak', ...stems], denied: false }, { keys: stems.map(exactKey), denied: true });
  }
  if (surface !== standard) paths.push({ keys: [exactKey(surface)], denied: false });
  return paths;
}

/** A place in the trie that a word leads to. */
interface Step<Entry> {
  readonly node: Node<Entry>;
  readonly denied: boolean;
}

function follow<Entry>(from: Node<Entry>, { keys }: Path): Node<Entry> | undefined {
  let node: Node<Entry> | undefined = from;
  for (const key of keys) {
    node = node.next.get(key);
    if (node === undefined) return undefined;
  }
  return node;
}

function stepsFrom<Entry>(from: Node<Entry>, paths: readonly Path[]): Step<Entry>[] {
  const steps: Step<Entry>[] = [];
  for (const path of paths) {
    const node = follow(from, path);
    if (node !== undefined) steps.push({ node, denied: path.denied });
  }
  return steps;
}

/**
 * Many phrases looked for at once, in a trie of stems: one pass over the text whatever their number.
 * A phrase is words one after another, particles between them not counting; words in double quotes match only
 * as written, in standard or other spelling (`"sat-set"` is not `cepat`, but `"cepat"` is also `cepet`);
 * `a ~ b` is both within eight words of each other, in either order.
 */
export class PhraseIndex<Entry> {
  readonly #root: Node<Entry> = newNode();
  readonly #analyse: Analyse;
  /** Where phrases can begin with a word. */
  readonly #starts = perWord((token) => stepsFrom(this.#root, token.paths));
  #pairs = 0;

  constructor(analyse: Analyse) {
    this.#analyse = analyse;
  }

  /** Adds a phrase in the syntax above; all before the first search. A phrase without words is ignored. */
  add(phrase: string, entry: Entry): void {
    const sides = phrase.split('~').map((side) => keysOf(side, this.#analyse));
    const pair = this.#pairs++;
    const words = sides.reduce((sum, side) => sum + side.length, 0);
    const whole = sides.length === 1;
    sides.slice(0, 2).forEach((keys, side) => {
      if (keys.length === 0) return;
      let node = this.#root;
      for (const key of keys) {
        const next = node.next.get(key) ?? newNode<Entry>();
        node.next.set(key, next);
        node = next;
      }
      node.endings.push({ entry, pair, side: whole ? null : asSide(side), words });
    });
  }

  /** Every match in `tokens`, which should be one sentence read by the index's own reader; in order of place. */
  find(tokens: readonly StemmedToken[]): PhraseMatch<Entry>[] {
    let search: Search<Entry> | undefined;
    for (let first = 0; first < tokens.length; first += 1) {
      const token = tokens[first];
      if (token === undefined) continue;
      for (const step of this.#starts(token)) {
        search ??= new Search<Entry>(tokens);
        search.arrive(first, first, step);
      }
    }
    return search?.found() ?? [];
  }
}

/** One search: what has been found so far, and the sides of near-pairs that wait for each other. */
class Search<Entry> {
  readonly #tokens: readonly StemmedToken[];
  readonly #found: PhraseMatch<Entry>[] = [];
  #sides: Map<number, [PhraseMatch<Entry>[], PhraseMatch<Entry>[]]> | undefined;

  constructor(tokens: readonly StemmedToken[]) {
    this.#tokens = tokens;
  }

  arrive(first: number, at: number, { node, denied }: Step<Entry>): void {
    for (const ending of node.endings) this.#take(ending, first, at, denied);
    if (node.next.size > 0) this.#walk(first, at + 1, node, denied);
  }

  #walk(first: number, at: number, node: Node<Entry>, denied: boolean): void {
    const token = this.#tokens[at];
    if (token === undefined) return;
    if (token.filler) this.#walk(first, at + 1, node, denied);
    for (const path of token.paths) {
      const next = follow(node, path);
      if (next !== undefined) this.arrive(first, at, { node: next, denied: denied || path.denied });
    }
  }

  #take({ entry, words, side, pair }: Ending<Entry>, first: number, last: number, denied: boolean): void {
    const match = { entry, first, last, words, between: null, denied };
    if (side === null) {
      this.#found.push(match);
      return;
    }
    this.#sides ??= new Map();
    const known = this.#sides.get(pair) ?? [[], []];
    known[side].push(match);
    this.#sides.set(pair, known);
  }

  found(): PhraseMatch<Entry>[] {
    for (const [left, right] of this.#sides?.values() ?? []) {
      for (const a of left) {
        const b = nearest(a, right);
        if (b !== undefined) this.#found.push(joined(a, b));
      }
    }
    return this.#found.length < 2
      ? this.#found
      : this.#found.sort((a, b) => a.first - b.first || a.last - b.last);
  }
}

function joined<Entry>(a: PhraseMatch<Entry>, b: PhraseMatch<Entry>): PhraseMatch<Entry> {
  const [left, right] = a.first <= b.first ? [a, b] : [b, a];
  const between = { first: left.last + 1, last: right.first - 1 };
  return {
    entry: a.entry,
    first: left.first,
    last: right.last,
    words: a.words,
    between: between.last >= between.first ? between : null,
    denied: a.denied !== b.denied,
  };
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
