import type { Manuscript, ManuscriptCheck } from '../../src/model/manuscript.ts';
import { streamOf, unitsOfExpected, unitsOfReported } from './stream.ts';

/** An entry of a catalogue `NAME.expected.json`: what an examiner would hold against the manuscript. */
export interface Expected {
  readonly rule: string;
  readonly what: string;
  /** Words of the manuscript, or `*role*` for all sections of a role. */
  readonly places: readonly string[];
  /** Examiners would agree; else it counts neither as missed nor as wrong. */
  readonly must: boolean;
}

export interface Score {
  readonly name: string;
  readonly found: readonly Expected[];
  readonly missed: readonly Expected[];
  /** Reports that meet a must-entry. */
  readonly right: readonly ManuscriptCheck[];
  /** Reports that meet an arguable entry only. */
  readonly arguable: readonly ManuscriptCheck[];
  readonly wrong: readonly ManuscriptCheck[];
  /** Places of the catalogue that are not in the manuscript as it was read. */
  readonly unreadable: readonly string[];
}

/** A report meets an entry of its rule when at least one place of each lies in the same sentence or heading. */
export function score(
  name: string,
  manuscript: Manuscript,
  checks: readonly ManuscriptCheck[],
  catalogue: readonly Expected[],
): Score {
  const stream = streamOf(manuscript);
  const unitsOf = new Map(
    catalogue.map((entry) => [entry, entry.places.map((place) => unitsOfExpected(stream, place))]),
  );
  const meets = (check: ManuscriptCheck, entry: Expected): boolean =>
    check.rule === entry.rule &&
    check.where
      .map((place) => unitsOfReported(stream, place))
      .some((reported) =>
        unitsOf.get(entry)?.some((expected) => [...reported].some((unit) => expected.has(unit))),
      );
  const must = catalogue.filter((entry) => entry.must);
  const right = checks.filter((check) => must.some((entry) => meets(check, entry)));
  const rest = checks.filter((check) => !right.includes(check));
  const arguable = rest.filter((check) => catalogue.some((entry) => meets(check, entry)));
  const found = must.filter((entry) => checks.some((check) => meets(check, entry)));
  return {
    name,
    found,
    missed: must.filter((entry) => !found.includes(entry)),
    right,
    arguable,
    wrong: rest.filter((check) => !arguable.includes(check)),
    unreadable: catalogue
      .flatMap((entry) => entry.places)
      .filter((place) => unitsOfExpected(stream, place).size === 0),
  };
}

/** Found of all that must be found, right of all reports that are right or wrong; 1 where there are none. */
export function rates(scores: readonly Score[]): { readonly recall: number; readonly precision: number } {
  const sum = (of: (score: Score) => readonly unknown[]): number =>
    scores.reduce((total, each) => total + of(each).length, 0);
  const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
  const found = sum((each) => each.found);
  const right = sum((each) => each.right);
  return {
    recall: share(found, found + sum((each) => each.missed)),
    precision: share(right, right + sum((each) => each.wrong)),
  };
}
