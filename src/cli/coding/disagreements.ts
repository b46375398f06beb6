import type { Polarity } from '../../model/coding.ts';
import { CONSENSUS, type HumanCoding } from '../../model/journal.ts';
import { compareText } from '../../model/text.ts';
import type { Placed, PlacedWork } from '../../pipeline.ts';

/** What one coder says of a code in a unit: the sides given to it; none where the coder saw nothing to code. */
export interface Saying {
  readonly coder: string;
  readonly polarities: readonly Polarity[];
}

/** A code of a unit that several coders looked at. */
export interface Compared {
  readonly document: string;
  readonly unit: number;
  readonly code: string;
  readonly says: readonly Saying[];
  /** The codings that a consensus takes the place of. */
  readonly codings: readonly Placed<HumanCoding>[];
  readonly agreed: boolean;
  /** 3: for and against; 2: coded and not; 1: another polarity; 0 where all agree. */
  readonly weight: number;
}

const SEPARATOR = '\0';

function weightOf(says: readonly Saying[]): number {
  const given = says.map(({ polarities }) => [...new Set(polarities)].sort().join(' '));
  if (new Set(given).size === 1) return 0;
  const all = new Set(says.flatMap(({ polarities }) => polarities));
  if (all.has('positive') && all.has('negative')) return 3;
  return given.includes('') ? 2 : 1;
}

/**
 * Every code of every unit that at least two coders have looked at and that no consensus has settled, with what each
 * says; the greatest differences first. A coder has looked at a unit who coded, confirmed or rejected anything there
 * or marked it as reviewed.
 */
export function compareCoders(work: PlacedWork): Compared[] {
  const settled = new Set(
    [...work.codings, ...work.dismissals].flatMap(({ coder, settles }) =>
      coder === CONSENSUS ? (settles ?? []) : [],
    ),
  );
  const others = work.codings.filter(({ coder }) => coder !== CONSENSUS);
  const lookers = new Map<string, Set<string>>();
  for (const { document, unit, coder } of [...others, ...work.rejections, ...work.reviews]) {
    const key = `${document}${SEPARATOR}${unit}`;
    lookers.set(key, (lookers.get(key) ?? new Set()).add(coder));
  }
  const groups = new Map<string, Placed<HumanCoding>[]>();
  for (const coding of others) {
    const key = `${coding.document}${SEPARATOR}${coding.unit}${SEPARATOR}${coding.code}`;
    groups.set(key, [...(groups.get(key) ?? []), coding]);
  }
  return [...groups.values()]
    .flatMap((codings): Compared[] => {
      const [first] = codings;
      if (first === undefined) return [];
      const { document, unit, code } = first;
      const coders = [...(lookers.get(`${document}${SEPARATOR}${unit}`) ?? [])]
        .filter((coder) => coder !== CONSENSUS)
        .sort(compareText);
      if (coders.length < 2 || codings.every(({ id }) => settled.has(id))) return [];
      const says = coders.map((coder) => ({
        coder,
        polarities: codings.filter((coding) => coding.coder === coder).map(({ polarity }) => polarity),
      }));
      const weight = weightOf(says);
      return [{ document, unit, code, says, codings, agreed: weight === 0, weight }];
    })
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        compareText(a.document, b.document) ||
        a.unit - b.unit ||
        compareText(a.code, b.code),
    );
}
