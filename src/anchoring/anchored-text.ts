import { createHash } from 'node:crypto';
import search from 'approx-string-match';
import { type Anchor, CONTEXT_LENGTH } from '../model/journal.ts';
import { levenshtein } from '../model/levenshtein.ts';
import type { Span } from '../model/text.ts';
import { type Candidate, exactCandidates, WordIndex } from './candidates.ts';

/** Where an anchor's passage stands now. */
export type Found =
  /** The text is as it was, or the words stand elsewhere in it. */
  | { readonly how: 'same' | 'moved'; readonly span: Span }
  /** The words are the same but for their spelling; worth a look. */
  | { readonly how: 'mended'; readonly span: Span }
  /** No place is sure; `likely` is the one that reads most like it, for a person to decide. */
  | { readonly how: 'lost'; readonly likely: Likely | null };

/** A place that reads like a lost passage; `likeness` is 1 less the share of changed characters. */
export interface Likely extends Span {
  readonly quote: string;
  readonly likeness: number;
}

/** Half of what stood around a passage is still there; more of it for one of a word or two. */
const FAMILIAR = 0.5;
const FAMILIAR_SHORT = 0.8;
const SHORT = 12;
/** A place differs at most half as much as any other does, and as any other did before the text changed. */
const HALF = 0.5;
/** The likeness of another place with the same words where nothing around them is alike. */
const STRANGE = 0.1;
/** A quote of so many letters that stood only once is known without the words around it. */
const TELLING = 40;
/** The share of a lost quote's characters that may differ at a likely place. */
const CHANGED = 0.35;

interface Scored extends Candidate {
  readonly score: number;
}

const contextBefore = (text: string, at: number): string => text.slice(Math.max(0, at - CONTEXT_LENGTH), at);
const contextAfter = (text: string, at: number): string => text.slice(at, at + CONTEXT_LENGTH);

/** Both sides together, by their length; 0 where the passage is all there is. */
function contextLikeness(anchor: Pick<Anchor, 'before' | 'after'>, text: string, place: Span): number {
  const length = anchor.before.length + anchor.after.length;
  if (length === 0) return 0;
  const changed =
    levenshtein(anchor.before, text.slice(Math.max(0, place.start - anchor.before.length), place.start)) +
    levenshtein(anchor.after, text.slice(place.end, place.end + anchor.after.length));
  return Math.max(0, 1 - changed / length);
}

const outdoes = (score: number, rival: number): boolean => 1 - score <= (1 - rival) * HALF;
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

/** A canonical text in which passages are anchored and found again. */
export class AnchoredText {
  readonly #text: string;
  #hash: string | undefined;
  #words: WordIndex | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The first 128 bits of SHA-256 over UTF-8, in hexadecimal. */
  get hash(): string {
    this.#hash ??= createHash('sha256').update(this.#text).digest('hex').slice(0, 32);
    return this.#hash;
  }

  get #index(): WordIndex {
    this.#words ??= new WordIndex(this.#text);
    return this.#words;
  }

  /** What is needed to find `text.slice(start, end)` again in another version of the text. */
  anchor({ start, end }: Span): Anchor {
    const quote = this.#text.slice(start, end);
    const context = { before: contextBefore(this.#text, start), after: contextAfter(this.#text, end) };
    const others = [...exactCandidates(this.#text, quote), ...this.#index.candidates(quote)].filter(
      (other) => other.end <= start || other.start >= end,
    );
    const rival = Math.max(0, ...others.map((other) => contextLikeness(context, this.#text, other)));
    const floor = others.length > 0 ? STRANGE : 0;
    return { start, end, quote, ...context, hash: this.hash, rival: rounded(Math.max(floor, rival)) };
  }

  /**
   * Finds a passage again: by its place while the text is the same, else by its words and those around it. Nothing is
   * taken for the passage that does not read as it did (but for its spelling), that another place is nearly as sure
   * for, or that may be another place of the text it was made on.
   */
  find(anchor: Anchor): Found {
    if (anchor.hash === this.hash) return { how: 'same', span: { start: anchor.start, end: anchor.end } };
    const sure =
      this.#surest(exactCandidates(this.#text, anchor.quote), anchor) ??
      this.#surest(this.#index.candidates(anchor.quote), anchor);
    if (sure === undefined) return { how: 'lost', likely: this.#likely(anchor) };
    const span = { start: sure.start, end: sure.end };
    return { how: sure.slips === 0 ? 'moved' : 'mended', span };
  }

  #surest(candidates: readonly Candidate[], anchor: Anchor): Candidate | undefined {
    const scored = candidates
      .map((place): Scored => ({ ...place, score: contextLikeness(anchor, this.#text, place) }))
      .sort((a, b) => b.score - a.score || a.start - b.start);
    const [best, second] = scored;
    if (best === undefined) return undefined;
    if (second !== undefined && !outdoes(best.score, second.score)) return undefined;
    const telling =
      anchor.rival === 0 && second === undefined && best.slips === 0 && anchor.quote.length >= TELLING;
    if (telling) return best;
    const familiar = anchor.quote.length < SHORT ? FAMILIAR_SHORT : FAMILIAR;
    return best.score >= familiar && outdoes(best.score, anchor.rival) ? best : undefined;
  }

  /** Approximate search (Myers 1999, as `approx-string-match` has it); the surroundings decide between equals. */
  #likely(anchor: Anchor): Likely | null {
    const errors = Math.floor(anchor.quote.length * CHANGED);
    const matches = search(this.#text, anchor.quote, errors)
      .map((match) => ({ ...match, score: contextLikeness(anchor, this.#text, match) }))
      .sort((a, b) => a.errors - b.errors || b.score - a.score || a.start - b.start);
    const [best] = matches;
    if (best === undefined || best.end <= best.start) return null;
    const { start, end } = best;
    const likeness = rounded(1 - best.errors / anchor.quote.length);
    return { start, end, quote: this.#text.slice(start, end), likeness };
  }
}
