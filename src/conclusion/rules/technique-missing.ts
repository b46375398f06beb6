import type { CodedStudy } from '../../model/analysis.ts';
import { isEstablished } from '../../model/factor-name.ts';
import type { Check, FactorFinding, Finding } from '../../model/finding.ts';
import { inBoth, joinList, upperFirst } from '../../model/format.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import type { Lang } from '../../model/text.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { codeNoun, labelsOf, listOf } from './names.ts';
import { checkOf, type VerificationRule } from './rule.ts';

/**
 * What a study gathered by a technique and did not find there cannot be claimed for that technique. Codes that lack
 * the same techniques stand together, then the codes without any evidence, then the factors that one technique
 * alone names.
 */
export const techniqueMissing: VerificationRule = {
  id: 'R07',
  name: { id: 'Teknik tanpa bukti', en: 'A technique without evidence' },
  severity: 'warning',
  advice: {
    id: 'Lengkapi data dengan teknik itu, atau jelaskan mengapa hal ini tidak dilihat dengan teknik itu; jangan menyebutnya hasil triangulasi semua teknik.',
    en: 'Gather data with that technique, or say why this is not seen through it; do not call it triangulated by all techniques.',
  },
  check(coded, draft): readonly Check[] {
    const used = TECHNIQUES.filter((technique) =>
      coded.documents.some((document) => document.technique === technique),
    );
    const unrated = draft.findings.filter(({ combined }) => combined === null).map(({ code }) => code);
    return [
      ...partly(coded, draft.findings, used),
      ...(unrated.length === 0 ? [] : [withoutEvidence(coded, unrated, used)]),
      ...factorsByOne(coded, draft.factors, used),
    ];
  },
};

function words(techniques: readonly Technique[], lang: Lang): string {
  return joinList(
    techniques.map((technique) => TECHNIQUE_WORDS[technique][lang]),
    lang,
  );
}

/** A rating without any technique behind it is not theirs to explain: R11 has it. */
function partly(
  coded: CodedStudy,
  findings: readonly Finding[],
  used: readonly Technique[],
): readonly Check[] {
  const groups = new Map<string, { missing: readonly Technique[]; codes: string[] }>();
  for (const { code, techniques, combined } of findings) {
    const missing = used.filter((technique) => techniques[technique] === null);
    if (combined === null || missing.length === 0 || missing.length === used.length) continue;
    const group = groups.get(missing.join()) ?? { missing, codes: [] };
    group.codes.push(code);
    groups.set(missing.join(), group);
  }
  return [...groups.values()].map(({ missing, codes }) => {
    const message = inBoth((lang) => {
      const labels = labelsOf(coded, codes, lang);
      const names = words(missing, lang);
      if (codes.length === 1)
        return lang === 'id'
          ? `${labels}: tidak ada bukti dari ${names}, padahal studi ini memakai teknik tersebut.`
          : `${labels}: no evidence from ${names}, although the study uses it.`;
      const [some, all] = [String(codes.length), String(findings.length)];
      return lang === 'id'
        ? `Untuk ${some} dari ${all} ${codeNoun(coded, lang)} tidak ada bukti dari ${names}, padahal studi ini memakai teknik tersebut: ${labels}.`
        : `For ${some} of ${all} ${codeNoun(coded, lang)} there is no evidence from ${names}, although the study uses it: ${labels}.`;
    });
    return checkOf(techniqueMissing, message, [...codes, ...missing]);
  });
}

function withoutEvidence(coded: CodedStudy, codes: readonly string[], used: readonly Technique[]): Check {
  const message = inBoth((lang) => {
    const labels = labelsOf(coded, codes, lang);
    return lang === 'id'
      ? `Untuk ${labels} tidak ada bukti dari teknik mana pun, sehingga tidak dapat dinilai.`
      : `No technique gives evidence for ${labels}, so ${codes.length === 1 ? 'it' : 'they'} cannot be rated.`;
  });
  return checkOf(techniqueMissing, message, [...codes, ...used], {
    advice: {
      id: 'Kumpulkan data tentang hal ini, atau keluarkan dari fokus penelitian dan sebutkan sebagai keterbatasan.',
      en: 'Gather data on it, or take it out of the focus of the study and name it among the limitations.',
    },
  });
}

/** Factors are told in interviews; that nothing else bears them out is worth knowing, not an error. */
function factorsByOne(
  coded: CodedStudy,
  factors: readonly FactorFinding[],
  used: readonly Technique[],
): readonly Check[] {
  if (used.length < 2) return [];
  const techniqueOf = new Map(coded.documents.map(({ id, technique }) => [id, technique]));
  const groups = used.flatMap((technique) => {
    const own = factors.filter((factor) => {
      const seen = new Set(factor.places.map((place) => techniqueOf.get(place.replace(/:\d+$/u, ''))));
      return isEstablished(factor) && seen.size === 1 && seen.has(technique);
    });
    return own.length === 0 ? [] : [{ technique, own }];
  });
  if (groups.length === 0) return [];
  const message = inBoth((lang) => {
    const parts = groups.map(({ technique, own }) => {
      const labels = listOf(
        own.map((factor) => `“${factor.label[lang]}”`),
        lang,
      );
      return `${TECHNIQUE_WORDS[technique][lang]}: ${labels}`;
    });
    return lang === 'id'
      ? `Faktor berikut hanya disebut oleh satu teknik dan belum dikuatkan teknik lain. ${upperFirst(parts.join('; '))}.`
      : `These factors are named through one technique alone, and borne out by no other. ${upperFirst(parts.join('; '))}.`;
  });
  const where = new Set(groups.flatMap(({ own }) => own.map(({ id }) => id)));
  return [
    checkOf(techniqueMissing, message, [...where], {
      severity: 'info',
      advice: {
        id: 'Cari faktor itu dengan teknik lain, atau tulis sebagai keterangan dari teknik itu saja.',
        en: 'Look for the factor with another technique, or report it as what this technique alone gives.',
      },
    }),
  ];
}
