import type { Severity } from '../../../model/finding.ts';
import { inBoth } from '../../../model/format.ts';
import type { Technique } from '../../../model/source.ts';
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
    const differing = claimsOf(context).verdicts.flatMap(
      (claim) => differenceOf(claim, facts.verdicts) ?? [],
    );
    const ids = [...new Set(differing.map(({ verdict }) => verdict.id))];
    return ids.map((id) => findingOf(differing.filter(({ verdict }) => verdict.id === id)));
  },
};

/** A claim beside what the study finds. */
interface Difference {
  readonly claim: VerdictClaim;
  readonly verdict: StudyVerdict;
  readonly found: FoundRating;
  readonly gap: number;
}

function differenceOf(claim: VerdictClaim, verdicts: readonly StudyVerdict[]): Difference | null {
  if (claim.subject.key === OVERALL_KEY || claim.part === 'introduction' || !isOwn(claim) || claim.conceding)
    return null;
  const verdict = verdictFor(claim.subject, verdicts);
  const found = verdict === null ? null : foundFor(claim, verdict);
  if (verdict === null || found === null) return null;
  const gap = gapBetween(claim.rating, found);
  return gap === 0 ? null : { claim, verdict, found, gap };
}

/** A verdict by one technique is compared with that technique's rating, others with the combined one. */
function foundFor(claim: VerdictClaim, { techniques, combined }: StudyVerdict): FoundRating | null {
  const technique = techniqueOf(claim);
  return technique === null ? combined : (techniques[technique] ?? null);
}

function techniqueOf(claim: VerdictClaim): Technique | null {
  return isCombined(claim) ? null : (claim.techniques[0] ?? null);
}

const LONGEST = 160;

/** The passage to look at first: of the technique in question, if there is one. */
function evidenceText({ claim, verdict: { evidence } }: Difference, lang: Lang): string {
  const passage = evidence.find(({ technique }) => technique === techniqueOf(claim)) ?? evidence[0];
  if (passage === undefined) return '';
  const quote = passage.quote.replace(/\s+/gu, ' ').trim();
  const cut = quote.length > LONGEST ? `${quote.slice(0, LONGEST).trimEnd()} …` : quote;
  return lang === 'id' ? ` Lihat ${passage.address}: “${cut}”` : ` See ${passage.address}: “${cut}”`;
}

/** `menurut observasi “sudah baik” (pembahasan), studi “kurang baik”`. */
function wordsOf({ claim, found }: Difference, lang: Lang): string {
  const technique = techniqueOf(claim);
  const by = { id: 'menurut', en: 'by' }[lang];
  const lead = technique === null ? '' : `${by} ${TECHNIQUE_WORDS[technique][lang]} `;
  return `${lead}${inPart(claim, lang)}, ${lang === 'id' ? 'studi' : 'study'} “${found.word[lang]}”`;
}

/** All differences on one code are one report. */
function findingOf(differing: readonly Difference[]): ManuscriptFinding {
  const worst = differing.reduce((a, b) => (b.gap > a.gap ? b : a));
  const message = inBoth((lang) => {
    const list = [...new Set(differing.map((each) => wordsOf(each, lang)))].join('; ');
    const label = `“${worst.claim.subject.label}” (${worst.verdict.id})`;
    return lang === 'id'
      ? `${label} dinilai lain dari hasil studi: ${list}.${evidenceText(worst, lang)}`
      : `${label} is rated differently from the study: ${list}.${evidenceText(worst, lang)}`;
  });
  return {
    confidence: Math.min(0.85, Math.max(...differing.map(({ claim }) => claim.confidence))),
    severity: severityOf(differing),
    message,
    where: differing.map(({ claim }) => placeOfClaim(claim)),
  };
}

function severityOf(differing: readonly Difference[]): Severity {
  if (differing.some(isOpposite)) return 'error';
  // *Baik* for *sangat baik* claims less than the study would allow, or a shade more.
  return differing.every(({ claim, found }) => Math.min(claim.rating.level, found.level) >= 4)
    ? 'info'
    : 'warning';
}

function isOpposite({ claim, found, gap }: Difference): boolean {
  return gap >= 2 || Math.min(claim.rating.level, found.level) <= 2;
}
