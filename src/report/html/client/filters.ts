import { at, data } from './data.ts';
import { fill, make } from './dom.ts';
import { FILTERS, type Filter, NOWHERE, type Place } from './place.ts';

type Option = readonly [value: string, label: string];

function choices(filter: Filter): readonly Option[] {
  const { codes, informants, techniques, polarities, coders, sources, passages, text } = data();
  switch (filter) {
    case 'code':
      return codes.map(([id, label]) => [id, label]);
    case 'informant': {
      const unnamed = passages.some(({ source, unit }) => at(at(sources, source).units, unit)[4] === 0);
      return [...informants, ...(unnamed ? [['-', text.nobody] as const] : [])];
    }
    case 'technique':
      return techniques.filter((_, number) => sources.some(({ technique }) => technique === number));
    case 'polarity':
      return polarities;
    case 'coder':
      return coders.map((name) => [name, name]);
  }
}

const option = ([value, label]: Option): HTMLOptionElement => make('option', { value }, label);

/** Codes stand under their indicators. */
function codeOptions(): readonly HTMLElement[] {
  const groups = new Map<string | 0, Option[]>();
  for (const [id, label, group] of data().codes) {
    const own = groups.get(group);
    if (own === undefined) groups.set(group, [[id, label]]);
    else own.push([id, label]);
  }
  return [...groups].flatMap(([group, own]) =>
    group === 0 ? own.map(option) : [make('optgroup', { label: group }, ...own.map(option))],
  );
}

export interface FilterForm {
  readonly element: HTMLElement;
  readonly search: HTMLInputElement;
  /** Shows a place that came from elsewhere. */
  show(place: Place): void;
}

function cellLabel([id, rowId, columnId]: readonly [string, string, string]): string {
  const matrix = data().matrices.find((each) => each.id === id);
  const row = matrix?.rows.find((each) => each[0] === rowId)?.[1] ?? rowId;
  const column = matrix?.columns.find((each) => each[0] === columnId)?.[1] ?? columnId;
  return fill(data().text.cell, row, column);
}

/** The search, and one choice a filter; what it is set to goes to `change`. */
export function filterForm(change: (how: (place: Place) => Place) => void): FilterForm {
  const { text } = data();
  const selects = FILTERS.map((filter) => {
    const options = filter === 'code' ? codeOptions() : choices(filter).map(option);
    const select = make(
      'select',
      {
        onchange: () => {
          const { [filter]: _, ...others } = current.filters;
          const filters = select.value === '' ? others : { ...others, [filter]: select.value };
          change((place) => ({ ...place, filters }));
        },
      },
      make('option', { value: '' }, text.all),
      ...options,
    );
    return {
      filter,
      select,
      label: make('label', { class: filter }, make('span', {}, text[filter]), select),
    };
  });
  const search = make('input', {
    type: 'search',
    placeholder: text.searchHint,
    spellcheck: 'false',
    autocomplete: 'off',
    oninput: () => {
      change((place) => ({ ...place, search: search.value.trim() }));
    },
  });
  const dropCell = make('button', {
    type: 'button',
    class: 'cell',
    onclick: () => {
      change((place) => ({ ...place, cell: null }));
    },
  });
  const reset = make(
    'button',
    {
      type: 'button',
      onclick: () => {
        change(({ at: address, on }) => ({ ...NOWHERE, at: address, on }));
      },
    },
    text.reset,
  );
  const summary = make('summary', {});
  const details = make(
    'details',
    { class: 'choices' },
    summary,
    make('div', { class: 'selects' }, ...selects.map(({ label }) => label)),
  );
  let current = NOWHERE;
  // Beside each other where there is room; folded where there is none.
  const wide = matchMedia('(min-width: 48.01rem)');
  details.open = wide.matches;
  wide.addEventListener('change', () => {
    details.open = wide.matches;
  });
  return {
    element: make(
      'form',
      {
        class: 'filters',
        role: 'search',
        onsubmit: (event) => {
          event.preventDefault();
        },
      },
      make('label', { class: 'search' }, make('span', {}, text.search), search),
      details,
      make('p', { class: 'chosen-filters' }, dropCell, reset),
    ),
    search,
    show(place) {
      current = place;
      const on = Object.keys(place.filters).length;
      summary.textContent = on === 0 ? text.filters : fill(text.filtersOn, on);
      for (const { filter, select } of selects) select.value = place.filters[filter] ?? '';
      if (search.value.trim() !== place.search) search.value = place.search;
      dropCell.hidden = place.cell === null;
      dropCell.textContent = place.cell === null ? '' : `${cellLabel(place.cell)} ×`;
      dropCell.title = text.dropCell;
      reset.hidden = on === 0 && place.search === '' && place.cell === null;
    },
  };
}
