import { inBoth, joinList } from '../../model/format.ts';
import { finalOf, isCombined, isOwn } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import { type Claims, OVERALL_KEY, type VerdictClaim } from '../claims/types.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import {
  apart,
  byPartAndLevel,
  inPart,
  placeOfClaim,
  type Rift,
  riftConfidence,
  widest,
} from './verdicts.ts';

/** An indicator has one verdict. Verdicts by technique may differ: that is R10. */
export const indicatorDiffers: ManuscriptRule = {
  id: 'R02',
  name: { id: 'Penilaian indikator berbeda', en: 'An indicator is rated differently' },
  severity: 'error',
  advice: {
    id: 'Tetapkan satu penilaian untuk indikator ini, dan pakai di semua bagian; kekurangannya sebut sebagai catatan, bukan sebagai penilaian kedua.',
    en: 'Settle on one rating of this indicator and use it in every part; name its shortcomings as a qualification, not as a second rating.',
  },
  check(context): readonly ManuscriptFinding[] {
    const claims = claimsOf(context);
    const keys = new Set(
      claims.verdicts.map(({ subject }) => subject.key).filter((key) => key !== OVERALL_KEY),
    );
    return [...keys].flatMap((key) => {
      const pool = poolOf(claims, key);
      const found =
        contradiction(pool) ?? againstListed(claims, key, pool) ?? againstIntroduction(claims, key, pool);
      return found === null ? [] : [found];
    });
  },
};

/** The verdicts on an indicator that have to agree. */
function poolOf(claims: Claims, key: string): readonly VerdictClaim[] {
  const own = claims.verdicts.filter(
    (claim) => claim.subject.key === key && isOwn(claim) && claim.part !== 'introduction',
  );
  const single = own.filter((claim) => claim.part === 'findings' && !isCombined(claim));
  const rest = own.filter((claim) => !single.includes(claim));
  const hasCombined = rest.some(({ part }) => part === 'findings');
  // Where no verdict joins the techniques, the one they share stands for it.
  const shared = hasCombined ? null : finalOf(claims, key);
  return shared === null ? rest : [...rest, shared].sort((a, b) => a.at.index - b.at.index);
}

/** *Baik. Meskipun demikian, masih kurang optimal*: a qualification, unless it turns the verdict round. */
function isQualification(claim: VerdictClaim, other: VerdictClaim): boolean {
  return claim.conceding && claim.at.block === other.at.block && apart(claim, other) < 2;
}

function contradiction(pool: readonly VerdictClaim[]): ManuscriptFinding | null {
  const rift = widest(
    pool.filter((claim) => !pool.some((other) => other !== claim && isQualification(claim, other))),
  );
  if (rift === null) return null;
  return findingOf(pool, rift.claims, isTranslation(pool, rift) ? TRANSLATED : riftConfidence(rift));
}

/** The English abstract alone is a shade off (*quite good* for *sudah baik*). */
const TRANSLATED = 0.55;

function isTranslation(pool: readonly VerdictClaim[], { gap, claims }: Rift): boolean {
  return (
    gap === 1 &&
    claims.some(({ part }) => part === 'abstract-en') &&
    widest(pool.filter(({ part }) => part !== 'abstract-en')) === null
  );
}

function labelOf({ subject }: VerdictClaim): string {
  return `“${subject.label}”`;
}

function findingOf(
  pool: readonly VerdictClaim[],
  against: readonly VerdictClaim[],
  confidence: number,
): ManuscriptFinding | null {
  const [first] = against;
  if (first === undefined) return null;
  const shown = byPartAndLevel([...new Set([...against, ...pool])].sort((a, b) => a.at.index - b.at.index));
  const sameBlock = against.every(({ at }) => at.block === first.at.block);
  const message = inBoth((lang) => {
    const list = joinList(
      shown.map((claim) => inPart(claim, lang)),
      lang,
    );
    const where = sameBlock ? { id: ' dalam satu paragraf', en: ' within one paragraph' }[lang] : '';
    return lang === 'id'
      ? `${labelOf(first)} dinilai berbeda${where}: ${list}.`
      : `${labelOf(first)} is rated differently${where}: ${list}.`;
  });
  const gap = Math.max(...against.map((a) => Math.max(...against.map((b) => apart(a, b)))));
  return {
    confidence,
    message,
    where: shown.map(placeOfClaim),
    ...(gap === 1 ? { severity: 'warning' as const } : {}),
  };
}

const LISTED = 0.65;
const LISTED_MILD = 0.55;

/** Counted among the strengths, and rated weak; or the other way round. */
function againstListed(claims: Claims, key: string, pool: readonly VerdictClaim[]): ManuscriptFinding | null {
  const listed = claims.verdicts.filter((claim) => claim.subject.key === key && claim.voice === 'listed');
  const final = finalOf(claims, key) ?? pool[0];
  if (final === undefined) return null;
  const { level } = final.rating;
  const against = listed.find(({ rating }) =>
    rating.level === 4 ? level <= 2 || (level === 3 && final.conceded) : level >= 4 && !final.conceded,
  );
  if (against === undefined) return null;
  const confidence = level === 3 ? LISTED_MILD : LISTED;
  const isStrength = against.rating.level === 4;
  const message = inBoth((lang) => {
    const kind = isStrength
      ? { id: 'kekuatan', en: 'strengths' }[lang]
      : { id: 'kelemahan', en: 'weaknesses' }[lang];
    return lang === 'id'
      ? `“${against.rating.words}” disebut di antara ${kind}, tetapi ${labelOf(final)} dinilai ${inPart(final, lang)}.`
      : `“${against.rating.words}” is counted among the ${kind}, but ${labelOf(final)} is rated ${inPart(final, lang)}.`;
  });
  return { confidence, severity: 'warning', message, where: [against, final].map(placeOfClaim) };
}

const INTRODUCED = 0.62;

/** What the introduction presents as the problem, in its own words or an informant's, is found to be good. */
function againstIntroduction(
  claims: Claims,
  key: string,
  pool: readonly VerdictClaim[],
): ManuscriptFinding | null {
  const problem = claims.verdicts.find(
    ({ subject, part, rating, confidence }) =>
      subject.key === key && part === 'introduction' && rating.level <= 2 && confidence >= 0.55,
  );
  const final = pool[0];
  if (problem === undefined || final === undefined || pool.some((claim) => apart(problem, claim) < 2))
    return null;
  const found = findingOf(pool, [problem, final], INTRODUCED);
  if (found === null) return null;
  return { ...found, severity: 'warning' };
}
