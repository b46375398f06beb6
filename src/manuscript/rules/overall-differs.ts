import { inBoth, joinList } from '../../model/format.ts';
import { isOwn } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import { OVERALL_KEY, type VerdictClaim } from '../claims/types.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { apart, byPartAndLevel, inPart, placeOfClaim, quoted, riftConfidence, widest } from './verdicts.ts';

/** The verdict on the whole has to be the same wherever it stands, in either language. */
export const overallDiffers: ManuscriptRule = {
  id: 'R01',
  name: { id: 'Penilaian keseluruhan berbeda', en: 'Overall verdicts differ' },
  severity: 'error',
  advice: {
    id: 'Tetapkan satu penilaian keseluruhan, dan pakai kata yang sama dalam abstrak (kedua bahasa), pembahasan, dan simpulan.',
    en: 'Settle on one overall verdict, and use the same word in the abstract (both languages), the findings and the conclusion.',
  },
  check(context): readonly ManuscriptFinding[] {
    const claims = claimsOf(context).verdicts.filter(
      (claim) => claim.subject.key === OVERALL_KEY && isOwn(claim) && !claim.conceding,
    );
    const results = claims.filter(({ part }) => part !== 'introduction').filter(isWhole);
    const between = differing(results);
    if (between !== null) return [between];
    return problemAgainstResult(
      claims.filter(({ part }) => part === 'introduction'),
      results,
    );
  },
};

/** In the findings *kinerja pegawai sudah baik* may be said of anything; there it takes more to be about the whole. */
function isWhole({ part, formal, at }: VerdictClaim): boolean {
  return (
    part !== 'findings' || formal || /\b(?:keseluruhan|secara umum|overall|as a whole)\b/iu.test(at.text)
  );
}

function differing(results: readonly VerdictClaim[]): ManuscriptFinding | null {
  const rift = widest(results);
  if (rift === null) return null;
  const shown = byPartAndLevel(results);
  const message = inBoth((lang) => {
    const list = joinList(
      shown.map((claim) => inPart(claim, lang)),
      lang,
    );
    return lang === 'id'
      ? `Penilaian keseluruhan tidak sama: ${list}.`
      : `The overall verdict is not the same everywhere: ${list}.`;
  });
  const parts = new Set(rift.claims.map(({ part }) => part));
  // A translation may be a shade off.
  const isTranslation =
    rift.gap === 1 &&
    parts.has('abstract-en') &&
    shown.every(
      (claim) =>
        claim.part === 'abstract-en' ||
        apart(claim, shown.find(({ part }) => part !== 'abstract-en') ?? claim) === 0,
    );
  const confidence = riftConfidence(rift) - (isTranslation ? 0.1 : 0);
  return { confidence, message, where: shown.map(placeOfClaim) };
}

/** A problem that opens a study is no contradiction, unless what is found is the opposite. */
function problemAgainstResult(
  problems: readonly VerdictClaim[],
  results: readonly VerdictClaim[],
): readonly ManuscriptFinding[] {
  const problem = problems.find(({ rating }) => rating.level <= 2);
  const [result] = results;
  if (problem === undefined || result === undefined || apart(problem, result) < 2) return [];
  const message = inBoth((lang) =>
    lang === 'id'
      ? `Pendahuluan menyebut kinerja ${quoted(problem)}, sedangkan hasil penelitian menyebutnya ${quoted(result)}.`
      : `The introduction calls the performance ${quoted(problem)}, the results call it ${quoted(result)}.`,
  );
  return [
    {
      confidence: 0.65,
      severity: 'warning',
      message,
      where: [problem, result].map(placeOfClaim),
      advice: {
        id: 'Jelaskan dalam pembahasan apa yang berubah atau mengapa gejala awal tidak terbukti, atau samakan penilaiannya.',
        en: 'Say in the discussion what changed or why the first signs were not borne out, or make the verdicts agree.',
      },
    },
  ];
}
