import type { Wire, WireCell, WireMatrix, WirePassage, WireSource, WireUnit, WireWhy } from '../wire.ts';
import { byId } from './dom.ts';

export type Matrix = WireMatrix;
export type Cell = WireCell;
export type Source = WireSource;
export type Unit = WireUnit;
export type Why = WireWhy;

/** A passage with its place in the list, and its words. */
export interface Passage {
  readonly number: number;
  readonly source: number;
  readonly unit: number;
  readonly start: number;
  readonly end: number;
  readonly code: number;
  readonly polarity: number;
  readonly status: number;
  readonly coder: number;
  readonly percent: number;
  readonly half: boolean;
  readonly alone: number;
  readonly why: readonly WireWhy[];
  readonly reading: WirePassage[12];
}

export interface Data extends Omit<Wire, 'passages'> {
  readonly passages: readonly Passage[];
  sourceNamed(id: string): number;
  /** The passages of each unit, by `source:unit`. */
  in(source: number, unit: number): readonly Passage[];
}

function read(): Data {
  const wire = JSON.parse(byId('telaah-data').textContent) as Wire;
  const bySource = new Map(wire.sources.map(({ id }, at) => [id, at]));
  const byUnit = new Map<string, Passage[]>();
  const passages = wire.passages.map((parts, number): Passage => {
    const [source, unit, start, length, code, polarity, status, coder, percent, half, alone, why, reading] =
      parts;
    const place = { number, source, unit, start, end: start + length };
    const passage = {
      ...place,
      code,
      polarity,
      status,
      coder,
      percent,
      half: half === 1,
      alone,
      why,
      reading,
    };
    const key = `${source}:${unit}`;
    const own = byUnit.get(key);
    if (own === undefined) byUnit.set(key, [passage]);
    else own.push(passage);
    return passage;
  });
  return {
    ...wire,
    passages,
    sourceNamed: (id) => bySource.get(id) ?? -1,
    in: (source, unit) => byUnit.get(`${source}:${unit}`) ?? [],
  };
}

let loaded: Data | undefined;

/** Read when it is first needed, so that the page stands before it. */
export function data(): Data {
  loaded ??= read();
  return loaded;
}

/** An entry that a number in the data points to. */
export function at<T>(list: readonly T[], place: number): T {
  const found = list[place];
  if (found === undefined) throw new Error(`nothing at ${place}`);
  return found;
}

export function unitOf({ source, unit }: { readonly source: number; readonly unit: number }): Unit {
  return at(at(data().sources, source).units, unit);
}

/** `W-03:7` */
export function addressOf(place: { readonly source: number; readonly unit: number }): string {
  return `${at(data().sources, place.source).id}:${unitOf(place)[0]}`;
}

export function quoteOf(passage: Passage): string {
  return unitOf(passage)[1].slice(passage.start, passage.end);
}
