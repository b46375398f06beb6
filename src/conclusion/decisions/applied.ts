import type { Alignment } from '../../model/alignment.ts';
import type { CodedStudy } from '../../model/analysis.ts';
import { evidenceBasis, factorBasis } from '../../model/basis.ts';
import { isStale } from '../../model/decided.ts';
import type { AppliedDecision, FactorDecision, FindingDecision, Grounds } from '../../model/decision.ts';
import { isNamed } from '../../model/factor-name.ts';
import type { FactorFinding, Recommendation } from '../../model/finding.ts';
import { inBoth, recommendationText } from '../../model/format.ts';
import { levelWord, type Rating } from '../../model/rating.ts';
import { TECHNIQUES, type Technique } from '../../model/source.ts';
import type { StudyIndex } from '../../model/study-index.ts';
import type { Bilingual } from '../../model/text.ts';
import { ALIGNMENT_WORDS, FACTOR_WORDS } from '../../model/vocabulary.ts';
import { decidedRecommendation } from './recommendations.ts';

/** What the decisions are held against. */
export interface Outcome {
  /** The rating as it stands in the conclusion, by one technique or joined. */
  rating(subject: string, technique: Technique | null): Rating | null;
  proposedAlignment(subject: string): Alignment | null;
  readonly proposed: readonly Recommendation[];
  /** Whom a recommendation is for when nobody is named. */
  readonly leaders: Bilingual;
  /** Without any decision. */
  readonly factorsFound: readonly FactorFinding[];
}

const NO_RECOMMENDATION: Bilingual = { id: 'tidak disarankan apa pun', en: 'no recommendation' };
const LEFT_OUT: Bilingual = { id: 'tidak dipakai', en: 'left out' };

type Applied = Pick<AppliedDecision, 'subject' | 'part' | 'decided' | 'computed' | 'against'> & {
  readonly technique?: Technique;
};

function applied(decision: Grounds, current: string, what: Applied): AppliedDecision {
  const { why, by, date, basis } = decision;
  const { subject, part, technique = null, decided, computed, against } = what;
  const stale = isStale(decision, () => current);
  return { subject, part, technique, decided, computed, against, why, by, date, basis, stale, current };
}

function ratings(
  coded: CodedStudy,
  index: StudyIndex,
  decision: FindingDecision,
  outcome: Outcome,
): readonly AppliedDecision[] {
  const { subject } = decision;
  const { scale } = coded.study;
  const each = [
    ...TECHNIQUES.map((technique) => [technique, decision.techniques[technique]] as const),
    [null, decision.rating ?? undefined] as const,
  ];
  return each.flatMap(([technique, made]) => {
    if (made === undefined) return [];
    const computed = outcome.rating(subject, technique)?.decided?.computed ?? null;
    return [
      applied(made, evidenceBasis(coded, subject, technique, index), {
        subject,
        part: 'rating',
        ...(technique === null ? {} : { technique }),
        decided: levelWord(scale, made.level),
        computed: computed === null ? null : levelWord(scale, computed.level),
        against: computed?.level !== made.level,
      }),
    ];
  });
}

function alignment(
  coded: CodedStudy,
  index: StudyIndex,
  { subject, alignment: made }: FindingDecision,
  outcome: Outcome,
): readonly AppliedDecision[] {
  if (made === null) return [];
  const proposed = outcome.proposedAlignment(subject);
  return [
    applied(made, evidenceBasis(coded, subject, null, index), {
      subject,
      part: 'alignment',
      decided: ALIGNMENT_WORDS[made.value],
      computed: proposed === null ? null : ALIGNMENT_WORDS[proposed],
      against: proposed !== made.value,
    }),
  ];
}

function recommendation(
  coded: CodedStudy,
  index: StudyIndex,
  { subject, recommendation: made }: FindingDecision,
  { proposed, leaders }: Outcome,
): readonly AppliedDecision[] {
  if (made === null) return [];
  const before = proposed.find(({ code }) => code === subject);
  const after = decidedRecommendation(made, subject, before, leaders);
  return [
    applied(made, evidenceBasis(coded, subject, null, index), {
      subject,
      part: 'recommendation',
      decided: after === null ? NO_RECOMMENDATION : recommendationText(after),
      computed: before === undefined ? null : recommendationText(before),
      // Other words for the same are no contradiction.
      against: (after === null) !== (before === undefined),
    }),
  ];
}

function factor(
  coded: CodedStudy,
  index: StudyIndex,
  made: FactorDecision,
  { factorsFound }: Outcome,
): AppliedDecision {
  const found = factorsFound.filter(({ id, known }) =>
    isNamed(made.factor, { factor: known ? id : null, label: id }),
  );
  const known = coded.codebook.factors.find(({ id }) => id === made.factor);
  const kind = made.kind ?? found[0]?.kind ?? known?.kind;
  const label = (lang: 'id' | 'en'): string => {
    const word = kind === undefined ? '' : FACTOR_WORDS[kind][lang];
    return made.label === null ? word : `${word}: ${made.label}`;
  };
  const changesKind = made.kind !== null && found.some((each) => each.kind !== made.kind);
  return applied(made, factorBasis(coded, made.factor, index), {
    subject: made.factor,
    part: 'factor',
    decided: made.keep ? inBoth(label) : LEFT_OUT,
    computed:
      found.length === 0
        ? null
        : inBoth((lang) => [...new Set(found.map((each) => FACTOR_WORDS[each.kind][lang]))].join('; ')),
    against: !made.keep || changesKind || found.length === 0,
  });
}

/** Every decision beside what the evidence gives: findings in the file's order, then factors. */
export function appliedDecisions(
  coded: CodedStudy,
  index: StudyIndex,
  outcome: Outcome,
): readonly AppliedDecision[] {
  const { findings, factors } = coded.decisions;
  return [
    ...findings.flatMap((decision) => [
      ...ratings(coded, index, decision, outcome),
      ...alignment(coded, index, decision, outcome),
      ...recommendation(coded, index, decision, outcome),
    ]),
    ...factors.map((made) => factor(coded, index, made, outcome)),
  ];
}
