import type { Tendency } from '../model/coding.ts';
import { likeliest, type Side } from './learned/polarity.ts';
import type { Prior } from './learned/prior.ts';
import { oddsBeside, surround, type Voice } from './learned/sides-beside.ts';
import type { DocumentProposal, KnownCodes, UnitProposal } from './reduce.ts';

/** What a unit says of its codes: as people judged it where somebody has looked at it, as it was proposed elsewhere. */
function voicesOf(
  document: string,
  { unit, codings, sides, stems }: UnitProposal,
  coded: KnownCodes | null,
): Voice[] {
  const place = { document, unit: unit.ordinal, stems };
  const people = coded?.(document, unit.ordinal);
  if (people !== undefined)
    return [...people].flatMap(([code, says]) => (says === null ? [] : [{ ...place, code, says }]));
  return codings.flatMap(({ code }) => {
    const says = sides.get(code);
    return says === undefined ? [] : [{ ...place, code, says }];
  });
}

/** A code of a unit with the side that it ends on. */
interface Sided extends Voice {
  readonly side: Side;
}

function sidesOf(voices: readonly Voice[], { polarity }: Pick<Prior, 'polarity'>): Sided[] {
  const around = surround(voices);
  return voices.map((voice, n) => {
    const { says } = voice;
    return {
      ...voice,
      side: typeof says === 'string' ? says : likeliest(oddsBeside(says, polarity, around[n])),
    };
  });
}

type Counts = Readonly<Record<Side, number>>;

/** How many passages under each code speak for each side. */
function countSides(sided: readonly Sided[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  for (const { code, side } of sided) {
    const count = counts.get(code) ?? { positive: 0, negative: 0, mixed: 0 };
    counts.set(code, { ...count, [side]: count[side] + 1 });
  }
  return counts;
}

/** The unit with its proposals on the sides that they end on; one that is turned says so. */
function turned(
  unit: UnitProposal,
  sided: ReadonlyMap<Sided['says'], Sided>,
  counts: ReadonlyMap<string, Counts>,
): UnitProposal {
  const codings = unit.codings.map((coding) => {
    const reading = unit.sides.get(coding.code);
    const side = reading === undefined ? undefined : sided.get(reading)?.side;
    const count = counts.get(coding.code);
    if (side === undefined || count === undefined || side === coding.polarity) return coding;
    const tendency: Tendency = { alone: coding.polarity, ...count, [side]: count[side] - 1 };
    return { ...coding, polarity: side, tendency };
  });
  return { ...unit, codings };
}

/**
 * Reads the proposals of a whole study beside each other: a passage whose own words are unclear leans with the
 * others under its code (see `tendencies`), and with what it says of another code. Where that turns a coding to another
 * side, the coding says so.
 * @param coded what people said of units, which counts instead of the proposals there
 */
export function settled(
  proposals: readonly DocumentProposal[],
  coded: KnownCodes | null,
  prior: Pick<Prior, 'polarity'>,
): readonly DocumentProposal[] {
  const voices = proposals.flatMap(({ document, units }) =>
    units.flatMap((unit) => voicesOf(document.id, unit, coded)),
  );
  const sided = sidesOf(voices, prior);
  const counts = countSides(sided);
  const byReading = new Map(sided.map((one) => [one.says, one]));
  return proposals.map(({ document, units }) => ({
    document,
    units: units.map((unit) => turned(unit, byReading, counts)),
  }));
}
