import type { CodedStudy } from '../../model/analysis.ts';
import { isEvidence } from '../../model/coding.ts';
import { type FindingDecision, OVERALL } from '../../model/decision.ts';
import type { Check } from '../../model/finding.ts';
import { inBoth, joinList } from '../../model/format.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import { TECHNIQUE_WORDS } from '../../model/vocabulary.ts';
import { labelOf, labelsOf, listOf } from './names.ts';
import { checkOf, type DraftConclusion, type VerificationRule } from './rule.ts';

/** Techniques with evidence, by code. */
type Evidence = ReadonlyMap<string, ReadonlySet<Technique>>;

/** What is concluded has to be found first: no rating, factor or recommendation without coded evidence. */
export const orphanConclusion: VerificationRule = {
  id: 'R11',
  name: { id: 'Simpulan tanpa bukti', en: 'A conclusion without evidence' },
  severity: 'error',
  advice: {
    id: 'Kode dahulu bagian data yang mendasarinya, atau keluarkan dari simpulan.',
    en: 'Code the passages it rests on first, or take it out of the conclusion.',
  },
  check(coded, draft): readonly Check[] {
    const evidence = evidenceOf(coded);
    return [
      ...ratings(coded, evidence),
      ...byTechnique(coded, evidence),
      ...recommendations(coded, evidence),
      ...factors(coded, draft),
    ];
  },
};

function evidenceOf(coded: CodedStudy): Evidence {
  const techniqueOf = new Map(coded.documents.map(({ id, technique }) => [id, technique]));
  const evidence = new Map<string, Set<Technique>>();
  for (const coding of coded.codings) {
    const technique = techniqueOf.get(coding.document);
    if (!isEvidence(coding) || technique === undefined) continue;
    const own = evidence.get(coding.code) ?? new Set();
    evidence.set(coding.code, own.add(technique));
  }
  return evidence;
}

/** The codes that a decision's subject stands for: itself, an indicator's, or all. */
function codesOf({ codebook }: CodedStudy, subject: string): readonly string[] {
  if (subject === OVERALL) return codebook.codes.map(({ id }) => id);
  return codebook.indicators.find(({ id }) => id === subject)?.codes ?? [subject];
}

function without(
  coded: CodedStudy,
  evidence: Evidence,
  concerns: (decision: FindingDecision) => boolean,
): readonly string[] {
  return coded.decisions.findings
    .filter(
      (decision) =>
        concerns(decision) && codesOf(coded, decision.subject).every((code) => !evidence.has(code)),
    )
    .map(({ subject }) => subject);
}

function ratings(coded: CodedStudy, evidence: Evidence): readonly Check[] {
  const subjects = without(coded, evidence, ({ rating }) => rating !== null);
  if (subjects.length === 0) return [];
  const message = inBoth((lang) => {
    const labels = labelsOf(coded, subjects, lang);
    return lang === 'id'
      ? `Penilaian ditetapkan untuk ${labels}, padahal tidak satu pun bagian data yang dikode mendukungnya.`
      : `A rating is set for ${labels}, although not a single coded passage bears on ${subjects.length === 1 ? 'it' : 'them'}.`;
  });
  return [checkOf(orphanConclusion, message, subjects)];
}

/** Codes with evidence of some technique, rated also by one that gave none. */
function byTechnique(coded: CodedStudy, evidence: Evidence): readonly Check[] {
  const rated = coded.decisions.findings.flatMap(({ subject, techniques }) => {
    const missing = TECHNIQUES.filter(
      (technique) => techniques[technique] !== undefined && evidence.get(subject)?.has(technique) !== true,
    );
    return missing.length === 0 ? [] : [{ subject, missing }];
  });
  if (rated.length === 0) return [];
  const message = inBoth((lang) => {
    const labels = listOf(
      rated.map(({ subject, missing }) => {
        const names = joinList(
          missing.map((technique) => TECHNIQUE_WORDS[technique][lang]),
          lang,
        );
        return `${labelOf(coded, subject, lang)} (${names})`;
      }),
      lang,
    );
    return lang === 'id'
      ? `Penilaian menurut teknik ditetapkan tanpa bukti yang dikode dari teknik itu: ${labels}.`
      : `Ratings by technique are set without any coded evidence from that technique: ${labels}.`;
  });
  const where = rated.map(({ subject }) => subject);
  return [checkOf(orphanConclusion, message, where, { severity: 'warning' })];
}

function recommendations(coded: CodedStudy, evidence: Evidence): readonly Check[] {
  const subjects = without(
    coded,
    evidence,
    ({ rating, recommendation }) => rating === null && typeof recommendation?.action === 'string',
  );
  if (subjects.length === 0) return [];
  const message = inBoth((lang) => {
    const labels = labelsOf(coded, subjects, lang);
    return lang === 'id'
      ? `Saran diberikan untuk ${labels}, padahal tidak ada temuan yang mendasarinya.`
      : `A recommendation is given for ${labels}, although no finding stands behind it.`;
  });
  return [checkOf(orphanConclusion, message, subjects, { severity: 'warning' })];
}

function factors(coded: CodedStudy, draft: DraftConclusion): readonly Check[] {
  const decided = new Set(coded.decisions.factors.filter(({ keep }) => keep).map(({ factor }) => factor));
  const own = draft.factors.filter(({ id, places }) => decided.has(id) && places.length === 0);
  if (own.length === 0) return [];
  const message = inBoth((lang) => {
    const labels = listOf(
      own.map(({ label }) => `“${label[lang]}”`),
      lang,
    );
    return lang === 'id'
      ? `Faktor ${labels} ditetapkan peneliti, padahal tidak satu pun sumber menyebutnya.`
      : `The researcher names ${labels} as ${own.length === 1 ? 'a factor' : 'factors'}, although no source does.`;
  });
  const where = own.map(({ id }) => id);
  return [checkOf(orphanConclusion, message, where, { severity: 'warning' })];
}
