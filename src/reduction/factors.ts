import type { Factor } from '../model/codebook.ts';
import type { Coding, FactorKind, FactorMention, Polarity } from '../model/coding.ts';
import { compareText, overlaps } from '../model/text.ts';
import type { NamedCause } from './named-causes.ts';

type Judged = Pick<Coding, 'code' | 'polarity'>;

/** Which way the codings of a unit point together; `null` for none. */
function overall(codings: readonly Judged[]): Polarity | null {
  const directions = new Set(codings.map(({ polarity }) => polarity));
  if (directions.size === 0) return null;
  if (directions.has('negative') && !directions.has('positive')) return 'negative';
  return directions.has('positive') && !directions.has('negative') ? 'positive' : 'mixed';
}

/** An inhibiting factor does not explain praise, nor a supporting one criticism. */
function fits(kind: FactorKind, polarity: Polarity): boolean {
  return polarity === 'mixed' || polarity === (kind === 'supporting' ? 'positive' : 'negative');
}

/** Those of the codebook; where the unit names none of them, those that it foresees not, if it is clear what they explain. */
function explaining(causes: readonly NamedCause[], polarity: Polarity | null): readonly NamedCause[] {
  const fitting = polarity === null ? causes : causes.filter(({ kind }) => fits(kind, polarity));
  const foreseen = fitting.filter(({ factor }) => factor !== null);
  return foreseen.length > 0 || polarity === null || polarity === 'mixed' ? foreseen : fitting;
}

/** A unit's causes, with the codings that stand there, whoever made them. */
export interface UnitCauses {
  readonly causes: readonly NamedCause[];
  readonly codings: readonly Judged[];
}

/** What is named in more words than these is described, not named. */
const PLAIN = 3;

/** Whether a factor of the codebook is known to work on what stands in the unit; of one that works on anything, always. */
function worksHere({ factor }: NamedCause, codings: readonly Judged[]): boolean {
  return (
    factor === null ||
    factor.affects.length === 0 ||
    codings.some(({ code }) => factor.affects.includes(code))
  );
}

/**
 * Whether a cause may explain what stands in its unit: one that is told as a cause, or is known to work on a code there, or is
 * plainly named. In a unit without codings one that is told, or that stands where something is said of the work at all.
 */
function mayExplain(cause: NamedCause, codings: readonly Judged[]): boolean {
  const { manner, words } = cause;
  if (manner.told) return true;
  if (codings.length === 0) return !manner.aside;
  return worksHere(cause, codings) || words.split(/\s+/u).length <= PLAIN;
}

/** Where the same words name two factors, the one that is known to work on what stands there is meant. */
function meant(causes: readonly NamedCause[], codings: readonly Judged[]): readonly NamedCause[] {
  if (codings.length === 0) return causes;
  const fitting = causes.filter((cause) => cause.factor !== null && worksHere(cause, codings));
  return causes.filter(
    (cause) => worksHere(cause, codings) || !fitting.some((other) => overlaps(other, cause)),
  );
}

/** The causes that explain what is said of their unit: by place, each factor once. */
function inUnit({ causes, codings }: UnitCauses): FactorMention[] {
  const seen = new Set<string>();
  const possible = meant(causes, codings).filter((cause) => mayExplain(cause, codings));
  return explaining(possible, overall(codings))
    .flatMap(({ factor, manner: _, ...cause }): FactorMention[] => {
      const codes = codesAffected(factor, codings);
      return codes.length === 0 ? [] : [{ ...cause, factor: factor?.id ?? null, codes, coder: null }];
    })
    .sort((a, b) => a.start - b.start || compareText(a.label, b.label))
    .filter(({ factor, label }) => {
      const key = factor ?? label;
      return !seen.has(key) && seen.add(key);
    });
}

/** What people say of a printer that is down is why work is late; what an observer notes of one is how things are. */
const isTold = ({ manner }: NamedCause): boolean => manner.told || !manner.observed;

/** In how many passages a factor must be told for what observers note of it to corroborate it. */
const TOLD = 5;

/**
 * The factors that a study names: the causes that explain the codings of their unit, of the same direction. A unit without codings
 * may still name a factor of the codebook, as answers to *what hinders you?* do. What an observer notes only corroborates a
 * factor that is told elsewhere.
 * @param units of the whole study; in their order the mentions come
 */
export function factorsIn(units: readonly UnitCauses[]): FactorMention[] {
  const told = new Map<string | null, number>();
  for (const { causes, codings } of units) {
    for (const { factor } of inUnit({ causes: causes.filter(isTold), codings }))
      told.set(factor, (told.get(factor) ?? 0) + 1);
  }
  const counts = (cause: NamedCause): boolean =>
    isTold(cause) || (cause.factor !== null && (told.get(cause.factor.id) ?? 0) >= TOLD);
  return units.flatMap(({ causes, codings }) => inUnit({ causes: causes.filter(counts), codings }));
}

/**
 * The codes of the unit that the factor is known to work on; else those it is known for. One that the codebook does not
 * foresee works on all of the unit that is said to be good or bad.
 */
export function codesAffected(factor: Factor | null, codings: readonly Judged[]): readonly string[] {
  if (factor === null) {
    const evidence = codings.filter(({ polarity }) => polarity !== 'neutral');
    return [...new Set(evidence.map(({ code }) => code))];
  }
  const here = [...new Set(codings.map(({ code }) => code))];
  const known = factor.affects.filter((code) => here.includes(code));
  if (known.length > 0) return known;
  return factor.affects.length > 0 ? factor.affects : here;
}
