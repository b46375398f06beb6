import type { Analysis } from '../../model/analysis.ts';
import { unitAddress } from '../../model/source.ts';
import { type CodedUnits, unitsOf } from '../coded-units.ts';
import { mainFactors, ratedLevel } from '../verdict-words.ts';

/** The codes that were weighed for a unit, surest first. */
export interface UnitRanking {
  readonly document: string;
  readonly unit: number;
  readonly codes: readonly string[];
}

/** A study coded on the spot: with its texts, the codes that were weighed, and its conclusion. */
export function readStudyRun(analysis: Analysis, rankings: readonly UnitRanking[], name: string): CodedUnits {
  const { study, conclusion } = analysis;
  const ranked = new Map(rankings.map((ranking) => [unitAddress(ranking), ranking.codes]));
  const bare = analysis.documents.flatMap((document) =>
    document.units.map(({ ordinal, start, end }) => {
      const text = document.text.slice(start, end);
      const unit = { document: document.id, unit: ordinal };
      return { ...unit, proposals: ranked.get(unitAddress(unit)) ?? [], opening: text, text };
    }),
  );
  return {
    name,
    form: 'study',
    codebook: study.codebook,
    lang: study.lang,
    scale: study.scale,
    complete: true,
    units: unitsOf(
      bare,
      analysis.codings.map((coding) => ({ ...coding, rejected: coding.status === 'rejected' })),
      analysis.factors,
    ),
    hasFactors: true,
    verdicts: {
      codes: conclusion.findings.map(({ code, techniques, combined, convergence }) => ({
        code,
        interview: ratedLevel(study.scale, techniques.interview?.level),
        observation: ratedLevel(study.scale, techniques.observation?.level),
        document: ratedLevel(study.scale, techniques.document?.level),
        overall: ratedLevel(study.scale, combined?.level),
        convergence,
      })),
      factors: mainFactors(
        conclusion.factors.map((factor) => ({ ...factor, label: factor.label[study.lang] })),
        analysis.factors,
      ),
    },
    codePlaces: new Map(),
  };
}
