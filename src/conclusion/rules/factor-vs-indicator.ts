import type { CodedStudy } from '../../model/analysis.ts';
import type { FactorKind } from '../../model/coding.ts';
import { directionOf } from '../../model/direction.ts';
import { isEstablished } from '../../model/factor-name.ts';
import type { Check, CombinedRating, FactorFinding } from '../../model/finding.ts';
import { inBoth } from '../../model/format.ts';
import { type Triangulation, triangulate } from '../../model/triangulation.ts';
import { affectedCodes, isWeak } from '../weakness.ts';
import { labelOf, listOf, ratingText } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/**
 * Good facilities that support work rated weak for its facilities: one of the two needs explaining. One check a code,
 * with the factors that its rating does not bear out. That something hinders good work is no contradiction
 * while at least as many sources name what supports it, and a middle rating has room for both kinds.
 */
export const factorVsIndicator: VerificationRule = {
  id: 'R14',
  name: { id: 'Faktor berlawanan dengan penilaian', en: 'A factor contradicts a rating' },
  severity: 'warning',
  advice: {
    id: 'Jelaskan bagaimana keduanya dapat benar sekaligus, atau periksa kembali koding faktor dan penilaiannya.',
    en: 'Explain how both can be true, or look again at the coding of the factor and at the rating.',
  },
  check(coded, draft): readonly Check[] {
    const established = draft.factors.filter((factor) => isEstablished(factor));
    return triangulate(coded).flatMap((triangulation) => {
      const finding = draft.findings.find(({ code }) => code === triangulation.code.id);
      if (finding === undefined || finding.combined === null) return [];
      const against = expectedAgainst(coded, triangulation);
      if (against === null) return [];
      const bearing = established.filter((factor) => affectedCodes(coded, factor).includes(finding.code));
      const [opposite, own] = [
        bearing.filter(({ kind }) => kind === against.kind),
        bearing.filter(({ kind }) => kind !== against.kind),
      ];
      const outweighed = against.middle ? own.length > 0 : voices(own) >= voices(opposite);
      if (opposite.length === 0 || outweighed) return [];
      return [checkFor(coded, finding.code, finding.combined, opposite)];
    });
  },
};

/** The kind of factor that a rating speaks against; `null` where it speaks against none. */
function expectedAgainst(
  { study }: CodedStudy,
  triangulation: Triangulation,
): { readonly kind: FactorKind; readonly middle: boolean } | null {
  const { combined } = triangulation;
  if (combined === null) return null;
  const direction = directionOf(study.scale, combined.level);
  if (direction === 'positive') return { kind: 'inhibiting', middle: false };
  return isWeak(study.scale, triangulation) ? { kind: 'supporting', middle: direction === 'middle' } : null;
}

function voices(factors: readonly FactorFinding[]): number {
  return factors.reduce((sum, { sources }) => sum + sources, 0);
}

function checkFor(
  coded: CodedStudy,
  code: string,
  combined: CombinedRating,
  factors: readonly FactorFinding[],
): Check {
  const message = inBoth((lang) => {
    const rated = `${labelOf(coded, code, lang)} ${ratingText(coded, combined, lang)}`;
    const labels = listOf(
      factors.map((factor) => `“${factor.label[lang]}”`),
      lang,
    );
    const supports = factors[0]?.kind === 'supporting';
    if (lang === 'id')
      return `${rated}, padahal ${labels} disebut sebagai faktor ${supports ? 'pendukungnya' : 'penghambatnya'}.`;
    return `${rated}, and yet ${labels} ${factors.length === 1 ? 'is' : 'are'} named as ${supports ? 'supporting' : 'inhibiting'} it.`;
  });
  return checkOf(factorVsIndicator, message, [code, ...factors.map(({ id }) => id)]);
}
