import { addressOf, at, data, type Passage } from './data.ts';

/** What can be filtered by, as the address names it. */
export const FILTERS = ['code', 'informant', 'technique', 'polarity', 'coder'] as const;
export type Filter = (typeof FILTERS)[number];

/** What the page shows of the evidence: all of it stands in the address, so that it can be kept and sent. */
export interface Place {
  /** Ids; what is not set lets everything through. */
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  readonly search: string;
  /** Matrix, row and column. */
  readonly cell: readonly [string, string, string] | null;
  /** The unit that is read: `W-03:7`. */
  readonly at: string | null;
  /** The coding in it: its code, and where it begins. */
  readonly on: string | null;
}

export const NOWHERE: Place = { filters: {}, search: '', cell: null, at: null, on: null };

export function readPlace(query: string): Place {
  const given = new URLSearchParams(query);
  const filters: Partial<Record<Filter, string>> = {};
  for (const name of FILTERS) {
    const value = given.get(name);
    if (value !== null && value !== '') filters[name] = value;
  }
  const [matrix, row, column] = [given.get('matrix'), given.get('row'), given.get('column')];
  return {
    filters,
    search: given.get('q') ?? '',
    cell: matrix === null || row === null || column === null ? null : [matrix, row, column],
    at: given.get('at'),
    on: given.get('on'),
  };
}

/** The hash for a place: `#evidence?code=kualitas/sop&at=W-03:7`. */
export function hashOf({ filters, search, cell, at: unit, on }: Place): string {
  const query = new URLSearchParams();
  for (const name of FILTERS) {
    const value = filters[name];
    if (value !== undefined) query.set(name, value);
  }
  if (search !== '') query.set('q', search);
  if (cell !== null)
    for (const [place, name] of ['matrix', 'row', 'column'].entries()) query.set(name, at(cell, place));
  if (unit !== null) query.set('at', unit);
  if (on !== null) query.set('on', on);
  const text = query.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%40', '@');
  return text === '' ? '#evidence' : `#evidence?${text}`;
}

/** The place where a passage is read. */
export function placeOf(passage: Passage, place: Place): Place {
  const [code] = at(data().codes, passage.code);
  return { ...place, at: addressOf(passage), on: `${code}@${passage.start}` };
}

/** Where an address leads: source and unit. */
export function located(address: string | null): { source: number; unit: number } | null {
  const [, id = '', ordinal = ''] = /^(.+):(\d+)$/u.exec(address ?? '') ?? [];
  const source = data().sourceNamed(id);
  if (source < 0) return null;
  const unit = at(data().sources, source).units.findIndex((each) => each[0] === Number(ordinal));
  return unit < 0 ? null : { source, unit };
}

/** The passage that a place opens. */
export function passageAt({ at: address, on }: Place): Passage | null {
  const unit = located(address);
  if (unit === null || on === null) return null;
  const [, code = on, start] = /^(.*)@(\d+)$/u.exec(on) ?? [];
  const own = data()
    .in(unit.source, unit.unit)
    .filter((passage) => at(data().codes, passage.code)[0] === code);
  return own.find((passage) => String(passage.start) === start) ?? own[0] ?? null;
}
