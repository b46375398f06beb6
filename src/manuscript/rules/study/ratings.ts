import { inBoth } from '../../../model/format.ts';
import type { Lang } from '../../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../../model/vocabulary.ts';
import { isCombined, isOwn } from '../../claims/final.ts';
import { claimsOf } from '../../claims/index.ts';
import { OVERALL_KEY, type VerdictClaim } from '../../claims/types.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { type FoundRating, type StudyVerdict, studyFacts } from '../../study/facts.ts';
import { gapBetween } from '../../study/gaps.ts';
import { verdictFor } from '../../study/matching.ts';
import { inPart, placeOfClaim } from '../verdicts.ts';

/** What the text says of an indicator is not what the study finds. */
export const studyRatings: ManuscriptRule = {
  id: 'S02',
  name: { id: 'Penilaian indikator lain dari hasil studi', en: 'Indicator rated differently from the study' },
  severity: 'error',
  advice: {
    id: 'Periksa kutipan di bawah kode itu, lalu perbaiki naskah atau tetapkan penilaian lain dengan alasannya (telaah conclude set).',
    en: 'Look at the passages under that code, then correct the text or decide on another rating with a reason (telaah conclude set).',
  },
  check(context): readonly ManuscriptFinding[] {
    const facts = studyFacts(context);
    if (facts === null) return [];
    const seen = new Set<string>();
    return claimsOf(context).verdicts.flatMap((claim) => {
      if (
        claim.subject.key === OVERALL_KEY ||
        claim.part === 'introduction' ||
        !isOwn(claim) ||
        claim.conceding
      )
        return [];
      const verdict = verdictFor(claim.subject, facts.verdicts);
      const found = verdict === null ? null : foundFor(claim, verdict);
      if (verdict === null || found === null || gapBetween(claim.rating, found) === 0) return [];
      // The same claim in several parts is one report with several places, which have the same words.
      const key = `${verdict.id} ${String(claim.rating.level)} ${claim.techniques.join()}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [findingOf(claim, verdict, found)];
    });
  },
};

/** A verdict by one technique is compared with that technique's rating, others with the combined one. */
function foundFor(claim: VerdictClaim, { techniques, combined }: StudyVerdict): FoundRating | null {
  const [technique] = claim.techniques;
  if (technique === undefined || isCombined(claim)) return combined;
  return techniques[technique] ?? null;
}

const LONGEST = 160;

function evidenceText({ evidence }: StudyVerdict, lang: Lang): string {
  if (evidence === null) return '';
  const quote = evidence.quote.replace(/\s+/gu, ' ').trim();
  const cut = quote.length > LONGEST ? `${quote.slice(0, LONGEST).trimEnd()} …` : quote;
  return lang === 'id' ? ` Lihat ${evidence.address}: “${cut}”` : ` See ${evidence.address}: “${cut}”`;
}

function findingOf(claim: VerdictClaim, verdict: StudyVerdict, found: FoundRating): ManuscriptFinding {
  const gap = gapBetween(claim.rating, found);
  const isOpposite = gap >= 2 || Math.min(claim.rating.level, found.level) <= 2;
  const [technique] = isCombined(claim) ? [] : claim.techniques;
  const message = inBoth((lang) => {
    const by =
      technique === undefined
        ? ''
        : { id: ` menurut ${TECHNIQUE_WORDS[technique].id}`, en: ` by ${TECHNIQUE_WORDS[technique].en}` }[
            lang
          ];
    return lang === 'id'
      ? `“${claim.subject.label}”${by} dinilai ${inPart(claim, lang)}, sedangkan studi menemukan “${found.word.id}” (${verdict.id}).${evidenceText(verdict, lang)}`
      : `“${claim.subject.label}”${by} is rated ${inPart(claim, lang)}; the study finds “${found.word.en}” (${verdict.id}).${evidenceText(verdict, lang)}`;
  });
  return {
    confidence: Math.min(0.85, claim.confidence),
    severity: isOpposite ? 'error' : 'warning',
    message,
    where: [placeOfClaim(claim)],
  };
}
