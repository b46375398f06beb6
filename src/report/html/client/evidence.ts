import { at, data } from './data.ts';
import { byId, make } from './dom.ts';
import { type FilterForm, filterForm } from './filters.ts';
import { showList } from './list.ts';
import { hashOf, located, NOWHERE, type Place } from './place.ts';
import { showTranscript, unitElement } from './transcript.ts';

interface Panes {
  readonly form: FilterForm;
  readonly count: HTMLElement;
  readonly list: HTMLElement;
  readonly about: HTMLElement;
  readonly sources: HTMLSelectElement;
  readonly transcript: HTMLElement;
  readonly back: HTMLAnchorElement;
}

let place = NOWHERE;
let panes: Panes | undefined;
/** What the list was written for; opening a passage does not write it anew. */
let listed: string | undefined;

const listKey = (of: Place): string => hashOf({ ...of, at: null, on: null });

/** Changes the place without a step in the browser's history. */
function change(how: (place: Place) => Place): void {
  const next = how(place);
  history.replaceState(null, '', hashOf(next));
  showEvidence(next);
}

function firstUnit(number: number): string {
  const { id, units } = at(data().sources, number);
  return `${id}:${units[0]?.[0] ?? 1}`;
}

/** Reads the source so many after (or before) this one. */
export function turn(step: number): void {
  const { sources } = data();
  const now = located(place.at)?.source ?? (step > 0 ? -1 : sources.length);
  const next = Math.min(sources.length - 1, Math.max(0, now + step));
  location.hash = hashOf({ ...place, at: firstUnit(next), on: null });
}

function build(): Panes {
  const { text, sources, techniques } = data();
  const form = filterForm(change);
  const count = make('p', { class: 'count', role: 'status' });
  const list = make('div', { class: 'list-body' });
  const about = make('p', { class: 'small about-source' });
  const choice = make(
    'select',
    {
      'aria-label': text.source,
      onchange: () => {
        location.hash = hashOf({ ...place, at: firstUnit(Number(choice.value)), on: null });
      },
    },
    make('option', { value: '', disabled: true }, text.source),
    ...sources.map(({ id, technique }, number) =>
      make('option', { value: number }, `${id} · ${at(techniques, technique)[1]}`),
    ),
  );
  const step = (label: string, sign: string, by: number): HTMLElement =>
    make(
      'button',
      {
        type: 'button',
        'aria-label': label,
        title: label,
        onclick: () => {
          turn(by);
        },
      },
      sign,
    );
  const back = make('a', { class: 'back', href: '#evidence' }, `← ${text.back}`);
  const transcript = make('div', { class: 'transcript-body' });
  byId('evidence').replaceChildren(
    make('h1', { class: 'unseen' }, text.evidence),
    form.element,
    make(
      'div',
      { class: 'panes' },
      make(
        'section',
        { class: 'list', 'aria-label': text.list, tabindex: 0 },
        make('h2', { class: 'unseen' }, text.list),
        count,
        list,
      ),
      make(
        'section',
        { class: 'transcript', 'aria-label': text.transcript, tabindex: 0 },
        make('h2', { class: 'unseen' }, text.transcript),
        make(
          'div',
          { class: 'source-bar' },
          back,
          step(text.previous, '‹', -1),
          choice,
          step(text.next, '›', 1),
          about,
        ),
        transcript,
      ),
    ),
  );
  return { form, count, list, about, sources: choice, transcript, back };
}

function markOpen({ list }: Panes): void {
  const open = hashOf(place);
  for (const link of list.querySelectorAll('a.hit-item')) {
    if (link.getAttribute('href') === open) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** Brings the open unit to the top: of its pane where that scrolls, else of the page. */
function reveal(transcript: HTMLElement): void {
  const pane = transcript.parentElement;
  const unit = unitElement(transcript, place.at);
  if (unit === null || pane === null) return;
  if (pane.scrollHeight === pane.clientHeight) unit.scrollIntoView();
  else pane.scrollTop += unit.getBoundingClientRect().top - transcriptTop(pane);
}

/** Below the pane's own head, with a little of what goes before. */
function transcriptTop(pane: HTMLElement): number {
  const head = pane.querySelector('.source-bar')?.clientHeight ?? 0;
  return pane.getBoundingClientRect().top + head + 24;
}

/** Shows the quotes of a place, and the transcript that it opens. */
export function showEvidence(next: Place): void {
  panes ??= build();
  const moved = next.at !== place.at || listed === undefined;
  place = next;
  const { form, count, list, about, sources, transcript, back } = panes;
  form.show(place);
  const key = listKey(place);
  if (listed === key) markOpen(panes);
  else {
    showList(list, count, place);
    if (listed !== undefined) list.parentElement?.scrollTo(0, 0);
    listed = key;
  }
  const written = showTranscript(transcript, place, {
    go: (to) => {
      change(() => to);
    },
  });
  const where = located(place.at);
  about.textContent = where === null ? '' : at(data().sources, where.source).about;
  sources.value = where === null ? '' : String(where.source);
  back.href = hashOf({ ...place, at: null, on: null });
  byId('evidence').classList.toggle('reading', where !== null);
  if (moved || written) reveal(transcript);
}

/** The next or previous entry of the list gets the focus; from elsewhere, the open one's neighbour. */
export function stepInList(by: number): void {
  if (panes === undefined) return;
  const links = [...panes.list.querySelectorAll<HTMLElement>('a.hit-item')];
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  const open = links.findIndex((link) => link.hasAttribute('aria-current'));
  const now = focused < 0 ? open : focused;
  links[Math.min(links.length - 1, Math.max(0, now + by))]?.focus();
}

/** From a transcript back to the list, with the entry that was open in focus. */
export function leaveTranscript(): void {
  if (place.at === null) return;
  const link = panes?.list.querySelector<HTMLAnchorElement>('a[aria-current]');
  location.hash = hashOf({ ...place, at: null, on: null });
  link?.focus();
}

export function focusSearch(): void {
  panes?.form.search.focus();
}
