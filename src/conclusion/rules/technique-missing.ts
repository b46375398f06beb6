import type { CodedStudy } from '../../model/analysis.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { labelOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/**
 * What a study gathered by a technique and did not find there cannot be claimed for that technique. The codes
 * without any evidence stand together, after the others.
 */
export const techniqueMissing: VerificationRule = {
  id: 'R07',
  name: { id: 'Teknik tanpa bukti', en: 'A technique without evidence' },
  severity: 'warning',
  advice: {
    id: 'Lengkapi data dengan teknik itu, atau jelaskan mengapa indikator ini tidak dilihat dengan teknik itu.',
    en: 'Gather data with that technique, or say why this indicator is not seen through it.',
  },
  check(coded, draft): readonly Check[] {
    const used = TECHNIQUES.filter((technique) =>
      coded.documents.some((document) => document.technique === technique),
    );
    const unrated = draft.findings.filter(({ combined }) => combined === null).map(({ code }) => code);
    const partly = draft.findings.flatMap(({ code, techniques, combined }) => {
      if (combined === null) return [];
      const missing = used.filter((technique) => techniques[technique] === null);
      if (missing.length === 0) return [];
      const message = inBoth((lang) => {
        const label = labelOf(coded, code, lang);
        const words = joinList(
          missing.map((technique) => TECHNIQUE_WORDS[technique][lang]),
          lang,
        );
        return lang === 'id'
          ? `${label}: tidak ada bukti dari ${words}, padahal studi ini memakai teknik tersebut.`
          : `${label}: no evidence from ${words}, although the study uses it.`;
      });
      return [checkOf(techniqueMissing, message, [code, ...missing])];
    });
    return unrated.length === 0 ? partly : [...partly, withoutEvidence(coded, unrated, used)];
  },
};

function withoutEvidence(coded: CodedStudy, codes: readonly string[], used: readonly Technique[]): Check {
  const message = inBoth((lang) => {
    const labels = joinList(
      codes.map((code) => labelOf(coded, code, lang)),
      lang,
    );
    return lang === 'id'
      ? `Untuk ${labels} tidak ada bukti dari teknik mana pun, sehingga tidak dapat dinilai.`
      : `No technique gives evidence for ${labels}, so ${codes.length === 1 ? 'it' : 'they'} cannot be rated.`;
  });
  return checkOf(techniqueMissing, message, [...codes, ...used]);
}
