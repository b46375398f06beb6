import type { Span } from '../model/text.ts';
import { isSlip, type Word, wordsOf } from './words.ts';

/** A place that reads as the quote does, but for `slips` words with another spelling. */
export interface Candidate extends Span {
  readonly slips: number;
}

/** One word in so many may have been respelled. */
const WORDS_A_SLIP = 5;

/** Every place where the quote stands letter for letter; overlapping ones as well. */
export function exactCandidates(text: string, quote: string): Candidate[] {
  const found: Candidate[] = [];
  if (quote === '') return found;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    found.push({ start: at, end: at + quote.length, slips: 0 });
  }
  return found;
}

/** The words of a text, with the places of each. */
export class WordIndex {
  readonly words: readonly Word[];
  readonly #text: string;
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    this.words = wordsOf(text);
    this.words.forEach(({ text: word }, index) => {
      const places = this.#places.get(word);
      if (places === undefined) this.#places.set(word, [index]);
      else places.push(index);
    });
  }

  /**
   * Every place with the quote's words in its order, whatever case, space and punctuation; one word in five may be
   * respelled. Complete: such a place shares four words in five with the quote, each at its place in the row.
   */
  candidates(quote: string): Candidate[] {
    const wanted = wordsOf(quote);
    if (wanted.length === 0) return [];
    const allowed = Math.floor(wanted.length / WORDS_A_SLIP);
    return [...this.#alignments(wanted)]
      .filter(([, shared]) => shared >= wanted.length - allowed)
      .sort(([a], [b]) => a - b)
      .flatMap(([from]) => this.#candidate(quote, wanted, from, allowed));
  }

  /** For each place where the row of words could begin, how many words stand where they should. */
  #alignments(wanted: readonly Word[]): Map<number, number> {
    const shared = new Map<number, number>();
    wanted.forEach(({ text: word }, offset) => {
      for (const place of this.#places.get(word) ?? []) {
        shared.set(place - offset, (shared.get(place - offset) ?? 0) + 1);
      }
    });
    return shared;
  }

  #candidate(quote: string, wanted: readonly Word[], from: number, allowed: number): Candidate[] {
    const row = this.words.slice(Math.max(0, from), Math.max(0, from + wanted.length));
    const [first] = row;
    const last = row.at(-1);
    if (row.length < wanted.length || from < 0 || first === undefined || last === undefined) return [];
    const others = row.filter(({ text: word }, index) => word !== wanted[index]?.text);
    const respelled = row.every(({ text: word }, index) => {
      const { text: asked = '' } = wanted[index] ?? {};
      return word === asked || isSlip(word, asked);
    });
    if (others.length > allowed || !respelled) return [];
    const span = this.#withMarks(quote, wanted, first.start, last.end);
    return [{ ...span, slips: others.length }];
  }

  /** Takes in the marks around the words as far as the quote had them too: brackets, a full stop. */
  #withMarks(quote: string, wanted: readonly Word[], start: number, end: number): Span {
    const lead = quote.slice(0, wanted[0]?.start ?? 0);
    const trail = quote.slice(wanted.at(-1)?.end ?? quote.length);
    let before = 0;
    while (before < lead.length && this.#text[start - before - 1] === lead[lead.length - before - 1])
      before += 1;
    let after = 0;
    while (after < trail.length && this.#text[end + after] === trail[after]) after += 1;
    return { start: start - before, end: end + after };
  }
}
