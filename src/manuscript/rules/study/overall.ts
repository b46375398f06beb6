import { inBoth, joinList } from '../../../model/format.ts';
import { isOwn } from '../../claims/final.ts';
import { claimsOf } from '../../claims/index.ts';
import { OVERALL_KEY } from '../../claims/types.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { studyFacts } from '../../study/facts.ts';
import { gapBetween } from '../../study/gaps.ts';
import { byPartAndLevel, inPart, placeOfClaim } from '../verdicts.ts';

/** The overall verdict of the text is not the study's. */
export const studyOverall: ManuscriptRule = {
  id: 'S01',
  name: { id: 'Penilaian keseluruhan lain dari hasil studi', en: 'Overall verdict differs from the study’s' },
  severity: 'error',
  advice: {
    id: 'Samakan dengan hasil studi, atau tetapkan penilaian lain dengan alasannya (telaah conclude set overall --rating … --why …).',
    en: 'Take over the study’s verdict, or decide on another with a reason (telaah conclude set overall --rating … --why …).',
  },
  check(context): readonly ManuscriptFinding[] {
    const found = studyFacts(context)?.overall ?? null;
    if (found === null) return [];
    const differing = claimsOf(context).verdicts.filter(
      (claim) =>
        claim.subject.key === OVERALL_KEY &&
        claim.part !== 'introduction' &&
        isOwn(claim) &&
        !claim.conceding &&
        gapBetween(claim.rating, found) > 0,
    );
    const shown = byPartAndLevel(differing);
    if (shown.length === 0) return [];
    const gap = Math.max(...shown.map(({ rating }) => gapBetween(rating, found)));
    const message = inBoth((lang) => {
      const list = joinList(
        shown.map((claim) => inPart(claim, lang)),
        lang,
      );
      return lang === 'id'
        ? `Naskah menilai keseluruhan ${list}, sedangkan studi menemukan “${found.word.id}”.`
        : `The manuscript’s overall verdict is ${list}; the study finds “${found.word.en}”.`;
    });
    const severity = gap === 1 ? 'warning' : 'error';
    return [{ confidence: 0.85, severity, message, where: shown.map(placeOfClaim) }];
  },
};
