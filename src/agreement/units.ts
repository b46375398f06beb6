import type { Polarity } from '../model/coding.ts';
import type { Document, Unit } from '../model/source.ts';
import type { BlockedRatings } from '../statistics/estimate.ts';
import type { RatingRow } from '../statistics/ratings.ts';
import { type CoderCoding, type Comparison, inUnit } from './comparison.ts';

/** What one coder made of one unit under one code; `null` if they did not get to it. */
export type Given = Polarity | 'none' | null;

/** A unit under one code. */
export interface UnitCode {
  readonly code: string;
  /** In the coders' order. */
  readonly given: readonly Given[];
  /** Each coder's passages in the unit. */
  readonly passages: readonly (readonly CoderCoding[])[];
}

export interface ComparedUnit {
  readonly document: Document;
  readonly unit: Unit;
  /** One for each code of the comparison, in its order. */
  readonly codes: readonly UnitCode[];
}

/** One judgement of several passages: opposites are mixed, and what judges goes before what does not. */
function joined(passages: readonly CoderCoding[]): Given {
  const judged = new Set(
    passages.map(({ polarity }) => polarity).filter((polarity) => polarity !== 'neutral'),
  );
  if (passages.length === 0) return 'none';
  const [only] = judged;
  if (only === undefined) return 'neutral';
  return judged.size > 1 ? 'mixed' : only;
}

/** Every unit of the compared documents, with what each coder gave it. */
export function comparedUnits({ documents, codes, coders }: Comparison): ComparedUnit[] {
  return documents.flatMap(({ document, coded, passages }) =>
    document.units.map((unit) => ({
      document,
      unit,
      codes: codes.map((code) => {
        const own = coders.map((_, coder) => inUnit(passages(coder, code), unit));
        return {
          code,
          passages: own,
          given: own.map((each, coder) => (coded(coder, unit.ordinal) ? joined(each) : null)),
        };
      }),
    })),
  );
}

const GIVEN_OR_NOT = { categories: 2, ordered: false, numbers: null } as const;

const given = (value: Given): number | null => {
  if (value === null) return null;
  return value === 'none' ? 0 : 1;
};

/** Ratings of codes as given (1) or not (0). */
export function givenRatings(coders: number, blocks: readonly (readonly RatingRow[])[]): BlockedRatings {
  return { ...GIVEN_OR_NOT, coders, blocks };
}

/** Units × coders for one of the codes, by its place. */
export function unitBlocks(units: readonly ComparedUnit[], at: number): RatingRow[][] {
  return units.map(({ codes }) => {
    const own = codes[at];
    return own === undefined ? [] : [{ values: own.given.map(given), count: 1 }];
  });
}

const PLACES: Readonly<Partial<Record<Polarity, number>>> = { negative: 0, mixed: 1, positive: 2 };

/** The polarity of the codes that two coders or more give to a unit: negative < mixed < positive. */
export function polarityRatings(units: readonly ComparedUnit[], coders: number): BlockedRatings {
  const rowOf = ({ given: all }: UnitCode): RatingRow => ({
    values: all.map((value) => (value === null || value === 'none' ? null : (PLACES[value] ?? null))),
    count: 1,
  });
  const blocks = units.map(({ codes }) =>
    codes.map(rowOf).filter(({ values }) => values.filter((value) => value !== null).length > 1),
  );
  return {
    coders,
    categories: 3,
    ordered: true,
    numbers: null,
    blocks: blocks.filter((rows) => rows.length > 0),
  };
}

/** Judgements of "speaks of it without judging", which have no place among better and worse. */
export function neutralJudgements(units: readonly ComparedUnit[]): number {
  return units
    .flatMap(({ codes }) => codes)
    .reduce((sum, { given: all }) => sum + all.filter((value) => value === 'neutral').length, 0);
}

/** Blocks of several codes laid together: what a unit says under all of them is drawn at once. */
export function together(blocks: readonly (readonly (readonly RatingRow[])[])[]): RatingRow[][] {
  const [first = []] = blocks;
  return first.map((_, at) => blocks.flatMap((own) => own[at] ?? []));
}
