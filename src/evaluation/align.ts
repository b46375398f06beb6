import { unitAddress } from '../model/source.ts';
import type { CodedUnit, CodedUnits } from './coded-units.ts';

/** One unit as both sides have it; a side that does not list it gives it nothing. */
export interface UnitPair {
  readonly document: string;
  readonly unit: number;
  readonly reference: CodedUnit;
  readonly given: CodedUnit;
}

/** The units that are compared, in the order of the side that lists them. */
export interface Aligned {
  readonly pairs: readonly UnitPair[];
  readonly missing: number | null;
  readonly extra: number;
  /** Units of which both sides know the first words. */
  readonly openings: number;
  readonly misaligned: number | null;
  readonly uncodedKnown: boolean;
}

type Place = Pick<CodedUnit, 'document' | 'unit'>;

function silent({ document, unit }: Place): CodedUnit {
  return { document, unit, codes: new Map(), factors: [], proposals: null, opening: null, text: null };
}

/**
 * The reference's units. Where it lists only coded ones, the other side's units of the same documents are
 * compared too, as far as it lists them.
 */
function comparedPlaces(reference: CodedUnits, given: CodedUnits): readonly Place[] {
  if (reference.complete) return reference.units;
  const documents = new Set(reference.units.map(({ document }) => document));
  const known = new Set(reference.units.map(unitAddress));
  return [
    ...reference.units,
    ...given.units.filter((unit) => documents.has(unit.document) && !known.has(unitAddress(unit))),
  ];
}

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Whether one text begins with all of the other, but for spaces and signs. */
function beginAlike(a: string, b: string): boolean {
  const [first, second] = [lettersOf(a), lettersOf(b)];
  return first.startsWith(second) || second.startsWith(first);
}

/** In how many units the first words of both sides are known, and in how many they differ. */
function openingsOf(pairs: readonly UnitPair[]): Pick<Aligned, 'openings' | 'misaligned'> {
  const known = pairs.flatMap(({ reference, given }) =>
    reference.opening === null || given.opening === null ? [] : [[reference.opening, given.opening] as const],
  );
  const misaligned = known.filter(([a, b]) => !beginAlike(a, b)).length;
  return { openings: known.length, misaligned: known.length === 0 ? null : misaligned };
}

/** Brings the units of both sides together by document and number. */
export function align(reference: CodedUnits, given: CodedUnits): Aligned {
  const [ours, theirs] = [reference, given].map(
    ({ units }) => new Map(units.map((unit) => [unitAddress(unit), unit])),
  );
  const places = comparedPlaces(reference, given);
  const compared = new Set(places.map(unitAddress));
  const pairs = places.map((place) => ({
    document: place.document,
    unit: place.unit,
    reference: ours?.get(unitAddress(place)) ?? silent(place),
    given: theirs?.get(unitAddress(place)) ?? silent(place),
  }));
  return {
    pairs,
    missing: given.complete
      ? places.filter((place) => theirs?.has(unitAddress(place)) !== true).length
      : null,
    extra: given.units.filter((unit) => !compared.has(unitAddress(unit))).length,
    ...openingsOf(pairs),
    uncodedKnown: reference.complete || given.complete,
  };
}
