import { addressOf, at, data, type Passage, quoteOf, unitOf } from './data.ts';
import { fill, make } from './dom.ts';
import { type Hit, passagesAt, uncodedAt } from './find.ts';
import { hits, hueClass, polarityClass, polarityWords, withHits } from './marks.ts';
import { hashOf, type Place, passageAt, placeOf } from './place.ts';

/** Quotes that are laid out at once. */
const PAGE = 50;
/** Characters shown around what was found in a unit without a coding. */
const AROUND = 140;

function whence(hit: Hit): string {
  const study = data();
  const [, technique] = at(study.techniques, at(study.sources, hit.source).technique);
  const who = study.informants[unitOf(hit)[4] - 1]?.[1];
  const where = unitOf(hit)[5];
  return [
    addressOf(hit),
    ...(where === undefined ? [] : [where]),
    ...(who === undefined ? [] : [who]),
    technique,
  ].join(' · ');
}

function passageItem(passage: Passage, place: Place, open: Passage | null): HTMLLIElement {
  const [, label, group, definition] = at(data().codes, passage.code);
  return make(
    'li',
    {},
    make(
      'a',
      {
        class: `hit-item ${polarityClass(passage)} ${hueClass(passage)}`,
        href: hashOf(placeOf(passage, place)),
        'aria-current': passage === open ? 'true' : false,
      },
      make(
        'span',
        { class: 'head' },
        make('span', { class: 'code', title: group === 0 ? definition : `${group}: ${definition}` }, label),
        make('span', { class: 'sign' }, polarityWords(passage.polarity)),
      ),
      make('span', { class: 'words' }, ...withHits(quoteOf(passage), place.search)),
      make('span', { class: 'whence' }, whence(passage)),
    ),
  );
}

function uncodedItem(hit: Hit, place: Place): HTMLLIElement {
  const [, text] = unitOf(hit);
  const first = hits(text, place.search)[0]?.[0] ?? 0;
  const from = Math.max(0, first - AROUND);
  const to = Math.min(text.length, first + AROUND);
  const shown = `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
  return make(
    'li',
    {},
    make(
      'a',
      { class: 'hit-item uncoded', href: hashOf({ ...place, at: addressOf(hit), on: null }) },
      make('span', { class: 'words' }, ...withHits(shown, place.search)),
      make('span', { class: 'whence' }, whence(hit)),
    ),
  );
}

/** Fills a list page by page; the button gives the next one and hands the focus to its first entry. */
function paged<T>(
  items: readonly T[],
  item: (one: T) => HTMLLIElement,
  least: number,
): readonly HTMLElement[] {
  const list = make('ol', { class: 'hits' });
  let shown = 0;
  const add = (count: number): void => {
    const next = items.slice(shown, shown + count).map(item);
    shown += next.length;
    list.append(...next);
    more.hidden = shown >= items.length;
    more.textContent = fill(data().text.more, Math.min(PAGE, items.length - shown));
  };
  const more = make('button', {
    type: 'button',
    class: 'more',
    onclick: () => {
      const before = shown;
      add(PAGE);
      list.children[before]?.querySelector('a')?.focus();
    },
  });
  add(Math.max(PAGE, least));
  return [list, more];
}

/** The quotes that pass the filters, and the units without one in which the search was found. */
export function showList(into: HTMLElement, count: HTMLElement, place: Place): void {
  const { text, passages: all } = data();
  const passages = passagesAt(place);
  const uncoded = uncodedAt(place);
  const open = passageAt(place);
  count.textContent =
    passages.length === all.length
      ? fill(text.passages, all.length)
      : fill(text.passagesOf, passages.length, all.length);
  into.replaceChildren(
    ...(passages.length === 0 && uncoded.length === 0 ? [make('p', { class: 'empty' }, text.nothing)] : []),
    ...paged(
      passages,
      (passage) => passageItem(passage, place, open),
      open === null ? 0 : passages.indexOf(open) + 1,
    ),
    ...(uncoded.length === 0
      ? []
      : [
          make('h3', {}, fill(text.uncoded, uncoded.length)),
          ...paged(uncoded, (hit) => uncodedItem(hit, place), 0),
        ]),
  );
}
