import type { Lang, Span } from '../model/text.ts';
import { colloquial, fillers } from './lexicon.ts';

/** A word of a text, with the forms it is matched on. Offsets as in {@link Span}. */
export interface Token extends Span {
  /** As written, in small letters. */
  readonly surface: string;
  /** The standard form of a spoken, regional or misspelt word; otherwise the surface. */
  readonly standard: string;
  /** A particle without meaning of its own (`ji`, `kan`, `well`); matching looks through it. */
  readonly filler: boolean;
}

// Figures keep their inner signs (08.00, 92,40%), words their hyphens and apostrophes (sehari-hari, don't).
const WORD =
  /\p{N}+(?:[.,:/]\p{N}+)*%?|\p{L}[\p{L}\p{N}\p{M}]*(?:[-’'][\p{L}\p{N}]+)*['’]?|(?:\p{L}\.){2,}/uy;
/** What stands between words: every letter and figure begins one. */
const GAP = /[^\p{L}\p{N}]*/uy;

const STANDARD: Readonly<Record<Lang, ReadonlyMap<string, string>>> = {
  id: invert({ ...colloquial.spoken }, colloquial.regional),
  en: invert(colloquial.en),
};

const FILLERS: Readonly<Record<Lang, ReadonlySet<string>>> = {
  id: new Set(fillers.id),
  en: new Set(fillers.en),
};

function invert(
  ...tables: readonly Readonly<Record<string, readonly string[]>>[]
): ReadonlyMap<string, string> {
  return new Map(
    tables.flatMap((table) =>
      Object.entries(table).flatMap(([standard, forms]) =>
        forms.map((form): [string, string] => [form, standard]),
      ),
    ),
  );
}

/** Reduplications that are words of their own, not plurals: `jangan-jangan` (perhaps) is no `jangan` (do not). */
const WHOLE: ReadonlySet<string> = new Set(colloquial.whole);

/** `lamaaa` → `lama`, `anak-anak` → `anak`; `tiba-tiba` and its like stay as they are. */
function plain(word: string): string {
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1').replace(/'$/u, '');
  if (WHOLE.has(short)) return short;
  const [first, second, ...rest] = short.split('-');
  return first !== undefined && first === second && rest.length === 0 ? first : short;
}

/** The standard form of one word in small letters. */
export function standardForm(surface: string, lang: Lang): string {
  const known = STANDARD[lang];
  const spoken = known.get(surface);
  if (spoken !== undefined) return spoken;
  const short = plain(surface);
  return known.get(short) ?? short;
}

/** Whether a word in small letters is a particle without meaning of its own. */
export function isFiller(surface: string, lang: Lang): boolean {
  return FILLERS[lang].has(surface);
}

/** A word as it stands in a text, in small letters. */
export interface Word extends Span {
  readonly surface: string;
}

/** The words of `text` in order. `offset` is added to every position. */
export function splitWords(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  // Testing from place to place makes no match objects, of which there would be one a word.
  const behind = (pattern: RegExp, at: number): number => {
    pattern.lastIndex = at;
    pattern.test(text);
    return pattern.lastIndex;
  };
  for (let start = behind(GAP, 0); start < text.length; ) {
    const end = behind(WORD, start);
    const surface = text.slice(start, end).toLowerCase().replaceAll('’', "'");
    words.push({ start: start + offset, end: end + offset, surface });
    start = behind(GAP, end);
  }
  return words;
}
