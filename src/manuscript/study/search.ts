import { splitWords, type Word } from '../../language/tokens.ts';
import { similarity } from '../similarity.ts';

/** The passage of the sources that is most like a quote. */
export interface Found {
  readonly document: string;
  readonly text: string;
  /** 0–1: the share of words in common, in the same order. */
  readonly likeness: number;
}

interface Source {
  readonly id: string;
  readonly text: string;
  readonly words: readonly Word[];
  /** Where each word stands. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

function sourceOf({ id, text }: { readonly id: string; readonly text: string }): Source {
  const words = splitWords(text);
  const places = new Map<string, number[]>();
  for (const [at, { surface }] of words.entries()) {
    const known = places.get(surface);
    if (known === undefined) places.set(surface, [at]);
    else known.push(at);
  }
  return { id, text, words, places };
}

/** Words too common in a source to start from would make every place a candidate. */
const MOST_STARTS = 200;

/** Where a quote of `words` could begin: at the places that several of its rarer words agree on. */
function startsIn({ places, words: all }: Source, words: readonly string[]): readonly number[] {
  const votes = new Map<number, number>();
  for (const [offset, word] of words.entries()) {
    const found = places.get(word) ?? [];
    if (found.length > MOST_STARTS) continue;
    for (const place of found) {
      const start = Math.min(all.length, Math.max(0, place - offset));
      votes.set(start, (votes.get(start) ?? 0) + 1);
    }
  }
  return [...votes]
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .slice(0, 5)
    .map(([start]) => start);
}

/** Words left out or put in within a quote; the likeliest first. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3, -4, 4] as const;
const LENGTHS = [0, -2, 2, -4, 4] as const;

function bestAt(source: Source, start: number, words: readonly string[]): Found {
  let best: Found = { document: source.id, text: '', likeness: 0 };
  for (const [shift, extra] of SHIFTS.flatMap((each) => LENGTHS.map((length) => [each, length] as const))) {
    const from = Math.max(0, start + shift);
    const window = source.words.slice(from, from + words.length + extra);
    const likeness = similarity(
      words,
      window.map(({ surface }) => surface),
    );
    const [first] = window;
    const last = window.at(-1);
    if (likeness <= best.likeness || first === undefined || last === undefined) continue;
    const text = source.text.slice(first.start, last.end).replace(/\s+/gu, ' ');
    best = { document: source.id, text, likeness };
  }
  return best;
}

/** A search over the sources for the passage most like a quote; a quote with gaps (`…`) is as like as its worst piece. */
export function searchIn(
  texts: readonly { readonly id: string; readonly text: string }[],
): (quote: string) => Found | null {
  const sources = texts.map(sourceOf);
  const searchPiece = (piece: string): Found | null => {
    const words = splitWords(piece).map(({ surface }) => surface);
    const candidates = sources.flatMap((source) =>
      startsIn(source, words).map((start) => bestAt(source, start, words)),
    );
    return candidates.reduce<Found | null>(
      (best, each) => (best === null || each.likeness > best.likeness ? each : best),
      null,
    );
  };
  return (quote) => {
    const pieces = quote
      .split(/\s*(?:…|\.{3,}|\[[^\]]*\]|\(\s*\.\.\.\s*\))\s*/u)
      .filter((piece) => splitWords(piece).length >= 3);
    const found = (pieces.length > 0 ? pieces : [quote]).map(searchPiece);
    return found.reduce<Found | null>(
      (worst, each, index) =>
        index === 0 || worst === null || each === null || each.likeness < worst.likeness ? each : worst,
      null,
    );
  };
}
