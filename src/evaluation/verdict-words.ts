import { directionOf } from '../model/direction.ts';
import { isEstablished } from '../model/factor-name.ts';
import type { FactorFinding } from '../model/finding.ts';
import { FIVE_LEVELS, levelWord, type Scale } from '../model/rating.ts';
import type { Cause, RatedWord } from './coded-units.ts';

const STEP = { positive: 3, middle: 2, negative: 1 } as const;

/** A level of a scale with its word, and on which side of the scale's middle it lies. */
export function ratedLevel(scale: Scale, level: number | undefined): RatedWord | null {
  if (level === undefined) return null;
  return { ...levelWord(scale, level), step: STEP[directionOf(scale, level)] };
}

/** What a word of either language means on the scale, or else on the default one; `undefined` if on neither. */
export function ratedWord(scale: Scale, word: string): RatedWord | undefined {
  const small = word.trim().toLowerCase();
  for (const candidate of [scale, FIVE_LEVELS]) {
    const found = candidate.find(({ id, en }) => id.toLowerCase() === small || en.toLowerCase() === small);
    if (found !== undefined) return ratedLevel(candidate, found.level) ?? undefined;
  }
  return undefined;
}

/** As many of a kind as a conclusion names. */
const MAIN = 5;

type Named = Pick<FactorFinding, 'id' | 'kind' | 'known' | 'noted' | 'sources'> & { readonly label: string };

/**
 * The factors that a conclusion names: foreseen, noted by a person or from several sources, the most widely named of each kind. They
 * take the label of their `mentions`, which is in the sources' language whatever that of the report.
 */
export function mainFactors(findings: readonly Named[], mentions: readonly Cause[]): Cause[] {
  const labels = new Map(mentions.map(({ factor, label }) => [factor, label]));
  const established = findings.filter(({ known, noted, sources }) =>
    isEstablished({ known, noted, sources }),
  );
  return (['supporting', 'inhibiting'] as const).flatMap((kind) =>
    established
      .filter((finding) => finding.kind === kind)
      .slice(0, MAIN)
      .map(({ id, label, known }) =>
        known ? { kind, label: labels.get(id) ?? label, factor: id } : { kind, label, factor: null },
      ),
  );
}
