import type { Document, Unit } from '../model/source.ts';
import type { Span } from '../model/text.ts';

/** Words to be found in a text, with what is known of their place. */
export interface Wanted {
  readonly quote: string;
  /** What stands before and after; as much or as little as is known. */
  readonly before?: string;
  readonly after?: string;
  /** About where they begin: decides between places that are otherwise alike. */
  readonly near?: number;
}

/** More places than these are as good as none. */
const MOST_PLACES = 500;

/** Characters that tell one place from another by what stands around it. */
const CONTEXT = 64;

const SAME: ReadonlyMap<string, string> = new Map([
  ...Array.from('“”„‟«»″').map((mark): [string, string] => [mark, '"']),
  ...Array.from('‘’‚‛′`´').map((mark): [string, string] => [mark, "'"]),
  ...Array.from('‐‑‒–—―−').map((mark): [string, string] => [mark, '-']),
]);

/** What programs change on the way: white space, the forms of quotation marks and dashes, case, composed letters. */
function folded(char: string): string {
  const same = SAME.get(char);
  if (same !== undefined) return same;
  if (/[\s\p{Cc}\p{Cf}]/u.test(char)) return '';
  return char.normalize('NFKD').toLowerCase();
}

const foldedAll = (text: string): string => Array.from(text, folded).join('');

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}

function sameBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/** A text in which words are found as other programs may have changed them. */
export class LocatedText {
  readonly #folded: string;
  /** Where in the text each folded character begins and ends. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(text: string) {
    const parts: string[] = [];
    let at = 0;
    for (const char of text) {
      const part = folded(char);
      for (let index = 0; index < part.length; index += 1) {
        this.#starts.push(at);
        this.#ends.push(at + char.length);
      }
      parts.push(part);
      at += char.length;
    }
    this.#folded = parts.join('');
  }

  /**
   * Where the words stand: white space, case, quotation marks and dashes are forgiven.
   * @param within only there
   */
  find(wanted: Wanted, within?: Span): Span | 'missing' | 'ambiguous' {
    const quote = foldedAll(wanted.quote);
    if (quote === '') return 'missing';
    const places = this.#places(quote).filter((place) => {
      const span = this.#span(place, quote.length);
      return within === undefined || (within.start <= span.start && span.end <= within.end);
    });
    const [first, ...more] = places;
    if (first === undefined) return 'missing';
    const place = more.length === 0 ? first : this.#surest(places, quote, wanted);
    return place === undefined ? 'ambiguous' : this.#span(place, quote.length);
  }

  #places(quote: string): number[] {
    const places: number[] = [];
    for (let at = this.#folded.indexOf(quote); at >= 0; at = this.#folded.indexOf(quote, at + 1)) {
      places.push(at);
      if (places.length > MOST_PLACES) break;
    }
    return places;
  }

  #surest(places: readonly number[], quote: string, wanted: Wanted): number | undefined {
    const before = foldedAll((wanted.before ?? '').slice(-2 * CONTEXT)).slice(-CONTEXT);
    const after = foldedAll((wanted.after ?? '').slice(0, 2 * CONTEXT)).slice(0, CONTEXT);
    const { near } = wanted;
    const scored = places
      .map((place) => ({
        place,
        like:
          sameEnd(before, this.#folded.slice(Math.max(0, place - CONTEXT), place)) +
          sameBeginning(after, this.#folded.slice(place + quote.length, place + quote.length + CONTEXT)),
        far: near === undefined ? 0 : Math.abs((this.#starts[place] ?? 0) - near),
      }))
      .sort((a, b) => b.like - a.like || a.far - b.far || a.place - b.place);
    const [best, second] = scored;
    if (best === undefined) return undefined;
    const sure = second === undefined || best.like > second.like || best.far < second.far;
    return sure ? best.place : undefined;
  }

  #span(place: number, length: number): Span {
    return { start: this.#starts[place] ?? 0, end: this.#ends[place + length - 1] ?? 0 };
  }
}

/** A passage within one unit. */
export interface Fitted {
  readonly unit: Unit;
  readonly span: Span;
  /** Whether it is all of what was asked for, but for white space at its ends. */
  readonly whole: boolean;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return { start: from, end: Math.max(from, end - (words.length - words.trimEnd().length)) };
}

/** The part of a span in the unit that has most of it; `null` where it meets no unit. */
export function fitToUnit({ text, units }: Pick<Document, 'text' | 'units'>, span: Span): Fitted | null {
  const wanted = trimmed(text, span);
  const parts = units
    .map((unit) => ({
      unit,
      span: trimmed(text, {
        start: Math.max(unit.start, wanted.start),
        end: Math.min(unit.end, wanted.end),
      }),
    }))
    .filter((part) => part.span.end > part.span.start && part.span.end <= part.unit.end)
    .sort(
      (a, b) => b.span.end - b.span.start - (a.span.end - a.span.start) || a.unit.ordinal - b.unit.ordinal,
    );
  const [best] = parts;
  if (best === undefined) return null;
  return { ...best, whole: best.span.start === wanted.start && best.span.end === wanted.end };
}
