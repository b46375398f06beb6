import type { Check } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { labelOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/** What a study gathered by a technique and did not find there cannot be claimed for that technique. */
export const techniqueMissing: VerificationRule = {
  id: 'R07',
  name: { id: 'Teknik tanpa bukti', en: 'A technique without evidence' },
  severity: 'warning',
  check(coded, draft): readonly Check[] {
    const used = TECHNIQUES.filter((technique) =>
      coded.documents.some((document) => document.technique === technique),
    );
    return draft.findings.flatMap(({ code, techniques, combined }) => {
      const missing = used.filter((technique) => techniques[technique] === null);
      if (missing.length === 0) return [];
      const message = inBoth((lang) => {
        const label = labelOf(coded, code, lang);
        const words = joinList(
          missing.map((technique) => TECHNIQUE_WORDS[technique][lang]),
          lang,
        );
        if (combined === null) {
          return lang === 'id'
            ? `${label}: tidak ada bukti dari teknik mana pun, sehingga tidak dapat dinilai.`
            : `${label}: no technique gives evidence, so it cannot be rated.`;
        }
        return lang === 'id'
          ? `${label}: tidak ada bukti dari ${words}, padahal studi ini memakai teknik tersebut.`
          : `${label}: no evidence from ${words}, although the study uses it.`;
      });
      return [checkOf(techniqueMissing, message, [code, ...missing])];
    });
  },
};
