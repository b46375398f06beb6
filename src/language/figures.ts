import { figures as table } from './lexicon.ts';
import { type Amount, type Quantity, quantitiesIn } from './quantities.ts';
import type { Sentence } from './reader.ts';

/** A share that numbers give: 1 for all of what there should be. Indices into the sentence's tokens, `last` inclusive. */
export interface Figure {
  readonly first: number;
  readonly last: number;
  readonly share: number;
  /** As it stands in the text: `3 dari 40`. */
  readonly label: string;
}

const OF: ReadonlySet<string> = new Set(table.of);
/** *lebih dari lima belas menit* is no share. */
const COMPARED: ReadonlySet<string> = new Set(table.compared);
const ORDINAL: ReadonlySet<string> = new Set(table.ordinal);
const PLANNED: ReadonlySet<string> = new Set(table.planned);
const ACTUAL: ReadonlySet<string> = new Set(table.actual);

/** Between the two numbers of a share there may stand what is counted: *12 orang dari 40* … */
const BETWEEN = 2;
/** … and after the whole its name: *dari 40 tenaga honorer, 31*. */
const WHOLE_BEFORE = 4;
/** A few minutes are not late. */
const GRACE = 5;

/** What was done as a share of what was planned; `undefined` where the two cannot be compared. */
export function shareOf(actual: Amount, planned: Amount): number | undefined {
  if (actual.kind !== planned.kind) return undefined;
  if (actual.kind === 'clock') return actual.value > planned.value + GRACE ? 0 : 1;
  if (actual.kind === 'date') return actual.value > planned.value ? 0 : 1;
  return planned.value > 1 ? actual.value / planned.value : undefined;
}

/** The share that two quantities next to each other make, by the words before, between and after them. */
function pairShare(words: readonly string[], left: Quantity, right: Quantity): number | undefined {
  const gap = words.slice(left.last + 1, right.first);
  const before = words[left.first - 1] ?? '';
  if (left.kind === 'count' && right.kind === 'count' && !gap.some((word) => COMPARED.has(word))) {
    const partFirst = gap.length <= BETWEEN && OF.has(gap.at(-1) ?? '') && left.value <= right.value;
    if (partFirst) return shareOf(left, right);
    const opens = left.first === 1 && OF.has(before);
    if (opens && gap.length > 0 && gap.length <= WHOLE_BEFORE && right.value <= left.value)
      return shareOf(right, left);
  }
  return PLANNED.has(before) && gap.some((word) => ACTUAL.has(word)) ? shareOf(right, left) : undefined;
}

/** What the numbers of a sentence say: shares (*37 dari 41*), percentages, and what was done against what was planned. */
export function figuresIn(sentence: Sentence): Figure[] {
  const quantities = quantitiesIn(sentence);
  if (quantities.length === 0) return [];
  const words = sentence.tokens.map((token) => token.standard);
  return quantities.flatMap((quantity, index): Figure[] => {
    if (ORDINAL.has(words[quantity.first - 1] ?? '')) return [];
    if (quantity.kind === 'percent') return [figure(sentence, quantity, quantity, quantity.value / 100)];
    const next = quantities[index + 1];
    const share = next === undefined ? undefined : pairShare(words, quantity, next);
    return next === undefined || share === undefined ? [] : [figure(sentence, quantity, next, share)];
  });
}

function figure(
  { text, start, end, tokens }: Sentence,
  left: Quantity,
  right: Quantity,
  share: number,
): Figure {
  const from = (tokens[left.first]?.start ?? start) - start;
  const to = (tokens[right.last]?.end ?? end) - start;
  return { first: left.first, last: right.last, share, label: text.slice(from, to) };
}
