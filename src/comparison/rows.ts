import { isFlat } from '../model/codebook.ts';
import { isEvidence } from '../model/coding.ts';
import type { CaseAgreement, ComparedRating, ComparedRow } from '../model/comparison.ts';
import { OVERALL } from '../model/decision.ts';
import { directionOf } from '../model/direction.ts';
import { levelWord, type Rating } from '../model/rating.ts';
import type { Bilingual } from '../model/text.ts';
import type { Case } from './cases.ts';

/** A rating with the evidence under the codes that it is made of. */
function compared(
  { analysis, index }: Case,
  rating: Rating | null,
  codes: readonly string[],
): ComparedRating | null {
  if (rating === null) return null;
  const { scale } = analysis.study;
  const evidence = index.codings.filter((coding) => isEvidence(coding) && codes.includes(coding.code));
  return {
    balance: rating.balance,
    level: rating.level,
    word: levelWord(scale, rating.level),
    direction: directionOf(scale, rating.level),
    sources: new Set(evidence.map((coding) => index.sourceOf(coding))).size,
    codings: evidence.length,
    decided: rating.decided !== undefined,
  };
}

function agreementOf(ratings: readonly (ComparedRating | null)[]): CaseAgreement {
  const some = ratings.filter((rating) => rating !== null);
  if (some.length < 2) return 'alone';
  const directions = new Set(some.map(({ direction }) => direction));
  if (directions.has('positive') && directions.has('negative')) return 'opposite';
  return directions.size === 1 ? 'same' : 'varies';
}

/** Every indicator, its codes, and the whole, with a rating for each case. */
export function rowsOf(cases: readonly Case[]): readonly ComparedRow[] {
  const codebook = cases[0]?.analysis.codebook;
  if (codebook === undefined) return [];
  const row = (
    subject: string,
    kind: ComparedRow['kind'],
    label: Bilingual,
    codes: readonly string[],
    ratingOf: (one: Case) => Rating | null,
  ): ComparedRow => {
    const ratings = cases.map((one) => compared(one, ratingOf(one), codes));
    return { subject, kind, label, ratings, agreement: agreementOf(ratings) };
  };
  const codeRow = (id: string): ComparedRow[] => {
    const code = codebook.codes.find((candidate) => candidate.id === id);
    if (code === undefined) return [];
    return [
      row(id, 'code', code.label, [id], ({ analysis }) => {
        return analysis.conclusion.findings.find((finding) => finding.code === id)?.combined ?? null;
      }),
    ];
  };
  return [
    ...codebook.indicators.flatMap((indicator) => {
      const codes = indicator.codes.flatMap(codeRow);
      if (isFlat(indicator)) return codes;
      const head = row(indicator.id, 'indicator', indicator.label, indicator.codes, ({ analysis }) => {
        return analysis.conclusion.indicators.find(({ code }) => code === indicator.id)?.combined ?? null;
      });
      return [head, ...codes];
    }),
    row(
      OVERALL,
      'overall',
      { id: 'Keseluruhan', en: 'Overall' },
      codebook.codes.map(({ id }) => id),
      ({ analysis }) => analysis.conclusion.overall,
    ),
  ];
}
