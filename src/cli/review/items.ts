import type { Coding, Polarity } from '../../model/coding.ts';
import type { HumanCoding, HumanFactor, Rejection } from '../../model/journal.ts';
import { unitAddress } from '../../model/source.ts';
import type { Span } from '../../model/text.ts';
import type { Placed, PlacedWork } from '../../pipeline.ts';
import type { ReviewUnit } from './study.ts';

/** One line of what a unit is coded with: a coding of the person's own, or a proposal with what became of it. */
export type Item = Span & {
  readonly code: string;
  readonly polarity: Polarity;
  /** What the automatic coders said; `null` for a code that they did not propose. */
  readonly proposal: Coding | null;
} & (
    | { readonly kind: 'own'; readonly coding: Placed<HumanCoding> }
    | { readonly kind: 'rejected'; readonly rejection: Placed<Rejection> }
    | { readonly kind: 'open'; readonly proposal: Coding }
  );

const inUnit =
  (unit: ReviewUnit, coder: string) =>
  (one: { readonly document: string; readonly unit: number; readonly coder: string }): boolean =>
    one.document === unit.document && one.unit === unit.ordinal && one.coder === coder;

function ownItem(coding: Placed<HumanCoding>, proposal: Coding | null): Item {
  const { start, end, code, polarity } = coding;
  return { kind: 'own', start, end, code, polarity, proposal, coding };
}

/**
 * What a unit holds for one person. A proposal keeps its line whatever is decided about it, so that nothing jumps
 * under the eyes; codings of other codes come after, by place.
 */
export function itemsOf(unit: ReviewUnit, work: PlacedWork, coder: string): Item[] {
  const mine = inUnit(unit, coder);
  const own = work.codings.filter(mine);
  const rejections = work.rejections.filter(mine);
  const proposed = unit.proposals.flatMap((proposal): Item[] => {
    const { start, end, code, polarity } = proposal;
    const coded = own.filter((coding) => coding.code === code);
    if (coded.length > 0) return coded.map((coding) => ownItem(coding, proposal));
    const rejection = rejections.find((one) => one.code === code);
    return rejection === undefined
      ? [{ kind: 'open', start, end, code, polarity, proposal }]
      : [{ kind: 'rejected', start, end, code, polarity, proposal, rejection }];
  });
  const codes = new Set(unit.proposals.map(({ code }) => code));
  const further = own
    .filter(({ code }) => !codes.has(code))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((coding) => ownItem(coding, null));
  return [...proposed, ...further];
}

/** What the others coded in the unit; none of it where coding is blind. */
export function othersIn(unit: ReviewUnit, work: PlacedWork, coder: string): Placed<HumanCoding>[] {
  return work.codings.filter(
    (one) => one.document === unit.document && one.unit === unit.ordinal && one.coder !== coder,
  );
}

/** The factors noted in the unit, the person's and the others'; those alone where coding is blind. */
export function notedFactors(unit: ReviewUnit, work: PlacedWork): Placed<HumanFactor>[] {
  return work.factors.filter((one) => one.document === unit.document && one.unit === unit.ordinal);
}

/** The person's memos on the unit itself, rather than on a coding. */
export function passageMemos(
  unit: ReviewUnit,
  work: PlacedWork,
  coder: string,
): PlacedWork['memos'][number][] {
  return work.memos.filter(
    (memo) =>
      memo.coder === coder && memo.place?.document === unit.document && memo.place.unit === unit.ordinal,
  );
}

/** Keys of the units that the person has done with: looked at to the end, or decided about all that is proposed. */
export function doneUnits(units: readonly ReviewUnit[], work: PlacedWork, coder: string): Set<string> {
  const own = <T extends { readonly coder: string }>(all: readonly T[]): T[] =>
    all.filter((one) => one.coder === coder);
  const done = new Set(own(work.reviews).map(unitAddress));
  const decided = new Map<string, Set<string>>();
  for (const one of [...own(work.codings), ...own(work.rejections)]) {
    const codes = decided.get(unitAddress(one));
    if (codes === undefined) decided.set(unitAddress(one), new Set([one.code]));
    else codes.add(one.code);
  }
  for (const unit of units) {
    const codes = decided.get(unit.key);
    if (codes !== undefined && unit.proposals.every(({ code }) => codes.has(code))) done.add(unit.key);
  }
  return done;
}
