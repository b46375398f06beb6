import type { Span } from '../model/text.ts';
import { formsOf } from './forms.ts';
import { fold, joined, type Token, tokensOf } from './tokens.ts';
import { isPerson, type Proposal } from './types.ts';
import { DEGREES, TITLES, WORN } from './words.ts';

/** Something found in a text; `as` is `null` for what stays. */
export interface Found extends Span {
  readonly as: string | null;
}

interface Target {
  readonly as: string | null;
  readonly words: number;
  /** The words stand together as a name does, without commas or brackets between them. */
  readonly isName: boolean;
  /** Only where it is written as a name is. */
  readonly asNameOnly: boolean;
  /** Initials: in capitals alone. */
  readonly isExact: boolean;
}

/** What may stand between the words of a name, and between those of a number or an address. */
const BETWEEN_NAMES = /^(?:[ \t.\-–_'’]{0,3}|[ \t]?\n)$/u;
const BETWEEN = /^[\s.,;\-–_'’@/()+:#°]{0,4}$/u;
const CLITICS = ['nya', 'lah', 'kah', 'pun', 'ku', 'mu'];
const SHORTEST_BEFORE_CLITIC = 4;
const SHORTEST_PART = 3;
const LONGEST_SPLIT = 7;

/** Finds all that a proposal names, however it is spaced and written. The longest wins; nothing overlaps. */
export class Matcher {
  readonly #targets = new Map<string, Target>();
  readonly #longest: number;

  constructor({ entries, keep, namesOnly }: Proposal, options: { readonly all?: boolean } = {}) {
    const careful = new Set(namesOnly.map(joined));
    for (const { as, kind, find, replace } of entries) {
      if (!replace && options.all !== true) continue;
      for (const text of find) {
        for (const { key, words } of formsOf(text, kind)) {
          const isExact = kind === 'initials';
          const target = {
            as,
            words,
            isName: isPerson(kind) || isExact,
            asNameOnly: careful.has(key),
            isExact,
          };
          if (!this.#targets.has(key)) this.#targets.set(key, target);
        }
      }
    }
    for (const text of keep) {
      const target = { as: null, words: 0, isName: false, asNameOnly: false, isExact: false };
      if (joined(text) !== '') this.#targets.set(joined(text), target);
    }
    this.#longest = Math.max(0, ...[...this.#targets.keys()].map(({ length }) => length));
  }

  find(text: string): Found[] {
    const tokens = tokensOf(text);
    const found: Found[] = [];
    for (let at = 0; at < tokens.length; ) {
      const hit = this.#longestAt(text, tokens, at);
      if (hit === undefined) {
        at += 1;
        continue;
      }
      const { start, end, as, target } = hit;
      const before = found.at(-1)?.end ?? 0;
      found.push(
        target.isName && !target.isExact ? withTitles(text, { start, end, as }, before) : { start, end, as },
      );
      at = hit.next;
      while ((tokens[at]?.start ?? Number.POSITIVE_INFINITY) < (found.at(-1)?.end ?? 0)) at += 1;
    }
    return found;
  }

  #longestAt(text: string, tokens: readonly Token[], at: number) {
    let key = '';
    let best: (Found & { readonly target: Target; readonly next: number }) | undefined;
    let isSplitName = true;
    const first = tokens[at];
    if (first === undefined) return undefined;
    for (let index = at; index < tokens.length; index++) {
      const token = tokens[index];
      if (token === undefined) break;
      const gap = index === at ? '' : text.slice(tokens[index - 1]?.end ?? 0, token.start);
      if (!BETWEEN.test(gap)) break;
      isSplitName &&= BETWEEN_NAMES.test(gap);
      key += token.folded;
      if (key.length > this.#longest + 3) break;
      const hit = this.#target(key, token.folded);
      if (hit === undefined) continue;
      const row = tokens.slice(at, index + 1);
      const { target, clitic } = hit;
      if ((target.isName && !isSplitName) || !fits(text, row, target)) continue;
      best = { start: first.start, end: token.end - clitic, as: target.as, target, next: index + 1 };
    }
    return best;
  }

  #target(key: string, last: string): { readonly target: Target; readonly clitic: number } | undefined {
    const whole = this.#targets.get(key);
    if (whole !== undefined) return { target: whole, clitic: 0 };
    for (const clitic of CLITICS) {
      if (!last.endsWith(clitic) || last.length - clitic.length < SHORTEST_BEFORE_CLITIC) continue;
      const target = this.#targets.get(key.slice(0, -clitic.length));
      if (target?.isName === true && !target.isExact) return { target, clitic: clitic.length };
    }
    return undefined;
  }
}

/** Whether words that read like a target also stand there as one. */
function fits(text: string, row: readonly Token[], target: Target): boolean {
  const [first] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined) return false;
  if (!target.isName) return true;
  if (target.isExact) return /^[\p{Lu}\p{M}.\s]+$/u.test(text.slice(first.start, last.end));
  if (target.asNameOnly && !standsAsName(text, first)) return false;
  if (target.words > 1 || row.length === 1) return true;
  // A single word that is written in pieces: `B U D I`, `Nur Haedah`; never `bu di`.
  const isSpelled = row.every(({ folded }) => folded.length === 1);
  const isSplit =
    row.every(({ folded, isCapital }) => isCapital && folded.length >= SHORTEST_PART) &&
    row.reduce((sum, { folded }) => sum + folded.length, 0) >= LONGEST_SPLIT;
  return (
    isSpelled || isSplit || row.every(({ start }, index) => index === 0 || row[index - 1]?.end === start)
  );
}

/** With a capital inside a sentence, or after a title. */
function standsAsName(text: string, { start, isCapital }: Token): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const [, title = ''] = /([\p{L}\p{M}]+)\.?\s+$/u.exec(before) ?? [];
  if (title !== '' && TITLES.has(fold(title))) return true;
  return isCapital && /[\p{L}\p{N},;]["'”’)]?\s+$/u.test(before);
}

/** Takes in `Hj.` before a name and `, S.Sos.` behind it. */
function withTitles(text: string, { start, end, as }: Found, from: number): Found {
  const worn = WORN.exec(text.slice(Math.max(from, start - 24), start))?.[0].length ?? 0;
  const degrees = DEGREES.exec(text.slice(end, end + 60))?.[0].length ?? 0;
  return { start: start - worn, end: end + degrees, as };
}
