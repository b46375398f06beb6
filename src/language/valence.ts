import type { Clause } from './clauses.ts';
import type { MarkKind } from './marks.ts';
import type { PhraseMatch } from './phrases.ts';
import type { Sentence } from './reader.ts';

/** A word or phrase with a direction; indices into the sentence's tokens, `last` inclusive. */
export interface Directed {
  readonly first: number;
  readonly last: number;
  readonly direction: 1 | -1;
  readonly strength: number;
  /** As it is told to the user: `phrase "tepat waktu"`. */
  readonly label: string;
}

/** What speaks for and against in one clause, with what was seen. */
export interface ClauseValence {
  readonly positive: number;
  readonly negative: number;
  readonly notes: readonly string[];
}

/** Negators reach at most this far to the right, and over this many words of content. */
const REACH = 6;
const CONTENT = 3;
/** Denying something good is plain criticism; denying something bad is fainter praise. */
const DENIED_BAD = 0.7;
/** A negation with nothing judged in its scope: something does not happen. */
const BARE_NEGATION = 0.4;
const COORDINATION = new Set(['dan', 'atau', 'maupun', 'serta', 'and', 'or', 'nor']);
/** Weak negators that make something bad rare, and so good. */
const RARE = new Set(['jarang', 'minim', 'minimnya', 'sedikit', 'hardly', 'rarely', 'seldom', 'few', 'little']);

class ClauseReader {
  readonly #sentence: Sentence;
  readonly #clause: Clause;
  readonly #kinds = new Map<number, Set<MarkKind>>();
  readonly #usedNegators = new Set<number>();
  readonly #directed: readonly Directed[];
  readonly notes: string[] = [];
  positive = 0;
  negative = 0;

  constructor(sentence: Sentence, clause: Clause, marks: readonly PhraseMatch<MarkKind>[], given: readonly Directed[]) {
    this.#sentence = sentence;
    this.#clause = clause;
    for (const mark of marks) {
      for (let index = mark.first; index <= mark.last; index++) {
        this.#kinds.set(index, (this.#kinds.get(index) ?? new Set()).add(mark.entry));
      }
    }
    this.#directed = this.#collect(marks, given);
  }

  read(): ClauseValence {
    for (const item of this.#directed) this.#judge(item);
    this.#bareNegation();
    return { positive: this.positive, negative: this.negative, notes: this.notes };
  }

  #is(index: number, kind: MarkKind): boolean {
    return this.#kinds.get(index)?.has(kind) ?? false;
  }

  #word(index: number): string {
    return this.#sentence.tokens[index]?.standard ?? '';
  }

  #inClause(first: number, last: number): boolean {
    return first >= this.#clause.first && last <= this.#clause.last;
  }

  /** Phrases given with a direction go before single words of the lexicon that they hold. */
  #collect(marks: readonly PhraseMatch<MarkKind>[], given: readonly Directed[]): Directed[] {
    const chosen = longest(given.filter((item) => this.#inClause(item.first, item.last)));
    for (const mark of marks) {
      if (!this.#inClause(mark.first, mark.last)) continue;
      const direction = mark.entry === 'negative' ? -1 : mark.entry === 'positive' || mark.entry === 'independence' ? 1 : 0;
      if (direction === 0) continue;
      if (chosen.some((item) => mark.first <= item.last && mark.last >= item.first)) continue;
      const words = this.#sentence.tokens.slice(mark.first, mark.last + 1).map((token) => token.surface);
      const negated = this.#sentence.tokens[mark.first]?.negated === true;
      chosen.push({
        first: mark.first,
        last: mark.last,
        direction: negated ? (-direction as 1 | -1) : direction,
        strength: 1,
        label: `${mark.entry === 'independence' ? 'phrase' : 'word'} "${words.join(' ')}"`,
      });
    }
    return chosen.sort((a, b) => a.first - b.first);
  }

  #judge(item: Directed): void {
    const single = item.first === item.last;
    if (single && this.#usedNegators.has(item.first)) return;
    if (single && this.#is(item.first, 'weak-negator') && this.#modifiesNext(item)) return;
    const negator = this.#negatorBefore(item) ?? this.#negatorAfter(item);
    let direction = item.direction;
    let strength = item.strength * this.#intensity(item.first);
    if (negator !== undefined) {
      this.#usedNegators.add(negator);
      this.notes.push(`negator "${this.#word(negator)}"`);
      const weak = !this.#is(negator, 'negator');
      if (direction === 1) direction = -1;
      else if (!weak || RARE.has(this.#word(negator))) {
        direction = 1;
        strength *= DENIED_BAD;
      }
    }
    this.notes.push(item.label);
    if (direction === 1) this.positive += strength;
    else this.negative += strength;
  }

  /** `kurang` before something judged is its negator, not a judgement of its own. */
  #modifiesNext(item: Directed): boolean {
    return this.#directed.some(
      (other) => other.first > item.last && other.first - item.last <= 2 && other.direction !== item.direction,
    );
  }

  #negatorBefore(item: Directed): number | undefined {
    let content = 0;
    for (let index = item.first - 1; index >= Math.max(this.#clause.first, item.first - REACH); index--) {
      if (this.#is(index, 'idle-negation') || this.#is(index, 'double-negation')) return undefined;
      if (this.#is(index, 'negator') && !this.#answers(index)) return index;
      if (this.#is(index, 'weak-negator') && item.first - index <= 2) return index;
      const other = this.#directed.find((candidate) => candidate.last === index);
      if (other !== undefined && !COORDINATION.has(this.#word(index + 1))) return undefined;
      const token = this.#sentence.tokens[index];
      const passes = token === undefined || token.filler || this.#is(index, 'through') || other !== undefined;
      if (!passes && !COORDINATION.has(this.#word(index))) content += 1;
      if (content > CONTENT) return undefined;
    }
    return undefined;
  }

  /** `kedisiplinan masih kurang`, `tepat waktu belum`: the negator closes the clause. */
  #negatorAfter(item: Directed): number | undefined {
    for (let index = item.last + 1; index <= Math.min(this.#clause.last, item.last + 3); index++) {
      const closes = index === this.#clause.last;
      if (closes && (this.#is(index, 'negator') || (this.#is(index, 'weak-negator') && item.direction === 1))) return index;
    }
    return undefined;
  }

  /** `Tidak, saya …`: an answer's opening word is no negation of what follows. */
  #answers(index: number): boolean {
    return index === this.#clause.first && index === this.#clause.last;
  }

  #intensity(first: number): number {
    let factor = 1;
    for (let index = Math.max(this.#clause.first, first - 2); index < first; index++) {
      if (this.#is(index, 'less')) factor *= 0.6;
      else if (this.#is(index, 'more')) factor *= 1.25;
    }
    return factor;
  }

  #bareNegation(): void {
    for (let index = this.#clause.first; index <= this.#clause.last; index++) {
      if (!this.#is(index, 'negator') || this.#usedNegators.has(index) || this.#answers(index)) continue;
      if (this.#is(index, 'idle-negation') || this.#is(index, 'double-negation') || this.#is(index, 'independence')) continue;
      if (this.#directed.some((item) => index >= item.first && index <= item.last)) continue;
      this.notes.push(`negator "${this.#word(index)}"`);
      this.negative += BARE_NEGATION;
      return;
    }
  }
}

/** Of phrases that overlap, the longer one is meant: `kurang teliti` and not `teliti`. */
function longest(items: readonly Directed[]): Directed[] {
  const length = (item: Directed): number => item.last - item.first;
  const chosen: Directed[] = [];
  for (const item of [...items].sort((a, b) => length(b) - length(a) || a.first - b.first)) {
    if (!chosen.some((other) => item.first <= other.last && item.last >= other.first)) chosen.push(item);
  }
  return chosen;
}

/**
 * What one clause says for and against. Negators are matched as they stand, reach six words to the right
 * inside the clause and pass through adverbs and coordination (*tidak baik dan maksimal*); *tidak hanya* and
 * its like negate nothing; *tidak jarang* affirms; *kurang* before something good is its negator; a negator at
 * the clause's end turns what stands before it. `given` are phrases that carry their own direction.
 */
export function clauseValence(
  sentence: Sentence,
  clause: Clause,
  marks: readonly PhraseMatch<MarkKind>[],
  given: readonly Directed[],
): ClauseValence {
  return new ClauseReader(sentence, clause, marks, given).read();
}
