import type { Span } from '../../../model/text.ts';
import type { Item } from '../items.ts';
import { itemsIn, type ReviewState, unitOf } from '../state.ts';
import type { ReviewUnit } from '../study.ts';
import { markedSpan, wordsOf } from '../words.ts';
import type { Line } from './line.ts';
import { lineOf, type Toned, wrapped } from './wrap.ts';

const SUPERSCRIPTS = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
const superscript = (number: number): string =>
  String(number).replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)] ?? '');

/** Something written into the text that the transcript does not have. */
interface Insertion {
  readonly at: number;
  readonly text: string;
  /** Ends go before beginnings at the same place. */
  readonly rank: number;
}

/** A unit's text as it is shown, and where a place of the document stands in it. */
interface Shown {
  readonly text: string;
  placeOf(offset: number): number;
}

function written({ text, start }: ReviewUnit, insertions: readonly Insertion[]): Shown {
  const sorted = [...insertions].sort((a, b) => a.at - b.at || a.rank - b.rank);
  let shown = '';
  let from = start;
  for (const { at, text: inserted } of sorted) {
    shown += text.slice(from - start, at - start) + inserted;
    from = at;
  }
  shown += text.slice(from - start);
  return {
    text: shown,
    placeOf: (offset) =>
      offset - start + sorted.filter(({ at }) => at <= offset).reduce((sum, one) => sum + one.text.length, 0),
  };
}

/** What is marked for a sub-span: the words up to the cursor, or the word under it. */
function marking(state: ReviewState): Span | undefined {
  const { mode } = state;
  return mode.kind === 'mark' ? markedSpan(wordsOf(unitOf(state)), mode.cursor, mode.from) : undefined;
}

function highlights(state: ReviewState): { item: Item; number: number; selected: boolean }[] {
  // While a passage is marked, or is about to get a new code, the others would only confuse.
  const { mode } = state;
  if (mode.kind === 'mark' || chosen(state) !== undefined) return [];
  return itemsIn(state)
    .map((item, at) => ({ item, number: at + 1, selected: at === state.item }))
    .filter(({ item }) => item.kind !== 'rejected');
}

/** The part of the unit that is being coded by itself. */
function chosen(state: ReviewState): Span | undefined {
  const { mode } = state;
  const unit = unitOf(state);
  const part = (span: Span): Span | undefined =>
    span.start === unit.start && span.end === unit.end ? undefined : span;
  if (mode.kind === 'side') return part(mode.span);
  if (mode.kind === 'pick' && mode.for.kind === 'add') return part(mode.for.span);
  return marking(state);
}

function matches({ text, start }: ReviewUnit, query: string): Span[] {
  const needle = query.toLowerCase();
  const spans: Span[] = [];
  if (needle === '') return spans;
  const hay = text.toLowerCase();
  // A letter that changes its length in lower case would shift the places.
  if (hay.length !== text.length) return spans;
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) {
    spans.push({ start: start + at, end: start + at + needle.length });
  }
  return spans;
}

/** A unit's words with the passages of its codes in them: numbered as in the list, in brackets without colour. */
export function passageLines(
  state: ReviewState,
  width: number,
  colour: boolean,
): { lines: Line[]; focus: number } {
  const unit = unitOf(state);
  const shownItems = highlights(state);
  const mark = chosen(state);
  const pair = ({ start, end }: Span, open: string, close: string): Insertion[] => [
    { at: start, text: open, rank: 1 },
    { at: end, text: close, rank: 0 },
  ];
  const insertions = [
    ...shownItems.flatMap(({ item, number, selected }) => {
      const [open, close] = selected ? ['[[', ']]'] : ['[', ']'];
      const signs: [string, string] = colour ? ['', ''] : [open, close];
      return pair(item, signs[0], `${signs[1]}${superscript(number)}`);
    }),
    ...(mark === undefined || colour ? [] : pair(mark, '«', '»')),
  ];
  const shown = written(unit, insertions);
  const toned = (span: Span, ...tones: Toned['tone'][]): Toned[] =>
    tones.map((tone) => ({ start: shown.placeOf(span.start), end: shown.placeOf(span.end), tone }));
  const tones = [
    ...shownItems.flatMap(({ item, selected }) => [
      ...toned(item, item.polarity),
      ...(selected ? toned(item, 'strong', 'underlined') : []),
    ]),
    ...(mark === undefined ? [] : toned(mark, 'marked')),
    ...matches(unit, state.query).flatMap((span) => toned(span, 'found')),
  ];
  const spans = wrapped(shown.text, width);
  const cursor = focusOf(state, mark, shownItems.find(({ selected }) => selected)?.item);
  const place = cursor === undefined ? 0 : shown.placeOf(cursor);
  const focus = spans.findIndex(({ end }) => place < end);
  return { lines: spans.map((span) => lineOf(shown.text, span, tones)), focus: Math.max(0, focus) };
}

/** The place that must be in sight. */
function focusOf(state: ReviewState, mark: Span | undefined, item: Item | undefined): number | undefined {
  const { mode } = state;
  if (mode.kind === 'mark') return wordsOf(unitOf(state))[mode.cursor]?.start;
  return (mark ?? item)?.start;
}
