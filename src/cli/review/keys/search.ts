import { edited, type Key } from '../edit-line.ts';
import { type Mode, note, type ReviewState, type Step, shownAt, still } from '../state.ts';
import type { ReviewUnit } from '../study.ts';

const haystack = (unit: ReviewUnit): string =>
  [
    unit.key,
    unit.speaker ?? '',
    unit.heading ?? '',
    unit.question ?? '',
    unit.text,
    ...unit.proposals.map(({ code }) => code),
  ]
    .join('\n')
    .toLowerCase();

function found(state: ReviewState, query: string): number[] {
  const needle = query.toLowerCase();
  const units = state.sequence.map((number) => state.study.units[number]);
  const named = units.findIndex((unit) => unit?.key.toLowerCase() === needle);
  if (named >= 0) return [named];
  return units.flatMap((unit, place) =>
    unit !== undefined && haystack(unit).includes(needle) ? [place] : [],
  );
}

/** The next unit after this one that holds the words, or has that address; after the last the first. */
export function search(state: ReviewState, query: string): ReviewState {
  const wanted = query.trim();
  const browsing: ReviewState = { ...state, mode: { kind: 'browse' } };
  if (wanted === '') return { ...browsing, query: '' };
  const places = found(state, wanted);
  const place = places.find((one) => one > state.at) ?? places[0];
  if (place === undefined) {
    return note(
      { ...browsing, query: '' },
      { id: `“${wanted}” tidak ditemukan`, en: `“${wanted}” is not found` },
      'bad',
    );
  }
  const nth = `${places.indexOf(place) + 1}/${places.length}`;
  return note(shownAt({ ...browsing, query: wanted }, place), {
    id: `“${wanted}” ${nth}   f: berikutnya, Esc: selesai`,
    en: `“${wanted}” ${nth}   f: next, Esc: done`,
  });
}

/** A key while words to look for are written. */
export function searchKey(state: ReviewState, mode: Mode & { kind: 'search' }, key: Key): Step {
  if (key === 'escape') return still({ ...state, mode: { kind: 'browse' } });
  if (key === 'enter') return still(search(state, mode.line.text === '' ? state.query : mode.line.text));
  return still({ ...state, mode: { ...mode, line: edited(mode.line, key) } });
}
