import { inBoth, joinList } from '../../../model/format.ts';
import type { Technique } from '../../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../../model/vocabulary.ts';
import { claimsOf } from '../../claims/index.ts';
import type { VerdictClaim } from '../../claims/types.ts';
import { type ManuscriptContext, placeOf } from '../../context.ts';
import { declaredTechniques } from '../../outline/declared.ts';
import type { ManuscriptFinding, ManuscriptRule } from '../../rule.ts';
import { type StudyFacts, studyFacts } from '../../study/facts.ts';
import { verdictFor } from '../../study/matching.ts';
import { placeOfClaim } from '../verdicts.ts';

/** A technique that the text rests on, and the study has nothing of. */
export const studyTechniques: ManuscriptRule = {
  id: 'S05',
  name: { id: 'Teknik tidak ada dalam studi', en: 'Technique not in the study' },
  severity: 'error',
  advice: {
    id: 'Masukkan catatan observasi atau dokumen yang dimaksud dan kodekan, atau jangan sebut teknik itu sebagai dasar penilaian.',
    en: 'Add the field notes or documents meant and code them, or do not name that technique as ground of the verdict.',
  },
  check(context): readonly ManuscriptFinding[] {
    const facts = studyFacts(context);
    if (facts === null || facts.techniques.length === 0) return [];
    return [...undocumented(context, facts), ...uncoded(context, facts)];
  },
};

/** Declared in the method, and no document of the kind. */
function undocumented(context: ManuscriptContext, facts: StudyFacts): readonly ManuscriptFinding[] {
  const declared = declaredTechniques(context);
  const missing = declared.techniques.filter((technique) => !facts.techniques.includes(technique));
  const [sentence] = declared.sentences;
  if (missing.length === 0 || sentence === undefined) return [];
  const message = inBoth((lang) => {
    const names = joinList(
      missing.map((technique) => TECHNIQUE_WORDS[technique][lang]),
      lang,
    );
    return lang === 'id'
      ? `Naskah menyebut teknik ${names}, tetapi studi tidak memiliki sumber dari teknik itu.`
      : `The manuscript declares ${names}, but the study has no source of that technique.`;
  });
  return [{ confidence: 0.85, message, where: [placeOf(sentence)] }];
}

/** A verdict by a technique under which nothing is coded for it. */
function uncoded(context: ManuscriptContext, facts: StudyFacts): readonly ManuscriptFinding[] {
  const seen = new Set<string>();
  return claimsOf(context).verdicts.flatMap((claim) => {
    if (claim.part !== 'findings' || !claim.formal || claim.confidence < 0.7) return [];
    const verdict = verdictFor(claim.subject, facts.verdicts);
    if (verdict === null || Object.keys(verdict.techniques).length === 0) return [];
    return claim.techniques
      .filter(
        (technique) => facts.techniques.includes(technique) && verdict.techniques[technique] === undefined,
      )
      .flatMap((technique) => {
        const key = `${verdict.id} ${technique}`;
        if (seen.has(key)) return [];
        seen.add(key);
        return [uncodedFinding(claim, technique, verdict.id)];
      });
  });
}

function uncodedFinding(claim: VerdictClaim, technique: Technique, code: string): ManuscriptFinding {
  const message = inBoth((lang) => {
    const name = TECHNIQUE_WORDS[technique][lang];
    return lang === 'id'
      ? `“${claim.subject.label}” dinilai berdasarkan ${name}, tetapi dalam studi tidak ada bagian ${name} dengan kode ${code}.`
      : `“${claim.subject.label}” is rated on ${name}, but the study has no passage of that technique under ${code}.`;
  });
  return { confidence: 0.75, severity: 'warning', message, where: [placeOfClaim(claim)] };
}
