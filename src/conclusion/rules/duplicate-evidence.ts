import type { CodedStudy } from '../../model/analysis.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import { indexStudy, type StudyIndex } from '../../model/study-index.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { IDENTICAL_FROM, similarity } from '../similarity.ts';
import { labelOf, listOf } from './names.ts';
import { checkOf, type DraftConclusion, type VerificationRule } from './rule.ts';

/** What stands under more than one technique. */
interface Copies {
  readonly techniques: readonly Technique[];
  /** Of passages; none of reasons. */
  readonly places: readonly string[];
}

/**
 * Agreement of copied evidence is not triangulation: the same words under two techniques, as passages or as the
 * reasons of decisions, are one piece of evidence.
 */
export const duplicateEvidence: VerificationRule = {
  id: 'R08',
  name: { id: 'Bukti yang sama di beberapa teknik', en: 'The same evidence under several techniques' },
  severity: 'warning',
  advice: {
    id: 'Tulis untuk setiap teknik apa yang benar-benar diperoleh darinya; bukti yang disalin tidak boleh dihitung sebagai kesesuaian antarteknik.',
    en: 'Write for each technique what it really gave; copied evidence must not count as agreement between techniques.',
  },
  check(coded, draft): readonly Check[] {
    const index = indexStudy(coded);
    return draft.findings.flatMap(({ code }) => {
      const passages = samePassages(coded, draft, index, code);
      const reasons = sameReasons(coded, code);
      return [
        ...(passages === null ? [] : [checkFor(coded, code, passages)]),
        ...(reasons === null ? [] : [checkFor(coded, code, reasons)]),
      ];
    });
  },
};

function inOrder(techniques: ReadonlySet<Technique>): readonly Technique[] {
  return TECHNIQUES.filter((technique) => techniques.has(technique));
}

function samePassages(
  { codings }: CodedStudy,
  { strength }: DraftConclusion,
  index: StudyIndex,
  code: string,
): Copies | null {
  const table = strength.convergence.find(({ by }) => by === 'technique');
  const pairs = table?.codes.find((one) => one.code === code)?.pairs ?? [];
  const ids = new Set(pairs.flatMap(({ identical }) => identical.flatMap((one) => one.codings)));
  if (ids.size === 0) return null;
  const own = codings.filter(({ id }) => ids.has(id));
  return {
    techniques: inOrder(new Set(own.map((coding) => index.documentOf(coding).technique))),
    places: [...new Set(own.map((coding) => index.placeOf(coding)))],
  };
}

function sameReasons({ decisions }: CodedStudy, code: string): Copies | null {
  const own = decisions.findings.find(({ subject }) => subject === code)?.techniques ?? {};
  const reasons = TECHNIQUES.map((technique) => ({ technique, why: own[technique]?.why ?? '' }));
  const copied = new Set(
    reasons.flatMap(({ technique, why }) =>
      reasons.some((other) => other.technique !== technique && similarity(why, other.why) >= IDENTICAL_FROM)
        ? [technique]
        : [],
    ),
  );
  return copied.size === 0 ? null : { techniques: inOrder(copied), places: [] };
}

function checkFor(coded: CodedStudy, code: string, { techniques, places }: Copies): Check {
  const message = inBoth((lang) => {
    const label = labelOf(coded, code, lang);
    const names = joinList(
      techniques.map((technique) => TECHNIQUE_WORDS[technique][lang]),
      lang,
    );
    if (places.length === 0)
      return lang === 'id'
        ? `${label}: alasan penilaian dari ${names} sama, (hampir) kata demi kata.`
        : `${label}: the reasons given for ${names} are the same, (nearly) word for word.`;
    return lang === 'id'
      ? `${label}: bagian dengan kata-kata yang (hampir) sama menjadi bukti dari ${names}: ${listOf(places, lang)}.`
      : `${label}: passages in (nearly) the same words stand as evidence from ${names}: ${listOf(places, lang)}.`;
  });
  return checkOf(duplicateEvidence, message, [code, ...places, ...techniques]);
}
