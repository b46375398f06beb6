import { at, data, type Passage, type Why } from './data.ts';
import { make } from './dom.ts';
import { termsOf } from './find.ts';

/** A stretch of text, end exclusive. */
type Stretch = readonly [start: number, end: number];

/** Where the terms of a search stand. */
export function hits(text: string, search: string): readonly Stretch[] {
  const low = text.toLowerCase();
  // A letter that is longer in lower case would move everything after it.
  if (low.length !== text.length) return [];
  return termsOf(search).flatMap((term) => {
    const found: Stretch[] = [];
    for (let from = low.indexOf(term); from >= 0; from = low.indexOf(term, from + term.length))
      found.push([from, from + term.length]);
    return found;
  });
}

function within(stretches: readonly Stretch[], start: number, end: number): boolean {
  return stretches.some(([from, to]) => from <= start && end <= to);
}

/** Text with what was searched for set apart. */
export function withHits(text: string, search: string): readonly (Node | string)[] {
  const found = hits(text, search);
  const cuts = [...new Set([0, text.length, ...found.flat()])].sort((a, b) => a - b);
  return cuts.slice(1).map((end, before) => {
    const start = at(cuts, before);
    const words = text.slice(start, end);
    return within(found, start, end) ? make('mark', { class: 'hit' }, words) : words;
  });
}

const spansOf = (why: readonly Why[]): readonly Stretch[] =>
  why.flatMap((each) => (each.length === 3 ? [] : [[each[1], each[1] + each[2]] as const]));

/**
 * A unit's text with its passages marked: the look of a mark says the polarity, a line below it the code; of the passage
 * that is looked at, the words that pointed to its code stand out.
 */
export function marked(
  text: string,
  passages: readonly Passage[],
  chosen: Passage | null,
  search: string,
  choose: (passage: Passage) => void,
): readonly (Node | string)[] {
  const found = hits(text, search);
  const words = chosen === null ? [] : spansOf(chosen.why);
  const edges = [...found, ...words].flat().concat(passages.flatMap(({ start, end }) => [start, end]));
  const cuts = [...new Set([0, text.length, ...edges])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, before) => {
    const start = at(cuts, before);
    const plain = text.slice(start, end);
    const said = within(found, start, end) ? make('span', { class: 'hit' }, plain) : plain;
    const over = passages.filter((passage) => passage.start <= start && end <= passage.end);
    const top = chosen !== null && over.includes(chosen) ? chosen : over[0];
    if (top === undefined) return said;
    const names = ['passage', polarityClass(top), hueClass(top)];
    if (over.length > 1) names.push('many');
    if (top === chosen) names.push('chosen');
    const inner = top === chosen && within(words, start, end) ? make('b', {}, said) : said;
    return make(
      'mark',
      {
        class: names.join(' '),
        onclick: () => {
          choose(top);
        },
      },
      inner,
    );
  });
}

export function polarityClass({ polarity }: Pick<Passage, 'polarity'>): string {
  return at(data().polarities, polarity)[0];
}

const HUES = 10;

export function hueClass({ code }: Pick<Passage, 'code'>): string {
  return `hue-${code % HUES}`;
}

const SIGNS: Readonly<Record<string, string>> = { positive: '+', negative: '−', mixed: '±', neutral: '○' };

/** `− negatif` */
export function polarityWords(polarity: number): string {
  const [id, label] = at(data().polarities, polarity);
  return `${SIGNS[id] ?? ''} ${label}`;
}
