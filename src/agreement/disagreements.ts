import type { CoderDisagreement, DisagreementKind } from '../model/agreement.ts';
import { round4 } from '../model/rating.ts';
import { compareText } from '../model/text.ts';
import type { CoderCoding } from './comparison.ts';
import { everyPair } from './line.ts';
import type { ComparedUnit, Given, UnitCode } from './units.ts';

/** How far apart two coders are on a unit under a code; ours. Opposite polarities turn a rating round. */
const WEIGHTS = { opposite: 1, code: 0.75, 'code-neutral': 0.5, polarity: 0.5, boundaries: 0.25 } as const;

interface Distance {
  readonly kind: DisagreementKind;
  readonly weight: number;
}

const OPPOSITE: readonly Given[] = ['positive', 'negative'];

/** Characters of any of the passages. */
function covered(passages: readonly CoderCoding[]): Set<number> {
  const places = new Set<number>();
  for (const { start, end } of passages) for (let at = start; at < end; at += 1) places.add(at);
  return places;
}

/** Whether both mark the same words, as far as the threshold asks. */
function sameWords(ours: readonly CoderCoding[], theirs: readonly CoderCoding[], threshold: number): boolean {
  const [a, b] = [covered(ours), covered(theirs)];
  const both = [...a].filter((place) => b.has(place)).length;
  return both >= threshold * (a.size + b.size - both);
}

function distanceOf(
  { given, passages }: UnitCode,
  [first, second]: readonly [number, number],
  threshold: number,
): Distance | null {
  const [a = null, b = null] = [given[first], given[second]];
  if (a === 'none' || b === 'none') {
    if (a === b) return null;
    const one = a === 'none' ? b : a;
    return { kind: 'code', weight: one === 'neutral' ? WEIGHTS['code-neutral'] : WEIGHTS.code };
  }
  if (a === b) {
    const same = sameWords(passages[first] ?? [], passages[second] ?? [], threshold);
    return same ? null : { kind: 'boundaries', weight: WEIGHTS.boundaries };
  }
  const opposite = OPPOSITE.includes(a) && OPPOSITE.includes(b);
  return opposite
    ? { kind: 'opposite', weight: WEIGHTS.opposite }
    : { kind: 'polarity', weight: WEIGHTS.polarity };
}

function disagreementOf(compared: ComparedUnit, code: UnitCode, threshold: number): CoderDisagreement[] {
  const present = [...code.given.keys()].filter((coder) => code.given[coder] !== null);
  const pairs = everyPair(present);
  const distances = pairs.flatMap((pair) => distanceOf(code, pair, threshold) ?? []);
  const [heaviest] = [...distances].sort((a, b) => b.weight - a.weight);
  if (heaviest === undefined) return [];
  const { document, unit } = compared;
  return [
    {
      document: document.id,
      unit: unit.ordinal,
      code: code.code,
      kind: heaviest.kind,
      weight: round4(distances.reduce((sum, { weight }) => sum + weight, 0) / pairs.length),
      given: code.given,
      text: document.text.slice(unit.start, unit.end),
    },
  ];
}

/**
 * Where coders differ, heaviest first; of equals, those in the units that have most to settle, then by place. The
 * weight is the mean over pairs of coders of 1 for opposite polarities, 0.75 where one gives the code and the other
 * does not (0.5 if without judging), 0.5 for other differences of polarity, 0.25 for passages of other words.
 * @param threshold the least share of common words for passages to be the same
 */
export function disagreementsOf(units: readonly ComparedUnit[], threshold: number): CoderDisagreement[] {
  return units
    .map((compared) => compared.codes.flatMap((code) => disagreementOf(compared, code, threshold)))
    .flatMap((own) => {
      const total = own.reduce((sum, { weight }) => sum + weight, 0);
      return own.map((disagreement) => ({ disagreement, total }));
    })
    .sort(
      (a, b) =>
        b.disagreement.weight - a.disagreement.weight ||
        b.total - a.total ||
        compareText(a.disagreement.document, b.disagreement.document) ||
        a.disagreement.unit - b.disagreement.unit ||
        compareText(a.disagreement.code, b.disagreement.code),
    )
    .map(({ disagreement }) => disagreement);
}
