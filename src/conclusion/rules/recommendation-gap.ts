import type { CodedStudy } from '../../model/analysis.ts';
import { isEstablished } from '../../model/factor-name.ts';
import type { Check, FactorFinding } from '../../model/finding.ts';
import { inBoth, lowerFirst } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { triangulate } from '../../model/triangulation.ts';
import { affectedCodes, isWeak } from '../weakness.ts';
import { labelsOf, listOf } from './names.ts';
import { checkOf, type DraftConclusion, type VerificationRule } from './rule.ts';

/** Whoever finds a weakness or an obstacle is asked what is to be done about it. */
export const recommendationGap: VerificationRule = {
  id: 'R17',
  name: { id: 'Kelemahan tanpa saran', en: 'A weakness without a recommendation' },
  severity: 'warning',
  advice: {
    id: 'Beri saran yang menjawab kelemahan atau hambatan itu dan sebutkan kepada siapa, atau tulis mengapa tidak ada.',
    en: 'Give a recommendation that answers it and say to whom, or write why there is none.',
  },
  check(coded, draft): readonly Check[] {
    const weak = triangulate(coded)
      .filter((triangulation) => isWeak(coded.study.scale, triangulation))
      .map(({ code }) => code.id);
    const codes = draft.findings
      .filter(({ code, recommendation }) => weak.includes(code) && recommendation === null)
      .map(({ code }) => code);
    const factors = draft.factors.filter(
      (factor) => factor.kind === 'inhibiting' && isEstablished(factor) && !isAnswered(coded, draft, factor),
    );
    return [
      ...(codes.length === 0 ? [] : [checkOf(recommendationGap, weakMessage(coded, codes), codes)]),
      ...(factors.length === 0
        ? []
        : [
            checkOf(
              recommendationGap,
              factorMessage(factors),
              factors.map(({ id }) => id),
            ),
          ]),
    ];
  },
};

/** A recommendation names the factor, or is for a code that it hinders. */
function isAnswered(coded: CodedStudy, draft: DraftConclusion, factor: FactorFinding): boolean {
  const affected = affectedCodes(coded, factor);
  const label = lowerFirst(factor.label.id);
  return draft.recommendations.some(
    (recommendation) =>
      recommendation.factor === factor.id ||
      (recommendation.code !== null && affected.includes(recommendation.code)) ||
      recommendation.action.id.includes(label),
  );
}

function weakMessage(coded: CodedStudy, codes: readonly string[]): Bilingual {
  return inBoth((lang) => {
    const labels = labelsOf(coded, codes, lang);
    return lang === 'id'
      ? `Tidak ada saran untuk ${labels}, padahal temuannya menunjukkan kelemahan.`
      : `There is no recommendation for ${labels}, although ${codes.length === 1 ? 'it is' : 'they are'} found weak.`;
  });
}

function factorMessage(factors: readonly FactorFinding[]): Bilingual {
  return inBoth((lang) => {
    const labels = listOf(
      factors.map(({ label }) => `“${label[lang]}”`),
      lang,
    );
    return lang === 'id'
      ? `Tidak ada saran yang menjawab faktor penghambat ${labels}.`
      : `No recommendation answers the inhibiting ${factors.length === 1 ? 'factor' : 'factors'} ${labels}.`;
  });
}
