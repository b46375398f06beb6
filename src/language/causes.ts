import type { Clause, MarkedSentence } from './clauses.ts';
import { causes } from './lexicon.ts';
import type { MarkKind } from './marks.ts';
import type { StemmedToken } from './phrases.ts';

/** A stretch of a sentence that is given as a cause; indices into its tokens, `last` inclusive. */
export interface Cause {
  readonly first: number;
  readonly last: number;
  /** The clause next to the marker, which names the cause in short; within `first` and `last`. */
  readonly name: Pick<Clause, 'first' | 'last'>;
  /** What the marker itself says: `kendalanya` inhibits, `berkat` supports; `null` for *karena* and its like. */
  readonly kind: 'supporting' | 'inhibiting' | null;
}

const ENDS_CAUSE: ReadonlySet<MarkKind> = new Set([
  'contrast',
  'consequence',
  'concession',
  'purpose',
  'cause-precedes',
]);

/** A name of a cause is a few words. */
const LONGEST = 8;
const SHORTEST = 2;

const EDGES: ReadonlySet<string> = new Set(causes.edges);
const POINTING: ReadonlySet<string> = new Set(causes.pointing);

/** The stretches that causal language marks: after *karena*, before *makanya*. */
export function causesIn({ sentence, marks, clauses }: MarkedSentence): Cause[] {
  const end = sentence.tokens.length - 1;
  const at = (first: number, kind: MarkKind): boolean =>
    marks.some((mark) => mark.entry.kind === kind && mark.first <= first && mark.last >= first);
  const kindAt = (first: number): Cause['kind'] => {
    if (at(first, 'cause-supporting')) return 'supporting';
    return at(first, 'cause-inhibiting') ? 'inhibiting' : null;
  };
  const clauseAt = (index: number): Clause | undefined =>
    clauses.find((clause) => index >= clause.first && index <= clause.last);
  return marks.flatMap(({ entry, first, last }): Cause[] => {
    if (at(first, 'cause-idle')) return [];
    if (entry.kind === 'cause-follows' && last < end) {
      const stop =
        marks.find((mark) => ENDS_CAUSE.has(mark.entry.kind) && mark.first > last)?.first ?? end + 1;
      if (last + 1 >= stop) return [];
      const name = { first: last + 1, last: Math.min(stop - 1, clauseAt(last + 1)?.last ?? end) };
      return [{ first: last + 1, last: stop - 1, name, kind: kindAt(first) }];
    }
    if (entry.kind === 'cause-precedes' && first > 1) {
      const before = clauseAt(first - 1);
      const name = { first: before?.first ?? 0, last: first - 1 };
      return [{ first: 0, last: first - 1, name, kind: kindAt(first) }];
    }
    return [];
  });
}

/**
 * The words that name a cause: without what such a stretch begins and ends with (*yang*, *itu*, pronouns);
 * `undefined` where they are too few or too many, or ask or point back instead of naming.
 */
export function nameOfCause(
  tokens: readonly StemmedToken[],
  { name }: Pick<Cause, 'name'>,
): Cause['name'] | undefined {
  const edge = (index: number): boolean => {
    const token = tokens[index];
    return token === undefined || token.filler || EDGES.has(token.standard) || EDGES.has(token.surface);
  };
  let { first, last } = name;
  while (first <= last && edge(first)) first += 1;
  while (last >= first && edge(last)) last -= 1;
  const words = tokens.slice(first, last + 1);
  if (words.length < SHORTEST || words.length > LONGEST) return undefined;
  return words.some((word) => POINTING.has(word.standard)) ? undefined : { first, last };
}
