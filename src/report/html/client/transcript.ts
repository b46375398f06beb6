import { at, data, type Passage, type Source, type Unit, unitOf } from './data.ts';
import { fill, make } from './dom.ts';
import { hueClass, marked, polarityClass, polarityWords } from './marks.ts';
import { located, type Place, passageAt, placeOf } from './place.ts';
import { whyOf } from './why.ts';

export interface TranscriptEvents {
  /** Goes to another place; the reader stays where they are. */
  readonly go: (place: Place) => void;
}

function chip(passage: Passage, chosen: boolean, toggle: () => void): HTMLLIElement {
  const [, label] = at(data().codes, passage.code);
  return make(
    'li',
    {},
    make(
      'button',
      {
        type: 'button',
        class: `chip ${polarityClass(passage)} ${hueClass(passage)}`,
        'aria-expanded': chosen ? 'true' : 'false',
        onclick: toggle,
      },
      make('span', { class: 'code' }, label),
      make('span', { class: 'sign' }, polarityWords(passage.polarity)),
    ),
  );
}

/** Question and heading stand once over the answers they belong to. */
function context(unit: Unit, before: Unit | undefined): readonly HTMLElement[] {
  const [, , question, heading] = unit;
  const { text } = data();
  return [
    ...(heading === 0 || heading === before?.[3] ? [] : [make('h3', { class: 'heading' }, heading)]),
    ...(question === 0 || question === before?.[2]
      ? []
      : [make('p', { class: 'question' }, make('span', { class: 'who' }, text.question), ` ${question}`)]),
  ];
}

function unitArticle(source: Source, number: number, place: Place, events: TranscriptEvents): HTMLElement {
  const { text, informants } = data();
  const where = { source: data().sourceNamed(source.id), unit: number };
  const unit = unitOf(where);
  const [ordinal, words, , , informant, original] = unit;
  const address = `${source.id}:${ordinal}`;
  const passages = data().in(where.source, where.unit);
  const chosen = place.at === address ? passageAt(place) : null;
  const choose = (passage: Passage): void => {
    events.go(passage === chosen ? { ...place, at: address, on: null } : placeOf(passage, place));
  };
  const said = marked(words, passages, chosen, place.search, choose);
  const who = informants[informant - 1]?.[1].split(',')[0];
  return make(
    'article',
    {
      class: place.at === address ? 'unit open' : 'unit',
      id: address,
      'data-unit': ordinal,
      'aria-label': fill(text.unit, ordinal),
      tabindex: -1,
    },
    ...context(unit, source.units[number - 1]),
    make(
      'p',
      { class: 'answer' },
      make(
        'a',
        { class: 'address', href: `#${address}`, 'aria-label': fill(text.link, address) },
        String(ordinal),
      ),
      original === undefined ? null : make('span', { class: 'where' }, `${original} `),
      who === undefined ? null : make('span', { class: 'who' }, `${who} `),
      make('span', { class: 'said' }, ...said),
    ),
    passages.length === 0
      ? null
      : make(
          'ul',
          { class: 'chips', 'aria-label': text.codings },
          ...passages.map((passage) =>
            chip(passage, passage === chosen, () => {
              choose(passage);
            }),
          ),
        ),
    chosen === null ? null : whyOf(chosen),
  );
}

/** What the transcript pane shows now. */
let shown: { readonly source: number; readonly search: string } | null = null;
let openUnit: string | null = null;

/** Writes one unit anew; its neighbours stay as they are. */
function redraw(
  into: HTMLElement,
  source: Source,
  address: string | null,
  place: Place,
  events: TranscriptEvents,
): void {
  const unit = located(address);
  if (unit === null || at(data().sources, unit.source) !== source) return;
  into.children[unit.unit]?.replaceWith(unitArticle(source, unit.unit, place, events));
}

/** The transcript of the place's source, with its unit in view. `true` if another source was written. */
export function showTranscript(into: HTMLElement, place: Place, events: TranscriptEvents): boolean {
  const { sources, text } = data();
  const where = located(place.at);
  if (where === null) {
    shown = null;
    const missing = place.at === null ? text.choose : fill(text.notFound, place.at);
    into.replaceChildren(make('p', { class: 'empty' }, missing));
    return false;
  }
  const source = at(sources, where.source);
  const whole = shown?.source !== where.source || shown.search !== place.search;
  if (whole)
    into.replaceChildren(...source.units.map((_, number) => unitArticle(source, number, place, events)));
  else {
    if (openUnit !== place.at) redraw(into, source, openUnit, place, events);
    redraw(into, source, place.at, place, events);
  }
  shown = { source: where.source, search: place.search };
  openUnit = place.at;
  return whole;
}

/** Brings a unit into view within its pane. */
export function unitElement(into: HTMLElement, address: string | null): HTMLElement | null {
  const ordinal = address?.slice(address.lastIndexOf(':') + 1) ?? '';
  return (
    [...into.children].find(
      (child): child is HTMLElement => child instanceof HTMLElement && child.dataset['unit'] === ordinal,
    ) ?? null
  );
}
