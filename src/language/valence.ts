import type { Clause } from './clauses.ts';
import { type Balance, DENIED_BAD } from './draft.ts';
import type { MarkKind, MarkMatch } from './marks.ts';
import type { Sentence } from './reader.ts';

/** A stretch of a sentence's words; indices into its tokens, `last` inclusive. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** A word or phrase with a direction. */
export interface Directed extends Stretch {
  readonly direction: 1 | -1;
  readonly strength: number;
  /** It comes from the codebook and not from the lexicon. */
  readonly given: boolean;
  /** Words inside that are no part of the phrase: a negator among them turns it. */
  readonly between: Stretch | null;
  /** As it is told to the user: `phrase "tepat waktu"`. */
  readonly label: string;
}

/** What a codebook adds to the lexicon in one sentence. */
export interface Given {
  /** Phrases that carry their own direction; they go before words of the lexicon. */
  readonly directed: readonly Directed[];
  /** What is spoken of: judging words in here name the subject (*keluhan*) and judge nothing. */
  readonly topic: readonly Stretch[];
}

export const NOTHING_GIVEN: Given = { directed: [], topic: [] };

/** What speaks for and against in one clause: by phrases of the codebook, and by the lexicon. */
export interface ClauseValence {
  readonly given: Balance;
  readonly lexicon: Balance;
  readonly notes: readonly string[];
}

const NOTHING_SAID: ClauseValence = {
  given: { positive: 0, negative: 0 },
  lexicon: { positive: 0, negative: 0 },
  notes: [],
};

/** Negators reach at most this far to the right, and over this many words of content. */
const REACH = 6;
const CONTENT = 3;
/** A negation with nothing judged in its scope: something does not happen. */
const BARE_NEGATION = 0.4;
/** Less than a word that is known to judge, so that it gives way to one. */
const ABSENCE = 0.9;
const LESS = 0.6;
const MORE = 1.25;
const COORDINATION = new Set(['dan', 'atau', 'maupun', 'serta', 'and', 'or', 'nor']);
/** Weak negators that make something bad rare, and so good. */
const RARE = new Set([
  'jarang',
  'minim',
  'minimnya',
  'sedikit',
  'hampir',
  'jauh',
  'hardly',
  'rarely',
  'seldom',
  'few',
  'little',
]);

/** Words inside these judge nothing: `bukannya tidak`, `kurang lebih`. */
const IDLE: ReadonlySet<MarkKind> = new Set(['idle-word', 'idle-negation', 'double-negation']);

const overlap = (a: Stretch, b: Stretch): boolean => a.first <= b.last && a.last >= b.first;
const holds = (outer: Stretch, inner: Stretch): boolean =>
  outer.first <= inner.first && outer.last >= inner.last;
/** The other direction. */
export const opposite = (direction: 1 | -1): 1 | -1 => (direction === 1 ? -1 : 1);

function directionOf(kind: MarkKind): 1 | -1 | 0 {
  if (kind === 'negative') return -1;
  return kind === 'positive' || kind === 'independence' ? 1 : 0;
}

class ClauseReader {
  readonly #sentence: Sentence;
  readonly #clause: Clause;
  /** The marks in this clause, and in what a phrase of it reaches. */
  readonly #marks: readonly MarkMatch[];
  readonly #usedNegators = new Set<number>();
  /** What judges in this clause, and what reaches into it from another. */
  readonly #directed: readonly Directed[];
  readonly #foreign: readonly Directed[];
  readonly notes: string[] = [];
  readonly #given = { positive: 0, negative: 0 };
  readonly #lexicon = { positive: 0, negative: 0 };

  constructor(sentence: Sentence, clause: Clause, marks: readonly MarkMatch[], given: Given) {
    this.#sentence = sentence;
    this.#clause = clause;
    const near = given.directed.filter((item) => overlap(item, clause));
    // A phrase over two clauses (*menunggu karena belum ada perintah*) is judged in the one it begins in.
    const own = longest(near.filter((item) => item.first >= clause.first));
    this.#foreign = near.filter((item) => item.first < clause.first);
    // A near-pair can reach over the clause's end, with a negator between its sides.
    const reach = { first: clause.first, last: Math.max(clause.last, ...own.map((item) => item.last)) };
    this.#marks = marks.filter((mark) => overlap(mark, reach));
    this.#directed = this.#withLexicon(own, given.topic);
  }

  read(): ClauseValence {
    for (const item of this.#directed) this.#judge(item);
    this.#bareNegation();
    return { given: this.#given, lexicon: this.#lexicon, notes: this.notes };
  }

  #is(index: number, kind: MarkKind): boolean {
    for (const { entry, first, last } of this.#marks) {
      if (entry.kind === kind && index >= first && index <= last) return true;
    }
    return false;
  }

  #word(index: number): string {
    return this.#sentence.tokens[index]?.standard ?? '';
  }

  /** Given phrases go before words of the lexicon that they hold, and longer entries of the lexicon before shorter ones. */
  #withLexicon(own: readonly Directed[], topic: readonly Stretch[]): Directed[] {
    const idle = this.#marks.filter((mark) => IDLE.has(mark.entry.kind));
    const lexical = this.#marks.flatMap((mark): Directed[] => {
      const direction = directionOf(mark.entry.kind);
      if (direction === 0 || !holds(this.#clause, mark)) return [];
      if ([...own, ...this.#foreign].some((item) => overlap(item, mark))) return [];
      if ([...idle, ...topic].some((stretch) => holds(stretch, mark))) return [];
      const words = this.#sentence.tokens.slice(mark.first, mark.last + 1).map((token) => token.surface);
      return [
        {
          first: mark.first,
          last: mark.last,
          direction: mark.denied ? opposite(direction) : direction,
          strength: mark.entry.strength,
          given: false,
          between: null,
          label: `${words.length > 1 ? 'phrase' : 'word'} "${words.join(' ')}"`,
        },
      ];
    });
    const absences = this.#absences().filter(
      (item) => ![...own, ...this.#foreign].some((other) => overlap(other, item)),
    );
    return [...own, ...longest([...lexical, ...absences])].sort((a, b) => a.first - b.first);
  }

  /** `ketidaksesuaian`: a word for the absence of something is criticism, whatever is absent. */
  #absences(): Directed[] {
    const absences: Directed[] = [];
    for (let index = this.#clause.first; index <= this.#clause.last; index += 1) {
      const token = this.#sentence.tokens[index];
      if (token?.negated !== true) continue;
      const label = `word "${token.surface}"`;
      absences.push({
        first: index,
        last: index,
        direction: -1,
        strength: ABSENCE,
        given: false,
        between: null,
        label,
      });
    }
    return absences;
  }

  #judge(item: Directed): void {
    const single = item.first === item.last;
    if (single && this.#usedNegators.has(item.first)) return;
    if (single && this.#is(item.first, 'weak-negator') && this.#modifiesNext(item)) return;
    const negators = [this.#negatorBefore(item) ?? this.#negatorAfter(item), this.#negatorBetween(item)];
    let direction = item.direction;
    let strength = item.strength * this.#intensity(item.first);
    for (const negator of negators) {
      if (negator === undefined) continue;
      this.#usedNegators.add(negator);
      this.notes.push(`negator "${this.#word(negator)}"`);
      const denies =
        this.#is(negator, 'negator') || this.#is(negator, 'lessening') || RARE.has(this.#word(negator));
      if (direction === 1) {
        direction = -1;
      } else if (denies) {
        direction = 1;
        strength *= DENIED_BAD;
      }
    }
    this.notes.push(item.label);
    const side = direction === 1 ? 'positive' : 'negative';
    (item.given ? this.#given : this.#lexicon)[side] += strength;
  }

  /** `kurang` before something judged is its negator, not a judgement of its own. */
  #modifiesNext(item: Directed): boolean {
    return this.#directed.some(
      (other) =>
        other.first > item.last && other.first - item.last <= 2 && other.direction !== item.direction,
    );
  }

  /** A negator inside another phrase has done its work there. */
  #taken(index: number, item: Directed): boolean {
    return [...this.#directed, ...this.#foreign].some(
      (other) => other !== item && index >= other.first && index <= other.last && other.first !== other.last,
    );
  }

  #negatorBefore(item: Directed): number | undefined {
    let content = 0;
    for (let index = item.first - 1; index >= Math.max(this.#clause.first, item.first - REACH); index--) {
      if (this.#isSpent(index, item)) return undefined;
      if (this.#is(index, 'negator') && !this.#answers(index)) return index;
      if (this.#is(index, 'weak-negator') && item.first - index <= 2) return index;
      if (this.#ends(index) && !COORDINATION.has(this.#word(index + 1))) return undefined;
      if (!this.#passes(index)) content += 1;
      if (content > CONTENT) return undefined;
    }
    return undefined;
  }

  /** A negation that belongs to another phrase, or that negates nothing. */
  #isSpent(index: number, item: Directed): boolean {
    return this.#taken(index, item) || this.#is(index, 'idle-negation') || this.#is(index, 'double-negation');
  }

  /** Words that a negation passes without losing reach. */
  #passes(index: number): boolean {
    return (
      this.#sentence.tokens[index]?.filler === true ||
      this.#is(index, 'through') ||
      this.#ends(index) ||
      COORDINATION.has(this.#word(index))
    );
  }

  #ends(index: number): boolean {
    return this.#directed.some((item) => item.last === index);
  }

  /** `ijazah … tidak sejalan` where `ijazah ~ sejalan` is the phrase. */
  #negatorBetween({ between }: Directed): number | undefined {
    if (between === null) return undefined;
    for (let index = between.last; index >= between.first; index--) {
      if (this.#is(index, 'idle-negation') || this.#is(index, 'double-negation')) return undefined;
      if (this.#is(index, 'negator')) return index;
      if (this.#is(index, 'weak-negator') && index === between.last) return index;
    }
    return undefined;
  }

  /** `kedisiplinan masih kurang`, `tepat waktu belum`: the negator closes the clause. */
  #negatorAfter(item: Directed): number | undefined {
    for (let index = item.last + 1; index <= Math.min(this.#clause.last, item.last + 3); index++) {
      if (this.#taken(index, item)) return undefined;
      if (this.#is(index, 'idle-negation') || this.#is(index, 'double-negation')) return undefined;
      if (this.#is(index, 'lessening')) return index;
      const closes = index === this.#clause.last;
      if (closes && (this.#is(index, 'negator') || (this.#is(index, 'weak-negator') && item.direction === 1)))
        return index;
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
      if (this.#is(index, 'less')) factor *= LESS;
      else if (this.#is(index, 'more')) factor *= MORE;
    }
    return factor;
  }

  #bareNegation(): void {
    for (let index = this.#clause.first; index <= this.#clause.last; index++) {
      if (!this.#is(index, 'lacking') || this.#usedNegators.has(index) || this.#answers(index)) continue;
      if (this.#is(index, 'idle-negation') || this.#is(index, 'double-negation')) continue;
      if ([...this.#directed, ...this.#foreign].some((item) => index >= item.first && index <= item.last))
        continue;
      this.notes.push(`negator "${this.#word(index)}"`);
      this.#lexicon.negative += BARE_NEGATION;
      return;
    }
  }
}

/** Of phrases that overlap, the longer one is meant: `kurang teliti` and not `teliti`. */
function longest(items: readonly Directed[]): Directed[] {
  const length = (item: Directed): number => item.last - item.first;
  const chosen: Directed[] = [];
  for (const item of [...items].sort(
    (a, b) => length(b) - length(a) || b.strength - a.strength || a.first - b.first,
  )) {
    if (!chosen.some((other) => overlap(other, item))) chosen.push(item);
  }
  return chosen;
}

/**
 * What one clause says for and against. Negators are matched as they stand, reach six words to the right
 * inside the clause and pass through adverbs and coordination (*tidak baik dan maksimal*); *tidak hanya* and
 * its like negate nothing; *tidak jarang* affirms; *kurang* before something good is its negator; a negator at
 * the clause's end, or a word of lessening (*keluhan turun*), turns what stands before it, and one inside a near-pair turns the pair.
 */
export function clauseValence(
  sentence: Sentence,
  clause: Clause,
  marks: readonly MarkMatch[],
  given: Given = NOTHING_GIVEN,
): ClauseValence {
  const silent = given.directed.length === 0 && !marks.some((mark) => overlap(mark, clause));
  return silent && !sentence.tokens.some((token) => token.negated)
    ? NOTHING_SAID
    : new ClauseReader(sentence, clause, marks, given).read();
}
