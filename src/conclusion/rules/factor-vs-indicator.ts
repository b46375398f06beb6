import type { CodedStudy } from '../../model/analysis.ts';
import { directionOf } from '../../model/direction.ts';
import type { Check, FactorFinding, Finding } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import type { Bilingual } from '../../model/text.ts';
import { triangulate } from '../../model/triangulation.ts';
import { affectedCodes, isEstablished, isWeak } from '../weakness.ts';
import { labelOf, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** Good facilities that support work rated weak for its facilities: one of the two needs explaining. */
export const factorVsIndicator: VerificationRule = {
  id: 'R14',
  name: { id: 'Faktor berlawanan dengan penilaian', en: 'A factor contradicts a rating' },
  severity: 'warning',
  advice: {
    id: 'Jelaskan bagaimana keduanya dapat benar sekaligus, atau periksa kembali koding faktor dan penilaiannya.',
    en: 'Explain how both can be true, or look again at the coding of the factor and at the rating.',
  },
  check(coded, draft): readonly Check[] {
    const { scale } = coded.study;
    const weak = new Set(
      triangulate(coded)
        .filter((triangulation) => isWeak(scale, triangulation))
        .map(({ code }) => code.id),
    );
    const contradicts = (factor: FactorFinding, { code, combined }: Finding): boolean =>
      factor.kind === 'supporting'
        ? weak.has(code)
        : combined !== null && directionOf(scale, combined.level) === 'positive';
    return draft.factors.filter(isEstablished).flatMap((factor) => {
      const affected = affectedCodes(coded, factor);
      const against = draft.findings.filter(
        (finding) => affected.includes(finding.code) && contradicts(factor, finding),
      );
      if (against.length === 0) return [];
      const where = [factor.id, ...against.map(({ code }) => code)];
      return [checkOf(factorVsIndicator, message(coded, factor, against), where)];
    });
  },
};

function message(coded: CodedStudy, factor: FactorFinding, against: readonly Finding[]): Bilingual {
  return inBoth((lang) => {
    const codes = joinList(
      against.flatMap(({ code, combined }) =>
        combined === null ? [] : [`${labelOf(coded, code, lang)} ${ratingText(coded, combined, lang)}`],
      ),
      lang,
    );
    const label = `“${factor.label[lang]}”`;
    if (lang === 'id') {
      const kind = factor.kind === 'supporting' ? 'pendukung' : 'penghambat';
      return `${label} disebut sebagai faktor ${kind}, padahal penilaiannya: ${codes}. Jelaskan mengapa keduanya dapat berlaku.`;
    }
    const kind = factor.kind === 'supporting' ? 'a supporting' : 'an inhibiting';
    return `${label} is named as ${kind} factor, and yet: ${codes}. Explain how both can hold.`;
  });
}
