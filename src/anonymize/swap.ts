import { createHash } from 'node:crypto';
import type { Span } from '../model/text.ts';
import { Matcher } from './matcher.ts';
import type { Proposal } from './types.ts';

/** A stretch of a text with what stands in its place. */
export interface Edit extends Span {
  readonly by: string;
}

/** Exchanges names and pseudonyms; the same words are always exchanged for the same. */
export interface Swap {
  /** The edits of a text, in order; `where` names the text, the same in both directions. */
  edits(where: string, text: string): readonly Edit[];
  /** An id (of a document, an informant, a coder), which must stay one word without brackets. */
  id(id: string): string;
}

export function edited(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, by } of edits) {
    result += text.slice(at, start) + by;
    at = end;
  }
  return result + text.slice(at);
}

/** Where a place of a text is after the edits; inside of one, its beginning or its end. */
export function moved(edits: readonly Edit[], offset: number, side: 'start' | 'end'): number {
  let shift = 0;
  for (const { start, end, by } of edits) {
    if (end <= offset && !(side === 'start' && start === end && end === offset))
      shift += by.length - (end - start);
    else if (start < offset) return start + shift + (side === 'start' ? 0 : by.length);
    else break;
  }
  return offset + shift;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** Finds pseudonyms; `null` for none. */
export function literals(pseudonyms: Iterable<string>): RegExp | null {
  const all = [...new Set(pseudonyms)].sort((a, b) => b.length - a.length);
  return all.length === 0 ? null : new RegExp(all.map(escaped).join('|'), 'gu');
}

/** By what an anonymised text is known again: where it stands, and what it says. */
export const keyOfText = (where: string, text: string): string =>
  `${where}|${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;

/** Puts pseudonyms for names, and remembers what stood where. */
export class Anonymizer implements Swap {
  readonly #matcher: Matcher;
  readonly #literal: RegExp | null;
  readonly #ids = new Map<string, string>();
  readonly #taken = new Set<string>();
  /** By anonymised text (`keyOfText`), what each pseudonym stands for, in order. */
  readonly surfaces = new Map<string, readonly string[]>();

  /** @param ids all ids, so that no two become one */
  constructor(proposal: Proposal, ids: readonly string[]) {
    this.#matcher = new Matcher(proposal);
    this.#literal = literals(proposal.entries.map(({ as }) => as));
    const all = [...new Set(ids)];
    const changed = all.filter((id) => this.#bare(id) !== id);
    for (const id of all) if (!changed.includes(id)) this.#taken.add(id.toLowerCase());
    for (const id of changed) this.#ids.set(id, this.#distinct(this.#bare(id)));
  }

  /** Ids that are others now. */
  get ids(): ReadonlyMap<string, string> {
    return this.#ids;
  }

  edits(where: string, text: string): readonly Edit[] {
    const edits = this.#edits(text);
    if (edits.length > 0) {
      const stood = edits.map(({ start, end }) => text.slice(start, end));
      this.surfaces.set(keyOfText(where, edited(text, edits)), stood);
    }
    return edits;
  }

  id(id: string): string {
    return this.#ids.get(id) ?? id;
  }

  /** Names, and pseudonyms that stand there already, which stay. */
  #edits(text: string): Edit[] {
    const there = this.#literal === null ? [] : [...text.matchAll(this.#literal)];
    const kept = there.map(({ 0: by, index }) => ({ start: index, end: index + by.length, by }));
    const found = this.#matcher
      .find(text)
      .flatMap(({ start, end, as }) => (as === null ? [] : [{ start, end, by: as }]))
      .filter(({ start, end }) => !kept.some((one) => one.start < end && start < one.end));
    return [...kept, ...found].sort((a, b) => a.start - b.start);
  }

  #bare(id: string): string {
    return edited(id, this.#edits(id)).replace(/[[\]]/gu, '');
  }

  #distinct(id: string): string {
    let one = id;
    for (let number = 2; this.#taken.has(one.toLowerCase()); number++) one = `${id}-${String(number)}`;
    this.#taken.add(one.toLowerCase());
    return one;
  }
}
