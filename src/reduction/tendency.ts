import type { Coding, Tendency } from '../model/coding.ts';
import { likeliest, type Odds } from './learned/polarity.ts';
import { type Leaning, withTendencies } from './learned/tendency.ts';
import type { DocumentProposal, KnownCodes, UnitProposal } from './reduce.ts';

const SURE = { positive: 0, negative: 0, mixed: 0 } as const;

/** What people said of a unit's codes; `null` where nobody has looked at it. */
function said(coded: KnownCodes | null, document: string, unit: number): Leaning[] | null {
  const codes = coded?.(document, unit);
  if (codes === undefined) return null;
  return [...codes].flatMap(([code, side]) =>
    side === null ? [] : [{ code, odds: { ...SURE, [side]: 1 }, said: true }],
  );
}

function proposed({ codings, sides }: UnitProposal): Leaning[] {
  return codings.flatMap(({ code }) => {
    const odds = sides.get(code);
    return odds === undefined ? [] : [{ code, odds, said: false }];
  });
}

/** How the others under each code speak, counted by their likeliest side. */
function countSides(
  leanings: readonly Leaning[],
  odds: readonly Odds[],
): Map<string, Record<'positive' | 'negative' | 'mixed', number>> {
  const counts = new Map<string, Record<'positive' | 'negative' | 'mixed', number>>();
  for (const [n, { code, odds: own }] of leanings.entries()) {
    const count = counts.get(code) ?? { positive: 0, negative: 0, mixed: 0 };
    count[likeliest(odds[n] ?? own)] += 1;
    counts.set(code, count);
  }
  return counts;
}

/**
 * Reads the proposals of a whole study beside each other: a passage whose own words are unclear leans with the
 * others under its code (see `withTendencies`). Where that turns a coding to another side, the coding says so.
 * @param coded what people said of units, which counts instead of the proposals there
 */
export function settled(
  proposals: readonly DocumentProposal[],
  coded: KnownCodes | null,
): readonly DocumentProposal[] {
  const units = proposals.flatMap(({ document, units: all }) =>
    all.map((proposal) => ({
      proposal,
      leanings: said(coded, document.id, proposal.unit.ordinal) ?? proposed(proposal),
    })),
  );
  const leanings = units.flatMap((unit) => unit.leanings);
  const odds = withTendencies(leanings);
  const counts = countSides(leanings, odds);
  const after = new Map(leanings.map((leaning, n) => [leaning.odds, odds[n] ?? leaning.odds]));
  const turned = (coding: Coding, own: Odds | undefined): Coding => {
    const side = own === undefined ? undefined : after.get(own);
    if (own === undefined || side === undefined || likeliest(side) === likeliest(own)) return coding;
    const others = { ...(counts.get(coding.code) ?? SURE) };
    others[likeliest(side)] -= 1;
    const tendency: Tendency = { alone: likeliest(own), ...others };
    return { ...coding, polarity: likeliest(side), tendency };
  };
  return proposals.map(({ document, units: all }) => ({
    document,
    units: all.map((unit) => ({
      ...unit,
      codings: unit.codings.map((coding) => turned(coding, unit.sides.get(coding.code))),
    })),
  }));
}
