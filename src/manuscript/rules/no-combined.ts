import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { reportsOf } from '../claims/evidence.ts';
import { foundOf, isCombined } from '../claims/final.ts';
import { claimsOf } from '../claims/index.ts';
import { OVERALL_KEY, type VerdictClaim } from '../claims/types.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../rule.ts';
import { placeOfClaim } from './verdicts.ts';

/** An indicator rated technique by technique needs a verdict that joins them. */
export const noCombined: ManuscriptRule = {
  id: 'R09',
  name: { id: 'Tanpa penilaian gabungan', en: 'No combined verdict' },
  severity: 'warning',
  advice: {
    id: 'Tutup bagian ini dengan penilaian yang menggabungkan semua teknik (“Berdasarkan hasil wawancara, observasi, dan dokumentasi …”).',
    en: 'Close this part with a verdict that joins the techniques (“From interviews, observation and documents …”).',
  },
  check(context): readonly ManuscriptFinding[] {
    const claims = claimsOf(context);
    const joining = new Set(
      reportsOf(context)
        .filter(({ joins }) => joins)
        .map(({ subject }) => subject.key),
    );
    const keys = new Set(claims.verdicts.map(({ subject }) => subject.key));
    return [...keys].flatMap((key) => {
      if (key === OVERALL_KEY) return [];
      const found = foundOf(claims, key);
      // What a sentence says without naming a technique may as well join those before it.
      const single = found.filter((claim) => !isCombined(claim) && claim.formal);
      const last = Math.max(...single.map(({ at }) => at.index));
      const closes = found.some((claim) => isCombined(claim) || (!claim.formal && claim.at.index > last));
      const techniques = TECHNIQUES.filter((technique) =>
        single.some((claim) => claim.techniques[0] === technique),
      );
      if (techniques.length < 2 || closes) return [];
      // A sentence that joins the techniques is there, but its verdict was not understood, or is missing.
      return joining.has(key)
        ? []
        : [
            findingOf(
              techniques.flatMap(
                (technique) => single.find((claim) => claim.techniques[0] === technique) ?? [],
              ),
            ),
          ];
    });
  },
};

function findingOf(single: readonly VerdictClaim[]): ManuscriptFinding {
  const label = single[0]?.subject.label ?? '';
  const message = inBoth((lang) => {
    const names = joinList(
      single.flatMap(({ techniques }) => techniques.map((technique) => TECHNIQUE_WORDS[technique][lang])),
      lang,
    );
    return lang === 'id'
      ? `“${label}” dinilai menurut ${names}, tetapi tidak ada penilaian yang menggabungkannya.`
      : `“${label}” is rated by ${names}, but no verdict joins them.`;
  });
  return { confidence: 0.85, message, where: single.map(placeOfClaim) };
}
